import type { Language } from './language.js';

export const MARKET_TIME_ZONE = 'Africa/Casablanca';

/** `ar-MA` has the month names Moroccans use (غشت, دجنبر), unlike `ar`. */
const DATE_LOCALE: Readonly<Record<Language, string>> = { ar: 'ar-MA', fr: 'fr', zgh: 'zgh', en: 'en-GB' };

export type Instant = Date | string | number;

/** `23 août 2026`; a bare `YYYY-MM-DD` is a calendar day and stays that day. */
export function formatDate(value: Instant, lang: Language): string {
  return dateFormat(lang, { day: 'numeric', month: 'long', year: 'numeric' }, zoneOf(value)).format(toDate(value));
}

/** `dim. 23 août`, for promises and timelines of the coming days. */
export function formatDay(value: Instant, lang: Language): string {
  return dateFormat(lang, { weekday: 'short', day: 'numeric', month: 'long' }, zoneOf(value)).format(toDate(value));
}

/** `23 août 2026 à 11:00`, on Morocco's clock. */
export function formatDateTime(value: Instant, lang: Language): string {
  return dateFormat(lang, { dateStyle: 'long', timeStyle: 'short' }, MARKET_TIME_ZONE).format(toDate(value));
}

/** `du 3 au 6 mars` in the language's own way. */
export function formatDateRange(from: Instant, to: Instant, lang: Language): string {
  return dateFormat(lang, { day: 'numeric', month: 'long' }, zoneOf(from)).formatRange(toDate(from), toDate(to));
}

/** Day names for opening hours; 0 is Sunday. */
export function formatWeekday(day: number, lang: Language): string {
  const sunday = Date.UTC(2026, 1, 1);
  return dateFormat(lang, { weekday: 'long' }, 'UTC').format(sunday + day * 86_400_000);
}

function zoneOf(value: Instant): string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? 'UTC' : MARKET_TIME_ZONE;
}

function toDate(value: Instant): Date {
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not a moment: ${String(value)}`);
  return date;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(lang: Language, options: Intl.DateTimeFormatOptions, timeZone: string): Intl.DateTimeFormat {
  const key = lang + timeZone + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(DATE_LOCALE[lang], { ...options, timeZone, calendar: 'gregory', numberingSystem: 'latn' });
    formats.set(key, format);
  }
  return format;
}
