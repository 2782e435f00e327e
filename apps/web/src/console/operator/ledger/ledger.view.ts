import type { Money } from '#platform/money';
import type { OperatorWaiting } from '../operator.shell.js';

interface AccountRowView {
  readonly account: string;
  /** What the account is for, in the reader's words. */
  readonly name: string;
  readonly path: string;
  readonly balance: Money;
}

export interface LedgerView {
  readonly sum: Money;
  readonly accountCount: number;
  readonly journalCount: number;
  readonly beginnings: readonly { readonly path: string; readonly label: string; readonly active: boolean }[];
  readonly accounts: readonly AccountRowView[];
  readonly firstPath: string | null;
  readonly nextPath: string | null;
  readonly waiting: OperatorWaiting;
}

export interface StatementView {
  readonly account: string;
  readonly name: string;
  readonly lines: readonly {
    readonly what: string;
    /** The order it is about; null when it is about something else. */
    readonly order: string | null;
    readonly reference: string;
    readonly at: string;
    readonly amount: Money;
    readonly balance: Money;
  }[];
  readonly firstPath: string | null;
  readonly nextPath: string | null;
  readonly waiting: OperatorWaiting;
}

/** One journal as proof: who gave and who got. */
export interface JournalView {
  readonly id: string;
  readonly what: string;
  readonly at: string;
  readonly entries: readonly { readonly name: string; readonly path: string; readonly amount: Money }[];
}
