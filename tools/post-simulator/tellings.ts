import { SeededRandom } from '#demo';
import type { JourneyStep } from './journey.js';

/** How a message is spoiled so that the market must refuse it. */
export type Forgery = 'foreign secret' | 'old signature' | 'changed body';

/** One message to the market: what it says, and when it is sent, which need not be when it happened. */
export interface Telling {
  readonly atHour: number;
  readonly steps: readonly JourneyStep[];
  readonly kind: 'on time' | 'late' | 'again' | 'unknown code' | 'forged';
  readonly forgery?: Forgery;
}

const CHANCE = { late: 0.25, again: 0.25, unknownCode: 0.12, forged: 0.15 };
const LATE_HOURS: readonly [number, number] = [1, 30];
const AGAIN_HOURS: readonly [number, number] = [0, 48];
const FORGERIES: readonly Forgery[] = ['foreign secret', 'old signature', 'changed body'];
/** Codes that no table of the UPU has. */
const UNKNOWN_CODES = ['XQ1', 'XQ2'];

/** A well-behaved carrier: each step told when it happens. */
export const faultless = (steps: readonly JourneyStep[]): Telling[] =>
  inOrder(steps.map((step) => ({ atHour: step.atHour, steps: [step], kind: 'on time' })));

/**
 * A carrier on a bad day: steps told late and so out of order, told again, with codes nobody knows, and between them
 * somebody who pretends to be the carrier. Every true step is told at least once.
 */
export function faulty(steps: readonly JourneyStep[], seed: string): Telling[] {
  return inOrder(steps.flatMap((step) => badDay(step, new SeededRandom(`faults/${seed}/${step.id}`))));
}

function badDay(step: JourneyStep, random: SeededRandom): Telling[] {
  const after = (hour: number, [from, to]: readonly [number, number]): number => hour + from + random.next() * (to - from);
  const first: Telling = random.chance(CHANCE.late)
    ? { atHour: after(step.atHour, LATE_HOURS), steps: [step], kind: 'late' }
    : { atHour: step.atHour, steps: [step], kind: 'on time' };
  const tellings = [first];
  if (random.chance(CHANCE.again)) tellings.push({ atHour: after(first.atHour, AGAIN_HOURS), steps: [step], kind: 'again' });
  if (random.chance(CHANCE.unknownCode))
    tellings.push({ atHour: step.atHour, steps: [{ ...step, id: `${step.id}-x`, code: random.pick(UNKNOWN_CODES) }], kind: 'unknown code' });
  // What a thief would say: it is delivered, the cash is collected.
  if (random.chance(CHANCE.forged))
    tellings.push({ atHour: step.atHour, steps: [{ ...step, id: `${step.id}-f`, code: 'EMI' }], kind: 'forged', forgery: random.pick(FORGERIES) });
  return tellings;
}

/** By time; what falls on one moment keeps the order it was thought of. */
const inOrder = (tellings: Telling[]): Telling[] => tellings.sort((a, b) => a.atHour - b.atHour);
