import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';

export interface HealthReport {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly checks: Readonly<Record<string, { readonly status: 'ok' | 'degraded' | 'down'; readonly detail?: string }>>;
}

const CHECK_TIMEOUT_MS = 2_000;
/** Work that waits longer than this says that the worker or the queue is down. Orders are still taken. */
const QUEUE_LAG_MAX_SECONDS = 120;

/** Ready is not live: ready names each part, and is down only when the API cannot serve. */
@Injectable()
export class HealthService {
  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async check(): Promise<HealthReport> {
    try {
      const lag = await Promise.race([this.queueLagSeconds(), timeout()]);
      const queue =
        lag > QUEUE_LAG_MAX_SECONDS ? ({ status: 'degraded', detail: `the oldest job waits ${lag} s` } as const) : ({ status: 'ok' } as const);
      return { status: queue.status, checks: { database: { status: 'ok' }, queue } };
    } catch (error) {
      this.logger.warn({ err: error }, 'the database does not answer the readiness check');
      return {
        status: 'down',
        checks: { database: { status: 'down', detail: 'does not answer' }, queue: { status: 'down', detail: 'unknown without the database' } },
      };
    }
  }

  private async queueLagSeconds(): Promise<number> {
    const { lag } = await this.database.one<{ lag: number }>(
      `SELECT coalesce(extract(epoch FROM app_now() - min(greatest(created_at, run_at)))::int, 0) AS lag
         FROM outbox WHERE done_at IS NULL AND failed_at IS NULL AND run_at <= app_now()`,
    );
    return lag;
  }
}

function timeout(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS} ms`)), CHECK_TIMEOUT_MS).unref();
  });
}
