import { CatalogModule, ProductDocuments } from '#catalog';
import { IdentityModule } from '#identity';
import { Orders, type Order } from '#orders';
import { newId } from '#platform/database';
import { createTestContext, type TestContext } from '#platform/testing';
import { Fulfilments } from '#routing';
import { makeCarrier, makeCooperative, makeMarket, makeOffer, type MadeOffer } from '../../../test/factories/market.factory.js';
import { anOperator, makeOrder, memberOf } from '../../../test/factories/order.factory.js';
import { DeliveryModule } from './delivery.module.js';
import { Deposits } from './deposit/deposits.service.js';
import { buyerStatusOf, OrderJourney } from './journey/order.journey.js';
import { ParcelPapers } from './parcel/papers.service.js';
import { Parcels } from './parcel/parcels.service.js';
import { DeliveryRatesModule } from './rates/delivery-rates.module.js';
import { CarrierInbox } from './tracking/carrier.inbox.js';
import { Tracking } from './tracking/tracking.service.js';
import { signWebhook } from './tracking/webhook.signature.js';

const SECRET = 'whsec_of_the_post';

describe('the way of an order', () => {
  let context: TestContext;
  let argan: MadeOffer;
  let saffron: MadeOffer;
  let order: Order;
  let token: string;

  const operator = anOperator();
  const reopen = () => context.get(Orders).openByToken(order.number, token);
  const journey = async () => context.get(OrderJourney).of(await reopen());
  const ledger = async (account: string): Promise<number> =>
    Number(
      (await context.database.sql<{ sum: string | null }>('SELECT sum(amount_minor) AS sum FROM ledger_entry WHERE account = $1', [account]))[0]
        ?.sum ?? 0,
    );
  const ledgerTotal = async () =>
    Number((await context.database.sql<{ sum: string }>('SELECT coalesce(sum(amount_minor), 0) AS sum FROM ledger_entry'))[0]?.sum);
  const receive = async (...events: object[]): Promise<string> => {
    const body = Buffer.from(JSON.stringify({ events }));
    return context.get(CarrierInbox).receive('amana', body, signWebhook(SECRET, body, Math.floor(Date.now() / 1000)));
  };
  const event = (id: string, number: string, code: string, minute: number) => ({
    id,
    tracking_number: number,
    code,
    occurred_at: `2026-11-20T10:${String(minute).padStart(2, '0')}:00Z`,
  });
  const offered = async (cooperativeId: string) =>
    (await context.get(Fulfilments).list(memberOf(cooperativeId), cooperativeId, ['offered', 'escalated']))[0];
  const accept = async (cooperativeId: string) => {
    const fulfilment = await offered(cooperativeId);
    await context.get(Fulfilments).accept(memberOf(cooperativeId), fulfilment?.id ?? 'none');
    await context.workJobs();
  };
  const handIn = async (cooperativeId: string): Promise<string> => {
    const member = memberOf(cooperativeId);
    const [parcel] = await context.get(Parcels).toDeposit(member, cooperativeId);
    const slip = await context.get(Deposits).create(member, cooperativeId, [parcel?.id ?? 'none']);
    await context.get(Deposits).handIn(member, slip);
    return parcel?.trackingNumber ?? 'none';
  };

  beforeAll(async () => {
    context = await createTestContext({ imports: [IdentityModule, CatalogModule, DeliveryRatesModule, DeliveryModule] });
    await makeMarket(context.database);
    await makeCarrier(context.database, SECRET);
  });
  afterAll(() => context.close());
  beforeEach(async () => {
    argan = await makeOffer(context.database, await makeCooperative(context.database), { stock: 10, priceMinor: 12_000 });
    saffron = await makeOffer(context.database, await makeCooperative(context.database), { stock: 5, priceMinor: 4_550 });
    ({ order, token } = await makeOrder(context, [argan, 2], [saffron, 1]));
    await context.workJobs();
  });

  it('goes from two cooperatives to the door, and the ledger says who is owed what', async () => {
    expect((await reopen()).status).toBe('routing');
    await accept(argan.cooperativeId);
    expect((await reopen()).status).toBe('routing');
    await accept(saffron.cooperativeId);
    expect((await reopen()).status).toBe('accepted');
    const first = await handIn(argan.cooperativeId);
    const second = await handIn(saffron.cooperativeId);
    expect((await reopen()).status).toBe('shipped');
    const earnedBefore = await ledger(`cooperative:${argan.cooperativeId}:earned`);
    await receive(event('a1', first, 'EMA', 1), event('a2', first, 'EDG', 2), event('a3', first, 'EMI', 3));
    await context.workJobs();
    expect((await journey()).parcels.map(buyerStatusOf).sort()).toEqual(['delivered', 'pending']);
    await receive(event('b3', second, 'EMI', 9));
    await context.workJobs();
    expect((await reopen()).status).toBe('delivered');
    expect((await journey()).payment).toEqual({ status: 'captured', capturedMinor: order.totalMinor, releasedMinor: 0 });
    expect(await ledgerTotal()).toBe(0);
    expect(earnedBefore).toBe(0);
    expect(await ledger(`cooperative:${argan.cooperativeId}:earned`)).toBeGreaterThan(0);
    expect(await ledger(`cooperative:${argan.cooperativeId}:pending`)).toBe(0);
    const [stock] = await context.database.sql('SELECT on_hand, reserved FROM stock_item WHERE id = $1', [argan.stockItemId]);
    expect(stock).toEqual({ on_hand: 8, reserved: 0 });
  });

  it('does nothing twice when the post repeats itself and tells things backwards', async () => {
    await accept(argan.cooperativeId);
    await accept(saffron.cooperativeId);
    const number = await handIn(argan.cooperativeId);
    await receive(event(`${number}3`, number, 'EMI', 30));
    await receive(event(`${number}3`, number, 'EMI', 30), event(`${number}1`, number, 'EMA', 1), event(`${number}2`, number, 'EDG', 59));
    await receive(event(`${number}3`, number, 'EMI', 30));
    await context.workJobs();
    expect((await journey()).payment.capturedMinor).toBe(24_000 + 3_000 + 1_500);
    expect((await context.get(Tracking).forNumber(number)).status).toBe('delivered');
  });

  it('keeps what it cannot read and what it does not know, and shows them', async () => {
    await accept(argan.cooperativeId);
    const number = (await journey()).parcels.find((part) => part.parcel)?.parcel?.number ?? '';
    await receive(event(`${number}x`, number, 'ZZZ', 1), event('stranger', 'CC999999995MA', 'EMA', 1));
    await context.workJobs();
    expect((await context.get(Tracking).forNumber(number)).events.map((each) => each.status)).toEqual(['unknown']);
    expect((await context.get(Tracking).unmatched(operator)).map((each) => each.trackingNumber)).toContain('CC999999995MA');
  });

  it('refuses a forged, an old and a changed message', async () => {
    const body = Buffer.from(JSON.stringify({ events: [event('f', 'CC000000014MA', 'EMI', 1)] }));
    const now = Math.floor(Date.now() / 1000);
    const inbox = context.get(CarrierInbox);
    for (const signature of [
      undefined,
      'x',
      signWebhook('other', body, now),
      signWebhook(SECRET, body, now - 3_600),
      signWebhook(SECRET, 'other', now),
    ]) {
      await expect(inbox.receive('amana', body, signature)).rejects.toMatchObject({ kind: 'unauthenticated' });
    }
    await expect(inbox.receive('pigeon', body, signWebhook(SECRET, body, now))).rejects.toMatchObject({ kind: 'not_found' });
  });

  it('gives stock and money back for the part that is refused, and the other part goes on', async () => {
    const member = memberOf(saffron.cooperativeId);
    await context.get(Fulfilments).refuse(member, (await offered(saffron.cooperativeId))?.id ?? '', 'out_of_stock');
    await accept(argan.cooperativeId);
    expect((await reopen()).status).toBe('accepted');
    expect((await journey()).payment.releasedMinor).toBe(4_550 + 3_000 + 1_500);
    const [stock] = await context.database.sql('SELECT on_hand, reserved FROM stock_item WHERE id = $1', [saffron.stockItemId]);
    expect(stock).toEqual({ on_hand: 5, reserved: 0 });
    const number = await handIn(argan.cooperativeId);
    await receive(event(`${number}9`, number, 'EMI', 9));
    await context.workJobs();
    expect((await reopen()).status).toBe('delivered');
    expect((await journey()).payment.status).toBe('captured');
    expect(await ledgerTotal()).toBe(0);
  });

  it('hands an order that nobody answers to the operator, and still takes a late yes', async () => {
    await context.database.moveClock('25 hours');
    await context.workJobs();
    expect((await offered(argan.cooperativeId))?.status).toBe('escalated');
    await accept(argan.cooperativeId);
    expect((await journey()).parcels.find((part) => part.cooperative.id === argan.cooperativeId)?.parcel).not.toBeNull();
  });

  it('shows a cooperative nothing of another', async () => {
    const theirs = await offered(saffron.cooperativeId);
    const stranger = memberOf(argan.cooperativeId);
    await expect(context.get(Fulfilments).accept(stranger, theirs?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
    expect(() => context.get(Parcels).toDeposit(stranger, saffron.cooperativeId)).toThrow(expect.objectContaining({ code: 'not_found' }) as Error);
  });

  it('survives two presses at once', async () => {
    await accept(argan.cooperativeId);
    const member = memberOf(argan.cooperativeId);
    const [parcel] = await context.get(Parcels).toDeposit(member, argan.cooperativeId);
    const slips = await Promise.allSettled([1, 2].map(() => context.get(Deposits).create(member, argan.cooperativeId, [parcel?.id ?? ''])));
    expect(slips.map((slip) => slip.status).sort()).toEqual(['fulfilled', 'rejected']);
    const [slip] = await context.get(Deposits).list(member, argan.cooperativeId);
    await Promise.all([1, 2].map(() => context.get(Deposits).handIn(member, slip?.id ?? '')));
    const [stock] = await context.database.sql('SELECT on_hand, reserved FROM stock_item WHERE id = $1', [argan.stockItemId]);
    expect(stock).toEqual({ on_hand: 8, reserved: 0 });
  });

  it('loses nothing when the queue forgets everything', async () => {
    await context.database.sql(`DELETE FROM outbox`);
    await context.database.sql(`UPDATE orders SET status = 'routing' WHERE id = $1`, [order.id]);
    await context.get(Fulfilments).accept(memberOf(argan.cooperativeId), (await offered(argan.cooperativeId))?.id ?? '');
    await context.database.sql(`DELETE FROM outbox`);
    await context.database.moveClock('2 minutes');
    await context.sweep();
    expect((await journey()).parcels.find((part) => part.cooperative.id === argan.cooperativeId)?.parcel).not.toBeNull();
  });

  it('prints label, packing slip and deposit slip for its own people only', async () => {
    await accept(argan.cooperativeId);
    const member = memberOf(argan.cooperativeId);
    const [parcel] = await context.get(Parcels).toDeposit(member, argan.cooperativeId);
    const papers = context.get(ParcelPapers);
    const pdf = (bytes: Uint8Array) => Buffer.from(bytes.slice(0, 5)).toString();
    expect(pdf(await papers.label(member, parcel?.id ?? ''))).toBe('%PDF-');
    expect(pdf(await papers.packingSlip(member, parcel?.id ?? ''))).toBe('%PDF-');
    const slip = await context.get(Deposits).create(member, argan.cooperativeId, [parcel?.id ?? '']);
    expect(pdf(await papers.depositSlip(member, slip))).toBe('%PDF-');
    await expect(papers.label(memberOf(saffron.cooperativeId), parcel?.id ?? '')).rejects.toMatchObject({ code: 'not_found' });
  });

  it('prints what the rows say: days to send back, lots, what perishes, the name of the carrier', async () => {
    await accept(argan.cooperativeId);
    const member = memberOf(argan.cooperativeId);
    const [parcel] = await context.get(Parcels).toDeposit(member, argan.cooperativeId);
    const papers = context.get(ParcelPapers);
    const slip = async () => Buffer.from(await papers.packingSlip(member, parcel?.id ?? '')).toString('base64');
    const label = async () => Buffer.from(await papers.label(member, parcel?.id ?? '')).toString('base64');
    const changesSlip = async (sql: string, params: unknown[] = []) => {
      const before = await slip();
      expect(await slip()).toBe(before);
      await context.database.sql(sql, params);
      expect(await slip()).not.toBe(before);
    };
    await changesSlip(`UPDATE setting SET value = '{"days": 30}' WHERE name = 'orders.withdrawal'`);
    await changesSlip(
      `INSERT INTO stock_lot (id, stock_item_id, code, produced_on, best_before, quantity)
       VALUES ($1, $2, 'L261001', current_date - 10, current_date + 300, 8)`,
      [newId(), argan.stockItemId],
    );
    await changesSlip('UPDATE order_line SET perishable = NOT perishable WHERE order_id = $1', [order.id]);
    const before = await label();
    await context.database.sql(`UPDATE carrier SET name = '{"fr": "Poste Express"}'`);
    expect(await label()).not.toBe(before);
    await context.database.sql(`UPDATE carrier SET name = '{"fr": "Amana"}'`);
    await context.database.sql(`UPDATE setting SET value = '{"days": 7}' WHERE name = 'orders.withdrawal'`);
  });

  it('names the receiver’s region on the label as the post does, whatever the buyer reads', async () => {
    await accept(argan.cooperativeId);
    const member = memberOf(argan.cooperativeId);
    const [parcel] = await context.get(Parcels).toDeposit(member, argan.cooperativeId);
    const { sql } = context.database;
    await sql(`UPDATE region SET name = '{"ar": "مراكش آسفي", "fr": "Marrakech-Safi", "en": "Marrakesh-Safi", "zgh": "ⵎⵕⵕⴰⴽⵛ"}'`);
    const label = async (lang: string, province: string) => {
      await sql(`UPDATE orders SET lang = $2, address = address || jsonb_build_object('province', $3::text) WHERE id = $1`, [
        order.id,
        lang,
        province,
      ]);
      return Buffer.from(await context.get(ParcelPapers).label(member, parcel?.id ?? '')).toString('base64');
    };
    const french = await label('fr', 'Marrakech-Safi');
    expect(await label('en', 'Marrakesh-Safi')).toBe(french);
    expect(await label('zgh', 'ⵎⵕⵕⴰⴽⵛ')).toBe(french);
    expect(await label('ar', 'مراكش آسفي')).not.toBe(french);
    expect(await label('en', 'Elsewhere')).not.toBe(french);
  });

  it('keeps the catalogue true when a product sells out', async () => {
    await context.get(ProductDocuments).refreshAll();
    const documents = await context.database.sql<{ in_stock: boolean }>('SELECT in_stock FROM product_document WHERE product_id = $1', [
      argan.productId,
    ]);
    expect(documents).toEqual([{ in_stock: true }]);
  });
});
