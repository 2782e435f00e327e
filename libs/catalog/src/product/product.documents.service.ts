import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { HandlesJob, Sweeps } from '#platform/jobs';
import { STOCK_TURNED } from '../catalog.jobs.js';
import { documentRow } from './product.document.js';
import { PRODUCT_SOURCES, type ProductSource } from './product.source.js';

const BATCH = 200;

const COLUMNS = [
  ['product_id', 'uuid'], ['slug', 'text'], ['kind_key', 'text'], ['category_code', 'text'], ['region_iso', 'text'], ['cooperative_slug', 'text'],
  ['certified', 'boolean'], ['in_stock', 'boolean'], ['price_from_minor', 'bigint'], ['newest_at', 'timestamptz'],
  ['page_ar', 'jsonb'], ['page_fr', 'jsonb'], ['page_zgh', 'jsonb'], ['page_en', 'jsonb'],
  ['card_ar', 'text'], ['card_fr', 'text'], ['card_zgh', 'text'], ['card_en', 'text'], ['search_text', 'text'], ['search', 'tsvector'],
] as const;
const NAMES = COLUMNS.map(([name]) => name).join(', ');
const UPDATES = COLUMNS.filter(([name]) => name !== 'product_id').map(([name]) => `${name} = EXCLUDED.${name}`).join(', ');

const WRITE = `
  INSERT INTO product_document (${NAMES})
  SELECT ${NAMES} FROM jsonb_to_recordset($1) AS row (${COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ')})
  ON CONFLICT (product_id) DO UPDATE SET ${UPDATES}, version = product_document.version + 1, updated_at = app_now()`;

/** Keeps the read model current: one document a product, rebuilt from the tables it is made of. */
@Injectable()
export class ProductDocuments {
  constructor(private readonly database: Database) {}

  /** Rebuilds these products' documents; one that is not on sale any more loses its own. */
  async refresh(productIds: readonly string[]): Promise<void> {
    for (let start = 0; start < productIds.length; start += BATCH) {
      const ids = productIds.slice(start, start + BATCH);
      const sources = await this.database.rows<ProductSource>(PRODUCT_SOURCES, [ids]);
      await this.database.execute(WRITE, [JSON.stringify(sources.map(documentRow))]);
      const present = new Set(sources.map((source) => source.id));
      const gone = ids.filter((id) => !present.has(id));
      if (gone.length > 0) await this.database.execute('DELETE FROM product_document WHERE product_id = ANY($1)', [gone]);
    }
  }

  async refreshAll(): Promise<void> {
    const products = await this.database.rows<{ id: string }>('SELECT id FROM product ORDER BY id');
    await this.refresh(products.map((product) => product.id));
  }

  @HandlesJob(STOCK_TURNED)
  async stockTurned({ productId }: { productId: string }): Promise<void> {
    await this.refresh([productId]);
  }

  /** Products that lack a document, and documents that say "in stock" otherwise than the balances do. */
  @Sweeps('product-documents')
  async sweep(): Promise<void> {
    const stale = await this.database.rows<{ id: string }>(
      `SELECT p.id FROM product p
         LEFT JOIN product_document d ON d.product_id = p.id
         JOIN LATERAL (SELECT bool_or(i.on_hand - i.reserved >= o.stock_factor) AS in_stock
                         FROM offer o JOIN stock_item i ON i.id = o.stock_item_id WHERE o.product_id = p.id AND o.active) live ON live.in_stock IS NOT NULL
        WHERE p.status = 'published' AND d.in_stock IS DISTINCT FROM live.in_stock LIMIT 500`,
    );
    if (stale.length > 0) await this.refresh(stale.map((product) => product.id));
  }
}
