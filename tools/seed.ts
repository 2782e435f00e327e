import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { DemoModule, DemoSeed, NotEmptyError, Progress, ScaleOrders, ScaleSeed } from '#demo';
import { ConfigError, loadConfig } from '#platform/config';
import { EmbeddedPostgresError } from '#platform/embedded';
import { createLogger, NestLogger } from '#platform/logging';
import { processModules } from '#platform/process';
import { openDatabase } from './database/current.database.js';

const USAGE = `
npm run seed -- --demo
    the written demo market into an empty database, with sign-ins in demo-access.json; a second run changes nothing
npm run seed -- --products 10000 --cooperatives 500 --orders 0 --seed 1
    a generated market of that size, and orders placed in it; the same seed gives the same, a second run adds nothing twice
`;

interface Wishes {
  readonly demo: boolean;
  readonly products: number;
  readonly cooperatives: number;
  readonly orders: number;
  readonly seed: number;
}

/** What the command line asks for; anything it cannot do is told before anything is touched. */
function readWishes(args: readonly string[]): Wishes {
  const { values } = parseArgs({
    args: [...args],
    options: {
      demo: { type: 'boolean', default: false },
      products: { type: 'string' },
      cooperatives: { type: 'string' },
      orders: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const products = wholeNumber('products', values.products, 0);
  if (values.demo && values.products !== undefined) throw new UsageError('--demo and --products are two different markets: choose one');
  const orders = wholeNumber('orders', values.orders, 0);
  if (values.demo && orders > 0) throw new UsageError('--demo comes without orders: place them in the shop, or generate a market with --products');
  if (!values.demo && products === 0) throw new UsageError('say which market: --demo, or --products with a number');
  return {
    demo: values.demo,
    products,
    orders,
    cooperatives: wholeNumber('cooperatives', values.cooperatives, Math.max(1, Math.round(products / 20))),
    seed: wholeNumber('seed', values.seed, 1),
  };
}

class UsageError extends Error {}

function wholeNumber(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (!/^\d{1,8}$/.test(given)) throw new UsageError(`--${name}: "${given}" is not a whole number`);
  return Number(given);
}

async function seed(wishes: Wishes): Promise<void> {
  if (process.env['NODE_ENV'] === 'production') throw new UsageError('NODE_ENV is production: an invented market is not put among real ones');
  const config = loadConfig();
  await using database = await openDatabase(config);
  const logger = createLogger('seed', 'warn');
  const modules = processModules({ ...config, databaseUrl: database.appUrl, databaseReadUrl: undefined }, logger, { name: 'seed', poolMax: 2 });
  const app = await NestFactory.createApplicationContext(
    { module: SeedModule, imports: [...modules, DemoModule] },
    { logger: new NestLogger(logger), abortOnError: false },
  );
  try {
    const startedMs = performance.now();
    if (wishes.demo) {
      const outcome = await app.get(DemoSeed).run(new Progress('demo market'));
      say(
        outcome === 'seeded'
          ? `The demo market is there; its sign-ins are in ${config.dataDir}/demo-access.json.`
          : 'The demo market was there already; nothing changed.',
      );
    } else {
      await app.get(ScaleSeed).run(wishes, new Progress('products'));
      await app.get(ScaleOrders).run(wishes, new Progress('orders'));
      say(
        `${wishes.products} products of ${wishes.cooperatives} cooperatives and ${wishes.orders} orders are there after ${((performance.now() - startedMs) / 1000).toFixed(1)} s.`,
      );
    }
  } finally {
    await app.close();
  }
}

class SeedModule {}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A person reads this: a sentence where it is theirs to mend, the whole error where it is ours. */
function explain(error: unknown): string {
  if (error instanceof UsageError || error instanceof RangeError) return `${error.message}\n${USAGE}`;
  if (error instanceof NotEmptyError || error instanceof ConfigError || error instanceof EmbeddedPostgresError) return error.message;
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) return `${error.message}\n${USAGE}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

void (async () => {
  try {
    await seed(readWishes(process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
})();
