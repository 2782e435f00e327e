import { IdentityModule } from '#identity';
import { newCapability, newId } from '#platform/database';
import { OutboxModule } from '#platform/jobs';
import { createTestContext, type TestContext } from '#platform/testing';
import { FlatRatesModule } from '../../../../test/factories/flat-rates.module.js';
import { makeCooperative, makeMarket, makeOffer } from '../../../../test/factories/market.factory.js';
import { Carts } from '../cart/carts.service.js';
import { OrdersModule } from '../orders.module.js';
import { Orders } from './orders.service.js';
import { PlaceOrderService, type PlacedOrder } from './place-order.service.js';

const PHONE = '+212661234567';
const OTHER_PHONE = '+212661234568';

describe(`${Orders.name}: coming back to an order`, () => {
  let context: TestContext;
  let sut: Orders;
  let order: PlacedOrder;
  /** Every spec comes from a place of its own, so that one's wrong guesses are not another's. */
  let origin: string;

  beforeAll(async () => {
    context = await createTestContext({ imports: [FlatRatesModule, IdentityModule, OrdersModule, OutboxModule] });
    sut = context.get(Orders);
    await makeMarket(context.database);
  });
  afterAll(() => context.close());
  beforeEach(async () => {
    origin = newId();
    const offer = await makeOffer(context.database, await makeCooperative(context.database), { stock: 10 });
    const cart = await context.get<Carts>(Carts).create();
    await context.get<Carts>(Carts).setItem(cart.id, offer.sku, 1);
    const placed = await context.get<PlaceOrderService>(PlaceOrderService).place(
      {
        cartId: cart.id,
        contact: { name: 'Salma Idrissi', phone: PHONE },
        address: { line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000' },
        deliveryOption: 'amana-home',
        paymentMethod: 'cod',
        lang: 'fr',
      },
      newCapability(),
    );
    order = placed.body;
  });

  const refusal = async (number: string, phone: string, from = origin): Promise<string> =>
    sut.recover(number, phone, from).then(
      () => 'opened',
      (error: { code: string }) => error.code,
    );

  it('opens by number and phone, and leaves the first secret good', async () => {
    const { number, token } = await sut.recover(order.number.toLowerCase().replace('tw-', ' '), PHONE, origin);
    expect(number).toBe(order.number);
    expect(token).not.toBe(order.token);
    for (const secret of [token, order.token]) expect((await sut.openByToken(number, secret)).id).toBe(order.id);
  });

  it('answers alike to an unknown number and to another phone', async () => {
    expect(await refusal(order.number, OTHER_PHONE)).toBe('order.not_matching');
    expect(await refusal('TW-00000000', PHONE)).toBe('order.not_matching');
  });

  it('stops guesses at one order, wherever they come from, for a quarter of an hour', async () => {
    for (let guess = 0; guess < 8; guess += 1) expect(await refusal(order.number, OTHER_PHONE, `${origin}/${guess}`)).toBe('order.not_matching');
    expect(await refusal(order.number, PHONE)).toBe('order.too_many');
    await context.database.moveClock('16 minutes');
    expect(await refusal(order.number, PHONE)).toBe('opened');
  });

  it('stops one place that tries number after number, and nobody else', async () => {
    for (let guess = 0; guess < 64; guess += 1) await refusal(`TW-${String(guess).padStart(8, '0')}`, PHONE);
    expect(await refusal(order.number, PHONE)).toBe('order.too_many');
    expect(await refusal(order.number, PHONE, newId())).toBe('opened');
  });

  it('ends a further secret after 90 days, and the oldest of more than ten', async () => {
    const secrets: string[] = [];
    for (let n = 0; n < 11; n += 1) {
      secrets.push((await sut.recover(order.number, PHONE, origin)).token);
      await context.database.moveClock('1 second');
    }
    const opens = async (secret = '') =>
      sut.openByToken(order.number, secret).then(
        () => true,
        () => false,
      );
    expect([await opens(secrets[0]), await opens(secrets[1]), await opens(secrets[10])]).toEqual([false, true, true]);
    await context.database.moveClock('91 days');
    expect([await opens(secrets[10]), await opens(order.token)]).toEqual([false, true]);
  });

  it('throws away further secrets that have ended, and none that still opens', async () => {
    await sut.recover(order.number, PHONE, origin);
    await context.database.moveClock('50 days');
    const { token } = await sut.recover(order.number, PHONE, newId());
    await context.database.moveClock('41 days');
    await context.sweep();
    const kept = await context.database.sql(
      'SELECT expires_at > app_now() AS good FROM order_access WHERE order_id = (SELECT id FROM orders WHERE number = $1)',
      [order.number],
    );
    expect(kept).toEqual([{ good: true }]);
    expect((await sut.openByToken(order.number, token)).number).toBe(order.number);
  });
});
