import type { ReturnReason } from '#orders';

export interface ReturnLineView {
  readonly sku: string;
  readonly name: string;
  readonly pack: string;
  readonly image: string;
  /** How many can still be asked back. */
  readonly left: number;
  readonly reasons: readonly ReturnReason[];
  /** As posted, so that a refused form loses nothing. */
  readonly quantity: number;
  readonly reason?: string;
}

export interface ReturnView {
  readonly number: string;
  readonly lines: readonly ReturnLineView[];
  readonly note?: string;
  readonly noteError?: string;
  readonly idempotency_key: string;
  readonly problem?: string;
}
