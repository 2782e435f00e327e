import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { NotFoundError } from '#platform/errors';

export interface QueueCount {
  readonly queue: string;
  readonly waiting: number;
  readonly failed: number;
  readonly oldestWaitingAt: Date | null;
}

export interface QueuedJob {
  readonly id: string;
  readonly queue: string;
  readonly job: string;
  readonly effectKey: string;
  readonly createdAt: Date;
  readonly runAt: Date;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly failedAt: Date | null;
}

const JOB_COLUMNS = `id, queue, job, effect_key AS "effectKey", created_at AS "createdAt", run_at AS "runAt", attempts,
  last_error AS "lastError", failed_at AS "failedAt"`;

/** What the operator sees of the queues. Asked of PostgreSQL, so it is true also while the queue is down. */
@Injectable()
export class QueueInspector {
  constructor(private readonly database: Database) {}

  counts(): Promise<QueueCount[]> {
    return this.database.rows<QueueCount>(
      `SELECT queue, count(*) FILTER (WHERE failed_at IS NULL) AS waiting, count(*) FILTER (WHERE failed_at IS NOT NULL) AS failed,
              min(created_at) FILTER (WHERE failed_at IS NULL AND run_at <= app_now()) AS "oldestWaitingAt"
         FROM outbox WHERE done_at IS NULL GROUP BY queue ORDER BY queue`,
    );
  }

  jobs(state: 'waiting' | 'failed', limit = 50): Promise<QueuedJob[]> {
    const condition = state === 'failed' ? 'failed_at IS NOT NULL' : 'failed_at IS NULL';
    return this.database.rows<QueuedJob>(`SELECT ${JOB_COLUMNS} FROM outbox WHERE done_at IS NULL AND ${condition} ORDER BY created_at LIMIT $1`, [
      limit,
    ]);
  }

  /** Puts a failed job back in line, with a new job id since the queue remembers the old one. */
  async retry(outboxId: string): Promise<void> {
    const touched = await this.database.execute(
      `UPDATE outbox SET failed_at = NULL, relayed_at = NULL, generation = generation + 1
        WHERE id::text = $1 AND failed_at IS NOT NULL AND done_at IS NULL`,
      [outboxId],
    );
    if (touched === 0) throw new NotFoundError('job', outboxId);
  }
}
