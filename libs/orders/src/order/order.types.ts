import type { PriceComponent, LocalisedText } from '#catalog';
import type { Language } from '#platform/i18n';
import { sumMinor, type Currency } from '#platform/money';
import type { OrderStatus } from './order.states.js';

export interface OrderContact {
  readonly name: string;
  /** E.164 */
  readonly phone: string;
  readonly email?: string | undefined;
}

export interface OrderAddress {
  readonly line1: string;
  readonly line2?: string | undefined;
  readonly locality: string;
  readonly postcode: string;
  readonly province?: string | undefined;
}

export interface PlaceOrder {
  readonly cartId: string;
  readonly contact: OrderContact;
  readonly address: OrderAddress;
  readonly deliveryOption: string;
  readonly paymentMethod: 'cod' | 'card';
  readonly lang: Language;
  /** What the buyer saw; when prices moved since, the order is refused instead of costing something else. */
  readonly expectedTotalMinor?: number | undefined;
  readonly personId?: string | undefined;
}

export interface OrderLine {
  readonly id: string;
  readonly cooperativeId: string;
  readonly offerId: string;
  readonly stockItemId: string;
  readonly stockUnits: number;
  readonly sku: string;
  readonly productSlug: string;
  readonly name: LocalisedText;
  readonly image: string;
  readonly pack: string;
  readonly quantity: number;
  readonly weightG: number;
  readonly perishable: boolean;
  readonly unitPriceMinor: number;
  readonly totalMinor: number;
  readonly components: readonly PriceComponent[];
}

export interface ParcelCharge {
  readonly cooperativeId: string;
  readonly weightG: number;
  readonly deliveryMinor: number;
  readonly codFeeMinor: number;
  /** Why delivery costs that: zone, weight band. */
  readonly explanation: Readonly<Record<string, string | number>>;
}

export interface Order {
  readonly id: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly lang: Language;
  readonly contact: OrderContact;
  readonly address: OrderAddress;
  readonly deliveryOption: string;
  readonly paymentMethod: 'cod' | 'card';
  readonly currency: Currency;
  readonly goodsMinor: number;
  readonly deliveryMinor: number;
  readonly codFeeMinor: number;
  readonly totalMinor: number;
  readonly promise: { readonly from: string; readonly to: string };
  readonly placedAt: Date;
  readonly lines: readonly OrderLine[];
  readonly charges: readonly ParcelCharge[];
}

/** The name under which payments and ledger know an order. */
export const orderReference = (orderId: string): string => `order:${orderId}`;
/** The name of one cooperative's parcel of an order. */
export const parcelSaleKey = (orderId: string, cooperativeId: string): string => `${orderId}/${cooperativeId}`;

/** What one cooperative's parcel of an order weighs, and what its buyer pays for it: goods, delivery, fee. */
export function parcelTotalOf(order: Order, cooperativeId: string): { totalMinor: number; weightG: number; producerMinor: number } {
  const charge = order.charges.find((candidate) => candidate.cooperativeId === cooperativeId);
  if (!charge) throw new Error(`order ${order.number} has no parcel from ${cooperativeId}`);
  const lines = order.lines.filter((line) => line.cooperativeId === cooperativeId);
  const producer = lines.flatMap((line) => line.components).filter((component) => component.kind === 'producer');
  return {
    totalMinor: sumMinor([...lines.map((line) => line.totalMinor), charge.deliveryMinor, charge.codFeeMinor]),
    weightG: charge.weightG,
    producerMinor: sumMinor(producer.map((component) => component.amountMinor)),
  };
}
