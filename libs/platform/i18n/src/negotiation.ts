import { FALLBACK_LANGUAGE, isLanguage, type Language } from './language.js';

const HEADER_LENGTH_MAX = 1_000;

/** Codes that readers of one of our languages may send instead of it. */
const ALIASES: ReadonlyMap<string, Language> = new Map([
  ['ary', 'ar'],
  ['tzm', 'zgh'],
  ['ber', 'zgh'],
  ['shi', 'zgh'],
  ['rif', 'zgh'],
]);

/**
 * The language a reader prefers, from an `Accept-Language` header (RFC 9110 §12.5.4).
 * Honours q-values, and the order of the header between equal ones; `q=0` excludes a language.
 */
export function negotiateLanguage(header: string | undefined, fallback: Language = FALLBACK_LANGUAGE): Language {
  if (!header) return fallback;
  const wishes = header
    .slice(0, HEADER_LENGTH_MAX)
    .split(',')
    .map(parseWish)
    .filter((wish) => wish !== null);
  const refused = new Set(wishes.filter((wish) => wish.quality === 0).map((wish) => wish.lang));
  const best = wishes.filter((wish) => wish.quality > 0 && wish.lang !== '*' && !refused.has(wish.lang)).sort((a, b) => b.quality - a.quality)[0];
  return best && best.lang !== '*' ? best.lang : fallback;
}

function parseWish(part: string): { lang: Language | '*'; quality: number } | null {
  const [range = '', ...params] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const primary = range.split('-')[0] ?? '';
  const lang = primary === '*' ? '*' : isLanguage(primary) ? primary : ALIASES.get(primary);
  if (!lang) return null;
  const weight = params.find((param) => param.startsWith('q='));
  const quality = weight === undefined ? 1 : Number(weight.slice(2));
  return quality >= 0 && quality <= 1 ? { lang, quality } : null;
}
