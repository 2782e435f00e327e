import { createLogger, type Logger } from '#platform/logging';

/** A log that keeps its errors: what a server says of faults that nobody foresaw. */
export function recordFaults(): { readonly logger: Logger; readonly faults: string[] } {
  const faults: string[] = [];
  const logger = createLogger('test', 'error', { write: (line: string) => void faults.push(line) });
  return { logger, faults };
}
