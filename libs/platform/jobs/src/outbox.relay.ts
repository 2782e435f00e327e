import { Inject, Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import pg from 'pg';
import { Database, poolOptions } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { QUEUES, type QueueName } from './job.definition.js';
import { OUTBOX_CHANNEL } from './outbox.service.js';
import type { JobHint, QueueBackend } from './queue.backend.js';
import { JOBS_OPTIONS, QUEUE_BACKEND, type JobsOptions } from './jobs.tokens.js';

const BATCH = 200;
const POLL_MS = 1_000;

interface DueRow {
  readonly id: string;
  readonly queue: QueueName;
  readonly job: string;
  readonly generation: number;
}

/**
 * Turns committed outbox rows that are due into BullMQ jobs. The job's id is the row's id and generation, so a relay
 * that died between adding and marking adds nothing twice. Woken by NOTIFY, and once a second without one.
 */
@Injectable()
export class OutboxRelay {
  private readonly queues = new Map<QueueName, Queue<JobHint>>();
  private listener: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    @Inject(QUEUE_BACKEND) private readonly backend: QueueBackend,
    @Inject(JOBS_OPTIONS) private readonly options: JobsOptions,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  start(): void {
    for (const name of QUEUES) this.queues.set(name, this.backend.queue(name));
    this.timer = setInterval(() => this.wake(), POLL_MS);
    void this.listen();
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.listener?.end().catch((error: unknown) => this.logger.debug({ err: error }, 'the outbox listener was already gone'));
    await this.working;
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  /** Relays what is due now and returns when nothing due is left. */
  async drain(): Promise<void> {
    for (;;) {
      if ((await this.relayBatch()) < BATCH) return;
    }
  }

  private wake(): void {
    if (this.stopped) return;
    if (this.working) {
      this.again = true;
      return;
    }
    this.working = this.drain()
      .catch((error: unknown) => this.logger.error({ err: error }, 'the outbox could not be relayed; it is tried again in a second'))
      .finally(() => {
        this.working = undefined;
        if (this.again) {
          this.again = false;
          this.wake();
        }
      });
  }

  private relayBatch(): Promise<number> {
    return this.database.transaction(async () => {
      const due = await this.database.rows<DueRow>(
        `SELECT id, queue, job, generation FROM outbox
          WHERE relayed_at IS NULL AND done_at IS NULL AND failed_at IS NULL AND run_at <= app_now()
          ORDER BY seq LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      );
      for (const [name, queue] of this.queues) {
        const rows = due.filter((row) => row.queue === name);
        if (rows.length === 0) continue;
        await queue.addBulk(rows.map((row) => ({ name: row.job, data: { outboxId: row.id }, opts: { jobId: `${row.id}-g${row.generation}` } })));
      }
      await this.database.execute('UPDATE outbox SET relayed_at = app_now() WHERE id = ANY($1)', [due.map((row) => row.id)]);
      return due.length;
    });
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const { options, connectionTimeoutMillis } = poolOptions({ url: this.options.databaseUrl, applicationName: 'tiwiza outbox', poolMax: 1 });
    const client = new pg.Client({
      connectionString: this.options.databaseUrl,
      application_name: 'tiwiza outbox',
      options,
      connectionTimeoutMillis,
      keepAlive: true,
    });
    client.on('notification', () => this.wake());
    client.on('error', (error) => this.logger.warn({ err: error }, 'the outbox listener was cut off; polling goes on'));
    client.on('end', () => {
      if (!this.stopped) setTimeout(() => void this.listen(), POLL_MS).unref();
    });
    try {
      await client.connect();
      this.listener = client;
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
    } catch (error) {
      this.logger.warn({ err: error }, 'the outbox listener cannot connect; polling goes on');
    }
  }
}
