import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { NotFoundError } from '#platform/errors';
import type { Language } from '#platform/i18n';
import { readCursor, writeCursor } from './product.cursor.js';
import type { ProductOffer, ProductPage } from './product.document.js';
import { Conditions, type FacetName, type ProductFilter, type ProductQuery, type ProductSort } from './product.query.js';

export interface ProductList {
  /** Ready-made JSON of `ProductCard`, so that a list is put together without parsing. */
  readonly cards: readonly string[];
  readonly next: string | null;
  readonly total: number;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

export interface StockView {
  readonly state: 'in_stock' | 'low_stock' | 'sold_out';
  /** Given from 60 downwards. */
  readonly quantity?: number;
}

export type ProductWithStock = Omit<ProductPage, 'offers'> & { readonly offers: readonly (ProductOffer & { readonly stock: StockView })[] };

const QUANTITY_SHOWN_MAX = 60;
const LOW_STOCK_MAX = 5;
/** A total may be this old: counting anew for every page of a list would cost more than the page. */
const TOTAL_KEPT_MS = 5_000;
const TOTALS_MAX = 500;

interface Order {
  readonly expression: string;
  readonly type: string;
  readonly descending: boolean;
}

@Injectable()
export class Products {
  private readonly totals = new Map<string, { readonly total: number; readonly until: number }>();

  constructor(private readonly database: Database) {}

  /** One page of the catalogue, by keyset: the millionth page costs what the first does. */
  async list(query: ProductQuery): Promise<ProductList> {
    const conditions = Conditions.of(query);
    const sort = query.sort ?? (conditions.tsquery ? 'relevance' : 'newest');
    const order = orderOf(sort, conditions);
    const direction = order.descending ? 'DESC' : 'ASC';
    if (query.cursor !== undefined) {
      const { key, id } = readCursor(query.cursor, sort);
      conditions.also(`(${order.expression}, d.product_id) ${order.descending ? '<' : '>'} (${conditions.bind(key)}::${order.type}, ${conditions.bind(id)}::uuid)`);
    }
    const limit = conditions.bind(query.limit + 1);
    const rows = await this.prepared<{ card: string; key: string; id: string }>(
      `SELECT d.card_${query.lang} AS card, (${order.expression})::text AS key, d.product_id AS id FROM product_document d
        WHERE ${conditions.sql} ORDER BY ${order.expression} ${direction}, d.product_id ${direction} LIMIT ${limit}`,
      conditions.values,
    );
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const next = rows.length > shown.length && last ? writeCursor({ sort, key: last.key, id: last.id }) : null;
    return { cards: shown.map((row) => row.card), next, total: await this.total(query) };
  }

  /** How many there would be for each value, the list's other filters applied. */
  async facets(filter: ProductFilter, lang: Language): Promise<Facets> {
    const named = (name: FacetName, table: string, key: string, column: string) => {
      const conditions = Conditions.of(filter, name);
      const language = conditions.bind(lang);
      return this.prepared<FacetValue>(
        `SELECT t.slug AS value, coalesce(t.name ->> ${language}, t.name ->> 'fr') AS label, count(*)::int AS count
           FROM product_document d JOIN ${table} t ON t.${key} = d.${column} WHERE ${conditions.sql} GROUP BY t.slug, t.name ORDER BY count DESC, t.slug`,
        conditions.values,
      );
    };
    const certified = Conditions.of(filter, 'certified');
    const [category, region, counted] = await Promise.all([
      named('category', 'category', 'code', 'category_code'),
      named('region', 'region', 'iso', 'region_iso'),
      this.prepared<{ count: number }>(`SELECT count(*)::int AS count FROM product_document d WHERE d.certified AND ${certified.sql}`, certified.values),
    ]);
    return { category, region, certified: [{ value: 'true', label: 'true', count: counted[0]?.count ?? 0 }] };
  }

  /** One query: the document and what is left of each pack. @throws {NotFoundError} */
  async bySlug(slug: string, lang: Language): Promise<ProductWithStock> {
    const [row] = await this.prepared<{ page: ProductPage; stock: Record<string, number> | null }>(
      `SELECT d.page_${lang} AS page,
              (SELECT jsonb_object_agg(o.sku, (i.on_hand - i.reserved) / o.stock_factor)
                 FROM offer o JOIN stock_item i ON i.id = o.stock_item_id WHERE o.product_id = d.product_id AND o.active) AS stock
         FROM product_document d WHERE d.slug = $1`,
      [slug],
    );
    if (!row) throw new NotFoundError('product', slug);
    return { ...row.page, offers: row.page.offers.map((offer) => ({ ...offer, stock: stockView(row.stock?.[offer.sku] ?? 0) })) };
  }

  private async total(filter: ProductFilter): Promise<number> {
    const conditions = Conditions.of(filter);
    const key = JSON.stringify([conditions.sql, conditions.values]);
    const kept = this.totals.get(key);
    if (kept && kept.until > Date.now()) return kept.total;
    const [row] = await this.prepared<{ total: number }>(`SELECT count(*)::int AS total FROM product_document d WHERE ${conditions.sql}`, conditions.values);
    if (this.totals.size >= TOTALS_MAX) this.totals.clear();
    const total = row?.total ?? 0;
    this.totals.set(key, { total, until: Date.now() + TOTAL_KEPT_MS });
    return total;
  }

  private prepared<Row extends object>(sql: string, values: readonly (string | number | boolean)[]): Promise<Row[]> {
    return this.database.readRows<Row>(`product-${createHash('sha1').update(sql).digest('base64url')}`, sql, values);
  }
}

function orderOf(sort: ProductSort, conditions: Conditions): Order {
  if (sort === 'price') return { expression: 'd.price_from_minor', type: 'bigint', descending: false };
  if (sort === '-price') return { expression: 'd.price_from_minor', type: 'bigint', descending: true };
  if (sort === 'relevance' && conditions.tsquery) return { expression: `ts_rank(d.search, ${conditions.tsquery})`, type: 'real', descending: true };
  return { expression: 'd.newest_at', type: 'timestamptz', descending: true };
}

function stockView(available: number): StockView {
  if (available <= 0) return { state: 'sold_out', quantity: 0 };
  const state = available <= LOW_STOCK_MAX ? 'low_stock' : 'in_stock';
  return available <= QUANTITY_SHOWN_MAX ? { state, quantity: available } : { state };
}
