import { createTranslator, LANGUAGES, type Language } from '#platform/i18n';
import { MAD, type Money } from '#platform/money';
import { searchVector, spellingText } from '../search/search.terms.js';
import { localise, type LocalisedText } from '../text/localised.text.js';
import type { ProductSource } from './product.source.js';

/** A list item of the public API; the region's name saves readers a second look-up. */
export interface ProductCard {
  readonly slug: string;
  readonly name: string;
  readonly image: string;
  readonly category: string;
  readonly cooperative: { readonly slug: string; readonly name: string };
  readonly region: string;
  readonly region_name: string;
  readonly price_from: Money;
  /** Whether another pack costs more, so that `price_from` is only where prices begin. */
  readonly several_prices: boolean;
  readonly certified: boolean;
  readonly in_stock: boolean;
}

export interface ProductOffer {
  readonly sku: string;
  readonly gtin: string | null;
  readonly pack: string;
  readonly weight_g: number;
  readonly price: Money;
  readonly price_components: readonly { readonly kind: string; readonly amount: Money; readonly label: string }[];
}

/** A product's page in one language, but for the stock, which is read with it live. */
export interface ProductPage {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** What is particular about this cooperative's own. */
  readonly story: string;
  readonly images: readonly string[];
  readonly category: { readonly slug: string; readonly name: string };
  readonly region: { readonly slug: string; readonly name: string };
  readonly origin: { readonly region: string; readonly locality: string; readonly country: 'MA' };
  readonly cooperative: {
    readonly slug: string;
    readonly name: string;
    readonly locality: string;
    readonly tagline: string;
    readonly members: number;
    readonly women: number;
    readonly founded: number;
  };
  readonly certified: boolean;
  readonly claims: readonly never[];
  readonly labels: readonly string[];
  readonly facts: readonly { readonly kind: 'composition' | 'storage' | 'season'; readonly text: string }[];
  readonly offers: readonly ProductOffer[];
  /** Of its lots, the soonest first; which of them still counts depends on the day it is read. */
  readonly best_before_dates: readonly string[];
}

/** The drawing of a kind of product, a path on the web's address. */
export const artPath = (kindKey: string): string => `/assets/art/${kindKey}.svg`;

function productCard(source: ProductSource, lang: Language): ProductCard {
  const prices = source.offers.map((offer) => offer.priceMinor);
  return {
    slug: source.slug,
    name: localise(source.name, lang),
    image: artPath(source.kindKey),
    category: source.category.slug,
    cooperative: { slug: source.cooperative.slug, name: localise(source.cooperative.name, lang) },
    region: source.region.slug,
    region_name: localise(source.region.name, lang),
    price_from: MAD(Math.min(...prices)),
    several_prices: new Set(prices).size > 1,
    certified: source.certified,
    in_stock: inStock(source),
  };
}

function productPage(source: ProductSource, lang: Language): ProductPage {
  const { kind, cooperative, region, category } = source;
  const facts = (['composition', 'storage', 'season'] as const).flatMap((fact) => {
    const text = kind[fact];
    return text ? [{ kind: fact, text: localise(text, lang) }] : [];
  });
  return {
    slug: source.slug,
    name: localise(source.name, lang),
    description: localise(kind.description, lang),
    story: localise(source.note, lang),
    images: [artPath(source.kindKey)],
    category: { slug: category.slug, name: localise(category.name, lang) },
    region: { slug: region.slug, name: localise(region.name, lang) },
    origin: { region: localise(region.name, lang), locality: localise(cooperative.locality, lang), country: 'MA' },
    cooperative: {
      ...cooperative,
      name: localise(cooperative.name, lang),
      locality: localise(cooperative.locality, lang),
      tagline: localise(cooperative.tagline, lang),
    },
    certified: source.certified,
    claims: [],
    // A kind may have a protected indication; that this cooperative bears it is said only where it holds a certificate.
    labels: source.certified && kind.label ? [kind.label] : [],
    facts,
    offers: source.offers.map((offer) => productOffer(offer, lang)),
    best_before_dates: [...source.bestBeforeDates].sort(),
  };
}

function productOffer(offer: ProductSource['offers'][number], lang: Language): ProductOffer {
  const translate = createTranslator(lang);
  return {
    sku: offer.sku,
    gtin: offer.gtin,
    pack: offer.pack,
    weight_g: offer.weightG,
    price: MAD(offer.priceMinor),
    price_components: offer.components.map(({ kind, amountMinor }) => ({
      kind,
      amount: MAD(amountMinor),
      label: translate(`price.component.${kind}`),
    })),
  };
}

function inStock(source: ProductSource): boolean {
  return source.offers.some((offer) => offer.available > 0);
}

/** The row of the read model, as `jsonb_to_recordset` reads it. */
export function documentRow(source: ProductSource): Record<string, unknown> {
  const every = (text: LocalisedText) => LANGUAGES.flatMap((lang) => text[lang] ?? []).join(' ');
  const perLanguage = LANGUAGES.flatMap((lang) => [
    [`page_${lang}`, productPage(source, lang)],
    [`card_${lang}`, JSON.stringify(productCard(source, lang))],
  ]);
  const names = [every(source.name), every(source.kind.name)];
  const places = [every(source.cooperative.name), every(source.category.name), every(source.region.name), every(source.cooperative.locality)];
  return {
    ...Object.fromEntries(perLanguage),
    product_id: source.id,
    slug: source.slug,
    kind_key: source.kindKey,
    category_code: source.category.code,
    region_iso: source.region.iso,
    cooperative_slug: source.cooperative.slug,
    certified: source.certified,
    in_stock: inStock(source),
    price_from_minor: Math.min(...source.offers.map((offer) => offer.priceMinor)),
    newest_at: source.createdAt,
    search_text: spellingText(names, places),
    // Not the kind's description: it names what the thing goes with, and whoever looks for oil does not mean what is eaten with it.
    search: searchVector([
      ...names.map((text) => ({ weight: 'A' as const, text })),
      ...places.map((text) => ({ weight: 'B' as const, text })),
      { weight: 'C', text: every(source.note) },
    ]),
  };
}
