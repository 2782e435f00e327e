import type { WithWaiting } from '../operator.pages.js';

export interface LetterView {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly lang: string;
  readonly at: string;
  readonly sentAt: string | null;
  /** Null once it was sent. */
  readonly body: string | null;
}

export interface MailView extends WithWaiting {
  readonly letters: readonly LetterView[];
  /** Whether there is a server that takes letters on. */
  readonly sends: boolean;
  readonly firstPath: string | null;
  readonly nextPath: string | null;
}
