import { randomBytes } from 'node:crypto';

/**
 * A UUID version 7 (RFC 9562): the first 48 bits are the time, so that rows made together lie together in an index.
 * Not a secret: capabilities (cart ids, order tokens) come from `newCapability`.
 */
export function newId(nowMs: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nowMs, 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An id from outside as a uuid, else null, which equals no row's: so that a primary key is looked up by its index, and
 * what is no id at all is simply not there.
 */
export function uuidOf(id: string): string | null {
  return UUID.test(id) ? id : null;
}

/** An unguessable name: whoever holds it may use what it names. 192 random bits, URL-safe. */
export function newCapability(): string {
  return randomBytes(24).toString('base64url');
}
