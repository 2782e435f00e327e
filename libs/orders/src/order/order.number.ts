import { randomInt } from 'node:crypto';
import { plainCode } from '#platform/http';

/** Crockford's alphabet: nothing that reads as something else on the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

/** `TW-` and eight random characters: says nothing about how many orders there are, and collides once in 10^12. */
export const newOrderNumber = (): string => `TW-${randomBody()}`;

/** `RT-` likewise, for what a buyer writes on a parcel that goes back. */
export const newReturnNumber = (): string => `RT-${randomBody()}`;

const randomBody = (): string => Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** What people type for it: lower case, a space or another dash or none, O for 0, I or L for 1. */
export function normaliseOrderNumber(typed: string): string {
  const body = plainCode(typed)
    .toUpperCase()
    .replace(/[\s\p{Pd}_.]/gu, '')
    .replace(/^TW/, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return `TW-${body}`;
}
