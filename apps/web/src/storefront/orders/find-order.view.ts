export interface FindOrderView {
  /** As typed. */
  readonly number?: string;
  readonly phone?: string;
  /** One sentence for an unknown number and for another phone, so that it does not tell which numbers exist. */
  readonly error?: string;
  /** Set when no number was typed at all. */
  readonly numberError?: string;
  /** Set when what was typed is no phone number at all. */
  readonly phoneError?: string;
  /** Numbers of the orders that this browser can open without asking. */
  readonly known: readonly string[];
}
