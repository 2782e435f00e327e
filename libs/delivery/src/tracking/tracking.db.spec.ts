import fc from 'fast-check';
import { CatalogModule } from '#catalog';
import { IdentityModule } from '#identity';
import { newId } from '#platform/database';
import type { Actor } from '#platform/http';
import { createTestContext, type TestContext } from '#platform/testing';
import { Fulfilments } from '#routing';
import { makeCarrier, makeCooperative, makeMarket, makeOffer, type MadeOffer } from '../../../../test/factories/market.factory.js';
import { makeOrder, memberOf } from '../../../../test/factories/order.factory.js';
import { DeliveryModule } from '../delivery.module.js';
import { Deposits } from '../deposit/deposits.service.js';
import { Parcels } from '../parcel/parcels.service.js';
import { DeliveryRatesModule } from '../rates/delivery-rates.module.js';
import { formatS10 } from '../s10/s10.js';
import { CarrierInbox } from './carrier.inbox.js';
import { Tracking } from './tracking.service.js';
import { signWebhook } from './webhook.signature.js';

const SECRET = 'whsec_of_the_post';
const RUNS = 12;

/** What a carrier may say of a parcel, without its number. */
interface Said {
  readonly name: string;
  readonly code: string;
  readonly at: string;
}

const said: fc.Arbitrary<Said> = fc.record({
  name: fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 1, maxLength: 5 }),
  // Ends are rare: they decide everything, and then nothing else is looked at.
  code: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('EMA', 'EDD', 'EDF', 'EDG', 'EMH', 'ZZ9') },
    { weight: 1, arbitrary: fc.constantFrom('EMI', 'EDX') },
  ),
  at: fc.oneof(
    fc.integer({ min: 0, max: 59 }).map((minute) => `2026-11-20T10:${String(minute).padStart(2, '0')}:00Z`),
    fc.integer({ min: 2_090, max: 2_099 }).map((year) => `${year}-01-01T00:00:00Z`),
  ),
});
const story = fc.uniqueArray(said, { minLength: 1, maxLength: 7, selector: ({ name }) => name });
/** The same told in two orders, some of it again, in messages of one to three events. */
const twoWays = story.chain((events) => {
  const way = fc
    .tuple(fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events), fc.integer({ min: 1, max: 3 }))
    .map(([first, again, size]) => chunks([...first, ...again], size));
  return fc.tuple(way, way);
});

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size));
}

