import { promiseOf } from './order.promise.js';

/** A Monday; promised are one to three working days. */
const order = { placedAt: new Date('2026-11-23T10:00:00Z'), promise: { from: '2026-11-24', to: '2026-11-26' } };
const acceptedAt = (at: string) => ({ timeline: [{ kind: 'accepted', params: {}, cooperativeId: null, at: new Date(at) }] });

describe(promiseOf, () => {
  it('is what was promised while nobody said yes, and when they do on the day of the order', () => {
    expect(promiseOf(order, { timeline: [] })).toEqual(order.promise);
    expect(promiseOf(order, acceptedAt('2026-11-23T18:00:00Z'))).toEqual(order.promise);
  });

  it('counts from a late yes, over the Sunday', () => {
    expect(promiseOf(order, acceptedAt('2026-11-26T09:00:00Z'))).toEqual({ from: '2026-11-27', to: '2026-11-30' });
  });

  it('does not take one cooperative’s yes for that of all', () => {
    const { timeline } = acceptedAt('2026-11-26T09:00:00Z');
    expect(promiseOf(order, { timeline: timeline.map((entry) => ({ ...entry, cooperativeId: 'one' })) })).toEqual(order.promise);
  });
});
