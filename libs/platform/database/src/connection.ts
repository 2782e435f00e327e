import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';

/** The role every process works as: no DDL, no UPDATE, DELETE or TRUNCATE on ledger and audit tables. */
export const APPLICATION_ROLE = 'tiwiza_app';

const STATEMENT_TIMEOUT_MS = 15_000;
const LOCK_TIMEOUT_MS = 5_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 5_000;

const INT8_OID = 20;

/** bigint columns hold minor units and counters; beyond 2^53 an exact number is impossible, so that throws. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === INT8_OID && format !== 'binary') return parseSafeInteger;
    return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid, 'text');
  },
};

function parseSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a JavaScript number`);
  return value;
}

export interface ConnectionOptions {
  readonly url: string;
  readonly applicationName: string;
  readonly poolMax: number;
  /** The owner migrates; everything else runs as the application role. */
  readonly role?: 'application' | 'owner';
}

/** What every pool of the product sets on its connections. */
export function poolOptions({ url, applicationName, poolMax, role = 'application' }: ConnectionOptions): pg.PoolConfig {
  const settings: Record<string, string | number> = {
    statement_timeout: role === 'owner' ? 0 : STATEMENT_TIMEOUT_MS,
    lock_timeout: role === 'owner' ? 30_000 : LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: role === 'owner' ? 0 : IDLE_IN_TRANSACTION_TIMEOUT_MS,
    timezone: 'UTC',
    ...(role === 'application' ? { role: APPLICATION_ROLE } : {}),
  };
  return {
    connectionString: url,
    application_name: applicationName,
    max: poolMax,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    types: types as pg.CustomTypesConfig,
  };
}

function dataSourceOptions(connection: ConnectionOptions, parts: Pick<DataSourceOptions, 'entities' | 'migrations'> = {}): DataSourceOptions {
  const { connectionString, max, ...extra } = poolOptions(connection);
  return {
    type: 'postgres',
    url: connectionString,
    poolSize: max,
    extra,
    applicationName: connection.applicationName,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    migrationsTableName: 'schema_migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    ...parts,
  };
}

export function createDataSource(connection: ConnectionOptions, parts: Pick<DataSourceOptions, 'entities' | 'migrations'> = {}): DataSource {
  return new DataSource(dataSourceOptions(connection, parts));
}
