import { Injectable } from '@nestjs/common';
import type { Language } from '#platform/i18n';
import { artPath } from './product.document.js';
import { ProductCounts, type Facets } from './product.counts.js';
import { readCursor, writeCursor } from './product.cursor.js';
import { orderOf, type ProductOrder } from './product.order.js';
import { ProductPages, type ProductWithStock } from './product.pages.js';
import { Conditions, type ProductFilter, type ProductQuery } from './product.query.js';
import { ProductReader } from './product.reader.js';

export interface ProductList {
  /** Ready-made JSON of `ProductCard`, so that a list is put together without parsing. */
  readonly cards: readonly string[];
  readonly next: string | null;
  readonly total: number;
}

export interface ProductAddresses {
  readonly items: readonly { readonly slug: string; readonly changedAt: Date }[];
  readonly next: string | null;
}

/** What a cooperative has on show: how many products, and the picture of its newest. */
export interface Shelf {
  readonly productCount: number;
  readonly image: string;
}

/** How many of one kind a choice of the season's products may pick from. */
const OF_EACH_KIND = 3;

interface CardRow {
  readonly card: string;
  readonly key: string;
  readonly id: string;
}

/** The catalogue as it is read. */
@Injectable()
export class Products {
  constructor(
    private readonly reader: ProductReader,
    private readonly counts: ProductCounts,
    private readonly pages: ProductPages,
  ) {}

  /** One page of the catalogue, by keyset: the thousandth page costs what the first does. */
  async list(query: ProductQuery): Promise<ProductList> {
    const counted = await this.counts.of(query);
    const conditions = Conditions.of(query, counted.mode);
    const order = orderOf(query.sort, counted.mode, conditions);
    const rows = await this.reader.read<CardRow>(cardsSql(query, conditions, order), conditions.values);
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    const next = rows.length > shown.length && last ? writeCursor(order, last) : null;
    return { cards: shown.map((row) => row.card), next, total: this.counts.total(counted, query) };
  }

  /** How many there would be for each value, the list's other filters applied. */
  async facets(filter: ProductFilter, lang: Language): Promise<Facets> {
    return this.counts.facets(await this.counts.of(filter), filter, lang);
  }

  /** @throws {NotFoundError} */
  async bySlug(slug: string, lang: Language): Promise<ProductWithStock> {
    return JSON.parse(await this.pages.json(slug, lang)) as ProductWithStock;
  }

  /** `bySlug` as the JSON it is sent as. @throws {NotFoundError} */
  jsonBySlug(slug: string, lang: Language): Promise<string> {
    return this.pages.json(slug, lang);
  }

  /**
   * What is harvested, pressed or gathered this month in Morocco and can be bought now: the newest of each kind.
   * @returns ready-made JSON of `ProductCard`, kind by kind
   */
  async inSeason(lang: Language): Promise<string[]> {
    const rows = await this.reader.read<{ card: string }>(
      `SELECT d.card
         FROM product_kind k
         JOIN LATERAL (SELECT card_${lang} AS card, newest_at, product_id FROM product_document
                        WHERE kind_key = k.key AND in_stock ORDER BY newest_at DESC, product_id DESC LIMIT ${OF_EACH_KIND}) d ON true
        WHERE extract(month FROM app_now() AT TIME ZONE 'Africa/Casablanca') = ANY(k.season_months)
        ORDER BY k.key, d.newest_at DESC, d.product_id DESC`,
      [],
    );
    return rows.map((row) => row.card);
  }

  /** The first product's slug, and every nth after it, in the order of slugs: where each part of the catalogue begins. */
  async everyNthSlug(n: number): Promise<string[]> {
    const rows = await this.reader.read<{ slug: string }>(
      `SELECT slug FROM (SELECT slug, row_number() OVER (ORDER BY slug) - 1 AS place FROM product_document) d WHERE place % $1 = 0 ORDER BY slug`,
      [n],
    );
    return rows.map((row) => row.slug);
  }

  /** Slugs from this one on, in their order, and where to go on. */
  async addresses(from: string, limit: number): Promise<ProductAddresses> {
    const rows = await this.reader.read<ProductAddresses['items'][number]>(
      'SELECT slug, updated_at AS "changedAt" FROM product_document WHERE slug >= $1 ORDER BY slug LIMIT $2',
      [from, limit + 1],
    );
    return { items: rows.slice(0, limit), next: rows[limit]?.slug ?? null };
  }

  /** Cooperatives without a product on show are not in the answer. */
  async shelves(cooperativeSlugs: readonly string[]): Promise<ReadonlyMap<string, Shelf>> {
    const rows = await this.reader.read<{ cooperative: string; count: number; kind: string }>(
      `SELECT cooperative_slug AS cooperative, count(*)::int AS count, (array_agg(kind_key ORDER BY newest_at DESC, product_id DESC))[1] AS kind
         FROM product_document WHERE cooperative_slug = ANY($1) GROUP BY cooperative_slug`,
      [cooperativeSlugs],
    );
    return new Map(rows.map(({ cooperative, count, kind }) => [cooperative, { productCount: count, image: artPath(kind) }]));
  }
}

/** One row more than the page holds tells whether there is a next one. */
function cardsSql({ lang, cursor, limit }: ProductQuery, conditions: Conditions, order: ProductOrder): string {
  const where = conditions.sql;
  const direction = order.descending ? 'DESC' : 'ASC';
  const place = cursor === undefined ? null : readCursor(cursor, order);
  const after = place
    ? ` AND (${order.expression}, d.product_id) ${order.descending ? '<' : '>'} (${conditions.bind(place.key)}::${order.type}, ${conditions.bind(place.id)}::uuid)`
    : '';
  return `SELECT d.card_${lang} AS card, (${order.expression})::text AS key, d.product_id AS id FROM product_document d
           WHERE ${where}${after} ORDER BY ${order.expression} ${direction}, d.product_id ${direction} LIMIT ${conditions.bind(limit + 1)}`;
}
