import { Inject, Injectable } from '@nestjs/common';
import type { Queue } from 'bullmq';
import pg from 'pg';
import { Database, poolOptions } from '#platform/database';
import { LOGGER, type Logger } from '#platform/logging';
import { QUEUES, type QueueName } from './job.definition.js';
import { OUTBOX_CHANNEL } from './outbox.service.js';
import { JOBS_OPTIONS, QUEUE_BACKEND, type JobsOptions } from './jobs.tokens.js';
import type { JobHint, QueueBackend } from './queue.backend.js';
import { within } from './time.limit.js';

const BATCH = 200;
const POLL_MS = 1_000;
/** What the queue may take to accept a batch: as long as this a stop may have to wait. */
const ADD_TIMEOUT_MS = 3_000;
/** Longer than adding a batch and marking it takes, so that only a relay that died lets it run out. */
const LEASE = '15 seconds';

/**
 * Takes what is due, oldest first. A row that a worker has in hand at this moment is locked, and passed by.
 * The ids are an array because a join with them makes PostgreSQL read the whole table once it is of some size.
 */
export const TAKE_DUE = `
  WITH due AS (
    SELECT id FROM outbox
     WHERE relayed_at IS NULL AND done_at IS NULL AND failed_at IS NULL AND run_at <= app_now()
       AND (relaying_until IS NULL OR relaying_until <= app_now())
     ORDER BY run_at, seq LIMIT ${BATCH} FOR UPDATE SKIP LOCKED),
  taken AS (
    UPDATE outbox SET relaying_until = app_now() + interval '${LEASE}' WHERE id = ANY (ARRAY (SELECT id FROM due))
    RETURNING id, queue, job, generation, run_at, seq)
  SELECT id, queue, job, generation FROM taken ORDER BY run_at, seq`;

/**
 * The rows of a batch as they were taken: what was put back in line meanwhile has another generation and is left alone.
 * So is what a worker has in hand already (locked): it ends that row itself, and if it fails the lease runs out.
 */
const OF_STILL_TAKEN = `
  WHERE id = ANY (ARRAY (
    SELECT outbox.id FROM outbox JOIN unnest($1::uuid[], $2::int[]) AS batch (id, generation) USING (id)
     WHERE outbox.id = ANY ($1) AND outbox.generation = batch.generation AND relayed_at IS NULL FOR UPDATE OF outbox SKIP LOCKED))`;
const MARK_RELAYED = `UPDATE outbox SET relayed_at = app_now(), relaying_until = NULL ${OF_STILL_TAKEN}`;
const GIVE_BACK = `UPDATE outbox SET relaying_until = NULL ${OF_STILL_TAKEN}`;

interface DueRow {
  readonly id: string;
  readonly queue: QueueName;
  readonly job: string;
  readonly generation: number;
}

/** The same for the same handing over, so that the queue knows one that it has. */
export function jobIdOf({ id, generation }: Pick<DueRow, 'id' | 'generation'>): string {
  return `${id}-g${generation}`;
}

/**
 * Turns committed outbox rows that are due into BullMQ jobs: takes them for a while, adds them, marks them, each step a
 * transaction of its own, so that none stands open while the queue is asked. The job's id is the row's id and
 * generation: a relay that died between adding and marking adds nothing twice, and two that hand over the same row do
 * no harm. Woken by NOTIFY, and once a second without one.
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
    for (const name of QUEUES) this.queue(name);
    this.timer = setInterval(() => this.wake(), POLL_MS);
    void this.listen();
    this.wake();
  }

  /** Ends within the time limit of one batch, whether or not the queue answers. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.listener?.end().catch((error: unknown) => this.logger.debug({ err: error }, 'the outbox listener was already gone'));
    await this.working;
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
  }

  /** Relays what is due now and returns when nothing due is left. */
  async drain(): Promise<void> {
    while (!this.stopped) {
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

  private async relayBatch(): Promise<number> {
    if (!this.backend.connected) return 0;
    const due = await this.database.rows<DueRow>(TAKE_DUE);
    if (due.length === 0) return 0;
    const batch = [due.map((row) => row.id), due.map((row) => row.generation)];
    try {
      await within(ADD_TIMEOUT_MS, 'handing jobs to the queue', this.add(due));
    } catch (error) {
      await this.database.execute(GIVE_BACK, batch);
      throw error;
    }
    await this.database.execute(MARK_RELAYED, batch);
    return due.length;
  }

  private async add(due: readonly DueRow[]): Promise<void> {
    await Promise.all(
      QUEUES.map(async (name) => {
        const jobs = due
          .filter((row) => row.queue === name)
          .map((row) => ({ name: row.job, data: { outboxId: row.id }, opts: { jobId: jobIdOf(row) } }));
        if (jobs.length > 0) await this.queue(name).addBulk(jobs);
      }),
    );
  }

  private queue(name: QueueName): Queue<JobHint> {
    const queue = this.queues.get(name) ?? this.backend.queue(name);
    this.queues.set(name, queue);
    return queue;
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
