import { CatalogModule } from '#catalog';
import { IdentityModule } from '#identity';
import { Orders } from '#orders';
import { Database } from '#platform/database';
import { createTestContext, type TestContext } from '#platform/testing';
import { Fulfilments } from '#routing';
import { makeCarrier, makeCooperative, makeMarket, makeOffer, type MadeOffer } from '../../../test/factories/market.factory.js';
import { makeOrder, memberOf, type OpenedOrder } from '../../../test/factories/order.factory.js';
import { DeliveryModule } from './delivery.module.js';
import { Deposits } from './deposit/deposits.service.js';
import { OrderJourney } from './journey/order.journey.js';
import { Parcels } from './parcel/parcels.service.js';
import { DeliveryRatesModule } from './rates/delivery-rates.module.js';
import { CarrierInbox } from './tracking/carrier.inbox.js';
import { signWebhook } from './tracking/webhook.signature.js';

const SECRET = 'whsec_of_the_post';

describe('an order of two parts that go different ways', () => {
  let context: TestContext;
  let argan: MadeOffer;
  let saffron: MadeOffer;
  let placed: OpenedOrder;

  const reopen = () => context.get(Orders).openByToken(placed.order.number, placed.token);
  const partOf = async ({ cooperativeId }: MadeOffer) => {
    const statuses = ['offered', 'escalated', 'accepted', 'packed', 'handed_in', 'returned'] as const;
    const [part] = await context.get(Fulfilments).list(memberOf(cooperativeId), cooperativeId, statuses);
    return part?.id ?? 'none';
  };
  const accept = async (offer: MadeOffer): Promise<void> => {
    await context.get(Fulfilments).accept(memberOf(offer.cooperativeId), await partOf(offer));
    await context.workJobs();
  };
  const pack = async ({ cooperativeId }: MadeOffer): Promise<{ slip: string; number: string }> => {
    const member = memberOf(cooperativeId);
    const [parcel] = await context.get(Parcels).toDeposit(member, cooperativeId);
    const slip = await context.get(Deposits).create(member, cooperativeId, [parcel?.id ?? 'none']);
    return { slip, number: parcel?.trackingNumber ?? 'none' };
  };
  const comesBack = async (number: string): Promise<void> => {
    const events = [{ id: `${number}-back`, tracking_number: number, code: 'EDX', occurred_at: '2026-11-20T10:00:00Z' }];
    const body = Buffer.from(JSON.stringify({ events }));
    await context.get(CarrierInbox).receive('amana', body, signWebhook(SECRET, body, Math.floor(Date.now() / 1_000)));
    await context.workJobs();
  };

  beforeAll(async () => {
    context = await createTestContext({ imports: [IdentityModule, CatalogModule, DeliveryRatesModule, DeliveryModule] });
    await makeMarket(context.database);
    await makeCarrier(context.database, SECRET);
  });
  afterAll(() => context.close());
  beforeEach(async () => {
    argan = await makeOffer(context.database, await makeCooperative(context.database), { stock: 10 });
    saffron = await makeOffer(context.database, await makeCooperative(context.database), { stock: 5 });
    placed = await makeOrder(context, [argan, 2], [saffron, 1]);
    await context.workJobs();
  });

  it('comes to its end when one parcel came back before the other cooperative said no', async () => {
    await accept(argan);
    const { slip, number } = await pack(argan);
    await context.get(Deposits).handIn(memberOf(argan.cooperativeId), slip);
    await comesBack(number);
    expect((await reopen()).status).toBe('routing');
    await context.get(Fulfilments).refuse(memberOf(saffron.cooperativeId), await partOf(saffron), 'out_of_stock');
    expect((await reopen()).status).toBe('returned');
    const { payment } = await context.get(OrderJourney).of(await reopen());
    expect(payment).toMatchObject({ capturedMinor: 0, releasedMinor: placed.order.totalMinor });
    expect(await context.database.sql('SELECT on_hand, reserved FROM stock_item WHERE id = $1', [saffron.stockItemId])).toEqual([
      { on_hand: 5, reserved: 0 },
    ]);
  });

  it('does not take a parcel from its deposit slip when an old page says yes again', async () => {
    await accept(argan);
    const { slip } = await pack(argan);
    await expect(context.get(Fulfilments).accept(memberOf(argan.cooperativeId), await partOf(argan))).rejects.toMatchObject({ code: 'illegal_move' });
    await context.get(Deposits).handIn(memberOf(argan.cooperativeId), slip);
    const [stock] = await context.database.sql('SELECT on_hand FROM stock_item WHERE id = $1', [argan.stockItemId]);
    expect(stock).toEqual({ on_hand: 8 });
  });

  it('makes a slip and follows the post at once, neither locking the other out', async () => {
    await accept(argan);
    const member = memberOf(argan.cooperativeId);
    const [parcel] = await context.get(Parcels).toDeposit(member, argan.cooperativeId);
    const [locked, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    // As tracking does it: the order first, then its parcel.
    const post = context.get(Database).asEveryTenant(async () => {
      await context.get(Orders).lock(placed.order.id);
      locked.resolve();
      await goOn.promise;
      await context.get(Database).execute(`UPDATE parcel SET status = 'in_transit' WHERE id = $1`, [parcel?.id ?? 'none']);
    });
    await locked.promise;
    const both = Promise.allSettled([post, context.get(Deposits).create(member, argan.cooperativeId, [parcel?.id ?? 'none'])]);
    await somebodyWaits(context);
    goOn.resolve();
    expect((await both).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await context.database.sql('SELECT deposit_slip_id IS NOT NULL AS packed, status FROM parcel WHERE id = $1', [parcel?.id])).toEqual([
      { packed: true, status: 'in_transit' },
    ]);
  });
});

const WAITS_WITHIN_MS = 4_000;

async function somebodyWaits({ database }: TestContext): Promise<void> {
  const deadline = performance.now() + WAITS_WITHIN_MS;
  while (performance.now() < deadline) {
    const [row] = await database.sql<{ waiting: number }>(
      'SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())',
    );
    if ((row?.waiting ?? 0) > 0) return;
  }
  throw new Error('nobody waits for the order');
}
