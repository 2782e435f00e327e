import { parcelTotalOf, type Order, type OrderStatus } from '#orders';
import { DEAD, type FulfilmentStatus } from '#routing';
import type { Journey, ParcelJourney } from './order.journey.js';

export type GoneReason = Extract<FulfilmentStatus, 'refused' | 'cancelled' | 'returned'>;
export type BuyerOrderStatus = OrderStatus | 'partly_delivered';

type Part = Pick<ParcelJourney, 'fulfilment'>;
type Parts = Pick<Journey, 'parcels'>;

/** Why nothing more comes of a part, so that its buyer need not pay for it; null while it comes or once it came. */
export function goneOf({ fulfilment }: Part): GoneReason | null {
  return fulfilment && DEAD.includes(fulfilment.status) ? (fulfilment.status as GoneReason) : null;
}

/** Some of the order comes or came, and some never will. */
export const isPartly = ({ parcels }: Parts): boolean => parcels.some(goneOf) && !parcels.every(goneOf);

/** The order's status, which follows its living parts, as far as it is true of the whole. */
export function buyerOrderStatusOf(order: Pick<Order, 'status'>, journey: Parts): BuyerOrderStatus {
  return order.status === 'delivered' && isPartly(journey) ? 'partly_delivered' : order.status;
}

/** What is still to be paid of an order: neither paid nor fallen away. */
export function dueOf(order: Pick<Order, 'totalMinor'>, { payment }: Pick<Journey, 'payment'>): number {
  return order.totalMinor - payment.capturedMinor - payment.releasedMinor;
}

/** What is still to be paid when this part comes. */
export function dueOfPart(order: Order, part: ParcelJourney): number {
  if (order.paymentMethod !== 'cod' || goneOf(part) !== null || part.fulfilment?.status === 'delivered') return 0;
  return parcelTotalOf(order, part.cooperative.id).totalMinor;
}
