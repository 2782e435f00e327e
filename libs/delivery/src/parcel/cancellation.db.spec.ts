import { CatalogModule } from '#catalog';
import { IdentityModule } from '#identity';
import { Orders } from '#orders';
import { createTestContext, type TestContext } from '#platform/testing';
import { Cancellations, Fulfilments } from '#routing';
import { makeCarrier, makeCooperative, makeMarket, makeOffer, type MadeOffer } from '../../../../test/factories/market.factory.js';
import { makeOrder, memberOf, type OpenedOrder } from '../../../../test/factories/order.factory.js';
import { DeliveryModule } from '../delivery.module.js';
import { Deposits } from '../deposit/deposits.service.js';
import { isOpenToCancel, OrderJourney } from '../journey/order.journey.js';
import { DeliveryRatesModule } from '../rates/delivery-rates.module.js';
import { Parcels } from './parcels.service.js';

describe(Cancellations.name, () => {
  let context: TestContext;
  let argan: MadeOffer;
  let saffron: MadeOffer;
  let placed: OpenedOrder;

  const reopen = () => context.get(Orders).openByToken(placed.order.number, placed.token);
  const journey = async () => context.get(OrderJourney).of(await reopen());
  const cancel = async () => context.get(Cancellations).cancel(await reopen());
  const accept = async (cooperativeId: string): Promise<void> => {
    const fulfilments = context.get(Fulfilments);
    const [offered] = await fulfilments.list(memberOf(cooperativeId), cooperativeId, ['offered']);
    await fulfilments.accept(memberOf(cooperativeId), offered?.id ?? 'none');
    await context.workJobs();
  };
  const balances = () =>
    context.database.sql<{ on_hand: number; reserved: number }>('SELECT on_hand, reserved FROM stock_item WHERE id = ANY($1) ORDER BY on_hand DESC', [
      [argan.stockItemId, saffron.stockItemId],
    ]);
  const orderMoney = () =>
    context.database.sql(
      `SELECT account, sum(amount_minor)::int AS minor FROM ledger_entry JOIN ledger_journal ON id = journal_id
        WHERE reference = $1 GROUP BY account HAVING sum(amount_minor) <> 0`,
      [`order:${placed.order.id}`],
    );

  beforeAll(async () => {
    context = await createTestContext({ imports: [IdentityModule, CatalogModule, DeliveryRatesModule, DeliveryModule] });
    await makeMarket(context.database);
    await makeCarrier(context.database);
  });
  afterAll(() => context.close());
  beforeEach(async () => {
    argan = await makeOffer(context.database, await makeCooperative(context.database), { stock: 10 });
    saffron = await makeOffer(context.database, await makeCooperative(context.database), { stock: 5 });
    placed = await makeOrder(context, [argan, 2], [saffron, 1]);
  });

  const leavesNothing = async (): Promise<void> => {
    expect((await reopen()).status).toBe('cancelled');
    expect((await journey()).payment).toEqual({ status: 'expired', capturedMinor: 0, releasedMinor: placed.order.totalMinor });
    expect(await orderMoney()).toEqual([]);
    expect(await balances()).toEqual([
      { on_hand: 10, reserved: 0 },
      { on_hand: 5, reserved: 0 },
    ]);
  };

  it('gives everything back before anybody was asked', async () => {
    expect((await reopen()).status).toBe('placed');
    await cancel();
    await leavesNothing();
    await context.workJobs();
    await leavesNothing();
  });

  it('gives everything back after one cooperative has accepted, and takes its number out of use', async () => {
    await context.workJobs();
    await accept(argan.cooperativeId);
    expect((await context.get(Parcels).toDeposit(memberOf(argan.cooperativeId), argan.cooperativeId)).length).toBe(1);
    await cancel();
    await context.workJobs();
    await leavesNothing();
    expect((await journey()).parcels.map(({ parcel }) => parcel?.status ?? null).sort()).toEqual(['cancelled', null]);
    expect(await context.get(Parcels).toDeposit(memberOf(argan.cooperativeId), argan.cooperativeId)).toEqual([]);
    await context.database.moveClock('25 hours');
    await context.workJobs();
    await leavesNothing();
  });

  it('takes the number out of use though the queue forgot to', async () => {
    await context.workJobs();
    await accept(argan.cooperativeId);
    await cancel();
    await context.database.sql('DELETE FROM outbox WHERE done_at IS NULL');
    await context.sweep();
    expect((await journey()).parcels.find(({ parcel }) => parcel)?.parcel?.status).toBe('cancelled');
  });

  it('happens once, however often and however close together it is asked for', async () => {
    await context.workJobs();
    await Promise.all([cancel(), cancel(), cancel()]);
    await cancel();
    await leavesNothing();
    const kinds = (await journey()).timeline.map((entry) => entry.kind);
    expect(kinds.filter((kind) => kind === 'cancelled')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'parcel_cancelled')).toHaveLength(2);
  });

  it('is too late once a parcel is packed, and changes nothing then', async () => {
    await context.workJobs();
    await accept(argan.cooperativeId);
    const member = memberOf(argan.cooperativeId);
    const [parcel] = await context.get(Parcels).toDeposit(member, argan.cooperativeId);
    await context.get(Deposits).create(member, argan.cooperativeId, [parcel?.id ?? '']);
    expect(isOpenToCancel(await reopen(), await journey())).toBe(false);
    await expect(cancel()).rejects.toMatchObject({ code: 'order.too_late' });
    expect((await reopen()).status).toBe('routing');
    expect((await journey()).payment.releasedMinor).toBe(0);
  });

  it('goes on over a part that its cooperative refused', async () => {
    await context.workJobs();
    const fulfilments = context.get(Fulfilments);
    const member = memberOf(saffron.cooperativeId);
    const [offered] = await fulfilments.list(member, saffron.cooperativeId, ['offered']);
    await fulfilments.refuse(member, offered?.id ?? '', 'out_of_stock');
    expect(isOpenToCancel(await reopen(), await journey())).toBe(true);
    await cancel();
    await leavesNothing();
  });

  it('and an acceptance at the same moment leave one of the two, never half of both', async () => {
    await context.workJobs();
    const member = memberOf(argan.cooperativeId);
    const [offered] = await context.get(Fulfilments).list(member, argan.cooperativeId, ['offered']);
    const [, accepted] = await Promise.allSettled([cancel(), context.get(Fulfilments).accept(member, offered?.id ?? 'none')]);
    await context.workJobs();
    await leavesNothing();
    if (accepted.status === 'rejected') expect(accepted.reason).toMatchObject({ code: 'illegal_move' });
  });
});
