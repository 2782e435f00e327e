import { join } from 'node:path';
import { queueLag } from '#platform/jobs';
import { untilTrue } from '../faults/patient.client.js';
import { MarketProcesses } from '../processes/market.processes.js';
import { fillBaskets } from './checkouts.js';
import { post, read, startServer, type Measured } from './load.js';
import { medianRound } from './median.js';
import { report, type Row, type Subject } from './report.js';

export interface BenchWishes {
  readonly products: number;
  readonly cooperatives: number;
  readonly rounds: number;
  readonly secondsEach: number;
  readonly checkoutsEach: number;
}

export const FULL: BenchWishes = { products: 10_000, cooperatives: 500, rounds: 3, secondsEach: 5, checkoutsEach: 600 };

/** What the report says of the market that was measured. */
export const BESIDE = 'the api and the worker on one PostgreSQL; during checkout the worker routes the orders that were just taken';

/** The built servers, also when a spec runs this from the sources. */
const LIMITS = join(process.cwd(), 'dist', 'test', 'bench', 'limits');
const READERS = 20;
const BUYERS = 10;

/**
 * A market of the wished size behind the built API process with the worker beside it, as a market runs, and the
 * machine's limits, in turns: what disturbs the machine disturbs all of them. The worker routes the orders while the
 * next ones are taken, and is waited for afterwards, so that it disturbs no other subject.
 */
export async function bench(wishes: BenchWishes, say: (line: string) => void): Promise<Row[]> {
  say(`seeding ${wishes.products} products of ${wishes.cooperatives} cooperatives …`);
  const seed = ['--products', String(wishes.products), '--cooperatives', String(wishes.cooperatives), '--seed', '1'];
  const market = await MarketProcesses.start({ seed, apps: ['api', 'worker'], behindProxy: true });
  const bare = await startServer(join(LIMITS, 'bare.server.js'));
  const row = await startServer(join(LIMITS, 'row.server.js'), { BENCH_DATABASE_URL: market.databaseUrl });
  try {
    const products = await productPaths(market);
    const { secondsEach: seconds } = wishes;
    const rounds: readonly (readonly [Subject, () => Promise<Measured>])[] = [
      ['bare node:http', () => read({ url: bare.url, connections: READERS, paths: ['/'], seconds })],
      ['Fastify + pg, 2 kB row', () => read({ url: row.url, connections: READERS, paths: ROWS, seconds })],
      ['product JSON', () => read({ url: market.api, connections: READERS, paths: products, seconds })],
      ['list of 24', () => read({ url: market.api, connections: READERS, paths: LISTS, seconds })],
      ['checkout', async () => checkout(market, wishes.checkoutsEach, say)],
    ];
    return report(await inTurns(rounds, wishes.rounds, say));
  } finally {
    bare.stop();
    row.stop();
    await market.stop();
  }
}

async function inTurns(
  subjects: readonly (readonly [Subject, () => Promise<Measured>])[],
  rounds: number,
  say: (line: string) => void,
): Promise<Map<Subject, Measured>> {
  const measured = new Map<Subject, Measured[]>(subjects.map(([subject]) => [subject, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [subject, measure] of subjects) {
      say(`round ${round} of ${rounds}: ${subject} …`);
      measured.get(subject)?.push(await measure());
    }
  }
  return new Map([...measured].map(([subject, each]) => [subject, medianRound(each)]));
}

async function checkout(market: MarketProcesses, count: number, say: (line: string) => void): Promise<Measured> {
  const bodies = await fillBaskets(market, count);
  const measured = await post({ url: market.api, connections: BUYERS, path: '/v1/orders', bodies });
  const takenMs = performance.now();
  await untilTrue('the worker has done what the orders need', async () => (await openJobs(market)) === 0);
  const seconds = (performance.now() - takenMs) / 1_000;
  say(`  the worker was done ${seconds.toFixed(1)} s after the last order; ${await unroutedOrders(market)} orders are not routed`);
  return measured;
}

async function openJobs(market: MarketProcesses): Promise<number> {
  return (await queueLag((sql) => market.sql(sql))).waiting;
}

async function unroutedOrders(market: MarketProcesses): Promise<number> {
  const rows = await market.sql('SELECT 1 FROM orders WHERE NOT EXISTS (SELECT 1 FROM fulfilment_order part WHERE part.order_id = orders.id)');
  return rows.length;
}

async function productPaths(market: MarketProcesses): Promise<string[]> {
  const rows = await market.sql<{ slug: string }>('SELECT slug FROM product ORDER BY md5(slug) LIMIT 1000');
  return rows.map(({ slug }) => `/v1/products/${slug}`);
}

const ROWS = Array.from({ length: 1_000 }, (_, id) => `/rows/${id}`);
/** As visitors ask: the first page, by category, by region, in stock, by price. */
const LISTS = [
  '/v1/products?limit=24',
  '/v1/products?limit=24&category=oils',
  '/v1/products?limit=24&region=souss-massa',
  '/v1/products?limit=24&in_stock=true&sort=price',
  '/v1/products?limit=24&sort=-price&lang=ar',
];
