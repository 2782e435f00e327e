import type { Conditions, ProductSort, SearchMode } from './product.query.js';

/** An order of a list: what it sorts by, and how a cursor in it is compared. */
export interface ProductOrder {
  /** Names the order in cursors; a search by spelling is another order than one by words. */
  readonly name: string;
  readonly expression: string;
  readonly type: 'timestamptz' | 'bigint';
  readonly descending: boolean;
}

export function orderOf(sort: ProductSort | undefined, mode: SearchMode, { relevance }: Conditions): ProductOrder {
  if (sort === 'price') return { name: sort, expression: 'd.price_from_minor', type: 'bigint', descending: false };
  if (sort === '-price') return { name: sort, expression: 'd.price_from_minor', type: 'bigint', descending: true };
  if (sort !== 'newest' && relevance !== null) return { name: mode, expression: relevance, type: 'bigint', descending: true };
  return { name: 'newest', expression: 'd.newest_at', type: 'timestamptz', descending: true };
}
