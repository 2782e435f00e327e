import fc from 'fast-check';
import { amountInWords } from './amount-in-words.js';

const FRENCH: readonly (readonly [number, string])[] = [
  [0, 'zéro dirham'],
  [5, 'cinq centimes'],
  [100, 'un dirham'],
  [101, 'un dirham et un centime'],
  [2_100, 'vingt et un dirhams'],
  [7_100, 'soixante et onze dirhams'],
  [8_000, 'quatre-vingts dirhams'],
  [8_100, 'quatre-vingt-un dirhams'],
  [9_799, 'quatre-vingt-dix-sept dirhams et quatre-vingt-dix-neuf centimes'],
  [20_000, 'deux cents dirhams'],
  [20_100, 'deux cent un dirhams'],
  [123_450, 'mille deux cent trente-quatre dirhams et cinquante centimes'],
  [8_000_000, 'quatre-vingt mille dirhams'],
  [20_000_000, 'deux cent mille dirhams'],
  [100_000_000, 'un million de dirhams'],
  [8_000_020_000, 'quatre-vingts millions deux cents dirhams'],
];

const ARABIC: readonly (readonly [number, string])[] = [
  [0, 'صفر درهم'],
  [50, 'خمسون سنتيما'],
  [100, 'درهم واحد'],
  [200, 'درهمان'],
  [303, 'ثلاثة دراهم وثلاثة سنتيمات'],
  [1_000, 'عشرة دراهم'],
  [1_100, 'أحد عشر درهما'],
  [1_202, 'اثنا عشر درهما وسنتيمان'],
  [2_500, 'خمسة وعشرون درهما'],
  [10_000, 'مائة درهم'],
  [10_100, 'مائة درهم ودرهم واحد'],
  [10_300, 'مائة وثلاثة دراهم'],
  [20_000, 'مائتا درهم'],
  [27_600, 'مائتان وستة وسبعون درهما'],
  [123_450, 'ألف ومائتان وأربعة وثلاثون درهما وخمسون سنتيما'],
  [200_000, 'ألفا درهم'],
  [500_000, 'خمسة آلاف درهم'],
  [1_100_000, 'أحد عشر ألف درهم'],
  [1_120_000, 'أحد عشر ألفا ومائتا درهم'],
  [20_000_000, 'مائتا ألف درهم'],
  [200_000_000, 'مليونا درهم'],
];

const amounts = fc.integer({ min: 0, max: 99_999_999_999_999 });

describe(amountInWords.name, () => {
  it.each(FRENCH)('writes %d centimes in French', (amount, words) => {
    expect(amountInWords(amount, 'fr')).toBe(words);
  });

  it.each(ARABIC)('writes %d centimes in Arabic', (amount, words) => {
    expect(amountInWords(amount, 'ar')).toBe(words);
  });

  it.each(['fr', 'ar'] as const)('never writes two amounts alike, nor leaves a gap (%s)', (lang) => {
    fc.assert(
      fc.property(amounts, amounts, (one, other) => {
        const words = amountInWords(one, lang);
        expect(words).not.toMatch(/undefined|^ | $| {2}/);
        if (one !== other) expect(amountInWords(other, lang)).not.toBe(words);
      }),
    );
  });

  it.each(['fr', 'ar'] as const)('tells every amount below ten thousand dirhams from every other (%s)', (lang) => {
    const all = new Set(Array.from({ length: 10_000 }, (_, dirhams) => amountInWords(dirhams * 100, lang)));
    expect(all.size).toBe(10_000);
  });

  it.each([-1, 0.5, Number.NaN, 100_000_000_000_000])('refuses %p', (amount) => {
    expect(() => amountInWords(amount, 'fr')).toThrow(RangeError);
  });
});
