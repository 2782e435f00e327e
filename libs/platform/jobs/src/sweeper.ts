import { Inject, Injectable } from '@nestjs/common';
import { Database, type FailedItem } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { JobHandlers, type Sweep } from './job.handler.js';
import { JOBS_OPTIONS, type JobsOptions } from './jobs.tokens.js';

const SWEEP_EVERY_MS = 5_000;
const SWEEP_LOCK_KEY = 7_391_003;
/** A job that was handed to the queue this long ago and is not done is handed over again: the queue may have lost it. */
const RELAY_AGAIN_AFTER = '2 minutes';
const KEEP_DONE_FOR = '30 days';
const KEEP_IDEMPOTENCY_FOR = '7 days';

/** Re-derives work from state, so that an emptied queue loses nothing. */
@Injectable()
export class Sweeper {
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly handlers: JobHandlers,
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    this.timer = setInterval(() => {
      this.working ??= this.sweep()
        .catch((error: unknown) => this.logger.error({ err: error }, 'a sweep failed; it is tried again'))
        .finally(() => (this.working = undefined));
    }, this.options.sweepEveryMs ?? SWEEP_EVERY_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
  }

  /**
   * One round. Each sweep has its own transaction: one that fails does not hold up the others. Of a sweep that did some of
   * its items and not others, what it did is kept, and it counts as failed all the same.
   */
  async sweep(): Promise<void> {
    const failures: unknown[] = [];
    for (const sweep of [{ name: 'outbox', run: () => this.outbox() }, ...this.handlers.sweeps]) {
      try {
        for (const { item, error } of await this.alone(sweep.name, sweep.run)) {
          this.logger.error({ err: error, sweep: sweep.name, item }, 'a sweep could not do one of many');
          failures.push(error);
        }
      } catch (error) {
        this.logger.error({ err: error, sweep: sweep.name }, 'a sweep failed');
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `failed in one round of sweeps: ${failures.length}`);
  }

  /** Among several workers one sweeps; the lock ends with the transaction, also when the process is killed. */
  private async alone(name: string, work: Sweep['run']): Promise<readonly FailedItem[]> {
    return this.database.transaction(async () => {
      const { free } = await this.database.one<{ free: boolean }>('SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS free', [
        SWEEP_LOCK_KEY,
        name,
      ]);
      return (free && (await work())) || [];
    });
  }

  private async outbox(): Promise<void> {
    const again = await this.database.execute(
      `UPDATE outbox SET relayed_at = NULL, generation = generation + 1
        WHERE id IN (SELECT id FROM outbox WHERE done_at IS NULL AND failed_at IS NULL
                        AND relayed_at < app_now() - interval '${RELAY_AGAIN_AFTER}' ORDER BY seq LIMIT 500 FOR UPDATE SKIP LOCKED)`,
    );
    if (again > 0) this.logger.warn({ jobs: again }, 'jobs that the queue did not finish are handed over again');
    await this.database.execute(
      `DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE done_at < app_now() - interval '${KEEP_DONE_FOR}' LIMIT 1000)`,
    );
    await this.database.execute(
      `DELETE FROM idempotency_key WHERE (scope, key) IN
         (SELECT scope, key FROM idempotency_key WHERE created_at < app_now() - interval '${KEEP_IDEMPOTENCY_FOR}' LIMIT 1000)`,
    );
  }
}
