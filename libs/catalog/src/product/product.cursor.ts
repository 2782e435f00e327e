import { InvalidInputError } from '#platform/errors';

/** Where a page of a list ended: the sort key of its last item, and its id for equal keys. */
export interface Cursor {
  readonly sort: string;
  readonly key: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY = /^[0-9TZ:. +-]{1,40}$|^[0-9.e-]{1,30}$/;

export function writeCursor({ sort, key, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, key, id])).toString('base64url');
}

/** @throws {InvalidInputError} on a cursor that no page of this order ever gave */
export function readCursor(text: string, sort: string): Cursor {
  const parsed = parse(text);
  const [given, key, id] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
  if (given !== sort || typeof key !== 'string' || typeof id !== 'string' || !KEY.test(key) || !UUID.test(id)) {
    throw InvalidInputError.of('cursor', 'invalid', 'is not a cursor of this list');
  }
  return { sort, key, id };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
