import { StateTable } from '#platform/states';

export type FulfilmentStatus = 'offered' | 'accepted' | 'packed' | 'handed_in' | 'delivered' | 'refused' | 'escalated' | 'cancelled' | 'returned';

/**
 * One cooperative's part of an order. `escalated`: no answer in time, a person at the market decides; a late yes still
 * counts. `packed`: label printed and on a deposit slip.
 */
export const FULFILMENT_STATES = new StateTable<FulfilmentStatus>('fulfilment', ['offered'], {
  offered: ['accepted', 'refused', 'escalated', 'cancelled'],
  escalated: ['accepted', 'refused', 'cancelled', 'offered'],
  accepted: ['packed', 'cancelled'],
  packed: ['handed_in', 'cancelled'],
  handed_in: ['delivered', 'returned'],
  delivered: [],
  refused: [],
  cancelled: [],
  returned: [],
});

/** Nothing more will come of it. */
export const DEAD: readonly FulfilmentStatus[] = ['refused', 'cancelled', 'returned'];

export const REFUSAL_REASONS = ['out_of_stock', 'damaged', 'closed', 'cannot_ship', 'other'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
