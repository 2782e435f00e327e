import type { BuyerOrderStatus } from '#delivery';
import type { OrderStatus } from '#orders';
import type { Page, TimelineStep } from '#platform/ui';
import type { OrderView } from './order.view.js';

/** The ordinary way of an order, for the steps still to come. */
const WAY = ['placed', 'accepted', 'shipped', 'delivered'] as const satisfies readonly OrderStatus[];

/** How far along the way an order in a status that is not itself a step has come. */
const REACHED: Readonly<Record<BuyerOrderStatus, number>> = {
  pending_payment: -1,
  placed: 0,
  routing: 0,
  accepted: 1,
  shipped: 2,
  delivered: 3,
  partly_delivered: 3,
  completed: 3,
  cancelled: 3,
  returned: 3,
};

/** What happened, newest last, then what is still to come. */
export function orderSteps(order: OrderView, { t }: Page): TimelineStep[] {
  const ended = order.status === 'cancelled' || order.status === 'returned';
  const done = order.events.map((event, index): TimelineStep => {
    const last = index === order.events.length - 1;
    const over = ['delivered', 'partly_delivered', 'completed'].includes(order.status);
    return { label: event.label, at: event.at, note: event.note, state: last ? (ended ? 'failed' : over ? 'done' : 'current') : 'done' };
  });
  const coming = WAY.slice(REACHED[order.status] + 1).map((status): TimelineStep => ({
    label: t(status === 'delivered' && order.delivery.atAgency ? 'order.step.delivered_agency' : `order.step.${status}`),
    state: 'coming',
  }));
  return [...done, ...coming];
}
