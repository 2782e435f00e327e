import type { Partner } from '../partner/partners.service.js';
import { csvLine } from './csv.line.js';
import type { FeedItem } from './feed.item.js';

export const FEED_FORMATS = ['ndjson', 'csv'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Goes up when the same catalogue is written differently, so that kept files are made anew. */
export const FEED_LAYOUT = 1;

/** How a file begins, what a line of it is, how it ends. Count in both ends: a file that was cut off shows. */
export interface FeedLayout {
  header(partner: Partner, count: number): string;
  item(item: FeedItem): string;
  trailer(count: number): string;
}

const ndjson: FeedLayout = {
  header: ({ slug, gln }, count) =>
    `${JSON.stringify({ record: 'header', feed: 'catalog', layout: FEED_LAYOUT, partner: slug, gln, currency: 'MAD', prices: 'vat_included', count })}\n`,
  item: (item) => `${JSON.stringify(item)}\n`,
  trailer: (count) => `${JSON.stringify({ record: 'trailer', count })}\n`,
};

const CSV_COLUMNS = [
  'record',
  'count',
  'gtin',
  'sku',
  'name_ar',
  'name_fr',
  'name_en',
  'category',
  'category_name',
  'cooperative',
  'cooperative_name',
  'region',
  'region_name',
  'pack',
  'weight_g',
  'hs_code',
  'consumer_price_minor',
  'partner_price_minor',
  'currency',
  'vat_class',
  'stock',
  'certified',
  'image',
  'url',
] as const;
const blank = (count: number): string[] => Array.from({ length: count }, () => '');

/**
 * No byte order mark: this file goes from machine to machine, and most readers of CSV take the mark for a part of the
 * first column's name. Every line has every column, the two with the count too.
 */
const csv: FeedLayout = {
  header: (_partner, count) => csvLine(CSV_COLUMNS) + csvLine(['header', count, ...blank(CSV_COLUMNS.length - 2)]),
  item: (item) =>
    csvLine([
      'item',
      '',
      item.gtin,
      item.sku,
      item.name.ar,
      item.name.fr,
      item.name.en,
      item.category.code,
      item.category.name,
      item.cooperative.slug,
      item.cooperative.name,
      item.region.iso,
      item.region.name,
      item.pack,
      item.weight_g,
      item.hs_code,
      item.consumer_price.amount,
      item.partner_price.amount,
      item.consumer_price.currency,
      item.vat_class,
      item.stock,
      String(item.certified),
      item.images[0] ?? '',
      item.url,
    ]),
  trailer: (count) => csvLine(['trailer', count, ...blank(CSV_COLUMNS.length - 2)]),
};

export const FEED_LAYOUTS: Readonly<Record<FeedFormat, FeedLayout>> = { ndjson, csv };
