import type { Logger } from 'pino';

const QUIET_MS = 10_000;

/**
 * Writes a fault that a reconnecting driver reports dozens of times a second once, and how often it came
 * when it is written again, at the earliest ten seconds later.
 * @param now milliseconds, for tests
 */
export function quietly(logger: Logger, message: string, now: () => number = Date.now): (error: Error) => void {
  let quietUntil = -Infinity;
  let unsaid = 0;
  return (error) => {
    if (now() < quietUntil) {
      unsaid += 1;
      return;
    }
    logger.warn({ err: error, ...(unsaid > 0 ? { alsoSinceLast: unsaid } : {}) }, message);
    quietUntil = now() + QUIET_MS;
    unsaid = 0;
  };
}
