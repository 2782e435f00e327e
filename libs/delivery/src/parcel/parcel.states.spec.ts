import fc from 'fast-check';
import { PARCEL_STATUSES, statusOf, type TrackedEvent } from './parcel.states.js';

const event: fc.Arbitrary<TrackedEvent> = fc
  .record({
    eventKey: fc.string({ minLength: 1, maxLength: 6 }),
    status: fc.constantFrom(...PARCEL_STATUSES),
    occurredAt: fc.integer({ min: 0, max: 20 }),
  })
  .chain((each) => fc.constantFrom(each, { ...each, heardAt: 10 }));
const events = fc.uniqueArray(event, { minLength: 1, maxLength: 12, selector: (each) => each.eventKey });

describe(statusOf.name, () => {
  it('comes to the same whatever the order and however often events arrive', () => {
    fc.assert(
      fc.property(events, fc.infiniteStream(fc.nat()), (list, numbers) => {
        const random = numbers[Symbol.iterator]();
        const shuffled = [...list, ...list].map((each) => [random.next().value as number, each] as const).sort(([a], [b]) => a - b);
        expect(statusOf(shuffled.map(([, each]) => each))).toEqual(statusOf(list));
      }),
    );
  });

  it('never leaves "delivered" for anything but a return', () => {
    fc.assert(
      fc.property(events, (list) => {
        const status = statusOf([...list, { eventKey: 'delivered!', status: 'delivered', occurredAt: 3 }])?.status;
        expect(['delivered', 'return_to_sender']).toContain(status);
      }),
    );
  });

  it('takes an unreadable event only when there is no other', () => {
    expect(
      statusOf([
        { eventKey: 'a', status: 'in_transit', occurredAt: 1 },
        { eventKey: 'b', status: 'unknown', occurredAt: 2 },
      ])?.status,
    ).toBe('in_transit');
    expect(statusOf([{ eventKey: 'b', status: 'unknown', occurredAt: 2 }])?.status).toBe('unknown');
  });

  it('lets no event from a clock that runs ahead be the latest', () => {
    const now = { eventKey: 'a', status: 'out_for_delivery', occurredAt: 1 } as const;
    const ahead = { eventKey: 'b', status: 'in_transit', occurredAt: 900, heardAt: 2 } as const;
    expect(statusOf([now, ahead])).toEqual({ status: 'out_for_delivery', occurredAt: 1 });
    expect(statusOf([ahead])).toEqual({ status: 'in_transit', occurredAt: 2 });
  });

  it('has nothing to say of no events', () => {
    expect(statusOf([])).toBeNull();
  });
});
