import fc from 'fast-check';
import { gs1CheckDigit, hasGs1Check, isInternalGtin } from './gtin.js';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

describe(gs1CheckDigit.name, () => {
  it.each([
    ['400638133393', 1],
    ['0400638133393', 1],
    ['611999000001', 4],
    ['00614141123456789', 0],
  ])('of %s is %i', (given, check) => {
    expect(gs1CheckDigit(given)).toBe(check);
  });

  it('is the same whether a GTIN-13 is written with 13 or with 14 digits', () => {
    fc.assert(fc.property(digits(12), (given) => gs1CheckDigit(given) === gs1CheckDigit(`0${given}`)));
  });

  it('catches every single wrong digit', () => {
    fc.assert(
      fc.property(digits(13), fc.nat(12), fc.integer({ min: 1, max: 9 }), (given, place, shift) => {
        const whole = given + gs1CheckDigit(given);
        const wrong = whole.slice(0, place) + ((Number(whole[place]) + shift) % 10) + whole.slice(place + 1);
        return hasGs1Check(whole) && !hasGs1Check(wrong);
      }),
    );
  });

  it('refuses what is not digits', () => {
    expect(() => gs1CheckDigit('12a')).toThrow(RangeError);
    expect(hasGs1Check('')).toBe(false);
  });
});

describe(isInternalGtin.name, () => {
  it('knows the numbers of one house', () => {
    expect(isInternalGtin('02012345678900')).toBe(true);
    expect(isInternalGtin('00212345678900')).toBe(true);
    expect(isInternalGtin('06119990000010')).toBe(false);
  });
});
