/** SQL as whoever asks runs it: the application's pool, or a tool's own connection. */
export type AskRows = <Row extends object>(sql: string) => Promise<readonly Row[]>;

export interface QueueLag {
  /** Jobs that are due and not done, with the queue or before it. */
  readonly waiting: number;
  /** For how long the oldest of them has waited. */
  readonly seconds: number;
}

/** Work that waits longer than this says that the worker or the queue stands still. Orders are taken all the same. */
export const QUEUE_LAG_MAX_SECONDS = 120;

/** What waits, and for how long: asked of PostgreSQL, so it is true also while the queue is down. */
export async function queueLag(ask: AskRows): Promise<QueueLag> {
  const [lag] = await ask<QueueLag>(
    `SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM app_now() - min(greatest(created_at, run_at)))::int, 0) AS seconds
       FROM outbox WHERE done_at IS NULL AND failed_at IS NULL AND run_at <= app_now()`,
  );
  if (!lag) throw new Error('an aggregate without a row');
  return lag;
}
