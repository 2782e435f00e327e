import { MARKET_TIME_ZONE, amountInWords, currencyName, formatAmount, formatNumber } from '#platform/i18n';
import { assertMinor, type Money } from '#platform/money';
import type { PaperParty } from './paper.dto.js';
import { commonDirection, dialable, printable, printableOrNull, type Run } from './paper-text.js';
import type { Speech } from './paper.texts.js';

/** A figure with its unit in each language of the paper: `12,5` and `kg`, `كغ`. */
export interface Figure {
  readonly figure: string;
  readonly units: readonly string[];
}

export interface PartyView {
  readonly name: Run;
  readonly lines: readonly Run[];
  /** `83500 Taliouine`: the postcode before the locality, in the locality's direction. */
  readonly place: Run;
  readonly province: Run | null;
  readonly phone: string;
  readonly dir: 'rtl' | 'ltr';
}

const NAME_CHARS_MAX = 100;
const LINE_CHARS_MAX = 100;
const PLACE_CHARS_MAX = 40;
const REFERENCE_CHARS_MAX = 32;

export function partyView(party: PaperParty): PartyView {
  const name = printable(party.name, NAME_CHARS_MAX);
  const lines = [party.attention, party.line1, party.line2].flatMap((line) => printableOrNull(line, LINE_CHARS_MAX) ?? []);
  const place = placeOf(party.postcode, party.locality);
  const province = printableOrNull(party.province, PLACE_CHARS_MAX);
  return {
    name,
    lines,
    place,
    province: party.province === party.locality ? null : province,
    phone: dialable(party.phone),
    dir: commonDirection([place, name, ...lines]),
  };
}

export function placeOf(postcode: string, locality: string): Run {
  const { text, dir } = printable(locality, PLACE_CHARS_MAX);
  return { text: `${printable(postcode, 12).text} ${text}`.trim(), dir };
}

/** Kilograms with three decimals, as post scales show them. */
export function weightFigure(grams: number, spoken: readonly Speech[]): Figure {
  if (!Number.isSafeInteger(grams) || grams <= 0) throw new RangeError(`not a weight in grams: ${grams}`);
  const lang = spoken[0]?.lang ?? 'fr';
  const figure = formatNumber(grams / 1000, lang, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return { figure, units: spoken.map(({ t }) => t.kilogram) };
}

export function moneyFigure(money: Money, spoken: readonly Speech[]): Figure {
  const lang = spoken[0]?.lang ?? 'fr';
  return { figure: formatAmount(money, lang, { exact: true }), units: spoken.map((speech) => currencyName(speech.lang)) };
}

/** The amount in words, in those languages of the paper that the post reads: Arabic and French, at least in French. */
export function moneyWords(money: Money, spoken: readonly Speech[]): Run[] {
  const words = spoken.flatMap(({ lang, dir }) => (lang === 'en' ? [] : [{ text: amountInWords(money.amount, lang), dir }]));
  return words.length > 0 ? words : [{ text: amountInWords(money.amount, 'fr'), dir: 'ltr' }];
}

/** Null stands for nothing to collect, and so does zero; less than nothing is a mistake of the caller. */
export function collectable(money: Money | null): Money | null {
  if (money === null || money.amount === 0) return null;
  if (assertMinor(money.amount) < 0) throw new RangeError('cash on delivery cannot be negative');
  return money;
}

const DAY = new Intl.DateTimeFormat('fr', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: MARKET_TIME_ZONE });

/** `23/11/2026`, the same in all languages, on Morocco's calendar. */
export function day(date: Date): string {
  return DAY.format(date);
}

/** Our own reference of an order, a parcel or an item: short, Latin, always left to right. */
export function reference(text: string): string {
  return printable(text, REFERENCE_CHARS_MAX).text;
}
