/** The languages a Moroccan paper writes amounts out in. */
export type WordsLanguage = 'ar' | 'fr';

/**
 * An amount of dirhams and centimes in words, as cheques, labels and invoices carry it:
 * `mille deux cent trente-quatre dirhams et cinquante centimes`, `ألف ومائتان وأربعة وثلاثون درهما وخمسون سنتيما`.
 * @param amountMinor centimes, zero or more, below a thousand milliard dirhams; a RangeError otherwise
 */
export function amountInWords(amountMinor: number, lang: WordsLanguage): string {
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 0 || amountMinor >= AMOUNT_MINOR_LIMIT) {
    throw new RangeError(`no words for this amount of centimes: ${amountMinor}`);
  }
  const dirhams = Math.floor(amountMinor / 100);
  const centimes = amountMinor % 100;
  return lang === 'ar' ? arabicAmount(dirhams, centimes) : frenchAmount(dirhams, centimes);
}

const AMOUNT_MINOR_LIMIT = 100_000_000_000_000;

const FRENCH_TO_SIXTEEN = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const FRENCH_TENS = ['', 'dix', 'vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt', 'quatre-vingt'];

function frenchAmount(dirhams: number, centimes: number): string {
  if (dirhams === 0 && centimes > 0) return frenchCounted(centimes, 'centime');
  const whole = frenchCounted(dirhams, 'dirham');
  return centimes === 0 ? whole : `${whole} et ${frenchCounted(centimes, 'centime')}`;
}

function frenchCounted(count: number, noun: string): string {
  // Million and milliard are nouns: « un million de dirhams », but « un million deux cents dirhams ».
  const link = count >= 1_000_000 && count % 1_000_000 === 0 ? ' de ' : ' ';
  return frenchNumber(count) + link + noun + (count >= 2 ? 's' : '');
}

function frenchNumber(count: number): string {
  if (count === 0) return 'zéro';
  const parts: string[] = [];
  for (const [value, name] of [
    [1_000_000_000, 'milliard'],
    [1_000_000, 'million'],
  ] as const) {
    const times = Math.floor(count / value) % 1000;
    if (times > 0) parts.push(`${frenchBelowThousand(times, true)} ${name}${times > 1 ? 's' : ''}`);
  }
  const thousands = Math.floor(count / 1000) % 1000;
  if (thousands === 1) parts.push('mille');
  if (thousands > 1) parts.push(`${frenchBelowThousand(thousands, false)} mille`);
  if (count % 1000 > 0) parts.push(frenchBelowThousand(count % 1000, true));
  return parts.join(' ');
}

/** @param final whether no numeral follows: only then do « cents » and « quatre-vingts » take their s */
function frenchBelowThousand(count: number, final: boolean): string {
  const hundreds = Math.floor(count / 100);
  const rest = count % 100;
  const parts: string[] = [];
  if (hundreds === 1) parts.push('cent');
  if (hundreds > 1) parts.push(`${FRENCH_TO_SIXTEEN[hundreds]} cent${rest === 0 && final ? 's' : ''}`);
  if (rest > 0) parts.push(frenchBelowHundred(rest, final));
  return parts.join(' ');
}

function frenchBelowHundred(count: number, final: boolean): string {
  if (count <= 16) return FRENCH_TO_SIXTEEN[count] ?? '';
  const ten = Math.floor(count / 10);
  const tens = FRENCH_TENS[ten] ?? '';
  // Seventy and ninety count on from sixty and eighty: soixante-douze, quatre-vingt-dix-sept.
  const unit = ten === 7 || ten === 9 ? (count % 10) + 10 : count % 10;
  if (unit === 0) return ten === 8 && final ? `${tens}s` : tens;
  if ((unit === 1 || unit === 11) && ten < 8) return `${tens} et ${FRENCH_TO_SIXTEEN[unit]}`;
  return `${tens}-${frenchBelowHundred(unit, final)}`;
}

/** The forms of an Arabic counted noun; `dualBefore` is the dual that stands directly before another noun. */
interface ArabicNoun {
  readonly one: string;
  readonly dual: string;
  readonly dualBefore: string;
  readonly few: string;
  readonly many: string;
}

