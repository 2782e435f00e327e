/** Set by the global set-up of the test run where a redis-server is installed. */
const REDIS_URL_VARIABLE = 'TEST_REDIS_URL';

export interface TestedBackend {
  readonly name: 'PostgreSQL' | 'Redis';
  readonly redisUrl: string | undefined;
  /** The reason, where the specs of this backend cannot run on this machine. */
  readonly skipped: string | null;
}

const redisUrl = process.env[REDIS_URL_VARIABLE];

/** Both queue backends, for specs that have to pass on either. */
export const QUEUE_BACKENDS: readonly TestedBackend[] = [
  { name: 'PostgreSQL', redisUrl: undefined, skipped: null },
  { name: 'Redis', redisUrl, skipped: redisUrl ? null : 'not run: no redis-server is installed here' },
];
