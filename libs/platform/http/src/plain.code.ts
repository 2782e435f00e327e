const ARABIC_DIGITS = /[\u0660-\u0669\u06F0-\u06F9]/g;
/** What phones and mail programs wrap around a copied number, and cannot be seen: marks of direction, joiners, the byte order mark. */
const INVISIBLE = /[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * A phone, postcode or order number as a machine reads it, whichever digits it was typed with and whatever came along with a copy.
 * For such codes alone: in free text a mark of direction has a meaning, and `text` refuses those that can mislead.
 */
export function plainCode(typed: string): string {
  return typed
    .replace(INVISIBLE, '')
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .trim();
}
