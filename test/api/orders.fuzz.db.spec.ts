import fc from 'fast-check';
import { ADDRESS, startApi, type RunningApi } from '../factories/api.factory.js';
import { recordFaults } from '../input/fault.recorder.js';

/** More rounds and another beginning for a long hunt: `FUZZ_RUNS=20000 FUZZ_SEED=7 npm run spec -- test/api/orders.fuzz`. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);
const SEED = Number(process.env['FUZZ_SEED'] ?? 1_206);
const STOCK = 60;

jest.setTimeout(60_000 + RUNS * 200);

/** Good more often than not, so that rounds get past the first check. */
const mostly = <T>(good: fc.Arbitrary<T>): fc.Arbitrary<unknown> => fc.oneof({ weight: 8, arbitrary: good }, { weight: 1, arbitrary: nonsense });
const nonsense: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.double(),
  fc.constantFrom('\u0000', '\ud800', '\u202e', '', ' ', null, [], {}, -1, 0.5, 2 ** 53, 'x'.repeat(5_000)),
);
const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });

interface Attempt {
  readonly items: readonly { readonly pack: number; readonly quantity: unknown; readonly ifMatch: string | null }[];
  readonly address: unknown;
  readonly order: Readonly<Record<string, unknown>>;
  readonly key: string;
  readonly twice: boolean;
}

const address = mostly(fc.record({ line1: mostly(word), locality: mostly(word), postcode: mostly(fc.constantFrom('10000', '83000', '99999')) }));
const attempt: fc.Arbitrary<Attempt> = fc.record({
  items: fc.array(
    fc.record({
      pack: fc.integer({ min: 0, max: 2 }),
      quantity: mostly(fc.integer({ min: 0, max: 12 })),
      ifMatch: fc.option(fc.constantFrom('1', '"2"', '*', 'W/"1"', '"x"'), { freq: 4 }),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  address: fc.oneof({ weight: 4, arbitrary: fc.constant(ADDRESS) }, address),
  order: fc.record(
    {
      contact: mostly(
        fc.record({ name: mostly(word), phone: mostly(fc.constantFrom('0661234567', '+212522000000')), email: mostly(fc.emailAddress()) }),
      ),
      delivery: mostly(fc.record({ option: mostly(fc.constantFrom('amana-home', 'amana-agency')) })),
      payment: mostly(fc.record({ method: mostly(fc.constant('cod')) })),
      lang: mostly(fc.constantFrom('ar', 'fr', 'zgh', 'en')),
      expected_total: mostly(fc.constant(undefined)),
      extra: nonsense,
    },
    { requiredKeys: ['contact', 'delivery', 'payment'] },
  ),
  key: fc.uuid(),
  twice: fc.boolean(),
});

describe('orders made of anything', () => {
  const { logger, faults } = recordFaults();
  let api: RunningApi;
  const seen = new Map<number, number>();

  beforeAll(async () => {
    api = await startApi({ stock: STOCK, logger, limits: { writes: 10_000_000 } });
  });
  afterAll(() => api.close());

  const send = async (method: string, url: string, body: unknown, headers: Record<string, string> = {}) => {
    const answer = await api.call(method, url, { payload: JSON.stringify(body) ?? '', headers: { 'content-type': 'application/json', ...headers } });
    seen.set(answer.statusCode, (seen.get(answer.statusCode) ?? 0) + 1);
    expect(answer.statusCode).toBeLessThan(500);
    if (answer.statusCode >= 400) expect(answer.headers['content-type']).toContain('application/problem+json');
    return answer;
  };
  const number = async (sql: string): Promise<number> => Number((await api.database.sql<{ n: string | null }>(sql))[0]?.n ?? 0);

  /** Stock that is held is what open orders hold, nothing is oversold, and every journal and the whole ledger sum to zero. */
  const expectSound = async (): Promise<void> => {
    const wrong = await api.database.sql(
      `SELECT s.id, s.on_hand, s.reserved, coalesce(ordered.units, 0) AS ordered
         FROM stock_item s LEFT JOIN (
           SELECT o.stock_item_id, sum(l.quantity * o.stock_factor) AS units
             FROM order_line l JOIN offer o ON o.id = l.offer_id JOIN orders placed ON placed.id = l.order_id
            WHERE placed.status NOT IN ('cancelled', 'returned') GROUP BY 1) ordered ON ordered.stock_item_id = s.id
        WHERE s.reserved < 0 OR s.reserved > s.on_hand OR s.on_hand - s.reserved <> ${STOCK} - coalesce(ordered.units, 0)`,
    );
    expect(wrong).toEqual([]);
    expect(await number('SELECT count(*) AS n FROM (SELECT journal_id FROM ledger_entry GROUP BY journal_id HAVING sum(amount_minor) <> 0) j')).toBe(
      0,
    );
    expect(await number('SELECT sum(amount_minor) AS n FROM ledger_entry')).toBe(0);
    expect(await number('SELECT count(*) AS n FROM orders WHERE NOT EXISTS (SELECT 1 FROM order_line WHERE order_id = orders.id)')).toBe(0);
  };

  const play = async ({ items, address: to, order, key, twice }: Attempt): Promise<void> => {
    const { id } = (await send('POST', '/v1/carts', {})).json<{ id: string }>();
    const skus = [api.argan.sku, api.saffron.sku, 'NONE'];
    for (const { pack, quantity, ifMatch } of items)
      await send('PUT', `/v1/carts/${id}/items/${skus[pack]}`, { quantity }, ifMatch === null ? {} : { 'if-match': ifMatch });
    await send('POST', `/v1/carts/${id}/quote`, { address: to });
    const place = () => send('POST', '/v1/orders', { ...order, cart_id: id, address: to }, { 'idempotency-key': key });
    const [first, second] = [await place(), twice ? await place() : null];
    if (second && first.statusCode === 201)
      expect([second.statusCode, second.json<{ number: string }>().number]).toEqual([201, first.json<{ number: string }>().number]);
    await expectSound();
  };

  it('are orders or clean refusals, and stock and ledger agree after each', async () => {
    await fc.assert(fc.asyncProperty(attempt, play), { seed: SEED, numRuns: RUNS });
    expect(faults).toEqual([]);
    for (const status of [201, 409, 422]) expect([status, (seen.get(status) ?? 0) > 2]).toEqual([status, true]);
  });
});
