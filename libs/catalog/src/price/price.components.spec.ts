import fc from 'fast-check';
import { multiplyComponents, splitPrice, totalOf } from './price.components.js';

const price = fc.integer({ min: 1, max: 100_000_000 });
const rates = fc.record({
  vatBasisPoints: fc.constantFrom(0, 1_000, 2_000),
  platformFeeBasisPoints: fc.integer({ min: 0, max: 3_000 }),
  premiumBasisPoints: fc.integer({ min: 0, max: 2_000 }),
});

describe(splitPrice.name, () => {
  it('always sums to the price', () => {
    fc.assert(fc.property(price, rates, (amount, given) => totalOf(splitPrice(amount, given)) === amount));
  });

  it('keeps summing when a quantity is bought', () => {
    fc.assert(
      fc.property(
        price,
        rates,
        fc.integer({ min: 1, max: 999 }),
        (amount, given, quantity) => totalOf(multiplyComponents(splitPrice(amount, given), quantity)) === amount * quantity,
      ),
    );
  });

  it('shows a certified price of 120 dirhams with 20 % VAT part by part', () => {
    expect(splitPrice(12_000, { vatBasisPoints: 2_000, platformFeeBasisPoints: 800, premiumBasisPoints: 500 })).toEqual([
      { kind: 'producer', amountMinor: 8_700 },
      { kind: 'premium', amountMinor: 500 },
      { kind: 'platform_fee', amountMinor: 800 },
      { kind: 'vat', amountMinor: 2_000 },
    ]);
  });

  it('leaves out what is nothing', () => {
    expect(splitPrice(5_000, { vatBasisPoints: 0, platformFeeBasisPoints: 0, premiumBasisPoints: 0 })).toEqual([
      { kind: 'producer', amountMinor: 5_000 },
    ]);
  });

  it('refuses shares that leave the producer less than nothing', () => {
    expect(() => splitPrice(1_000, { vatBasisPoints: 0, platformFeeBasisPoints: 9_000, premiumBasisPoints: 2_000 })).toThrow(/exceed/);
  });
});
