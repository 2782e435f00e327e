import type { BuyerOrderStatus, BuyerParcelStatus, GoneReason } from '#delivery';
import type { ReturnStatus } from '#orders';
import type { Money } from '#platform/money';
import type { PriceComponentView } from '#platform/ui';

export interface OrderParcelView {
  readonly cooperative: { readonly slug: string; readonly name: string; readonly locality: string };
  readonly status: BuyerParcelStatus;
  /** Why it never comes and need not be paid; null while it comes or once it came. */
  readonly gone: GoneReason | null;
  readonly tracking: { readonly number: string; readonly carrier: string } | null;
  readonly lines: ReadonlyArray<{
    readonly name: string;
    readonly pack: string;
    readonly quantity: number;
    readonly image: string;
    readonly total: Money;
    readonly certificate: string | null;
  }>;
  readonly delivery: Money;
  /** Why it costs that. */
  readonly deliveryReason: string | null;
  /** For taking cash at the door. */
  readonly codFee: Money;
  /** To be paid when it comes: goods, delivery and fee. */
  readonly due: Money;
  /** What happened to this parcel, newest last. */
  readonly events: readonly OrderEventView[];
}

export interface OrderEventView {
  readonly at: string;
  /** Already localised. */
  readonly label: string;
  readonly note?: string | null;
}

export interface OrderView {
  readonly number: string;
  /** True right after it was placed: the page thanks. */
  readonly fresh: boolean;
  readonly status: BuyerOrderStatus;
  readonly placed_at: string;
  readonly payment: {
    readonly method: 'cod' | 'card';
    readonly paid: Money;
    readonly due: Money;
    /** What fell away with the parcels that never come. */
    readonly released: Money;
  };
  /** How the parcels reach the buyer: to the door, or to be collected at the post office. */
  readonly delivery: { readonly label: string; readonly atAgency: boolean };
  readonly parcels: readonly OrderParcelView[];
  /** What happened to the order as a whole, newest last. */
  readonly events: readonly OrderEventView[];
  /** Of the parcels that come or came, frozen when the order was placed. */
  readonly components: readonly PriceComponentView[];
  /** Without the parcels that never come. */
  readonly total: Money;
  readonly address: { readonly name: string; readonly lines: readonly string[]; readonly phone: string };
  readonly promise: { readonly from: string; readonly to: string } | null;
  /** Path (language included, token too) of the cancel form; null when it is too late. */
  readonly cancel_action: string | null;
  /** Where to ask for a return; null while nothing can be returned. */
  readonly return_path: string | null;
  readonly returns: ReadonlyArray<{ readonly number: string; readonly status: ReturnStatus; readonly at: string }>;
  /** The page's address with the order's secret in it, for the buyer to keep or to pass on. */
  readonly link: string;
  readonly notice?: { readonly tone: 'good' | 'warn' | 'bad'; readonly text: string };
}
