import type { Language } from '#platform/i18n';
import { foldedText, searchQuery } from '../search/search.terms.js';

export const PRODUCT_SORTS = ['relevance', 'newest', 'price', '-price'] as const;
export type ProductSort = (typeof PRODUCT_SORTS)[number];

export interface ProductFilter {
  readonly q?: string | undefined;
  /** Slugs. */
  readonly category?: string | undefined;
  readonly region?: string | undefined;
  readonly cooperative?: string | undefined;
  readonly certified?: boolean | undefined;
  readonly inStock?: boolean | undefined;
  readonly minPriceMinor?: number | undefined;
  readonly maxPriceMinor?: number | undefined;
}

export interface ProductQuery extends ProductFilter {
  readonly lang: Language;
  readonly sort?: ProductSort | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export type FacetName = 'category' | 'region' | 'certified';

/** A WHERE clause and its values; the text depends only on which filters are set, so it can be a prepared statement. */
export class Conditions {
  readonly values: (string | number | boolean)[] = [];
  private readonly parts: string[] = [];
  /** Present while words are searched for: what relevance is reckoned from. */
  tsquery: string | null = null;

  static of(filter: ProductFilter, without?: FacetName): Conditions {
    const conditions = new Conditions();
    conditions.words(filter.q);
    if (without !== 'category') conditions.add(filter.category, (p) => `d.category_code = (SELECT code FROM category WHERE slug = ${p})`);
    if (without !== 'region') conditions.add(filter.region, (p) => `d.region_iso = (SELECT iso FROM region WHERE slug = ${p})`);
    conditions.add(filter.cooperative, (p) => `d.cooperative_slug = ${p}`);
    if (without !== 'certified' && filter.certified) conditions.parts.push('d.certified');
    if (filter.inStock) conditions.parts.push('d.in_stock');
    conditions.add(filter.minPriceMinor, (p) => `d.price_from_minor >= ${p}`);
    conditions.add(filter.maxPriceMinor, (p) => `d.price_from_minor <= ${p}`);
    return conditions;
  }

  bind(value: string | number | boolean): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  also(condition: string): void {
    this.parts.push(condition);
  }

  get sql(): string {
    return this.parts.length > 0 ? this.parts.join(' AND ') : 'true';
  }

  private add(value: string | number | undefined, condition: (placeholder: string) => string): void {
    if (value !== undefined) this.parts.push(condition(this.bind(value)));
  }

  /** Whole words and beginnings first of all; failing that what is spelt alike. Words of nothing but signs find nothing. */
  private words(q: string | undefined): void {
    if (q === undefined || q.trim() === '') return;
    const query = searchQuery(q);
    if (query === null) {
      this.parts.push('false');
      return;
    }
    this.tsquery = `${this.bind(query)}::tsquery`;
    this.parts.push(`(d.search @@ ${this.tsquery} OR ${this.bind(foldedText(q))} <% d.search_text)`);
  }
}
