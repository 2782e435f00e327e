import { usualSpelling } from './search.variants.js';

/**
 * Words as they are searched for: the same for a document and for what somebody types, whatever the keyboard.
 * Done here and not by PostgreSQL's dictionaries, because one catalogue holds four languages and because the result must not
 * depend on the locale that a database was made with.
 */

const LETTERS: Readonly<Record<string, string>> = {
  // Arabic: the final forms that are typed one for the other; Persian and Moroccan letters that stand for kaf and ya.
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ڭ: 'ك',
  گ: 'ك',
  ݣ: 'ك',
  ڤ: 'ف',
  پ: 'ب',
  ٱ: 'ا',
  // Latin letters that do not decompose.
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  // The labialisation mark of Tifinagh is written or left out at will.
  ⵯ: '',
};
const TO_FOLD = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const TATWEEL_AND_MARKS = /[\u0640\p{M}]/gu;
const NOT_A_WORD = /[^\p{L}\p{N}]+/u;
const EASTERN_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;

const WORD_LENGTH_MAX = 60;
const QUERY_WORDS_MAX = 8;

/**
 * Lower case, without accents, tashkeel and tatweel; alef, ya and ta marbuta each in one form; Eastern digits as ASCII.
 * Hamza carriers fall together by decomposition: أ إ آ → ا, ؤ → و, ئ → ي.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(TATWEEL_AND_MARKS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(TATWEEL_AND_MARKS, '')
    .replace(TO_FOLD, (letter) => LETTERS[letter] ?? letter)
    .replace(EASTERN_DIGIT, asciiDigit);
}

/** The words of a text, folded, stemmed and in their usual spelling, in their order. */
export function terms(text: string): string[] {
  return fold(text)
    .split(NOT_A_WORD)
    .filter((word) => word !== '')
    .map((word) => usualSpelling(stem(word.slice(0, WORD_LENGTH_MAX))));
}

/** Folded words with single spaces: what trigrams are made of. */
export function foldedText(...texts: readonly string[]): string {
  return [...new Set(texts.flatMap((text) => fold(text).split(NOT_A_WORD)))].filter((word) => word !== '').join(' ');
}

/** What is searched by spelling: the names on a line of their own, since a likeness with them tells more than one with a place. */
export function spellingText(names: readonly string[], places: readonly string[]): string {
  return `${foldedText(...names)}\n${foldedText(...places)}`;
}

export type Weight = 'A' | 'B' | 'C' | 'D';

const POSITION_MAX = 16_000;
const POSITIONS_OF_A_TERM_MAX = 200;

/** A `tsvector` as PostgreSQL reads it. Earlier parts come first; A weighs most. */
export function searchVector(parts: readonly { readonly weight: Weight; readonly text: string }[]): string {
  const positions = new Map<string, string[]>();
  let position = 0;
  for (const { weight, text } of parts) {
    for (const term of terms(text)) {
      position = Math.min(position + 1, POSITION_MAX);
      const places = positions.get(term) ?? [];
      if (places.length < POSITIONS_OF_A_TERM_MAX) places.push(`${position}${weight === 'D' ? '' : weight}`);
      positions.set(term, places);
    }
  }
  // A term holds letters and digits only (fold and split see to it), so the quotes need no escaping.
  return [...positions].map(([term, places]) => `'${term}':${places.join(',')}`).join(' ');
}

/**
 * A `tsquery` as PostgreSQL reads it: every word must occur, each may go on (`argan` finds `arganier`).
 * @param weight only words of this weight count
 * @returns null when the text holds no word at all
 */
export function searchQuery(text: string, weight: Weight | '' = ''): string | null {
  const words = [...new Set(terms(text))].slice(0, QUERY_WORDS_MAX);
  return words.length === 0 ? null : words.map((word) => `'${word}':*${weight}`).join(' & ');
}

const ARABIC = /^\p{Script=Arabic}/u;
const ARABIC_ARTICLES = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'];
const ARABIC_REST_MIN = 3;
const LATIN_PLURAL = /^[a-z]{3,}[^s0-9][sx]$/;

/** Light on purpose: the article of an Arabic noun, the plural of a French or English one. Too little beats too much. */
function stem(word: string): string {
  if (ARABIC.test(word)) {
    const article = ARABIC_ARTICLES.find((prefix) => word.startsWith(prefix) && word.length - prefix.length >= ARABIC_REST_MIN);
    return article ? word.slice(article.length) : word;
  }
  return LATIN_PLURAL.test(word) ? word.slice(0, -1) : word;
}

/** The digits of the Arabic and the Persian keyboard. */
function asciiDigit(digit: string): string {
  return String((digit.codePointAt(0) ?? 0) & 0xf);
}