describe(Tracking.name, () => {
  let context: TestContext;
  let offer: MadeOffer;
  let member: Actor;

  beforeAll(async () => {
    context = await createTestContext({ imports: [IdentityModule, CatalogModule, DeliveryRatesModule, DeliveryModule] });
    await makeMarket(context.database);
    await makeCarrier(context.database, SECRET);
    const cooperativeId = await makeCooperative(context.database);
    offer = await makeOffer(context.database, cooperativeId, { stock: 1_000 });
    member = memberOf(cooperativeId);
  });
  afterAll(() => context.close());

  const place = async (): Promise<void> => {
    await makeOrder(context, [offer, 1]);
    await context.workJobs();
  };
  const accept = async (): Promise<void> => {
    const [offered] = await context.get(Fulfilments).list(member, offer.cooperativeId, ['offered']);
    await context.get(Fulfilments).accept(member, offered?.id ?? 'none');
    await context.workJobs();
  };
  const handIn = async (): Promise<void> => {
    const [parcel] = await context.get(Parcels).toDeposit(member, offer.cooperativeId);
    await context.get(Deposits).handIn(member, await context.get(Deposits).create(member, offer.cooperativeId, [parcel?.id ?? 'none']));
    await context.workJobs();
  };
  const nextNumber = async (): Promise<string> => {
    const [series] = await context.database.sql<{ next_serial: number }>('SELECT next_serial FROM tracking_number_series');
    return formatS10('CC', series?.next_serial ?? 0);
  };
  const tell = async (number: string, messages: readonly (readonly Said[])[]): Promise<void> => {
    for (const message of messages) {
      const events = message.map(({ name, code, at }) => ({ id: `${number}-${name}`, tracking_number: number, code, occurred_at: at }));
      const body = Buffer.from(JSON.stringify({ events }));
      await context.get(CarrierInbox).receive('amana', body, signWebhook(SECRET, body, Math.floor(Date.now() / 1_000)));
      await context.workJobs();
    }
  };
  const seen = async (number: string) => {
    const [row] = await context.database.sql<{ status: string; fulfilment: string; told: string }>(
      `SELECT p.status, f.status AS fulfilment,
              (SELECT string_agg(e.kind, ',' ORDER BY e.kind) FROM order_event e WHERE e.order_id = p.order_id AND e.effect_key LIKE 'tracking/%') AS told
         FROM parcel p JOIN fulfilment_order f ON f.id = p.fulfilment_order_id WHERE p.tracking_number = $1`,
      [number],
    );
    return row;
  };
  const books = async (): Promise<number> =>
    Number((await context.database.sql<{ sum: string }>('SELECT coalesce(sum(amount_minor), 0) AS sum FROM ledger_entry'))[0]?.sum);

  it('comes to the same whatever the order, repeated, unreadable, from the future, before and after the parcel is known', async () => {
    await fc.assert(
      fc.asyncProperty(twoWays, async ([one, other]) => {
        const early = await nextNumber();
        await tell(early, one);
        await place();
        await accept();
        await handIn();
        const late = await nextNumber();
        await place();
        await accept();
        await handIn();
        await tell(late, other);
        const [first, second] = [await seen(early), await seen(late)];
        expect([first?.status, first?.told]).toEqual([second?.status, second?.told]);
        const codes = one.flat().map(({ code }) => code);
        // Delivered and then sent back is two ends: which consequence was drawn first is for a person to look at.
        if (!(codes.includes('EMI') && codes.includes('EDX'))) expect(first?.fulfilment).toBe(second?.fulfilment);
        expect(first?.fulfilment === 'handed_in').toBe(!codes.includes('EMI') && !codes.includes('EDX'));
        expect(await books()).toBe(0);
      }),
      { numRuns: RUNS, seed: 20261124 },
    );
  }, 120_000);

  it('draws the consequences of a delivery when the cooperative says only afterwards that it handed the parcel in', async () => {
    const number = await nextNumber();
    await place();
    await accept();
    await tell(number, [[{ name: 'z', code: 'EMI', at: '2026-11-20T10:00:00Z' }]]);
    expect(await seen(number)).toMatchObject({ status: 'delivered', fulfilment: 'accepted' });
    await handIn();
    expect(await seen(number)).toMatchObject({ status: 'delivered', fulfilment: 'delivered' });
    expect(await books()).toBe(0);
  });

  it('follows by its sweep what no job followed, again and again', async () => {
    const number = await nextNumber();
    await place();
    await accept();
    await handIn();
    for (const [name, code] of [
      ['a', 'EMA'],
      ['b', 'EDG'],
      ['c', 'EMI'],
    ] as const) {
      await context.database.sql(
        `INSERT INTO tracking_event (id, carrier_code, event_key, tracking_number, code, status, occurred_at)
         VALUES ($1, 'amana', $2, $3, $4, $5, '2026-11-20T10:00:00Z'::timestamptz + $6::interval)`,
        [
          newId(),
          `${number}-${name}`,
          number,
          code,
          { EMA: 'picked_up', EDG: 'out_for_delivery', EMI: 'delivered' }[code],
          `${name.charCodeAt(0)} minutes`,
        ],
      );
      await context.sweep();
    }
    expect(await seen(number)).toMatchObject({ status: 'delivered', fulfilment: 'delivered' });
  });

  it('dates what a clock that runs ahead tells by when it was heard of', async () => {
    const number = await nextNumber();
    await place();
    await accept();
    await handIn();
    await tell(number, [[{ name: 'a', code: 'EMI', at: '2099-01-01T00:00:00Z' }]]);
    const [row] = await context.database.sql<{ at: boolean }>(
      `SELECT delivered_at BETWEEN app_now() - interval '1 minute' AND app_now() AS at FROM parcel WHERE tracking_number = $1`,
      [number],
    );
    expect(row?.at).toBe(true);
  });

  const toldOnce = (id: string, number: string, code: string, minute: number) => ({
    id,
    tracking_number: number,
    code,
    occurred_at: `2026-11-20T10:${String(minute).padStart(2, '0')}:00Z`,
  });
  const receive = async (...events: object[]): Promise<string> => {
    const body = Buffer.from(JSON.stringify({ events }));
    const id = await context.get(CarrierInbox).receive('amana', body, signWebhook(SECRET, body, Math.floor(Date.now() / 1_000)));
    await context.workJobs();
    return id;
  };

  it('follows each parcel of a carrier whose numbers of events begin anew with every parcel', async () => {
    const numbers: string[] = [];
    for (let n = 0; n < 2; n += 1) {
      numbers.push(await nextNumber());
      await place();
      await accept();
      await handIn();
    }
    await receive(...numbers.flatMap((number) => [toldOnce('1', number, 'EMA', 1), toldOnce('2', number, 'EMI', 2)]));
    for (const number of numbers)
      expect(await seen(number)).toMatchObject({ status: 'delivered', fulfilment: 'delivered', told: 'parcel_delivered,parcel_picked_up' });
  });

  it('puts an event before the operator that is told again and differently, and keeps the first word', async () => {
    const number = await nextNumber();
    await receive(toldOnce('7', number, 'EMA', 1));
    await receive(toldOnce('7', number, 'EMA', 1), toldOnce('8', number, 'EDG', 3));
    const contradicted = () =>
      context.database.sql(
        `SELECT subject_id, reason FROM operator_case WHERE kind = 'tracking.contradicting_event' AND subject_id LIKE '%' || $1 || '%' ORDER BY subject_id`,
        [number],
      );
    expect(await contradicted()).toEqual([]);
    await receive(toldOnce('7', number, 'EMI', 1));
    await receive(toldOnce('8', number, 'EDG', 4));
    expect(await contradicted()).toEqual([
      {
        subject_id: `amana/${number}/7`,
        reason: { number, first: { code: 'EMA', at: '2026-11-20T10:01:00.000Z' }, then: { code: 'EMI', at: '2026-11-20T10:01:00.000Z' } },
      },
      {
        subject_id: `amana/${number}/8`,
        reason: { number, first: { code: 'EDG', at: '2026-11-20T10:03:00.000Z' }, then: { code: 'EDG', at: '2026-11-20T10:04:00.000Z' } },
      },
    ]);
    expect(await context.database.sql('SELECT code FROM tracking_event WHERE tracking_number = $1 ORDER BY code', [number])).toEqual([
      { code: 'EDG' },
      { code: 'EMA' },
    ]);
  });

  it('forgets after three months what a carrier sent, and keeps that it was sent', async () => {
    const number = await nextNumber();
    const id = await receive(toldOnce('9', number, 'EMA', 1));
    const bodyOf = async () => (await context.database.sql<{ body: string | null }>('SELECT body FROM carrier_inbox WHERE id = $1', [id]))[0]?.body;
    await context.database.moveClock('89 days');
    await context.sweep();
    expect(await bodyOf()).toContain(number);
    await context.database.moveClock('2 days');
    await context.sweep();
    expect(await bodyOf()).toBeNull();
    expect(await receive(toldOnce('9', number, 'EMA', 1))).toBe(id);
  });
});
