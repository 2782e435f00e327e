import type { ProductFilters } from './product-list.view.js';

/** Path of the list under these filters; what is off is left out, so one choice has one address. */
export function productListPath(filters: ProductFilters, cursor?: string): string {
  const query = new URLSearchParams();
  for (const name of ['q', 'category', 'region', 'cooperative'] as const) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  if (filters.certified) query.set('certified', 'true');
  if (filters.in_stock) query.set('in_stock', 'true');
  if (filters.sort && filters.sort !== 'relevance') query.set('sort', filters.sort);
  if (cursor) query.set('cursor', cursor);
  const text = query.toString();
  return text ? `/products?${text}` : '/products';
}
