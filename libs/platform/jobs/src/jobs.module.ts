import { Global, Inject, Module, type DynamicModule, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Worker } from 'bullmq';
import { LOGGER, quietly, type Logger } from '#platform/logging';
import { QUEUES } from './job.definition.js';
import { JobHandlers } from './job.handler.js';
import { JobRunner } from './job.runner.js';
import { JOBS_OPTIONS, QUEUE_BACKEND, type JobsOptions } from './jobs.tokens.js';
import { OutboxRelay } from './outbox.relay.js';
import { Outbox } from './outbox.service.js';
import { JOB_ATTEMPTS, QueueBackend, type JobHint } from './queue.backend.js';
import { QueueInspector } from './queue.inspector.js';
import { Sweeper } from './sweeper.js';

/** For processes that only cause work (web, api): they write outbox rows and need no queue at all. */
@Global()
@Module({ providers: [Outbox, QueueInspector], exports: [Outbox, QueueInspector] })
export class OutboxModule {}

const CONCURRENCY = 4;

/** For the worker: relay, processors, sweeper. */
@Module({})
export class JobsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private workers: Worker<JobHint>[] = [];
  private readonly running = new Set<Promise<unknown>>();

  constructor(
    private readonly runner: JobRunner,
    private readonly relay: OutboxRelay,
    private readonly sweeper: Sweeper,
    private readonly handlers: JobHandlers,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
  ) {}

  static forWorker(options: JobsOptions): DynamicModule {
    const backend = {
      provide: QUEUE_BACKEND,
      inject: [LOGGER],
      useFactory: (logger: Logger): QueueBackend =>
        new QueueBackend({
          redisUrl: options.redisUrl,
          databaseUrl: options.databaseUrl,
          onError: quietly(logger, 'the queue had a fault; it reconnects by itself'),
        }),
    };
    return {
      module: JobsModule,
      imports: [DiscoveryModule],
      providers: [{ provide: JOBS_OPTIONS, useValue: options }, backend, JobHandlers, JobRunner, OutboxRelay, Sweeper],
      exports: [JobRunner, OutboxRelay, Sweeper, QUEUE_BACKEND],
    };
  }

  onApplicationBootstrap(): void {
    this.handlers.assertComplete();
    this.workers = QUEUES.map((name) => {
      const worker = this.backend.worker(name, (job) => this.work(job.data.outboxId), CONCURRENCY);
      worker.on('failed', (job, error) => {
        if (job) void this.runner.recordFailure(job.data.outboxId, error, job.attemptsMade >= JOB_ATTEMPTS).catch(this.onRecordError);
      });
      return worker;
    });
    this.relay.start();
    this.sweeper.start();
  }

  /**
   * SIGTERM drains: no new work is taken, what runs is finished. A queue that does not answer is not waited for: it is
   * told of nothing then, and the rows say what is done.
   */
  async beforeApplicationShutdown(): Promise<void> {
    await this.sweeper.stop();
    await this.relay.stop();
    const closing = new AbortController();
    const closed = Promise.all(this.workers.map((worker) => worker.close())).finally(() => closing.abort());
    await Promise.race([closed, this.backend.lost(closing.signal)]);
    await Promise.allSettled(this.running);
    if (!closing.signal.aborted) await Promise.allSettled(this.workers.map((worker) => worker.getBackend().close(true)));
    await this.backend.close();
  }

  private async work(outboxId: string): Promise<void> {
    const run = this.runner.run(outboxId);
    this.running.add(run);
    try {
      await run;
    } finally {
      this.running.delete(run);
    }
  }

  private readonly onRecordError = (error: unknown): void => {
    // The row stays open, so the sweeper brings the job back; only the reason is lost.
    process.emitWarning(`a job's failure could not be recorded: ${String(error)}`);
  };
}
