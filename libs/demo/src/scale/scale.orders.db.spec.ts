import { createTestContext, type TestContext } from '#platform/testing';
import { DemoModule } from '../demo.module.js';
import { Progress } from '../seed/progress.js';
import { ScaleOrders } from './scale.orders.service.js';
import { ScaleSeed } from './scale.seed.service.js';

const silent = () => new Progress('', { write: () => true, isTTY: false });
const MARKET = { products: 60, cooperatives: 6, seed: 7 };

/** Who bought what, in one hash: two machines can compare it. Numbers and secrets are random and stay out. */
const FINGERPRINT = `
  SELECT md5(string_agg(concat_ws('|', o.contact, o.address, o.lang, o.delivery_option, o.total_minor, l.sku, l.quantity), ',' ORDER BY o.address ->> 'line2', l.line_no)) AS hash
    FROM orders o JOIN order_line l ON l.order_id = o.id`;

describe(ScaleOrders.name, () => {
  let context: TestContext;
  beforeEach(async () => {
    context = await createTestContext({ imports: [DemoModule] });
    await context.get(ScaleSeed).run(MARKET, silent());
  });
  afterEach(() => context.close());

  const place = (orders: number, on = context) => on.get(ScaleOrders).run({ orders, seed: MARKET.seed }, silent());
  const fingerprint = async (on = context) => (await on.database.sql<{ hash: string }>(FINGERPRINT))[0]?.hash;
  const count = async (table: string) => (await context.database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

  it('places orders as buyers do: books that sum to zero, stock that its movements explain, work for the worker', async () => {
    await place(40);
    expect(await count('orders')).toBe(40);
    expect(await context.database.sql('SELECT journal_id FROM ledger_entry GROUP BY journal_id HAVING sum(amount_minor) <> 0')).toEqual([]);
    expect(await count('ledger_journal')).toBe(await count('order_parcel_charge'));
    expect(
      await context.database.sql(`SELECT item.id FROM stock_item item JOIN stock_movement movement ON movement.stock_item_id = item.id
        GROUP BY item.id HAVING item.on_hand <> sum(movement.on_hand_change) OR item.reserved <> sum(movement.reserved_change)`),
    ).toEqual([]);
    expect((await context.database.sql(`SELECT 1 FROM stock_item WHERE reserved > 0`)).length).toBeGreaterThan(20);
    expect((await context.database.sql(`SELECT 1 FROM outbox WHERE done_at IS NULL`)).length).toBe(40);
  });

  it('places the same orders everywhere for the same seed, also when it was stopped on the way', async () => {
    await place(40);
    const elsewhere = await createTestContext({ imports: [DemoModule] });
    await elsewhere.get(ScaleSeed).run(MARKET, silent());
    await place(12, elsewhere);
    await place(40, elsewhere);
    expect(await fingerprint(elsewhere)).toBe(await fingerprint());
    await elsewhere.close();
  });

  it('adds nothing twice', async () => {
    await place(10);
    const before = await fingerprint();
    await place(10);
    await place(4);
    expect([await count('orders'), await fingerprint()]).toEqual([10, before]);
  });

  it('says so when the market has nothing left, and refuses numbers beyond reason', async () => {
    await context.database.sql('UPDATE stock_item SET on_hand = 0');
    await expect(place(1)).rejects.toThrow(/--orders: the market is as good as sold out after 0 orders; give it more --products/);
    await expect(place(200_000)).rejects.toThrow(/--orders is a whole number from 0 to 100000/);
  });
});
