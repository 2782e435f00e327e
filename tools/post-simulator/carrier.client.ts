import { setTimeout as pause } from 'node:timers/promises';
import { signWebhook } from '#delivery';
import type { Forgery } from './tellings.js';

export interface CarrierEvent {
  readonly id: string;
  readonly tracking_number: string;
  readonly code: string;
  readonly occurred_at: string;
  readonly location: string;
  readonly reason?: string;
}

export interface MarketAnswer {
  readonly status: number;
  /** The message's id, or the code of the refusal. */
  readonly says: string;
}

/** A person reads it: what is wrong, and what to do. */
export class SimulatorError extends Error {}

const ANSWER_TIMEOUT_MS = 10_000;
const TRIES_MAX = 5;
const BETWEEN_TRIES_MS = 400;
/** Older than the market takes a signature for fresh. */
const OLD_SECONDS = 3_600;

/** A carrier's computer: knows the market's address and its own secret, nothing else. */
export class CarrierClient {
  constructor(
    private readonly api: string,
    private readonly carrier: string,
    private readonly secret: string,
  ) {}

  /** @throws {SimulatorError} when nobody answers there */
  async assertThere(): Promise<void> {
    try {
      await (await fetch(`${this.api}/health/live`, { signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) })).body?.cancel();
    } catch (error) {
      throw new SimulatorError(`Nobody answers at ${this.api}. Start the market with npm start, or give its address: --api <url> (PUBLIC_API_URL).`, {
        cause: error,
      });
    }
  }

  /** Tries again while the market is down or busy, as a carrier does; the market takes the same bytes once. */
  async tell(events: readonly CarrierEvent[], forgery?: Forgery): Promise<MarketAnswer> {
    const body = JSON.stringify({ events });
    for (let tries = 1; ; tries += 1) {
      const answer = await this.post(body, forgery);
      if (answer && answer.status < 500 && answer.status !== 429) return answer;
      if (tries === TRIES_MAX)
        throw new SimulatorError(
          `${this.api} ${answer ? `answers ${answer.status}` : 'does not answer'} after ${TRIES_MAX} tries. Is the market running?`,
        );
      await pause(BETWEEN_TRIES_MS * tries);
    }
  }

  private async post(body: string, forgery: Forgery | undefined): Promise<MarketAnswer | null> {
    const now = Math.floor(Date.now() / 1_000);
    const secret = forgery === 'foreign secret' ? `${this.secret}-of-somebody-else` : this.secret;
    const signed = forgery === 'changed body' ? `${body} ` : body;
    try {
      const answer = await fetch(`${this.api}/webhooks/carriers/${encodeURIComponent(this.carrier)}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'tiwiza-signature': signWebhook(secret, signed, forgery === 'old signature' ? now - OLD_SECONDS : now),
        },
        body,
        signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS),
      });
      return { status: answer.status, says: whatItSays(await answer.text()) };
    } catch (error) {
      if (isSilence(error)) return null;
      throw error;
    }
  }
}

/** How fetch tells that there was no connection, and no answer in time. The caller tries again, and then says so. */
const isSilence = (error: unknown): boolean => ['TypeError', 'TimeoutError'].includes((error as Error).name);

function whatItSays(text: string): string {
  try {
    const { id, code } = JSON.parse(text) as { id?: string; code?: string };
    return id ?? code ?? text.slice(0, 120);
  } catch (error) {
    if (error instanceof SyntaxError) return text.slice(0, 120);
    throw error;
  }
}
