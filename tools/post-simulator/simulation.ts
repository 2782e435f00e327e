import { setTimeout as pause } from 'node:timers/promises';
import type { CarrierClient, CarrierEvent, MarketAnswer } from './carrier.client.js';
import { eventMeaning } from './event.meanings.js';
import { journeyOf, type JourneyStep, type Outcome } from './journey.js';
import type { HandedInParcel } from './route.js';
import { faultless, faulty, type Telling } from './tellings.js';

export interface SimulationWishes {
  readonly seed: string;
  readonly outcome: Outcome;
  readonly faults: boolean;
  readonly hoursPerSecond: number;
}

export interface Tally {
  parcels: number;
  taken: number;
  refused: number;
  /** Answers that should have been others: a true message refused, a forged one taken. */
  readonly wrong: string[];
}

const MS_PER_SECOND = 1_000;
const TAKEN = 202;
const REFUSED = 401;

/** Plays parcels from the counter to their end, and keeps count of how the market answered. */
export class Simulation {
  readonly tally: Tally = { parcels: 0, taken: 0, refused: 0, wrong: [] };

  constructor(
    private readonly client: CarrierClient,
    private readonly wishes: SimulationWishes,
    private readonly say: (line: string) => void,
    private readonly signal?: AbortSignal,
  ) {}

  /** Settles when the last message about these parcels is answered. Told to stop, it stops between two messages. */
  async carry(parcels: readonly HandedInParcel[]): Promise<void> {
    const { seed, outcome, faults, hoursPerSecond } = this.wishes;
    const steps = parcels.flatMap((parcel) => journeyOf(parcel, seed, outcome));
    const startMs = Date.now();
    const momentOf = (atHour: number): number => startMs + (atHour / hoursPerSecond) * MS_PER_SECOND;
    this.tally.parcels += parcels.length;
    for (const telling of faults ? faulty(steps, seed) : faultless(steps)) {
      const waitMs = momentOf(telling.atHour) - Date.now();
      if (waitMs > 0) await pause(waitMs, undefined, this.signal ? { signal: this.signal } : {});
      this.signal?.throwIfAborted();
      // What happened at its own moment, however late it is told; a parcel's times must not fall together.
      const events = telling.steps.map((step) => eventOf(step, momentOf(step.atHour)));
      this.note(telling, await this.client.tell(events, telling.forgery));
    }
  }

  private note(telling: Telling, answer: MarketAnswer): void {
    const expected = telling.kind === 'forged' ? REFUSED : TAKEN;
    if (answer.status === TAKEN) this.tally.taken += 1;
    else this.tally.refused += 1;
    const verdict = answer.status === expected ? '' : `  !! expected ${expected}`;
    for (const step of telling.steps) this.say(`${lineOf(step, telling)} → ${answer.status} ${answer.says}${verdict}`);
    if (verdict) this.tally.wrong.push(`${telling.kind} message about ${telling.steps[0]?.number}: ${answer.status} ${answer.says}`);
  }
}

function eventOf(step: JourneyStep, momentMs: number): CarrierEvent {
  return {
    id: step.id,
    tracking_number: step.number,
    code: step.code,
    occurred_at: new Date(momentMs).toISOString(),
    location: step.place,
    ...(step.reason === undefined ? {} : { reason: step.reason }),
  };
}

function lineOf({ number, code, place, reason }: JourneyStep, { kind, forgery }: Telling): string {
  const what = `${eventMeaning(code) ?? 'a code that nobody knows'}, ${place}${reason ? ` (${reason})` : ''}`;
  const how = forgery ? `forged: ${forgery}` : kind === 'on time' ? '' : kind;
  return `${number}  ${code}  ${what.padEnd(66)} ${how.padEnd(22)}`;
}
