import type { Money } from '#platform/money';

export interface CartLineView {
  readonly sku: string;
  readonly product: { readonly slug: string; readonly name: string; readonly image: string };
  readonly pack: string;
  readonly quantity: number;
  /** The most this cart could hold of it now. */
  readonly available: number;
  readonly unit_price: Money;
  readonly line_total: Money;
}

/** What one cooperative will pack and hand in as one parcel. */
export interface CartParcelView {
  readonly cooperative: { readonly slug: string; readonly name: string; readonly locality: string };
  readonly lines: readonly CartLineView[];
  readonly subtotal: Money;
}

export interface CartView {
  readonly version: number;
  readonly parcels: readonly CartParcelView[];
  readonly item_count: number;
  readonly subtotal: Money;
  /** What is known before the address: lowest and highest delivery, the fee for paying in cash, what all of it comes to. */
  readonly delivery_estimate: {
    readonly from: Money;
    readonly to: Money;
    readonly cod_fee: Money;
    readonly total_from: Money;
    readonly total_to: Money;
  } | null;
  /** What the last change did, or why it was refused: `{tone:'bad', text}`. */
  readonly notice?: { readonly tone: 'good' | 'warn' | 'bad'; readonly text: string };
}
