import type { ParcelStatus } from '#delivery';
import type { OrderEventView } from './order.view.js';

export interface TrackingView {
  readonly number: string;
  readonly carrier: string;
  readonly status: ParcelStatus;
  /** Place names only: a tracking number is shown to whoever has it, so no address and no name. */
  readonly from: string;
  readonly to: string;
  readonly events: readonly OrderEventView[];
}

/** The form alone, or the form with why the number was not found. */
export interface TrackFormView {
  readonly number?: string;
  readonly error?: string;
}
