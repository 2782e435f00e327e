export type { Logger } from 'pino';
export { quietly } from './fault.log.js';
export { createLogger, NestLogger } from './logger.js';
export { LOGGER, LoggingModule } from './logging.module.js';
