import { hash } from 'node:crypto';
import { InvalidInputError } from '#platform/errors';
import type { ProductOrder } from './product.order.js';

/** Where a page of a list ended: the sort key of its last item, and its id for equal keys. */
export interface ProductPlace {
  readonly key: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/;
const WHOLE = /^\d{1,15}$/;
const CURSOR_LENGTH_MAX = 300;
const CHECK_LENGTH = 6;

/** Opaque to its reader. The check part catches what was cut off or made up; the place itself gives no right to anything. */
export function writeCursor(order: ProductOrder, { key, id }: ProductPlace): string {
  const body = Buffer.from(JSON.stringify([order.name, key, id])).toString('base64url');
  return checkOf(body) + body;
}

/** @throws {InvalidInputError} naming `cursor` when no page in this order gave it */
export function readCursor(text: string, order: ProductOrder): ProductPlace {
  const body = text.slice(CHECK_LENGTH);
  if (text.length > CURSOR_LENGTH_MAX || checkOf(body) !== text.slice(0, CHECK_LENGTH)) throw refused();
  const [name, key, id] = parse(body);
  if (name !== order.name || typeof key !== 'string' || typeof id !== 'string' || !UUID.test(id) || !isKey(order, key)) throw refused();
  return { key, id };
}

function isKey(order: ProductOrder, key: string): boolean {
  if (order.type === 'bigint') return WHOLE.test(key);
  return INSTANT.test(key) && !Number.isNaN(Date.parse(key.replace(' ', 'T').replace('+00', 'Z')));
}

function parse(body: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

const checkOf = (body: string): string => hash('sha256', `products ${body}`, 'base64url').slice(0, CHECK_LENGTH);

const refused = () => InvalidInputError.of('cursor', 'invalid', 'is not a cursor of this list in this order');
