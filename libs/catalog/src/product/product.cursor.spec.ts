import fc from 'fast-check';
import { InvalidInputError } from '#platform/errors';
import { newId } from '#platform/database';
import { readCursor, writeCursor } from './product.cursor.js';
import type { ProductOrder } from './product.order.js';

const newest: ProductOrder = { name: 'newest', expression: 'd.newest_at', type: 'timestamptz', descending: true };
const price: ProductOrder = { name: 'price', expression: 'd.price_from_minor', type: 'bigint', descending: false };
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => `${date.toISOString().slice(0, 23).replace('T', ' ')}123+00`);

describe('a cursor', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(instant, fc.nat(), (at, amount) => {
        const id = newId();
        expect(readCursor(writeCursor(newest, { key: at, id }), newest)).toEqual({ key: at, id });
        expect(readCursor(writeCursor(price, { key: String(amount), id }), price)).toEqual({ key: String(amount), id });
      }),
    );
  });

  it('is refused in another order', () => {
    const cursor = writeCursor(price, { key: '12000', id: newId() });
    expect(() => readCursor(cursor, newest)).toThrow(InvalidInputError);
    expect(() => readCursor(cursor, { ...price, name: '-price' })).toThrow(InvalidInputError);
  });

  it('is refused when a sign of it was changed', () => {
    const cursor = writeCursor(price, { key: '12000', id: newId() });
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.constantFrom(...'abcXYZ019_-'), (place, sign) => {
        fc.pre(cursor[place] !== sign);
        expect(() => readCursor(cursor.slice(0, place) + sign + cursor.slice(place + 1), price)).toThrow(InvalidInputError);
      }),
    );
  });

  it('is refused when it is made up', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(() => readCursor(text, newest)).toThrow(InvalidInputError);
      }),
    );
    expect(() => readCursor(writeCursor(newest, { key: '2026-02-99 10:00:00+00', id: newId() }), newest)).toThrow(InvalidInputError);
    expect(() => readCursor(writeCursor(price, { key: '1e3', id: newId() }), price)).toThrow(InvalidInputError);
  });
});
