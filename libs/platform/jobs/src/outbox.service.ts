import { Injectable } from '@nestjs/common';
import { Database, newId } from '#platform/database';
import type { JobDefinition } from './job.definition.js';

/** The channel on which a committed outbox row wakes the relay; losing a notice costs a moment, never a job. */
export const OUTBOX_CHANNEL = 'outbox';

/** Follow-up work, written in the business transaction: it is done if and only if that transaction commits. */
@Injectable()
export class Outbox {
  constructor(private readonly database: Database) {}

  /**
   * @param effectKey names the effect (`route-order/<order id>`): added twice, it is done once
   * @param runAt not before this moment, in database time
   */
  async add<Payload extends object>(job: JobDefinition<Payload>, effectKey: string, payload: Payload, runAt?: Date): Promise<void> {
    if (!this.database.inTransaction) throw new Error(`${job.name}: an outbox row belongs to the transaction of its cause`);
    await this.database.execute(
      `WITH added AS (
         INSERT INTO outbox (id, queue, job, effect_key, payload, run_at)
         VALUES ($1, $2, $3, $4, $5, coalesce($6::timestamptz, app_now()))
         ON CONFLICT (effect_key) DO NOTHING RETURNING 1)
       SELECT pg_notify('${OUTBOX_CHANNEL}', '') FROM added`,
      [newId(), job.queue, job.name, `${job.queue}.${job.name}/${effectKey}`, JSON.stringify(job.payload.parse(payload)), runAt ?? null],
    );
  }
}
