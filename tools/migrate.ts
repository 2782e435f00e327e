import 'reflect-metadata';
import { ConfigError, loadConfig } from '#platform/config';
import { migrate } from '#platform/database';

/** Brings the database that DATABASE_URL names up to date, as its owner, before web, api and worker start. */
void (async () => {
  try {
    const { databaseUrl } = loadConfig();
    if (!databaseUrl)
      throw new ConfigError('DATABASE_URL', 'is required here, with the login of the owner; npm start migrates its own database itself');
    const applied = await migrate(databaseUrl);
    process.stdout.write(applied.length > 0 ? `${applied.join('\n')}\n` : 'The database is up to date.\n');
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigError ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
})();
