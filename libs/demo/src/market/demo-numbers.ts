import { gs1CheckDigit } from '#catalog';

/**
 * Numbers of the demo stand under 611, the prefix of Morocco's GS1 organisation, with company numbers that we made up.
 * They check out, and they belong to nobody we know; a real cooperative brings its own.
 */
const COUNTRY = '611';
const ITEMS_PER_COMPANY = 100_000;

/** @param company four digits @param item from 0; beyond 99,999 the following company number is used */
export function demoGtin(company: number, item: number): string {
  const body = `${COUNTRY}${company + Math.floor(item / ITEMS_PER_COMPANY)}${String(item % ITEMS_PER_COMPANY).padStart(5, '0')}`;
  return `0${body}${gs1CheckDigit(body)}`;
}

/** A location number (GLN) of 13 digits. */
export function demoGln(company: number, location: number): string {
  const body = `${COUNTRY}${company}${String(location).padStart(5, '0')}`;
  return body + gs1CheckDigit(body);
}
