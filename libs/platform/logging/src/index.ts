export type { Logger } from 'pino';
export { createLogger, NestLogger } from './logger.js';
export { LOGGER, LoggingModule } from './logging.module.js';
