import { QUEUE_BACKENDS } from '#platform/testing';
import { Buyers } from '../faults/market.people.js';
import { untilTrue } from '../faults/patient.client.js';
import { freePort, MarketProcesses } from '../processes/market.processes.js';
import { startRedis, type RedisServer } from '../setup/redis.server.js';

jest.setTimeout(240_000);

/** What a supervisor waits for before it kills. */
const END_MAX_MS = 6_000;

const { skipped } = QUEUE_BACKENDS.find(({ name }) => name === 'Redis') ?? { skipped: 'there is no such backend' };

/** The built processes with a Redis that is not there yet, has ended, and is held still. */
describe('a market whose Redis fails', () => {
  if (skipped) return void it.skip(skipped, () => undefined);
  let market: MarketProcesses;
  let buyers: Buyers;
  let port: number;
  let redis: RedisServer | null = null;

  beforeAll(async () => {
    port = await freePort();
    market = await MarketProcesses.start({ seed: ['--demo'], redisUrl: `redis://127.0.0.1:${port}` });
    buyers = new Buyers(market);
    await buyers.chooseFrom(['tifaout-n-argan', 'azur-n-taliouine']);
  });
  afterAll(async () => {
    await market?.stop();
    await redis?.stop();
  });

  const order = async (): Promise<string> => buyers.place(await buyers.fillBasket());
  const open = () => market.sql<{ job: string }>('SELECT job FROM outbox WHERE done_at IS NULL AND run_at <= app_now()');
  const offersOf = async (number: string): Promise<number> =>
    (await market.sql('SELECT 1 FROM fulfilment_order WHERE order_id = (SELECT id FROM orders WHERE number = $1)', [number])).length;
  const served = async (): Promise<number[]> => {
    const answers = await Promise.all(
      [`${market.api}/health/ready`, `${market.api}/v1/products?limit=1`, `${market.web}/fr/`].map((url) => fetch(url)),
    );
    for (const answer of answers) await answer.body?.cancel();
    return answers.map(({ status }) => status);
  };
  /** Orders go on, no transaction stands open, the worker ends when it is told to, and comes back. */
  const outage = async (): Promise<string> => {
    const number = await order();
    expect(await served()).toEqual([200, 200, 200]);
    expect(await open()).not.toEqual([]);
    await untilTrue(
      'the relay has had its turns',
      async () => (await market.sql(`SELECT 1 FROM orders WHERE number = $1 AND placed_at < now() - interval '2 seconds'`, [number])).length === 1,
    );
    expect(
      await market.sql(`SELECT query FROM pg_stat_activity WHERE state = 'idle in transaction' AND state_change < now() - interval '1 second'`),
    ).toEqual([]);
    expect(await market.end('worker')).toBeLessThan(END_MAX_MS);
    expect(await offersOf(number)).toBe(0);
    await market.startApp('worker');
    return number;
  };
  const worksOff = async (number: string): Promise<void> => {
    await untilTrue('the work is done', async () => (await open()).length === 0);
    expect(await offersOf(number)).toBe(2);
    expect(await market.sql('SELECT last_error FROM outbox WHERE failed_at IS NOT NULL')).toEqual([]);
  };

  it('takes orders before Redis is there, ends its worker when told, and works them off when it comes', async () => {
    const number = await outage();
    redis = await startRedis(port);
    if (!redis) throw new Error('this spec needs a redis-server');
    await worksOff(number);
  });

  it('does so after Redis ended and was started again, empty', async () => {
    await redis?.stop();
    const number = await outage();
    redis = await startRedis(port);
    await worksOff(number);
  });

  it('does so while Redis takes connections and answers nothing', async () => {
    redis?.signal('SIGSTOP');
    const number = await outage();
    redis?.signal('SIGCONT');
    await worksOff(number);
  });
});
