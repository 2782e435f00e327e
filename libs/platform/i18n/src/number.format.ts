import type { Money } from '#platform/money';
import type { Language } from './language.js';

/**
 * Moroccan shops write Latin digits, a space between thousands and a decimal comma in Arabic, French and Amazigh
 * alike; `ar-MA` and `fr-MA` of CLDR would group with a full stop, which readers take for a decimal point.
 */
const NUMBER_LOCALE: Readonly<Record<Language, string>> = { ar: 'fr', fr: 'fr', zgh: 'fr', en: 'en' };

const CURRENCY_NAME: Readonly<Record<Language, string>> = { ar: 'درهم', fr: 'DH', zgh: 'ⴷⵔⵀⵎ', en: 'MAD' };

const MINOR_DIGITS = 2;
const NO_BREAK_SPACE = '\u00a0';

export interface MoneyFormat {
  /** Write the centimes even when there are none: in tables, totals and papers. */
  readonly exact?: boolean;
}

export function formatNumber(value: number, lang: Language, options: Intl.NumberFormatOptions = {}): string {
  return numberFormat(lang, options).format(value);
}

/** A share as a whole percentage; `ratio` is 0…1. */
export function formatPercent(ratio: number, lang: Language): string {
  return `${formatNumber(Math.round(ratio * 100), lang)}${lang === 'fr' ? NO_BREAK_SPACE : ''}%`;
}

/** `138 DH`, `27,60 DH`: number, no-break space, the currency's everyday name. */
export function formatMoney(money: Money, lang: Language, format: MoneyFormat = {}): string {
  return `${formatAmount(money, lang, format)}${NO_BREAK_SPACE}${currencyName(lang)}`;
}

/** Only the number of `formatMoney`, for places that set the currency apart. */
export function formatAmount(money: Money, lang: Language, format: MoneyFormat = {}): string {
  const whole = money.amount % 10 ** MINOR_DIGITS === 0 && !format.exact;
  const digits = whole ? 0 : MINOR_DIGITS;
  return formatNumber(money.amount / 10 ** MINOR_DIGITS, lang, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

export function currencyName(lang: Language): string {
  return CURRENCY_NAME[lang];
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making an `Intl` format costs a hundred times what using it does. */
function numberFormat(lang: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = lang + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) formats.set(key, (format = new Intl.NumberFormat(NUMBER_LOCALE[lang], options)));
  return format;
}
