export const QUEUE_BACKEND = Symbol('QUEUE_BACKEND');
export const JOBS_OPTIONS = Symbol('JOBS_OPTIONS');

export interface JobsOptions {
  readonly databaseUrl: string;
  readonly redisUrl?: string | undefined;
  /** How often missing work is looked for. */
  readonly sweepEveryMs?: number;
}
