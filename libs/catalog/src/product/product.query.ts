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

/** How words are looked for: as they are written, or, when nothing is written so, what is spelt alike. */
export type SearchMode = 'words' | 'spelling';

/** A WHERE clause and its values; the text depends only on which filters are set, so it can be a prepared statement. */
export class Conditions {
  readonly values: (string | number | boolean)[] = [];
  private readonly parts: string[] = [];
  /** How well a row matches the words that are looked for, a whole number; null when there are none. */
  relevance: string | null = null;

  static of(filter: ProductFilter, mode: SearchMode): Conditions {
    const conditions = new Conditions();
    conditions.words(filter.q, mode);
    conditions.add(filter.category, (p) => `d.category_code = (SELECT code FROM category WHERE slug = ${p})`);
    conditions.add(filter.region, (p) => `d.region_iso = (SELECT iso FROM region WHERE slug = ${p})`);
    conditions.add(filter.cooperative, (p) => `d.cooperative_slug = ${p}`);
    if (filter.certified) conditions.parts.push('d.certified');
    if (filter.inStock) conditions.parts.push('d.in_stock');
    conditions.add(filter.minPriceMinor, (p) => `d.price_from_minor >= ${p}`);
    conditions.add(filter.maxPriceMinor, (p) => `d.price_from_minor <= ${p}`);
    return conditions;
  }

  bind(value: string | number | boolean): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get sql(): string {
    return this.parts.length > 0 ? this.parts.join(' AND ') : 'true';
  }

  private add(value: string | number | undefined, condition: (placeholder: string) => string): void {
    if (value !== undefined) this.parts.push(condition(this.bind(value)));
  }

  private words(q: string | undefined, mode: SearchMode): void {
    if (!isSearch(q)) return;
    const query = searchQuery(q);
    if (query === null) {
      // Nothing but signs: no product is called that.
      this.parts.push('false');
    } else if (mode === 'words') {
      const words = `${this.bind(query)}::tsquery`;
      this.parts.push(`d.search @@ ${words}`);
      this.relevance = `(ts_rank(d.search, ${words}) * 1000000)::int`;
    } else {
      const spelling = this.bind(foldedText(q));
      this.parts.push(`${spelling} <% d.search_text`);
      // The names are the first line (spellingText): who misspells saffron means it, not what else lies in the category of that name.
      const names = `split_part(d.search_text, E'\\n', 1)`;
      this.relevance = `((10 * word_similarity(${spelling}, ${names}) + word_similarity(${spelling}, d.search_text)) * 100000)::int`;
    }
  }
}

/** Whether anything is looked for at all; an empty box is no search. */
export function isSearch(q: string | undefined): q is string {
  return q !== undefined && q.trim() !== '';
}
