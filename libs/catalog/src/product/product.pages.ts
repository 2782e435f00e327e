import { Injectable } from '@nestjs/common';
import { NotFoundError } from '#platform/errors';
import type { Language } from '#platform/i18n';
import type { ProductOffer, ProductPage } from './product.document.js';
import { ProductReader } from './product.reader.js';

export interface StockView {
  readonly state: 'in_stock' | 'low_stock' | 'sold_out';
  /** Given from 60 downwards. */
  readonly quantity?: number;
}

export type ProductWithStock = Omit<ProductPage, 'offers' | 'best_before_dates'> & {
  readonly offers: readonly (ProductOffer & { readonly stock: StockView })[];
  /** `YYYY-MM-DD`: no lot that can still be sold keeps less long; null where nothing perishes or no lot is known. */
  readonly best_before: string | null;
};

interface Row {
  /** Changes with every change of the document's row. */
  readonly token: string;
  /** Absent when the reader has it already. */
  readonly page: string | null;
  /** What is left of each pack, as JSON text. */
  readonly stock: string | null;
  /** `YYYY-MM-DD` in Morocco. */
  readonly today: string;
}

interface KeptPage {
  readonly token: string;
  readonly page: string;
  readonly stock: string | null;
  readonly today: string;
  readonly json: string;
}

const QUANTITY_SHOWN_MAX = 60;
const LOW_STOCK_MAX = 5;
const KEPT_MAX = 1_000;

/**
 * A product's page with its live stock, in one query. A page that this process has put together before is not sent by
 * the database again: the query tells whether it is still the same, and what is left of each pack.
 */
@Injectable()
export class ProductPages {
  private readonly kept = new Map<string, KeptPage>();

  constructor(private readonly reader: ProductReader) {}

  /** @returns the page as JSON @throws {NotFoundError} */
  async json(slug: string, lang: Language): Promise<string> {
    const key = `${lang}/${slug}`;
    const kept = this.kept.get(key);
    const [row] = await this.reader.read<Row>(
      `SELECT d.xmin::text AS token, CASE WHEN d.xmin::text = $2 THEN NULL ELSE d.page_${lang}::text END AS page,
              (SELECT jsonb_object_agg(o.sku, least((i.on_hand - i.reserved) / o.stock_factor, ${QUANTITY_SHOWN_MAX + 1}))::text
                 FROM offer o JOIN stock_item i ON i.id = o.stock_item_id WHERE o.product_id = d.product_id AND o.active) AS stock,
              to_char(app_now() AT TIME ZONE 'Africa/Casablanca', 'YYYY-MM-DD') AS today
         FROM product_document d WHERE d.slug = $1`,
      [slug, kept?.token ?? ''],
    );
    if (!row) {
      this.kept.delete(key);
      throw new NotFoundError('product', slug);
    }
    if (kept && row.page === null && row.stock === kept.stock && row.today === kept.today) return kept.json;
    return this.keep(key, row, row.page ?? kept?.page ?? '');
  }

  private keep(key: string, { token, stock, today }: Row, page: string): string {
    const left = stock === null ? {} : (JSON.parse(stock) as Record<string, number>);
    const json = JSON.stringify(asOfNow(JSON.parse(page) as ProductPage, left, today));
    this.kept.delete(key);
    this.kept.set(key, { token, page, stock, today, json });
    if (this.kept.size > KEPT_MAX) this.kept.delete(this.kept.keys().next().value as string);
    return json;
  }
}

function asOfNow({ best_before_dates: dates, ...page }: ProductPage, left: Readonly<Record<string, number>>, today: string): ProductWithStock {
  const onSale = page.offers.some(({ sku }) => (left[sku] ?? 0) > 0);
  return {
    ...page,
    offers: page.offers.map((offer) => ({ ...offer, stock: stockView(left[offer.sku] ?? 0) })),
    best_before: (onSale && dates.find((day) => day > today)) || null,
  };
}

function stockView(available: number): StockView {
  if (available <= 0) return { state: 'sold_out', quantity: 0 };
  const state = available <= LOW_STOCK_MAX ? 'low_stock' : 'in_stock';
  return available <= QUANTITY_SHOWN_MAX ? { state, quantity: available } : { state };
}
