import { Injectable } from '@nestjs/common';
import { AuditLog } from '#identity';
import { Cases } from '#platform/cases';
import { Database } from '#platform/database';
import type { Actor } from '#platform/http';
import { QueueInspector } from '#platform/jobs';

/** Deeds of the operator on the platform's own things, which knows no audit log: both in one transaction. */
@Injectable()
export class OperatorDeeds {
  constructor(
    private readonly database: Database,
    private readonly cases: Cases,
    private readonly queues: QueueInspector,
    private readonly audit: AuditLog,
  ) {}

  closeCase(actor: Actor, id: string, note: string): Promise<void> {
    return this.database.transaction(async () => {
      if (await this.cases.close(actor, id, note)) await this.audit.record(actor, 'case.close', { type: 'operator_case', id }, { note });
    });
  }

  retryJob(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(async () => {
      if (await this.queues.retry(actor, id)) await this.audit.record(actor, 'job.retry', { type: 'job', id });
    });
  }

  retryKind(actor: Actor, queue: string, job: string): Promise<number> {
    return this.database.transaction(async () => {
      const jobs = await this.queues.retryAll(actor, queue, job);
      if (jobs > 0) await this.audit.record(actor, 'job.retry_all', { type: 'job_kind', id: `${queue}.${job}` }, { jobs });
      return jobs;
    });
  }
}
