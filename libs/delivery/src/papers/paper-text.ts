import { formatPhone } from '#platform/i18n';

/** A text as it may be printed, with the direction its first letter asks for (null: it has no letter). */
export interface Run {
  readonly text: string;
  readonly dir: 'rtl' | 'ltr' | null;
}

/** A word longer than this gets places to break, so that it cannot run out of its box. */
const WORD_CHARS_MAX = 24;
const BREAK_EVERY_CHARS = 12;
const ZERO_WIDTH_SPACE = '\u200B';
const ELLIPSIS = '…';

/**
 * Format characters that reorder or hide text, and what no font of ours can draw. The joiners, the Arabic number
 * signs and the plain direction marks stay: honest Arabic text has them.
 */
const UNPRINTABLE =
  /[\u00AD\u180E\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u20E3\uFE00-\uFE0F\u2600-\u27BF\u2B00-\u2BFF\u{1F000}-\u{1FBFF}\u{E0000}-\u{E0FFF}\p{Co}\p{Cn}]/gu;
const BLANKS = /[\p{Cc}\p{Z}]+/gu;
const ORPHAN_JOINER = /\u200D(?!\p{Script=Arabic})/gu;
const MARK_PILE = /(\p{M}{4})\p{M}+/gu;

/**
 * What a person wrote, made fit for paper: one line, no controls or direction overrides, no pictographs, at most
 * `charsMax` characters (an ellipsis shows the cut). Nothing in it is ever read as markup: the templates get it as data.
 */
export function printable(written: string, charsMax = 160): Run {
  // A megabyte of text costs no more than what can be printed of it.
  const bounded = written.slice(0, charsMax * 8);
  const clean = bounded
    .toWellFormed()
    .normalize('NFC')
    .replace(BLANKS, ' ')
    .replace(UNPRINTABLE, '')
    .replace(ORPHAN_JOINER, '')
    .replace(MARK_PILE, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
  const text = breakable(cut(clean, charsMax));
  return { text, dir: directionOfText(text) };
}

/** Like `printable`, null when nothing is left to print. */
export function printableOrNull(written: string | null | undefined, charsMax?: number): Run | null {
  const run = printable(written ?? '', charsMax);
  return run.text === '' ? null : run;
}

/** The direction of the first letter (UAX #9, rule P2); null when there is none. */
export function directionOfText(text: string): Run['dir'] {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return null;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter) ? 'rtl' : 'ltr';
}

/** The direction in which most of the runs read; a tie follows the first one that has a direction. */
export function commonDirection(runs: readonly (Run | null)[]): 'rtl' | 'ltr' {
  const directions = runs.flatMap((run) => run?.dir ?? []);
  const rtl = directions.filter((dir) => dir === 'rtl').length;
  if (rtl * 2 === directions.length) return directions[0] ?? 'ltr';
  return rtl * 2 > directions.length ? 'rtl' : 'ltr';
}

/** A number as the postman dials it, fit for paper. */
export function dialable(phone: string): string {
  return formatPhone(printable(phone, 24).text);
}

function cut(text: string, charsMax: number): string {
  if (text.length <= charsMax) return text;
  const characters = [...text];
  if (characters.length <= charsMax) return text;
  return (
    characters
      .slice(0, charsMax - 1)
      .join('')
      .trimEnd() + ELLIPSIS
  );
}

function breakable(text: string): string {
  return text.replace(/\S+/g, (word) => {
    const characters = [...word];
    if (characters.length <= WORD_CHARS_MAX) return word;
    return characters
      .map((character, index) =>
        index > 0 && index % BREAK_EVERY_CHARS === 0 && !/\p{M}/u.test(character) ? ZERO_WIDTH_SPACE + character : character,
      )
      .join('');
  });
}
