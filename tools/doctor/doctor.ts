import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '#platform/config';
import { pendingMigrations } from '#platform/database';
import { QueueBackend } from '#platform/jobs';
import { borrowDatabase } from '../database/current.database.js';
import * as database from './database.checks.js';
import { fine, wrong, type Finding } from './finding.js';
import { disk, folder, processes } from './machine.checks.js';

const CONNECT_TIMEOUT_MS = 5_000;

/** Looks at everything the market stands on; changes nothing. Later checks are left out where an earlier fault explains them. */
export async function examine(config: Config): Promise<Finding[]> {
  const findings = [folder(config), disk(config), ...(await processes(config))];
  if (config.redisUrl) findings.push(await redis(config.redisUrl));
  if (!config.databaseUrl && !existsSync(join(config.dataDir, 'postgres'))) {
    return [...findings, fine('database', 'there is none yet; npm start makes it')];
  }
  return [...findings, ...(await inDatabase(config))];
}

async function inDatabase(config: Config): Promise<Finding[]> {
  try {
    await using borrowed = await borrowDatabase(config);
    const pending = database.migrations(await pendingMigrations(borrowed.ownerUrl));
    const client = new pg.Client({ connectionString: borrowed.ownerUrl, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
    await client.connect();
    try {
      if (pending.mend !== undefined) return [await database.version(client), pending];
      const findings = [await database.version(client), pending, await database.clock(client), await database.rights(client)];
      if (!config.redisUrl) findings.push(await database.queueTables(client));
      return [...findings, await database.books(client), ...(await database.work(client))];
    } finally {
      await client.end();
    }
  } catch (error) {
    return [wrong('database', (error as Error).message, config.databaseUrl ? 'check DATABASE_URL and that the server runs' : 'npm start says more')];
  }
}

async function redis(redisUrl: string): Promise<Finding> {
  let fault: Error | undefined;
  const queue = new QueueBackend({ redisUrl, databaseUrl: '', onError: (error) => (fault = error) });
  try {
    await queue.ping(CONNECT_TIMEOUT_MS);
    return fine('queue', 'on Redis, which answers');
  } catch (error) {
    return wrong(
      'queue',
      `Redis does not answer (${(fault ?? (error as Error)).message})`,
      'check REDIS_URL and that the server runs; orders are taken meanwhile and worked off later',
    );
  } finally {
    await queue.close();
  }
}
