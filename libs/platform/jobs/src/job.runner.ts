import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { JobHandlers, type JobHandler } from './job.handler.js';

interface OpenJob {
  readonly queue: string;
  readonly job: string;
  readonly payload: unknown;
}

/** Does what an outbox row asks for, once, however often the queue brings it. */
@Injectable()
export class JobRunner {
  constructor(
    private readonly database: Database,
    private readonly handlers: JobHandlers,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns false when there was nothing left to do */
  async run(outboxId: string): Promise<boolean> {
    const open = await this.database.maybe<OpenJob>('SELECT queue, job, payload FROM outbox WHERE id = $1 AND done_at IS NULL', [outboxId]);
    if (!open) return false;
    const handler = this.handlers.find(open.queue, open.job);
    if (!handler) throw new Error(`no handler for the job ${open.queue}.${open.job}`);
    const payload = handler.job.payload.parse(open.payload);
    return handler.job.mode === 'transaction' ? this.inTransaction(outboxId, handler, payload) : this.outside(outboxId, handler, payload);
  }

  /** Keeps the reason where the operator sees it, also when the queue has lost the job. */
  async recordFailure(outboxId: string, error: Error, final: boolean): Promise<void> {
    this.logger.warn({ outboxId, err: error, final }, 'a job failed');
    await this.database.execute(
      `UPDATE outbox SET attempts = attempts + 1, last_error = $2, failed_at = CASE WHEN $3 THEN app_now() ELSE failed_at END
        WHERE id = $1 AND done_at IS NULL`,
      [outboxId, error.message.slice(0, 2_000), final],
    );
  }

  private inTransaction(outboxId: string, handler: JobHandler, payload: unknown): Promise<boolean> {
    return this.database.transaction(async () => {
      const claimed = await this.database.execute(
        'UPDATE outbox SET done_at = app_now(), failed_at = NULL, attempts = attempts + 1 WHERE id = $1 AND done_at IS NULL',
        [outboxId],
      );
      if (claimed === 0) return false;
      await handler.handle(payload);
      return true;
    });
  }

  private async outside(outboxId: string, handler: JobHandler, payload: unknown): Promise<boolean> {
    await handler.handle(payload);
    await this.database.execute(
      'UPDATE outbox SET done_at = app_now(), failed_at = NULL, attempts = attempts + 1 WHERE id = $1 AND done_at IS NULL',
      [outboxId],
    );
    return true;
  }
}
