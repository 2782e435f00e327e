import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate } from '#platform/database';

/** Set by the global set-up of the test run, which starts one PostgreSQL and migrates the template once. */
export const OWNER_URL_VARIABLE = 'TEST_DATABASE_OWNER_URL';
export const APP_URL_VARIABLE = 'TEST_DATABASE_APP_URL';
/** Migrated by the first spec file that asks, cloned for each. */
export const TEMPLATE_DATABASE = 'tiwiza_template';

export interface TestDatabase {
  readonly name: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** SQL as the owner, who sees past row-level security: to arrange and to inspect. */
  sql<Row extends object>(text: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Moves database time on by an interval (`25 hours`). */
  moveClock(interval: string): Promise<void>;
  drop(): Promise<void>;
}

/** A database of one's own: a clone of the migrated template. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const maintenanceUrl = required(OWNER_URL_VARIABLE);
  const name = `test_${randomBytes(6).toString('hex')}`;
  await administer(maintenanceUrl, async (client) => {
    await ensureTemplate(client, maintenanceUrl);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE}`);
  });
  const ownerUrl = withDatabase(maintenanceUrl, name);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2, idleTimeoutMillis: 1_000, allowExitOnIdle: true });
  return {
    name,
    ownerUrl,
    appUrl: withDatabase(required(APP_URL_VARIABLE), name),
    async sql<Row extends object>(text: string, params: readonly unknown[] = []) {
      return (await owner.query(text, params as unknown[])).rows as Row[];
    },
    async moveClock(interval) {
      await owner.query('UPDATE clock_shift SET shift = shift + $1::interval', [interval]);
    },
    async drop() {
      // The run's whole server is thrown away at its end; dropping here would only wait for the last connections.
      await owner.end();
    },
  };
}

function required(variable: string): string {
  const value = process.env[variable];
  if (!value) throw new Error(`${variable} is not set: run the specs through jest with its global set-up`);
  return value;
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.toString();
}

/** One at a time among all spec files: a template cannot be copied while somebody is connected to it. */
async function administer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(7391004)');
    await work(client);
  } finally {
    await client.end();
  }
}

/** Made under another name and renamed when it is whole, so that a run that was cut short leaves no half of one. */
async function ensureTemplate(client: pg.Client, maintenanceUrl: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE_DATABASE]);
  if (rowCount) return;
  const draft = `${TEMPLATE_DATABASE}_draft`;
  await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${draft}`);
  await migrate(withDatabase(maintenanceUrl, draft));
  await client.query(`ALTER DATABASE ${draft} RENAME TO ${TEMPLATE_DATABASE}`);
}
