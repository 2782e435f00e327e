import { StateTable } from '#platform/states';

export type ReturnStatus = 'requested' | 'approved' | 'refused' | 'received' | 'settled';

/** A buyer's wish to send something back. `settled`: what follows for the money is done. */
export const RETURN_STATES = new StateTable<ReturnStatus>('return', ['requested'], {
  requested: ['approved', 'refused'],
  approved: ['received', 'settled'],
  received: ['settled', 'refused'],
  refused: [],
  settled: [],
});

export const RETURN_REASONS = ['changed_mind', 'damaged', 'wrong_item', 'not_as_described', 'missing'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];
