import type { TradeItem } from '#catalog';
import { MAD, shareOf, type Money } from '#platform/money';

/** A trade item as one partner gets it, at its price. */
export interface FeedItem {
  readonly record: 'item';
  readonly gtin: string;
  readonly sku: string;
  readonly name: { readonly ar: string; readonly fr: string; readonly en: string };
  readonly category: { readonly code: string; readonly name: string };
  readonly cooperative: { readonly slug: string; readonly name: string };
  readonly region: { readonly iso: string; readonly name: string };
  readonly pack: string;
  readonly weight_g: number;
  readonly hs_code: string;
  /** Both with VAT. */
  readonly consumer_price: Money;
  readonly partner_price: Money;
  readonly vat_class: string;
  readonly stock: 'in_stock' | 'sold_out';
  readonly certified: boolean;
  readonly images: readonly string[];
  readonly url: string;
}

export interface FeedTerms {
  readonly priceBasisPoints: number;
  readonly webUrl: string;
}

/** The projection; only for items without a hindrance, which have all of this. */
export function feedItem(item: TradeItem, { priceBasisPoints, webUrl }: FeedTerms): FeedItem {
  const { gtin, region, name } = item;
  if (gtin === null || region === null || !name.ar || !name.en) throw new Error(`${item.sku} cannot be traded: ${item.hindrances.join(', ')}`);
  return {
    record: 'item',
    gtin,
    sku: item.sku,
    name: { ar: name.ar, fr: name.fr, en: name.en },
    category: { code: item.category.code, name: item.category.name.fr },
    cooperative: { slug: item.cooperative.slug, name: item.cooperative.name.fr },
    region: { iso: region.iso, name: region.name.fr },
    pack: item.pack,
    weight_g: item.weightG,
    hs_code: item.hsCode,
    consumer_price: MAD(item.priceMinor),
    partner_price: MAD(shareOf(item.priceMinor, priceBasisPoints)),
    vat_class: item.vatClass,
    stock: item.inStock ? 'in_stock' : 'sold_out',
    certified: item.certified,
    images: [`${webUrl}/assets/art/${item.kindKey}.svg`],
    url: `${webUrl}/fr/products/${item.productSlug}`,
  };
}
