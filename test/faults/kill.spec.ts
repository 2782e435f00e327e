import { startRedis, type RedisServer } from '../setup/redis.server.js';
import { Buyers, CooperativeMember, postReports } from './market.people.js';
import { MarketProcesses, type Victim } from '../processes/market.processes.js';
import { untilTrue } from './patient.client.js';

/** `FAULT_RUNS=30` is the long version; `FAULT_SEED` repeats one that failed. */
const RUNS = Number(process.env['FAULT_RUNS'] ?? 3);
const SEED = Number(process.env['FAULT_SEED'] ?? 20261123);
const ON_REDIS = process.env['FAULT_QUEUE'] === 'redis';
const ORDERS_PER_RUN = 2;
const COOPERATIVES = ['tifaout-n-argan', 'azur-n-taliouine'];
const VICTIMS: readonly Victim[] = ['worker', 'api', 'database'];
/** Within the time that a step takes, so that the blow falls before, into and after its transaction. */
const BLOW_WITHIN_MS = 400;
/** More than the relay waits before it hands a job over again. */
const A_WHILE = '3 minutes';

jest.setTimeout(RUNS * 120_000 + 120_000);

describe(`an order on a machine where processes are killed (seed ${SEED}, ${ON_REDIS ? 'Redis' : 'PostgreSQL'} queue)`, () => {
  const random = seeded(SEED);
  const acknowledged: string[] = [];
  let redis: RedisServer | null = null;
  let market: MarketProcesses;
  let buyers: Buyers;
  let members: CooperativeMember[];
  let restsBefore: string;

  beforeAll(async () => {
    if (ON_REDIS) redis = await startRedis();
    if (ON_REDIS && !redis) throw new Error('FAULT_QUEUE=redis needs a redis-server on this machine');
    market = await MarketProcesses.start({ seed: ['--demo'], redisUrl: redis?.url });
    await market.sql(`WITH item AS (UPDATE stock_item SET on_hand = on_hand + 1000 RETURNING id)
      INSERT INTO stock_movement (id, stock_item_id, kind, on_hand_change, reserved_change, effect_key)
      SELECT gen_random_uuid(), id, 'receipt', 1000, 0, 'faults/' || id FROM item`);
    buyers = new Buyers(market);
    await buyers.chooseFrom(COOPERATIVES);
    members = ['cooperative', 'cooperative2'].map((who) => new CooperativeMember(market, who));
    for (const member of members) await member.signIn();
    restsBefore = await stockRests();
  });
  afterAll(async () => {
    await market?.stop();
    await redis?.stop();
  });

  const stockRests = async (): Promise<string> => {
    const rows =
      await market.sql(`SELECT item.id, item.on_hand - sum(movement.on_hand_change) AS on_hand, item.reserved - sum(movement.reserved_change) AS reserved
      FROM stock_item item JOIN stock_movement movement ON movement.stock_item_id = item.id GROUP BY item.id ORDER BY item.id`);
    return JSON.stringify(rows);
  };
  const numbers = async (sql: string, orders: readonly string[]): Promise<number[]> => {
    const [row] = await market.sql(sql, [orders]);
    return Object.values(row ?? {}).map(Number);
  };
  /** The step goes on while the victim dies and comes back. */
  const under = async <Result>(victim: Victim, step: () => Promise<Result>): Promise<Result> => {
    const blow = new Promise((resolve) => setTimeout(resolve, random() * BLOW_WITHIN_MS)).then(() => market.kill(victim));
    const [result] = await Promise.all([step(), blow]);
    return result;
  };
  /** What has to follow by itself. A job that died with its worker is handed over again after a while, which is made to pass. */
  const follows = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
    let looks = 0;
    await untilTrue(what, async () => {
      looks += 1;
      if (looks % 20 === 0) await market.sql('UPDATE clock_shift SET shift = shift + $1::interval', [A_WHILE]);
      return isSo();
    });
  };
  const trackingNumbers = async (orders: readonly string[]): Promise<string[]> => {
    const rows = await market.sql<{ tracking_number: string }>(
      'SELECT tracking_number FROM parcel WHERE order_id IN (SELECT id FROM orders WHERE number = ANY($1))',
      [orders],
    );
    return rows.map((row) => row.tracking_number);
  };
  const parcels = ORDERS_PER_RUN * COOPERATIVES.length;
  const countIn = (table: string, where: string, orders: readonly string[]) =>
    numbers(`SELECT count(*) FROM ${table} WHERE ${where} AND order_id IN (SELECT id FROM orders WHERE number = ANY($1))`, orders);

  const wholeWay = async (victimOf: (step: number) => Victim): Promise<void> => {
    const baskets = await Promise.all(Array.from({ length: ORDERS_PER_RUN }, () => buyers.fillBasket()));
    const orders = await under(victimOf(0), () => Promise.all(baskets.map((basket) => buyers.place(basket))));
    acknowledged.push(...orders);
    await under(victimOf(1), () =>
      follows('the offer to the cooperatives', async () => (await countIn('fulfilment_order', 'true', orders))[0] === parcels),
    );
    await under(victimOf(2), () => Promise.all(members.map((member) => member.acceptAll())));
    await under(victimOf(3), () => follows('the parcels', async () => (await countIn('parcel', 'true', orders))[0] === parcels));
    await under(victimOf(4), () => Promise.all(members.map((member) => member.handInAll())));
    const tracked = await trackingNumbers(orders);
    await under(victimOf(5), () => postReports(market, tracked, ['EMA', 'EMG']));
    await under(victimOf(6), () => postReports(market, tracked, ['EMA', 'EMG', 'EDG', 'EMI']));
    await follows(
      'the delivery',
      async () => (await numbers(`SELECT count(*) FROM orders WHERE status = 'delivered' AND number = ANY($1)`, orders))[0] === ORDERS_PER_RUN,
    );
    await follows(
      'the end of all work',
      async () =>
        (await numbers('SELECT count(*) FROM outbox WHERE done_at IS NULL AND run_at <= app_now() AND $1::text[] IS NOT NULL', []))[0] === 0,
    );
  };

  it.each(Array.from({ length: RUNS }, (_, run) => run))('comes to its end, run %i', async (run) => {
    try {
      await wholeWay((step) => VICTIMS[(run + step) % VICTIMS.length] as Victim);
    } catch (error) {
      throw new Error(`run ${run} of seed ${SEED}: ${(error as Error).message}\n${market.lastWords}`, { cause: error });
    }
  });

  it('has no order lost and none twice', async () => {
    const rows = await market.sql<{ number: string }>('SELECT number FROM orders ORDER BY number');
    expect(rows.map((row) => row.number)).toEqual([...new Set(acknowledged)].sort());
    expect(rows).toHaveLength(RUNS * ORDERS_PER_RUN);
  });

  it('has each line sent by one source, in one parcel, once', async () => {
    const doubled = await market.sql(`SELECT line.id, count(sent.*) FROM order_line line
      LEFT JOIN fulfilment_line sent ON sent.order_line_id = line.id GROUP BY line.id HAVING count(sent.*) <> 1`);
    expect(doubled).toEqual([]);
    expect(await numbers('SELECT count(*) FROM parcel WHERE $1::text[] IS NOT NULL', [])).toEqual([RUNS * parcels]);
    const events = await market.sql(`SELECT order_id, cooperative_id, kind FROM order_event
      GROUP BY order_id, cooperative_id, kind HAVING count(*) > 1`);
    expect(events).toEqual([]);
  });

  it('has the sale, the cash and the share of each parcel in its books, once, and nothing left open', async () => {
    const kinds = await market.sql<{ kind: string; n: string }>('SELECT kind, count(*) AS n FROM ledger_journal GROUP BY kind');
    expect(Object.fromEntries(kinds.map(({ kind, n }) => [kind, Number(n)]))).toEqual({
      sale: RUNS * parcels,
      cash_collected: RUNS * parcels,
      earned: RUNS * parcels,
    });
    const open = await market.sql<{ account: string; minor: string }>(`SELECT account, sum(amount_minor) AS minor FROM ledger_entry
      WHERE account = 'buyers:receivable' OR account LIKE 'cooperative:%:pending' GROUP BY account`);
    expect(open).toHaveLength(1 + COOPERATIVES.length);
    expect(open.filter(({ minor }) => Number(minor) !== 0)).toEqual([]);
    const [earned] = await market.sql<{ minor: string }>(
      `SELECT sum(amount_minor) AS minor FROM ledger_entry WHERE account LIKE 'cooperative:%:earned'`,
    );
    expect(Math.abs(Number(earned?.minor))).toBeGreaterThan(0);
  });

  it('has stock that its movements explain', async () => {
    expect(await stockRests()).toBe(restsBefore);
    const [despatched] = await market.sql<{ units: string }>(`SELECT -sum(on_hand_change) AS units FROM stock_movement WHERE kind = 'despatch'`);
    expect(Number(despatched?.units)).toBe(RUNS * parcels);
  });

  it('has nothing left to do and nothing given up', async () => {
    expect(await market.sql('SELECT job, last_error FROM outbox WHERE failed_at IS NOT NULL')).toEqual([]);
    expect(await market.sql('SELECT job FROM outbox WHERE done_at IS NULL AND run_at <= app_now()')).toEqual([]);
  });
});

/** mulberry32: small, seeded, good enough to choose moments. */
function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
