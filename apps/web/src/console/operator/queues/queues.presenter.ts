import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/http';
import type { Translator } from '#platform/i18n';
import { QueueInspector, type QueuedJob } from '#platform/jobs';
import type { JobStateShown, JobView, QueuesView } from './queues.view.js';

const PAGE = 25;
/** Work that waits longer than this says that the queue or the worker is down. */
const STANDSTILL_SECONDS = 120;

export interface QueuesAsked {
  readonly state: JobStateShown;
  readonly queue?: string | undefined;
  readonly after?: string | undefined;
}

@Injectable()
export class QueuesPresenter {
  constructor(private readonly inspector: QueueInspector) {}

  async view(actor: Actor, { state, queue, after }: QueuesAsked, t: Translator): Promise<Omit<QueuesView, 'waiting' | 'done'>> {
    const lag = await this.inspector.lagSeconds(actor);
    const jobs = await this.inspector.jobs(actor, { state, queue, after, limit: PAGE + 1 });
    const shown = jobs.slice(0, PAGE);
    const path = `/console/queues?state=${state}${queue === undefined ? '' : `&queue=${queue}`}`;
    return {
      queues: (await this.inspector.counts(actor)).map((count) => ({ ...count, name: queueName(count.queue, t) })),
      standstillMinutes: lag > STANDSTILL_SECONDS ? Math.floor(lag / 60) : null,
      state,
      queue: queue === undefined ? null : queueName(queue, t),
      kinds: (await this.inspector.failedKinds(actor)).map((kind) => ({ ...kind, name: jobName(kind.queue, kind.job, t) })),
      jobs: shown.map((job) => presentJob(job, state, t)),
      firstPath: after === undefined ? null : path,
      nextPath: jobs.length > PAGE ? `${path}&after=${shown.at(-1)?.id}` : null,
    };
  }

  async standsStill(actor: Actor): Promise<boolean> {
    return (await this.inspector.lagSeconds(actor)) > STANDSTILL_SECONDS;
  }
}

function presentJob(job: QueuedJob, state: JobStateShown, t: Translator): JobView {
  const at = { failed: job.failedAt ?? job.createdAt, waiting: job.createdAt, scheduled: job.runAt }[state];
  return {
    id: job.id,
    name: jobName(job.queue, job.job, t),
    kind: `${job.queue}.${job.job}`,
    ids: Object.entries(job.payload).map(([name, value]) => ({ name, value: String(value) })),
    reason: job.lastError,
    attempts: job.attempts,
    at: at.toISOString(),
  };
}

/** A kind of job that nobody has put into words is shown by its own name. */
function jobName(queue: string, job: string, t: Translator): string {
  const key = `console.job.${queue}.${job}`;
  return t.has(key) ? t(key) : `${queue}.${job}`;
}

function queueName(queue: string, t: Translator): string {
  const key = `console.queue.of.${queue}`;
  return t.has(key) ? t(key) : queue;
}
