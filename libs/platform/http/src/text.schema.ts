import { z } from 'zod';

// Control characters but tab and newlines, and U+FFFD, which is what is left of bytes that were no UTF-8. PostgreSQL cannot store NUL, and the
// others have no business in a form.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD]/;
/** Embeddings, overrides and isolates that could turn an address or a name around on a label (CVE-2021-42574 and kin). */
const BIDI = /[\u202A-\u202E\u2066-\u2069]/;

export interface TextLimits {
  readonly max: number;
  readonly min?: number;
  readonly multiline?: boolean;
}

/** Text from outside: trimmed, whole (no lone surrogate), without control characters or direction overrides. */
export function text({ max, min = 1, multiline = false }: TextLimits) {
  return z
    .string()
    .max(max * 4 + 100, { error: 'too_long' })
    .refine((value) => value.isWellFormed() && !CONTROL.test(value), { error: 'characters' })
    .refine((value) => !BIDI.test(value), { error: 'characters' })
    .transform((value) => (multiline ? value.replaceAll('\r\n', '\n').trim() : value.replace(/\s+/g, ' ').trim()))
    .refine((value) => value.length >= min, { error: 'required' })
    .refine((value) => [...value].length <= max, { error: 'too_long' });
}

/** A path parameter or key: short, printable ASCII without spaces. */
export const token = (max = 100) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\x21-\x7E]+$/, { error: 'characters' });

export const quantity = ({ min = 1, max = 999 } = {}) =>
  z.number({ error: 'number' }).int({ error: 'whole' }).min(min, { error: 'too_small' }).max(max, { error: 'too_big' });
