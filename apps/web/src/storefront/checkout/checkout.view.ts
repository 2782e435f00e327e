import type { Money } from '#platform/money';
import type { FieldErrors, PriceComponentView, SelectOption } from '#platform/ui';

/** The posted fields, as typed, so that a refused form loses nothing. */
export interface CheckoutValues {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly line1?: string;
  readonly line2?: string;
  readonly locality?: string;
  readonly region?: string;
  readonly postcode?: string;
  readonly delivery?: string;
  readonly payment?: string;
  /** Postcode and region that the buyer was already asked about. */
  readonly checked_address?: string;
}

interface DeliveryOptionView {
  readonly id: string;
  readonly label: string;
  readonly price: Money;
  /** Of the whole order, sent this way. */
  readonly total: Money;
  readonly promise: { readonly from: string; readonly to: string };
}

export interface CheckoutParcelView {
  readonly cooperative: string;
  readonly locality: string;
  readonly lines: ReadonlyArray<{ readonly name: string; readonly pack: string; readonly quantity: number; readonly total: Money }>;
  /** Delivery of this parcel; null until the address is known. */
  readonly delivery: Money | null;
  /** Why it costs that. */
  readonly deliveryReason: string | null;
}

export interface CheckoutView {
  readonly values: CheckoutValues;
  readonly errors: FieldErrors;
  /** Something about the whole order that was refused: sold out meanwhile, price changed … */
  readonly problem?: string;
  /** The problem is the total, so the new one is told with it. */
  readonly total_changed?: boolean;
  readonly regions: readonly SelectOption[];
  /** Empty until an address was given; then the form offers them. */
  readonly options: readonly DeliveryOptionView[];
  readonly parcels: readonly CheckoutParcelView[];
  readonly totals: {
    readonly items: Money;
    readonly delivery: Money | null;
    /** For paying in cash, parcel by parcel. */
    readonly cod_fee: Money | null;
    readonly total: Money | null;
  };
  /** The whole cart's parts summed by kind, delivery included once it is known. */
  readonly components: readonly PriceComponentView[];
  readonly payment_methods: ReadonlyArray<'cod' | 'card'>;
  /** Posted back: the same form sent twice makes one order. */
  readonly idempotency_key: string;
  /** Days in which a buyer may change their mind, as the operator configured them. */
  readonly withdrawal_days: number;
}
