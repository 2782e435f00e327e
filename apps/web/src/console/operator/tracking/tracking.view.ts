import type { InboxRow } from '#delivery';
import type { SelectOption } from '#platform/ui';
import type { OperatorWaiting } from '../operator.shell.js';

export interface InboxRowView {
  readonly id: string;
  readonly source: 'webhook' | 'file';
  readonly carrier: string;
  readonly fileName: string | null;
  readonly by: string | null;
  readonly at: string;
  /** Null until it was read. */
  readonly counts: InboxRow['counts'];
  /** The first numbers that it tells of. */
  readonly numbers: readonly string[];
}

export interface TrackingView {
  readonly carriers: readonly SelectOption[];
  /** Numbers left, by carrier: a parcel without one cannot leave. */
  readonly series: readonly { readonly name: string; readonly left: number }[];
  readonly inbox: readonly InboxRowView[];
  readonly firstPath: string | null;
  readonly nextPath: string | null;
  readonly megabytesMax: number;
  /** Why the file was not taken, in the reader's words. */
  readonly problem: string | null;
  readonly waiting: OperatorWaiting;
}

export interface ReportView {
  readonly entry: InboxRowView;
  readonly rejected: readonly { readonly row: number; readonly field: string; readonly reason: string }[];
  /** Numbers of parcels that the market does not know, the first of them. */
  readonly strangers: readonly string[];
  /** Path of the failed rows as a file; null when there are none to mend. */
  readonly csvPath: string | null;
  readonly waiting: OperatorWaiting;
}

interface StrayEventView {
  readonly number: string;
  readonly carrier: string;
  readonly code: string;
  readonly location: string | null;
  readonly occurredAt: string;
  readonly receivedAt: string;
}

export interface StrayEventsView {
  readonly kind: 'unknown_parcel' | 'unknown_code';
  readonly events: readonly StrayEventView[];
  readonly firstPath: string | null;
  readonly nextPath: string | null;
  readonly waiting: OperatorWaiting;
}
