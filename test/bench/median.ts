import type { Measured } from './load.js';

/** The round in the middle, by answers a second: one that another program disturbed does not decide. */
export function medianRound(rounds: readonly Measured[]): Measured {
  const sorted = [...rounds].sort((a, b) => a.perSecond - b.perSecond);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new RangeError('no round was measured');
  return { ...middle, wrong: rounds.reduce((sum, round) => sum + round.wrong, 0) };
}
