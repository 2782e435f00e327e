import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { NotFoundError } from '#platform/errors';
import { assertOperator, type Actor } from '#platform/http';
import { QUEUES } from './job.definition.js';
import { queueLag } from './queue.lag.js';

export interface QueueCount {
  readonly queue: string;
  /** Due, and not yet with the queue. */
  readonly waiting: number;
  /** With the queue: in line there, at work, or in the pause before another attempt. */
  readonly handedOver: number;
  /** Not due yet. */
  readonly scheduled: number;
  readonly failed: number;
  readonly oldestDueAt: Date | null;
}

export type JobState = 'waiting' | 'scheduled' | 'failed';

export interface QueuedJob {
  readonly id: string;
  readonly queue: string;
  readonly job: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly createdAt: Date;
  readonly runAt: Date;
  readonly handedOver: boolean;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly failedAt: Date | null;
}

export interface FailedKind {
  readonly queue: string;
  readonly job: string;
  readonly failed: number;
}

export interface JobsAsked {
  readonly state: JobState;
  readonly limit: number;
  readonly queue?: string | undefined;
  /** The id of the last job of the page before. */
  readonly after?: string | undefined;
}

const CONDITIONS: Readonly<Record<JobState, string>> = {
  waiting: 'failed_at IS NULL AND run_at <= app_now()',
  scheduled: 'failed_at IS NULL AND run_at > app_now()',
  failed: 'failed_at IS NOT NULL',
};
/** Put back in line, with a new job id since the queue remembers the old one. */
const AGAIN = 'UPDATE outbox SET failed_at = NULL, relayed_at = NULL, generation = generation + 1';

/** What the operator sees of the queues. Asked of PostgreSQL, so it is true also while the queue is down. */
@Injectable()
export class QueueInspector {
  constructor(private readonly database: Database) {}

  /** One row a queue, also for those that have nothing to do. */
  counts(actor: Actor): Promise<QueueCount[]> {
    assertOperator(actor);
    return this.database.rows<QueueCount>(
      `SELECT q.queue, count(*) FILTER (WHERE ${CONDITIONS.waiting} AND relayed_at IS NULL) AS waiting,
              count(*) FILTER (WHERE ${CONDITIONS.waiting} AND relayed_at IS NOT NULL) AS "handedOver",
              count(*) FILTER (WHERE ${CONDITIONS.scheduled}) AS scheduled,
              count(*) FILTER (WHERE ${CONDITIONS.failed}) AS failed,
              min(greatest(o.created_at, o.run_at)) FILTER (WHERE ${CONDITIONS.waiting}) AS "oldestDueAt"
         FROM unnest($1::text[]) WITH ORDINALITY AS q (queue, no)
         LEFT JOIN outbox o ON o.queue = q.queue AND o.done_at IS NULL
        GROUP BY q.queue, q.no ORDER BY q.no`,
      [QUEUES],
    );
  }

  /** For how long the oldest job that is due has waited. Long means that the queue or the worker stands still. */
  async lagSeconds(actor: Actor): Promise<number> {
    assertOperator(actor);
    return (await queueLag((sql) => this.database.rows(sql))).seconds;
  }

  /** In the order in which they were added. */
  jobs(actor: Actor, { state, limit, queue, after }: JobsAsked): Promise<QueuedJob[]> {
    assertOperator(actor);
    return this.database.rows<QueuedJob>(
      `SELECT id, queue, job, payload, created_at AS "createdAt", run_at AS "runAt", relayed_at IS NOT NULL AS "handedOver", attempts,
              last_error AS "lastError", failed_at AS "failedAt"
         FROM outbox
        WHERE done_at IS NULL AND ${CONDITIONS[state]} AND ($2::text IS NULL OR queue = $2)
          AND ($3::text IS NULL OR seq > (SELECT seq FROM outbox WHERE id::text = $3))
        ORDER BY seq LIMIT $1`,
      [limit, queue ?? null, after ?? null],
    );
  }

  failedKinds(actor: Actor): Promise<FailedKind[]> {
    assertOperator(actor);
    return this.database.rows<FailedKind>(
      `SELECT queue, job, count(*) AS failed FROM outbox WHERE done_at IS NULL AND ${CONDITIONS.failed} GROUP BY queue, job ORDER BY failed DESC, queue, job`,
    );
  }

  /** @returns false when it was put back in line before: pressed twice, it happened once */
  async retry(actor: Actor, outboxId: string): Promise<boolean> {
    assertOperator(actor);
    const touched = await this.database.execute(`${AGAIN} WHERE id::text = $1 AND ${CONDITIONS.failed} AND done_at IS NULL`, [outboxId]);
    if (touched > 0) return true;
    if (!(await this.database.maybe('SELECT 1 FROM outbox WHERE id::text = $1', [outboxId]))) throw new NotFoundError('job', outboxId);
    return false;
  }

  /** Every failed job of one kind. @returns how many */
  retryAll(actor: Actor, queue: string, job: string): Promise<number> {
    assertOperator(actor);
    return this.database.execute(`${AGAIN} WHERE queue = $1 AND job = $2 AND ${CONDITIONS.failed} AND done_at IS NULL`, [queue, job]);
  }
}
