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
