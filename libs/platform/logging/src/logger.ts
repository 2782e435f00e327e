import type { LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import type { LogLevel } from '#platform/config';

/** Members whose values never reach a log: credentials, and what identifies a buyer (law 09-08). */
const REDACTED = ['password', 'token', 'key', 'secret', 'authorization', 'cookie', 'phone', 'email', 'address', 'contact'].flatMap((member) => [
  member,
  `*.${member}`,
  `*.*.${member}`,
]);

export function createLogger(processName: string, level: LogLevel): Logger {
  return pino({ base: { process: processName }, level, redact: { paths: REDACTED, censor: '[redacted]' }, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Sends what Nest itself says through the same log, one step quieter: its start-up chatter is detail. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    this.logger.error({ context, stack }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  verbose(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
}