const DIRHAM: ArabicNoun = { one: 'درهم', dual: 'درهمان', dualBefore: 'درهما', few: 'دراهم', many: 'درهما' };
const CENTIME: ArabicNoun = { one: 'سنتيم', dual: 'سنتيمان', dualBefore: 'سنتيما', few: 'سنتيمات', many: 'سنتيما' };
const ARABIC_SCALES: readonly (readonly [value: number, noun: ArabicNoun])[] = [
  [1_000_000_000, { one: 'مليار', dual: 'ملياران', dualBefore: 'مليارا', few: 'ملايير', many: 'مليارا' }],
  [1_000_000, { one: 'مليون', dual: 'مليونان', dualBefore: 'مليونا', few: 'ملايين', many: 'مليونا' }],
  [1_000, { one: 'ألف', dual: 'ألفان', dualBefore: 'ألفا', few: 'آلاف', many: 'ألفا' }],
];

const ARABIC_UNITS = ['', 'واحد', 'اثنان', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة', 'أحد عشر', 'اثنا عشر'];
const ARABIC_TENS = ['', '', 'عشرون', 'ثلاثون', 'أربعون', 'خمسون', 'ستون', 'سبعون', 'ثمانون', 'تسعون'];
const ARABIC_HUNDREDS = ['', 'مائة', 'مائتان', 'ثلاثمائة', 'أربعمائة', 'خمسمائة', 'ستمائة', 'سبعمائة', 'ثمانمائة', 'تسعمائة'];

function arabicAmount(dirhams: number, centimes: number): string {
  if (dirhams === 0 && centimes > 0) return arabicCounted(centimes, CENTIME);
  const whole = arabicCounted(dirhams, DIRHAM);
  return centimes === 0 ? whole : `${whole} و${arabicCounted(centimes, CENTIME)}`;
}

/** The noun agrees with the last two digits: ثلاثة دراهم, عشرون درهما, مائة درهم; one and two are the noun itself. */
function arabicCounted(count: number, noun: ArabicNoun): string {
  const rest = count % 100;
  if (count === 0) return `صفر ${noun.one}`;
  if (count === 1) return `${noun.one} واحد`;
  if (count === 2) return noun.dual;
  if (rest === 1) return `${arabicNumber(count - 1, true)} ${noun.one} و${noun.one} واحد`;
  if (rest === 2) return `${arabicNumber(count - 2, true)} ${noun.one} و${noun.dual}`;
  if (rest === 0) return `${arabicNumber(count, true)} ${noun.one}`;
  return `${arabicNumber(count, false)} ${rest <= 10 ? noun.few : noun.many}`;
}

/** @param beforeNoun whether a noun follows at once: the last numeral then loses the nūn of its dual or its tanwīn */
function arabicNumber(count: number, beforeNoun: boolean): string {
  const parts: string[] = [];
  for (const [value, scale] of ARABIC_SCALES) {
    const times = Math.floor(count / value) % 1000;
    if (times > 0) parts.push(arabicScale(times, scale, beforeNoun && count % value === 0));
  }
  if (count % 1000 > 0) parts.push(arabicBelowThousand(count % 1000, beforeNoun));
  return parts.join(' و');
}

function arabicScale(times: number, scale: ArabicNoun, beforeNoun: boolean): string {
  const rest = times % 100;
  const dual = beforeNoun ? scale.dualBefore : scale.dual;
  if (times === 1) return scale.one;
  if (times === 2) return dual;
  if (rest === 1) return `${arabicBelowThousand(times - 1, true)} ${scale.one} و${scale.one}`;
  if (rest === 2) return `${arabicBelowThousand(times - 2, true)} ${scale.one} و${dual}`;
  if (rest === 0) return `${arabicBelowThousand(times, true)} ${scale.one}`;
  if (rest <= 10) return `${arabicBelowThousand(times, false)} ${scale.few}`;
  return `${arabicBelowThousand(times, false)} ${beforeNoun ? scale.one : scale.many}`;
}

function arabicBelowThousand(count: number, beforeNoun: boolean): string {
  const hundreds = Math.floor(count / 100);
  const rest = count % 100;
  const parts: string[] = [];
  if (hundreds > 0) parts.push(hundreds === 2 && rest === 0 && beforeNoun ? 'مائتا' : (ARABIC_HUNDREDS[hundreds] ?? ''));
  if (rest > 0) parts.push(arabicBelowHundred(rest));
  return parts.join(' و');
}

function arabicBelowHundred(count: number): string {
  if (count <= 12) return ARABIC_UNITS[count] ?? '';
  const unit = ARABIC_UNITS[count % 10] ?? '';
  if (count < 20) return `${unit} عشر`;
  const tens = ARABIC_TENS[Math.floor(count / 10)] ?? '';
  return unit === '' ? tens : `${unit} و${tens}`;
}
