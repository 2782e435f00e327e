import fc from 'fast-check';
import { readRange } from './byte-range.js';

describe(readRange.name, () => {
  it.each([
    ['bytes=0-99', { start: 0, end: 100 }],
    ['bytes=900-', { start: 900, end: 1000 }],
    ['bytes=-100', { start: 900, end: 1000 }],
    ['bytes=990-5000', { start: 990, end: 1000 }],
    ['bytes=-5000', { start: 0, end: 1000 }],
    ['bytes=1000-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-4', 'ignored'],
    ['bytes=0-1,5-6', 'ignored'],
    ['items=0-1', 'ignored'],
    ['bytes=-', 'ignored'],
    [undefined, 'ignored'],
  ])('of %s in 1000 bytes is %j', (header, expected) => {
    expect(readRange(header, 1_000)).toEqual(expected);
  });

  it('never leaves the file', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.option(fc.nat(10_000)), fc.option(fc.nat(10_000)), (size, first, last) => {
        const range = readRange(`bytes=${first ?? ''}-${last ?? ''}`, size);
        return typeof range === 'string' || (range.start >= 0 && range.start < range.end && range.end <= size);
      }),
    );
  });
});
