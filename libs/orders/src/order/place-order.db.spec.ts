import { OutboxModule } from '#platform/jobs';
import { PaymentsModule } from '#payments';
import { IdentityModule } from '#identity';
import { createTestContext, type TestContext } from '#platform/testing';
import { FlatRatesModule } from '../../../../test/factories/flat-rates.module.js';
import { makeCooperative, makeMarket, makeOffer, type MadeOffer } from '../../../../test/factories/market.factory.js';
import { Carts } from '../cart/carts.service.js';
import { OrdersModule } from '../orders.module.js';
import { Orders } from './orders.service.js';
import { PlaceOrderService } from './place-order.service.js';
import type { PlaceOrder } from './order.types.js';

describe(PlaceOrderService.name, () => {
  let context: TestContext;
  let sut: PlaceOrderService;
  let carts: Carts;
  let argan: MadeOffer;
  let saffron: MadeOffer;

  const request = (cartId: string, more: Partial<PlaceOrder> = {}): PlaceOrder => ({
    cartId,
    contact: { name: 'Salma Idrissi', phone: '+212661234567' },
    address: { line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000' },
    deliveryOption: 'amana-home',
    paymentMethod: 'cod',
    lang: 'fr',
    ...more,
  });
  const cartOf = async (...items: (readonly [MadeOffer, number])[]): Promise<string> => {
    const cart = await carts.create();
    for (const [offer, quantity] of items) await carts.setItem(cart.id, offer.sku, quantity);
    return cart.id;
  };
  const count = async (table: string): Promise<number> =>
    (await context.database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? -1;
  const available = async (offer: MadeOffer): Promise<number> =>
    (await context.database.sql<{ n: number }>('SELECT on_hand - reserved AS n FROM stock_item WHERE id = $1', [offer.stockItemId]))[0]?.n ?? -1;

  beforeAll(async () => {
    context = await createTestContext({ imports: [FlatRatesModule, IdentityModule, PaymentsModule, OrdersModule, OutboxModule] });
    sut = context.get(PlaceOrderService);
    carts = context.get(Carts);
    await makeMarket(context.database);
  });
  afterAll(() => context.close());
  beforeEach(async () => {
    argan = await makeOffer(context.database, await makeCooperative(context.database), { stock: 10, priceMinor: 12_000 });
    saffron = await makeOffer(context.database, await makeCooperative(context.database), { stock: 5, priceMinor: 4_550 });
  });

  it('makes one order of two parcels from two cooperatives, each charged and explained', async () => {
    const { body, status } = await sut.place(request(await cartOf([argan, 2], [saffron, 1])), 'two-parcels-000001');
    expect(status).toBe(201);
    const order = await context.get(Orders).openByToken(body.number, body.token);
    expect(order.lines).toHaveLength(2);
    expect(order.charges.map((charge) => [charge.deliveryMinor, charge.codFeeMinor])).toEqual([
      [3_000, 1_500],
      [3_000, 1_500],
    ]);
    expect(order).toMatchObject({ goodsMinor: 28_550, deliveryMinor: 6_000, codFeeMinor: 3_000, totalMinor: 37_550, status: 'placed' });
    for (const line of order.lines) expect(line.components.reduce((sum, c) => sum + c.amountMinor, 0)).toBe(line.totalMinor);
  });

  it('books every part of the total, and the ledger sums to zero', async () => {
    const { body } = await sut.place(request(await cartOf([argan, 1], [saffron, 2])), 'ledger-0000000001');
    const entries = await context.database.sql<{ account: string; amount: string }>(
      `SELECT e.account, sum(e.amount_minor) AS amount FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
        WHERE j.reference = $1 GROUP BY e.account`,
      [`order:${body.id}`],
    );
    const amounts = new Map(entries.map((entry) => [entry.account, Number(entry.amount)]));
    expect([...amounts.values()].reduce((a, b) => a + b, 0)).toBe(0);
    expect(amounts.get('buyers:receivable')).toBe(-(12_000 + 2 * 4_550 + 2 * 4_500));
    expect(amounts.get('carrier:amana:delivery')).toBe(6_000);
  });

  it('answers a repeated request with the first order and takes stock once', async () => {
    const again = request(await cartOf([argan, 3]));
    const first = await sut.place(again, 'repeated-00000001');
    const second = await sut.place(again, 'repeated-00000001');
    expect(second).toEqual({ ...first, replayed: true });
    expect(await available(argan)).toBe(7);
  });

  it('refuses the same key for another request', async () => {
    await sut.place(request(await cartOf([argan, 1])), 'same-key-00000001');
    await expect(sut.place(request(await cartOf([saffron, 1])), 'same-key-00000001')).rejects.toMatchObject({ code: 'idempotency.mismatch' });
  });

  it('names what is left when one of two packs is sold out, and writes nothing at all', async () => {
    const before = [await count('orders'), await count('ledger_entry'), await count('outbox'), await count('stock_movement')];
    await expect(sut.place(request(await cartOf([argan, 2], [saffron, 6])), 'sold-out-00000001')).rejects.toMatchObject({
      code: 'stock.insufficient',
      details: { items: [{ sku: saffron.sku, wanted: 6, available: 5 }] },
    });
    expect([await count('orders'), await count('ledger_entry'), await count('outbox'), await count('stock_movement')]).toEqual(before);
    expect(await available(argan)).toBe(10);
  });

  it('sells a jar and a case of twelve from one balance', async () => {
    const jar = await makeOffer(context.database, argan.cooperativeId, { stock: 13, priceMinor: 1_000 });
    const caseOf12 = await makeOffer(context.database, argan.cooperativeId, { of: jar, stockFactor: 12, priceMinor: 11_000 });
    await sut.place(request(await cartOf([jar, 1], [caseOf12, 1])), 'case-000000000001');
    expect(await available(jar)).toBe(0);
    await expect(sut.place(request(await cartOf([caseOf12, 1])), 'case-000000000002')).rejects.toMatchObject({
      details: { items: [{ sku: caseOf12.sku, available: 0 }] },
    });
  });

  it('lets thirty buyers race for ten and sells exactly ten', async () => {
    const cartIds = await Promise.all(Array.from({ length: 30 }, () => cartOf([argan, 1])));
    const results = await Promise.allSettled(cartIds.map((id, i) => sut.place(request(id), `race-key-00000${100 + i}`)));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(10);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [(result.reason as { code?: string }).code] : []));
    expect(new Set(refused)).toEqual(new Set(['stock.insufficient']));
    expect(await available(argan)).toBe(0);
  });

  it('refuses a total that moved since the buyer saw it', async () => {
    await expect(sut.place(request(await cartOf([argan, 1]), { expectedTotalMinor: 1 }), 'moved-00000000001')).rejects.toMatchObject({
      code: 'order.total_changed',
    });
  });

  it('makes one order of one cart, whatever the keys', async () => {
    const cartId = await cartOf([argan, 1]);
    const results = await Promise.allSettled(['one-cart-0000001', 'one-cart-0000002'].map((key) => sut.place(request(cartId), key)));
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('shows nobody an order without its token, nor the tables without a tenant', async () => {
    const { body } = await sut.place(request(await cartOf([argan, 1])), 'token-0000000001');
    await expect(context.get(Orders).openByToken(body.number, 'x'.repeat(32))).rejects.toMatchObject({ code: 'not_found' });
    const { Database } = await import('#platform/database');
    expect(await context.get(Database).rows('SELECT 1 FROM orders')).toEqual([]);
  });

  it('writes to a buyer who gave an address, once, with the link that opens the order', async () => {
    const cart = await cartOf([argan, 1], [saffron, 1]);
    const ordered = request(cart, { contact: { name: 'Salma', phone: '+212661234567', email: 'salma@example.org' }, lang: 'ar' });
    const { body: placed } = await sut.place(ordered, 'with-a-letter');
    await sut.place(ordered, 'with-a-letter');
    const letters = await context.database.sql<{ recipient: string; subject: string; body: string }>(
      'SELECT recipient, subject, body FROM mail_message',
    );
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ recipient: 'salma@example.org', subject: expect.stringContaining(placed.number) as string });
    const link = new URL(/https?:\S+/.exec(letters[0]?.body ?? '')?.[0] ?? '');
    expect(link.pathname).toBe(`/ar/orders/${placed.number}`);
    expect((await context.get(Orders).openByToken(placed.number, link.searchParams.get('token') ?? '')).id).toBe(placed.id);
  });

  it('throws away baskets that nobody came back to, and keeps those that were ordered', async () => {
    const [left, ordered] = [await cartOf([argan, 1]), await cartOf([argan, 1])];
    await sut.place(request(ordered), 'kept');
    await context.database.moveClock('61 days');
    await context.sweep();
    const kept = await context.database.sql<{ id: string }>('SELECT id FROM cart WHERE id = ANY($1)', [[left, ordered]]);
    expect(kept).toEqual([{ id: ordered }]);
  });
});
