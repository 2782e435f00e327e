import { join } from 'node:path';
import type { Config } from '#platform/config';
import { migrate } from '#platform/database';
import { DataFolderInUseError, runningEmbeddedPostgres, startEmbeddedPostgres } from '#platform/embedded';

/** The market's database while a tool works on it. Disposing it stops the server if the tool had to start it. */
export interface CurrentDatabase extends AsyncDisposable {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/**
 * The database that DATABASE_URL names, else the embedded one: the running one beside `npm start`, or one started for
 * the occasion. Taken as it stands.
 */
export async function borrowDatabase(config: Config): Promise<CurrentDatabase> {
  if (config.databaseUrl) return { ownerUrl: config.databaseUrl, appUrl: config.databaseUrl, [Symbol.asyncDispose]: async () => undefined };
  const { ownerUrl, appUrl, stop } = await embedded(join(config.dataDir, 'postgres'));
  return { ownerUrl, appUrl, [Symbol.asyncDispose]: stop };
}

/** The same, and the embedded one brought up to date: what a tool needs that writes. */
export async function openDatabase(config: Config): Promise<CurrentDatabase> {
  const database = await borrowDatabase(config);
  if (config.databaseUrl) return database;
  try {
    await migrate(database.ownerUrl);
  } catch (error) {
    await database[Symbol.asyncDispose]();
    throw error;
  }
  return database;
}

async function embedded(dataDir: string): Promise<{ ownerUrl: string; appUrl: string; stop: () => Promise<void> }> {
  try {
    const server = await startEmbeddedPostgres({ dataDir });
    return { ownerUrl: server.ownerUrl, appUrl: server.appUrl, stop: () => server.stop() };
  } catch (error) {
    const running = error instanceof DataFolderInUseError ? runningEmbeddedPostgres(dataDir) : null;
    if (running === null) throw error;
    return { ...running, stop: async () => undefined };
  }
}
