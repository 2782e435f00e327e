import { join } from 'node:path';
import pg from 'pg';
import { runMigrations as runQueueMigrations } from 'bullmq';
import { createDataSource } from './connection.js';

/** The schema that BullMQ's PostgreSQL backend keeps its tables in. */
export const QUEUE_SCHEMA = 'bullmq';

const MIGRATION_LOCK_KEY = 7_391_002;

/** Only the owner's: the sequences that the application made itself are its own already, and not ours to grant. */
const GRANT_OWN_SEQUENCES = `DO $$
  DECLARE own regclass;
  BEGIN
    FOR own IN SELECT oid::regclass FROM pg_class
               WHERE relkind = 'S' AND relnamespace = '${QUEUE_SCHEMA}'::regnamespace AND relowner = current_user::regrole LOOP
      EXECUTE format('GRANT USAGE ON SEQUENCE %s TO tiwiza_app', own);
    END LOOP;
  END $$`;

/**
 * Brings a database to this version of the product: our migrations, then the queue's own.
 * Safe to call from several processes at once (one works, the others wait) and again (nothing left to do).
 * @param ownerUrl login that owns the tables; it creates the application role if it may
 * @returns the names of the migrations that were run now
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: ownerUrl, application_name: 'tiwiza migrate' });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK_KEY]);
    const applied = await runProductMigrations(ownerUrl);
    await runQueueMigrations(lock, QUEUE_SCHEMA);
    // BullMQ makes a sequence for each queue at its first job: CREATE in the queue's own schema, nowhere else.
    // And temporary tables, for adding jobs in bulk.
    await lock.query(`DO $$ BEGIN EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO tiwiza_app', current_database()); END $$`);
    await lock.query(`GRANT USAGE, CREATE ON SCHEMA ${QUEUE_SCHEMA} TO tiwiza_app`);
    await lock.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO tiwiza_app`);
    await lock.query(GRANT_OWN_SEQUENCES);
    return applied;
  } finally {
    await lock.end();
  }
}

/** The migrations that this version has and the database has not, by name. */
export async function pendingMigrations(ownerUrl: string): Promise<string[]> {
  const source = migrationSource(ownerUrl);
  await source.initialize();
  try {
    const [table] = await source.query<{ exists: boolean }[]>(`SELECT to_regclass('schema_migration') IS NOT NULL AS exists`);
    const done = table?.exists ? await source.query<{ name: string }[]>('SELECT name FROM schema_migration') : [];
    const names = new Set(done.map((row) => row.name));
    return source.migrations.map((migration) => migration.name ?? migration.constructor.name).filter((name) => !names.has(name));
  } finally {
    await source.destroy();
  }
}

async function runProductMigrations(ownerUrl: string): Promise<string[]> {
  const source = migrationSource(ownerUrl);
  await source.initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

function migrationSource(ownerUrl: string) {
  // Beside this file's folder in both layouts: libs/… from source, dist/libs/… when built.
  const folder = join(__dirname, '..', '..', '..', '..', 'migrations');
  return createDataSource(
    { url: ownerUrl, applicationName: 'tiwiza migrate', poolMax: 1, role: 'owner' },
    { migrations: [join(folder, '[0-9]*.{ts,js}')] },
  );
}
