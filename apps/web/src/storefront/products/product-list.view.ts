import type { ProductCardView } from '#platform/ui';

/** The public list's own query names, so a page's address and an API call read alike. */
export interface ProductFilters {
  readonly q?: string;
  readonly category?: string;
  readonly region?: string;
  readonly cooperative?: string;
  readonly certified?: boolean;
  readonly in_stock?: boolean;
  readonly sort?: ProductSort;
}

export const PRODUCT_SORTS = ['relevance', 'newest', 'price', '-price'] as const;

type ProductSort = (typeof PRODUCT_SORTS)[number];

export interface Facet {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface ProductListView {
  readonly filters: ProductFilters;
  readonly products: readonly ProductCardView[];
  readonly total: number;
  /** Cursor of the next page, or null on the last one. */
  readonly next: string | null;
  /** Whether this page was itself reached by a cursor. */
  readonly continued: boolean;
  readonly facets: { readonly category: readonly Facet[]; readonly region: readonly Facet[] };
  /** How many products here have a certificate; where none has one, nobody is offered to choose by it. */
  readonly certified_count: number;
}
