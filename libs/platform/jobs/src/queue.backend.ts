import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresBackend, Queue, Worker, type Processor } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { APPLICATION_ROLE, QUEUE_SCHEMA } from '#platform/database';
import { QUEUES, type QueueName } from './job.definition.js';
import { within } from './time.limit.js';

/** What a BullMQ job carries: which outbox row to do. The row is the truth, the job a hint. */
export interface JobHint {
  readonly outboxId: string;
}

export interface QueueConnection {
  readonly redisUrl: string | undefined;
  readonly databaseUrl: string;
  readonly onError: (error: Error) => void;
}

export const JOB_ATTEMPTS = 8;

const JOB_OPTIONS = {
  attempts: JOB_ATTEMPTS,
  backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
  removeOnComplete: { age: 3_600, count: 1_000 },
  removeOnFail: { age: 7 * 86_400, count: 10_000 },
} as const;

/** A worker that lost its connection asks again after a second, not after BullMQ's fifteen; a stop waits no longer than that either. */
const WORKER_OPTIONS = { lockDuration: 30_000, stalledInterval: 15_000, maxStalledCount: 5, runRetryDelay: 1_000 };

const CLOSE_TIMEOUT_MS = 2_000;
const PING_EVERY_MS = 500;
const COMMAND_TIMEOUT_MS = 3_000;

/** BullMQ on PostgreSQL, or on Redis when an address is given: the same jobs either way. */
export class QueueBackend {
  /** For the workers: what they ask waits until Redis is there. */
  private readonly redis: Redis | undefined;
  /** For adding jobs: what cannot be sent now fails now, and is not kept to be sent later. */
  private adding: Redis | undefined;
  private readonly pool: pg.Pool | undefined;

  constructor(private readonly connection: QueueConnection) {
    if (connection.redisUrl) {
      // What BullMQ's blocking reads need.
      this.redis = new Redis(connection.redisUrl, { maxRetriesPerRequest: null });
      this.redis.on('error', connection.onError);
    } else {
      this.pool = createQueuePool(connection.databaseUrl);
      // Every queue and worker listens to the one pool for its faults.
      this.pool.setMaxListeners(QUEUES.length * 4);
      this.pool.on('error', connection.onError);
    }
  }

  get kind(): 'redis' | 'postgres' {
    return this.redis ? 'redis' : 'postgres';
  }

  /** False while jobs cannot be added, as far as is known without asking. */
  get connected(): boolean {
    return this.adding === undefined || this.adding.status === 'ready';
  }

  queue(name: QueueName): Queue<JobHint> {
    const adding = this.addingConnection();
    const queue = adding
      ? // Its version is the workers' to check: a check that failed with the connection would be final for this queue.
        new Queue<JobHint>(name, { connection: adding, prefix: 'tiwiza', defaultJobOptions: JOB_OPTIONS, skipVersionCheck: true })
      : (new Queue(name, { connection: this.pool as pg.Pool, defaultJobOptions: JOB_OPTIONS }, createPostgresBackend) as unknown as Queue<JobHint>);
    queue.on('error', this.connection.onError);
    return queue;
  }

  worker(name: QueueName, processor: Processor<JobHint>, concurrency: number): Worker<JobHint> {
    const options = { ...WORKER_OPTIONS, concurrency };
    const worker = this.redis
      ? new Worker<JobHint>(name, processor, { ...options, connection: this.redis, prefix: 'tiwiza' })
      : (new Worker(
          name,
          processor as Processor,
          { ...options, connection: this.pool as pg.Pool },
          createPostgresBackend,
        ) as unknown as Worker<JobHint>);
    worker.on('error', this.connection.onError);
    return worker;
  }

  /** Throws when the queue cannot be reached within the time limit. */
  async ping(timeoutMs = 2_000): Promise<void> {
    await within<unknown>(timeoutMs, 'the question to the queue', this.redis ? this.redis.ping() : (this.pool as pg.Pool).query('SELECT 1'));
  }

  /** Settles when the queue has not answered once. Asks until the signal says that nobody wants to know any more. */
  async lost(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.ping();
        await pause(PING_EVERY_MS, undefined, { signal });
      } catch (error) {
        if (signal.aborted) return;
        this.connection.onError(error as Error);
        return;
      }
    }
  }

  async close(): Promise<void> {
    this.redis?.disconnect();
    this.adding?.disconnect();
    // A worker that could not end gives its connection back to nobody.
    if (this.pool) await within(CLOSE_TIMEOUT_MS, 'closing the connections to the queue', this.pool.end()).catch(this.connection.onError);
  }

  private addingConnection(): Redis | undefined {
    if (!this.connection.redisUrl || this.adding) return this.adding;
    this.adding = new Redis(this.connection.redisUrl, { maxRetriesPerRequest: 0, enableOfflineQueue: false, commandTimeout: COMMAND_TIMEOUT_MS });
    this.adding.on('error', this.connection.onError);
    this.adding.setMaxListeners(QUEUES.length * 4);
    return this.adding;
  }
}

/** One pool for all queues: a listening connection for each worker, and a few for commands. */
function createQueuePool(databaseUrl: string): pg.Pool {
  return new pg.Pool({
    connectionString: databaseUrl,
    max: QUEUES.length + 6,
    application_name: 'tiwiza queue',
    options: `-c role=${APPLICATION_ROLE} -c search_path=${QUEUE_SCHEMA} -c statement_timeout=0`,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
}
