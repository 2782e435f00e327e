import type { DoneView, OperatorWaiting } from '../operator.shell.js';

/** How a case is settled: by a decision in the cooperative's place, by a word on the goods, by an answer to the buyer, by new numbers, or by a note. */
export type CaseForm = 'decide' | 'returned' | 'return' | 'numbers' | 'note';

export interface CasePartView {
  readonly contact: { readonly name: string; readonly president: string; readonly place: string; readonly phone: string };
  readonly lines: readonly { readonly image: string; readonly name: string; readonly pack: string; readonly quantity: number }[];
  readonly answerBy: string;
}

export interface CaseView {
  readonly id: string;
  readonly sentence: string;
  /** What to do about it, in a sentence. */
  readonly advice: string;
  readonly openedAt: string;
  /** What it is about, one click away; a path without the language. */
  readonly about: { readonly path: string; readonly label: string } | null;
  /** The buyer's telephone is needed: it stands on the order's page, where looking is put on record. */
  readonly callsBuyer: boolean;
  readonly part: CasePartView | null;
  /** What a buyer wants to send back, line by line. */
  readonly lines: readonly string[];
  readonly form: CaseForm;
  /** Of a number series that is used up. */
  readonly indicator: string | null;
  /** Where the form is posted to, a path without the language. */
  readonly action: string;
}

export interface DayView {
  readonly cases: readonly CaseView[];
  readonly done: DoneView | null;
  /** Seconds that the oldest due job has waited, when that is too long. */
  readonly standstill: boolean;
  readonly waiting: OperatorWaiting;
}

export interface ClosedCaseView {
  readonly id: string;
  readonly sentence: string;
  readonly outcome: string;
  readonly note: string;
  /** Null: the market found it settled. */
  readonly by: string | null;
  readonly closedAt: string;
}

export interface ClosedCasesView {
  readonly cases: readonly ClosedCaseView[];
  readonly firstPath: string | null;
  readonly nextPath: string | null;
  readonly waiting: OperatorWaiting;
}
