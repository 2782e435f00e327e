import type { Money } from '#platform/money';

export interface MarketView {
  readonly cases: readonly { readonly id: string; readonly kind: string; readonly detail: string; readonly openedAt: string }[];
  readonly queues: readonly { readonly queue: string; readonly waiting: number; readonly failed: number }[];
  readonly failedJobs: readonly { readonly id: string; readonly queue: string; readonly job: string; readonly reason: string }[];
  readonly unmatched: readonly { readonly number: string; readonly code: string; readonly at: string }[];
  readonly accounts: readonly { readonly account: string; readonly balance: Money }[];
  /** Zero, or something is very wrong. */
  readonly sum: Money;
}
