import { createTestContext, type TestContext } from '#platform/testing';
import { OutboxModule } from '#platform/jobs';
import { IdentityModule } from '#identity';
import { PaymentsModule } from '#payments';
import { FlatRatesModule } from '../../../../test/factories/flat-rates.module.js';
import { makeCooperative, makeMarket, makeOffer, type MadeOffer } from '../../../../test/factories/market.factory.js';
import { OrdersModule } from '../orders.module.js';
import { Carts } from './carts.service.js';

describe(Carts.name, () => {
  let context: TestContext;
  let sut: Carts;
  let argan: MadeOffer;

  const quantities = async (id: string): Promise<number[]> => (await sut.get(id)).lines.map((line) => line.quantity);

  beforeAll(async () => {
    context = await createTestContext({ imports: [FlatRatesModule, IdentityModule, PaymentsModule, OrdersModule, OutboxModule] });
    sut = context.get(Carts);
    await makeMarket(context.database);
    argan = await makeOffer(context.database, await makeCooperative(context.database), { stock: 10, priceMinor: 12_000 });
  });
  afterAll(() => context.close());

  it('adds up what is added at the same time', async () => {
    const { id } = await sut.create();
    await Promise.all(Array.from({ length: 10 }, () => sut.addItem(id, argan.sku, 2)));
    expect(await quantities(id)).toEqual([20]);
    expect((await sut.get(id)).version).toBe(11);
  });

  it('holds no more of one pack than a line may', async () => {
    const { id } = await sut.createWith(argan.sku, 998);
    await sut.addItem(id, argan.sku, 998);
    expect(await quantities(id)).toEqual([999]);
  });

  it('makes no cart for a pack that is not there', async () => {
    const carts = async () => (await context.database.sql<{ n: number }>('SELECT count(*)::int AS n FROM cart'))[0]?.n;
    const before = await carts();
    await expect(sut.createWith('NO-SUCH-PACK', 1)).rejects.toMatchObject({ kind: 'not_found' });
    expect(await carts()).toBe(before);
  });

  it('refuses a change of a cart that has moved on, and carries the present one', async () => {
    const { id, version } = await sut.createWith(argan.sku, 1);
    await sut.setItem(id, argan.sku, 3, version);
    await expect(sut.setItem(id, argan.sku, 5, version)).rejects.toMatchObject({ code: 'cart.version', cart: { version: version + 1 } });
    expect(await quantities(id)).toEqual([3]);
  });

  it('throws away after 60 days what nobody ordered, and nothing sooner', async () => {
    const [old, young] = [await sut.createWith(argan.sku, 1), await sut.createWith(argan.sku, 1)];
    await context.database.sql(`UPDATE cart SET updated_at = app_now() - interval '61 days' WHERE id = $1`, [old.id]);
    await context.database.sql(`UPDATE cart SET updated_at = app_now() - interval '59 days' WHERE id = $1`, [young.id]);
    await sut.sweep();
    await expect(sut.get(old.id)).rejects.toMatchObject({ kind: 'not_found' });
    expect(await quantities(young.id)).toEqual([1]);
  });
});
