import { MAD } from '#platform/money';
import { formatDate, formatDateRange, formatDateTime, formatWeekday } from './date.format.js';
import { LANGUAGES } from './language.js';
import { formatMoney, formatNumber, formatPercent } from './number.format.js';

/** Spaces that do not break look like any other in a report, so they are named. */
const visible = (text: string): string => text.replaceAll('\u00a0', '_').replaceAll('\u202f', '~');

describe(formatMoney.name, () => {
  it('leaves the centimes out of a whole price and keeps them where sums are compared', () => {
    expect(visible(formatMoney(MAD(13_800), 'fr'))).toBe('138_DH');
    expect(visible(formatMoney(MAD(13_800), 'fr', { exact: true }))).toBe('138,00_DH');
    expect(visible(formatMoney(MAD(2_760), 'fr'))).toBe('27,60_DH');
  });

  it('names the dirham as each language does', () => {
    expect(LANGUAGES.map((lang) => visible(formatMoney(MAD(100), lang)))).toEqual(['1_درهم', '1_DH', '1_ⴷⵔⵀⵎ', '1_MAD']);
  });

  it('is exact to the centime for the largest amounts a paper carries', () => {
    expect(visible(formatMoney(MAD(999_999_999_999), 'ar'))).toBe('9~999~999~999,99_درهم');
  });
});

describe(formatNumber.name, () => {
  it('writes Latin digits and parts thousands by a space, in Arabic too', () => {
    expect(visible(formatNumber(1_234.5, 'ar'))).toBe('1~234,5');
    expect(formatNumber(1_234.5, 'en')).toBe('1,234.5');
  });

  it('rounds a share to whole percents', () => {
    expect(visible(formatPercent(0.7666, 'fr'))).toBe('77_%');
    expect(formatPercent(0.7666, 'ar')).toBe('77%');
  });
});

describe(formatDate.name, () => {
  it('writes the month as Moroccans name it', () => {
    expect(formatDate('2026-08-23', 'ar')).toBe('23 غشت 2026');
    expect(formatDate('2026-08-23', 'fr')).toBe('23 août 2026');
    expect(formatDate('2026-08-23', 'zgh')).toContain('ⵖⵓⵛⵜ');
    expect(formatDate('2026-08-23', 'en')).toBe('23 August 2026');
  });

  it('keeps a calendar day that day, and reads a moment on Morocco’s clock', () => {
    expect(formatDate('2026-01-01', 'fr')).toBe('1 janvier 2026');
    expect(formatDate('2026-06-30T23:30:00Z', 'fr')).toBe('1 juillet 2026');
    expect(formatDateTime('2026-06-30T23:30:00Z', 'fr')).toBe('1 juillet 2026 à 00:30');
  });

  it('writes a promise as one span', () => {
    expect(formatDateRange('2026-11-26', '2026-11-30', 'fr').replace(/[\u2009\u202f]/g, '')).toBe('26–30 novembre');
  });

  it('begins the week’s numbers on Sunday', () => {
    expect([0, 1, 6].map((day) => formatWeekday(day, 'fr'))).toEqual(['dimanche', 'lundi', 'samedi']);
  });

  it('refuses what is no moment', () => {
    expect(() => formatDate('soon', 'fr')).toThrow(RangeError);
  });
});
