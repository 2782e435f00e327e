import { StateTable } from '#platform/states';

export type OrderStatus = 'pending_payment' | 'placed' | 'routing' | 'accepted' | 'shipped' | 'delivered' | 'completed' | 'cancelled' | 'returned';

/**
 * The order as its buyer sees it. Parcels have states of their own; the order follows the slowest that is still on its way.
 * `returned` also before it was sent as a whole: one parcel came back and nobody sends the others.
 */
export const ORDER_STATES = new StateTable<OrderStatus>('order', ['pending_payment', 'placed'], {
  pending_payment: ['placed', 'cancelled'],
  placed: ['routing', 'cancelled'],
  routing: ['accepted', 'cancelled', 'returned'],
  accepted: ['shipped', 'cancelled', 'returned'],
  shipped: ['delivered', 'returned'],
  delivered: ['completed', 'returned'],
  completed: [],
  cancelled: [],
  returned: [],
});
