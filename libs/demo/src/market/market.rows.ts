/** Rows as the tables have them: what a seed writes. */
export interface MarketRows {
  readonly cooperative: object[];
  readonly cooperative_site: object[];
  readonly product: object[];
  readonly stock_item: object[];
  readonly stock_lot: object[];
  readonly stock_movement: object[];
  readonly offer: object[];
  readonly offer_component: object[];
}

/** In the order in which they refer to each other. */
export const MARKET_TABLES = [
  'cooperative',
  'cooperative_site',
  'product',
  'stock_item',
  'stock_lot',
  'stock_movement',
  'offer',
  'offer_component',
] as const satisfies readonly (keyof MarketRows)[];

export function noRows(): MarketRows {
  return { cooperative: [], cooperative_site: [], product: [], stock_item: [], stock_lot: [], stock_movement: [], offer: [], offer_component: [] };
}
