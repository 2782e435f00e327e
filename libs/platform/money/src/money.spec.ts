import fc from 'fast-check';
import { shareOf, splitByLargestRemainder, sumMinor, taxInside } from './money.js';

const amount = fc.integer({ min: 0, max: 1_000_000_000_000 });
const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 }).filter((list) => list.some((w) => w > 0));

describe(splitByLargestRemainder.name, () => {
  it('never loses or invents a centime', () => {
    fc.assert(fc.property(amount, weights, (total, list) => sumMinor(splitByLargestRemainder(total, list)) === total));
  });

  it('stays within one centime of the exact share', () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const sum = list.reduce((a, b) => a + b, 0);
        return splitByLargestRemainder(total, list).every((part, i) => Math.abs(part - (total * (list[i] ?? 0)) / sum) < 1.001);
      }),
    );
  });

  it('gives the odd centime to the largest remainder, the earlier part on a tie', () => {
    expect(splitByLargestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitByLargestRemainder(10, [1, 2, 4])).toEqual([1, 3, 6]);
  });

  it('refuses fractions, negatives and weights that are all zero', () => {
    expect(() => splitByLargestRemainder(1.5, [1])).toThrow(RangeError);
    expect(() => splitByLargestRemainder(-1, [1])).toThrow(RangeError);
    expect(() => splitByLargestRemainder(1, [0, 0])).toThrow(RangeError);
  });
});

describe('tax and shares', () => {
  it('finds the tax inside a price', () => {
    expect(taxInside(12_000, 2_000)).toBe(2_000);
    expect(taxInside(11_000, 1_000)).toBe(1_000);
    expect(taxInside(9_999, 0)).toBe(0);
  });

  it('rounds half up', () => {
    expect(shareOf(150, 100)).toBe(2);
    expect(shareOf(149, 100)).toBe(1);
  });

  it('never finds more tax than price', () => {
    fc.assert(fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (gross, rate) => taxInside(gross, rate) <= gross));
  });
});
