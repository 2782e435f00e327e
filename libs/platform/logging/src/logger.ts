import type { LoggerService } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '#platform/config';

/** Members whose values never reach a log: credentials, and what identifies a buyer (law 09-08). */
const REDACTED = ['password', 'token', 'key', 'secret', 'authorization', 'cookie', 'phone', 'email', 'address', 'contact'].flatMap((member) => [
  member,
  `*.${member}`,
  `*.*.${member}`,
]);

/** What a reader needs of an error. Drivers hang whole connections on theirs, with whatever they hold. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

const CAUSES_MAX = 4;

function loggedError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...(error.cause === undefined || depth >= CAUSES_MAX ? {} : { cause: loggedError(error.cause, depth + 1) }),
  };
}

/** @param destination where the lines go; standard output unless told */
export function createLogger(processName: string, level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    base: { process: processName },
    level,
    redact: { paths: REDACTED, censor: '[redacted]' },
    serializers: { err: loggedError },
    timestamp: pino.stdTimeFunctions.isoTime,
  };
  return destination ? pino(options, destination) : pino(options);
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
