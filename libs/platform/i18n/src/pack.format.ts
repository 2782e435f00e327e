import type { Language } from './language.js';
import { formatNumber } from './number.format.js';
import { createTranslator } from './translator.js';

const NO_BREAK_SPACE = '\u00a0';
const UNITS = ['g', 'kg', 'ml', 'l', 'cm'] as const;
const PIECES = ['bags', 'pieces'] as const;
const WORDS = ['medium', 'one size'] as const;

/** `6 x `, `150x`: what stands before the last figure. */
const TIMES = /^(?:\d+\s?[x×]\s?)+/iu;
const FIGURE = /^(\d+(?:[.,]\d+)?)\s?(\p{L}+)$/u;

/**
 * The size of a pack in the reader's language: the catalogue writes it once, with the international signs of units and
 * English words (`250 ml`, `20 bags`, `150x250 cm`). A number never parts from its unit at the end of a line; what the
 * catalogue says in another way is given as it is.
 */
export function formatPack(pack: string, lang: Language): string {
  const times = TIMES.exec(pack)?.[0] ?? '';
  const factors = times.match(/\d+/g) ?? [];
  return [...factors, formatSize(pack.slice(times.length), lang)].join(' × ').replaceAll(' ', NO_BREAK_SPACE);
}

/** The size for beside a product's name; empty where the name has it already, since `Safran 1 g, 1 g` says it twice. */
export function formatPackBeside(name: string, pack: string, lang: Language): string {
  const said = spaced(name);
  const size = formatPack(pack, lang);
  return [pack, size].some((text) => ` ${said} `.includes(` ${spaced(text)} `)) ? '' : size;
}

function formatSize(size: string, lang: Language): string {
  const t = createTranslator(lang);
  const [, figure = '', sign = ''] = FIGURE.exec(size) ?? [];
  const amount = Number(figure.replace(',', '.'));
  const unit = UNITS.find((candidate) => candidate === sign.toLowerCase());
  if (unit) return `${formatNumber(amount, lang)} ${t(`common.unit.${unit}`)}`;
  const piece = PIECES.find((candidate) => candidate === sign);
  if (piece) return t(`common.unit.${piece}`, { count: amount });
  const word = WORDS.find((candidate) => candidate === size);
  return word ? t(word === 'medium' ? 'common.unit.medium' : 'common.unit.one_size') : size;
}

const spaced = (text: string): string => text.replace(/[\s,()]+/gu, ' ').trim();
