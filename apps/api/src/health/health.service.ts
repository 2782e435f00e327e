import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { QUEUE_LAG_MAX_SECONDS, queueLag } from '#platform/jobs';
import { LOGGER, type Logger } from '#platform/logging';

export interface HealthReport {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly checks: Readonly<Record<string, { readonly status: 'ok' | 'degraded' | 'down'; readonly detail?: string }>>;
}

const CHECK_TIMEOUT_MS = 2_000;

/** Ready is not live: ready names each part, and is down only when the API cannot serve. */
@Injectable()
export class HealthService {
  constructor(
    private readonly database: Database,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async check(): Promise<HealthReport> {
    try {
      const { seconds } = await Promise.race([queueLag((sql) => this.database.rows(sql)), timeout()]);
      const queue =
        seconds > QUEUE_LAG_MAX_SECONDS
          ? ({ status: 'degraded', detail: `the oldest job waits ${seconds} s` } as const)
          : ({ status: 'ok' } as const);
      return { status: queue.status, checks: { database: { status: 'ok' }, queue } };
    } catch (error) {
      this.logger.warn({ err: error }, 'the database does not answer the readiness check');
      return {
        status: 'down',
        checks: { database: { status: 'down', detail: 'does not answer' }, queue: { status: 'down', detail: 'unknown without the database' } },
      };
    }
  }
}

function timeout(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`no answer within ${CHECK_TIMEOUT_MS} ms`)), CHECK_TIMEOUT_MS).unref();
  });
}
