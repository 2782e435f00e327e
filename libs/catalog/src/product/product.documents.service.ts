import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { HandlesJob, Sweeps } from '#platform/jobs';
import { STOCK_TURNED } from '../catalog.jobs.js';
import { documentRow } from './product.document.js';
import { PRODUCT_SOURCES, type ProductSource } from './product.source.js';

const BATCH = 250;
const SWEEP_MAX = 500;
/** A comparison of the whole catalogue that took longer than this waits fifty times as long before the next. */
const CHEAP_SWEEP_MS = 100;
const REST_AFTER_SWEEP = 50;

const COLUMNS = [
  ['slug', 'text'],
  ['kind_key', 'text'],
  ['category_code', 'text'],
  ['region_iso', 'text'],
  ['cooperative_slug', 'text'],
  ['certified', 'boolean'],
  ['in_stock', 'boolean'],
  ['price_from_minor', 'bigint'],
  ['newest_at', 'timestamptz'],
  ['page_ar', 'jsonb'],
  ['page_fr', 'jsonb'],
  ['page_zgh', 'jsonb'],
  ['page_en', 'jsonb'],
  ['card_ar', 'text'],
  ['card_fr', 'text'],
  ['card_zgh', 'text'],
  ['card_en', 'text'],
  ['search_text', 'text'],
  ['search', 'tsvector'],
] as const;
const names = (prefix: string) => COLUMNS.map(([name]) => `${prefix}${name}`).join(', ');

/** An unchanged document keeps its version, and with it everything that was derived from it. */
const WRITE = `
  INSERT INTO product_document (product_id, ${names('')})
  SELECT product_id, ${names('')} FROM jsonb_to_recordset($1::jsonb) AS row (product_id uuid, ${COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')})
  ON CONFLICT (product_id) DO UPDATE SET ${COLUMNS.map(([name]) => `${name} = EXCLUDED.${name}`).join(', ')},
    version = product_document.version + 1, updated_at = app_now()
  WHERE (${names('product_document.')}) IS DISTINCT FROM (${names('EXCLUDED.')})`;

/** Products whose document is missing, is there though it should not be, or tells of the stock what the balances do not. */
const DISAGREEING = `
  SELECT p.id
    FROM product p
    JOIN cooperative c ON c.id = p.cooperative_id
    LEFT JOIN product_document d ON d.product_id = p.id
    LEFT JOIN (SELECT o.product_id, bool_or(i.on_hand - i.reserved >= o.stock_factor) AS in_stock
                 FROM offer o JOIN stock_item i ON i.id = o.stock_item_id WHERE o.active GROUP BY o.product_id) live ON live.product_id = p.id
   WHERE (CASE WHEN p.status = 'published' AND c.status = 'active' THEN live.in_stock END) IS DISTINCT FROM d.in_stock
   LIMIT ${SWEEP_MAX}`;

/** Keeps the read model current: one document a product, rebuilt from the tables it is made of. */
@Injectable()
export class ProductDocuments {
  private restUntilMs = 0;

  constructor(private readonly database: Database) {}

  /**
   * Rebuilds these products' documents; one that is not on sale any more loses its own.
   * @returns how many documents changed
   */
  async refresh(productIds: readonly string[], onProgress?: (done: number) => void): Promise<number> {
    const ids = [...new Set(productIds)].sort();
    let changed = 0;
    for (let start = 0; start < ids.length; start += BATCH) {
      changed += await this.database.transaction(() => this.refreshBatch(ids.slice(start, start + BATCH)));
      onProgress?.(Math.min(start + BATCH, ids.length));
    }
    return changed;
  }

  async refreshAll(): Promise<void> {
    const products = await this.database.rows<{ id: string }>('SELECT id FROM product ORDER BY id');
    await this.refresh(products.map((product) => product.id));
  }

  @HandlesJob(STOCK_TURNED)
  async stockTurned({ productId }: { productId: string }): Promise<void> {
    await this.refresh([productId]);
  }

  @Sweeps('product-documents')
  async sweep(): Promise<void> {
    const startedMs = performance.now();
    if (startedMs < this.restUntilMs) return;
    const disagreeing = await this.database.rows<{ id: string }>(DISAGREEING);
    const tookMs = performance.now() - startedMs;
    if (disagreeing.length > 0) await this.refresh(disagreeing.map((product) => product.id));
    else if (tookMs > CHEAP_SWEEP_MS) this.restUntilMs = performance.now() + tookMs * REST_AFTER_SWEEP;
  }

  private async refreshBatch(ids: readonly string[]): Promise<number> {
    // Whoever refreshes the same product waits here, and then reads what the other one committed: the older look never wins.
    await this.database.rows('SELECT id FROM product WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE', [ids]);
    const sources = await this.database.rows<ProductSource>(PRODUCT_SOURCES, [ids]);
    const written = sources.length === 0 ? 0 : await this.database.execute(WRITE, [JSON.stringify(sources.map(documentRow))]);
    const removed = await this.database.execute('DELETE FROM product_document WHERE product_id = ANY($1::uuid[]) AND product_id <> ALL($2::uuid[])', [
      ids,
      sources.map((source) => source.id),
    ]);
    if (written + removed > 0) await this.database.execute('UPDATE catalogue_version SET version = version + 1');
    return written + removed;
  }
}
