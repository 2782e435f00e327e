import { StateTable } from '#platform/states';

export type PaymentStatus = 'created' | 'authorised' | 'captured' | 'partly_refunded' | 'refunded' | 'failed' | 'expired' | 'disputed';

export const PAYMENT_STATES = new StateTable<PaymentStatus>('payment', ['created'], {
  created: ['authorised', 'captured', 'failed', 'expired'],
  authorised: ['captured', 'failed', 'expired'],
  captured: ['partly_refunded', 'refunded', 'disputed'],
  partly_refunded: ['partly_refunded', 'refunded', 'disputed'],
  refunded: [],
  failed: [],
  expired: [],
  disputed: ['captured', 'refunded'],
});

export interface PaidSoFar {
  readonly amountMinor: number;
  readonly capturedMinor: number;
  readonly releasedMinor: number;
}

/** Where a payment goes when every part of it is either paid or no longer due; null while a part is still to come. */
export function endOf({ amountMinor, capturedMinor, releasedMinor }: PaidSoFar): 'captured' | 'expired' | null {
  if (capturedMinor + releasedMinor < amountMinor) return null;
  return capturedMinor > 0 ? 'captured' : 'expired';
}
