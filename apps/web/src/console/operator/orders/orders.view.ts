import type { Money } from '#platform/money';
import type { TimelineStep } from '#platform/ui';
import type { CasePartView } from '../cases/cases.view.js';
import type { JournalView } from '../ledger/ledger.view.js';
import type { DoneView, OperatorWaiting } from '../operator.shell.js';

export interface OrdersView {
  readonly typed: string;
  /** Null before anything was looked for. */
  readonly found:
    | readonly {
        readonly number: string;
        readonly status: string;
        readonly placedAt: string;
        readonly locality: string;
        readonly parcels: number;
        readonly total: Money;
      }[]
    | null;
  readonly waiting: OperatorWaiting;
}

export interface OrderPartView {
  readonly id: string;
  readonly contact: CasePartView['contact'];
  readonly status: string;
  readonly lines: readonly {
    readonly image: string;
    readonly name: string;
    readonly pack: string;
    readonly quantity: number;
    readonly total: Money;
  }[];
  /** What the buyer pays beside the goods. */
  readonly charges: readonly { readonly kind: 'delivery' | 'cod_fee'; readonly amount: Money }[];
  readonly refusalReason: string | null;
  /** `cash`: what the post takes or took for it; null of a parcel that it takes nothing for. */
  readonly tracking: { readonly number: string; readonly carrier: string; readonly cash: Money | null } | null;
  /** What the operator may decide in the cooperative's place: everything, an end only, nothing. */
  readonly decidable: 'answer' | 'cancel' | null;
  readonly steps: readonly TimelineStep[];
}

export interface OperatorOrderView {
  readonly number: string;
  readonly status: string;
  readonly placedAt: string;
  readonly total: Money;
  readonly paid: Money;
  readonly due: Money;
  /** No longer to be paid, since it is not sent or came back. */
  readonly released: Money;
  readonly payment: string;
  readonly buyer: {
    readonly name: string;
    readonly phone: string;
    readonly email: string | null;
    readonly lines: readonly string[];
    readonly lang: string;
  };
  readonly parts: readonly OrderPartView[];
  readonly steps: readonly TimelineStep[];
  readonly journals: readonly JournalView[];
  readonly done: DoneView | null;
  readonly waiting: OperatorWaiting;
}
