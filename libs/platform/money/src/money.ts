/** Integer minor units (centimes for MAD) with their currency. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

export type Currency = 'MAD';

export const MAD = (amountMinor: number): Money => ({ amount: assertMinor(amountMinor), currency: 'MAD' });

/** Throws unless the amount is a whole number that a double holds exactly. */
export function assertMinor(amountMinor: number): number {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`not a whole number of minor units: ${amountMinor}`);
  return amountMinor;
}

export function sumMinor(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total = assertMinor(total + assertMinor(amount));
  return total;
}

/**
 * Splits a total over weights so that the parts are whole and sum to the total (largest remainder; ties go to the
 * earlier part, so the result is the same on every machine).
 * @param totalMinor whole minor units, zero or more
 * @param weights whole numbers, zero or more, not all zero
 */
export function splitByLargestRemainder(totalMinor: number, weights: readonly number[]): number[] {
  assertMinor(totalMinor);
  if (totalMinor < 0) throw new RangeError('a negative total is split as the reversal of a positive one');
  const weightSum = weights.reduce((sum, weight) => sum + BigInt(assertWeight(weight)), 0n);
  if (weightSum === 0n) throw new RangeError('at least one weight must be above zero');
  const total = BigInt(totalMinor);
  const parts = weights.map((weight, index) => {
    const product = total * BigInt(weight);
    return { index, floor: product / weightSum, remainder: product % weightSum };
  });
  let left = Number(total - parts.reduce((sum, part) => sum + part.floor, 0n));
  const shares = parts.map((part) => Number(part.floor));
  const byRemainder = [...parts].sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const part of byRemainder) {
    if (left === 0) break;
    shares[part.index] = (shares[part.index] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

function assertWeight(weight: number): number {
  if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`not a weight: ${weight}`);
  return weight;
}

/**
 * The tax inside a tax-inclusive amount, rounded half up to the minor unit.
 * @param rateBasisPoints 2000 for 20 %
 */
export function taxInside(grossMinor: number, rateBasisPoints: number): number {
  const gross = BigInt(assertMinor(grossMinor));
  const rate = BigInt(assertWeight(rateBasisPoints));
  const base = 10_000n + rate;
  return Number((gross * rate * 2n + base) / (base * 2n));
}

/** A share of an amount, rounded half up to the minor unit. */
export function shareOf(amountMinor: number, rateBasisPoints: number): number {
  const product = BigInt(assertMinor(amountMinor)) * BigInt(assertWeight(rateBasisPoints));
  return Number((product * 2n + 10_000n) / 20_000n);
}
