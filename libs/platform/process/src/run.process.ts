import type { INestApplicationContext } from '@nestjs/common';
import { ConfigError, loadConfig, type Config } from '#platform/config';
import { createLogger, type Logger } from '#platform/logging';

/** A configuration of a process that has a database, which all but the supervisor need. */
export type ProcessConfig = Config & { readonly databaseUrl: string };

/**
 * Runs one of the product's processes: reads the environment, starts it, says when it is ready, and ends with a
 * sentence instead of a stack when it cannot start. Ends too when its supervisor is gone.
 */
export async function runProcess(name: string, start: (config: ProcessConfig, logger: Logger) => Promise<INestApplicationContext>): Promise<void> {
  let logger: Logger | undefined;
  try {
    const config = loadConfig();
    if (!config.databaseUrl) throw new ConfigError('DATABASE_URL', 'is required here; npm start sets it when it runs PostgreSQL itself');
    logger = createLogger(name, config.logLevel);
    const app = await start({ ...config, databaseUrl: config.databaseUrl }, logger);
    process.once('disconnect', () => void app.close().finally(() => process.exit(0)));
    process.send?.({ ready: name });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    (logger ?? createLogger(name, 'info')).fatal({ err: error }, `${name} cannot start: ${message}`);
    process.exitCode = 1;
    process.exit();
  }
}
