import type { z } from 'zod';

/** One queue a concern, so that a flood in one does not starve the others. */
export const QUEUES = ['routing', 'delivery', 'payments', 'catalog', 'partners', 'orders', 'mail'] as const;
export type QueueName = (typeof QUEUES)[number];

/** A kind of follow-up work: its queue, its name, what it carries (ids, never copies of state). */
export interface JobDefinition<Payload> {
  readonly queue: QueueName;
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /**
   * `transaction` (the default): the handler runs in the transaction that marks the job done, so its effect happens
   * exactly once. `outside`: the handler calls the world outside, holds no transaction open, and must itself make its
   * effect harmless when repeated.
   */
  readonly mode: 'transaction' | 'outside';
}

const defined = new Map<string, JobDefinition<unknown>>();

/** Declares a kind of job. Declaring the same name twice is a bug that stops the process. */
export function defineJob<Payload>(
  queue: QueueName,
  name: string,
  payload: z.ZodType<Payload>,
  mode: JobDefinition<Payload>['mode'] = 'transaction',
): JobDefinition<Payload> {
  const key = jobKey(queue, name);
  if (defined.has(key)) throw new Error(`the job ${key} is defined twice`);
  const definition: JobDefinition<Payload> = { queue, name, payload, mode };
  defined.set(key, definition as JobDefinition<unknown>);
  return definition;
}

export function jobKey(queue: string, name: string): string {
  return `${queue}.${name}`;
}

export function definedJobs(): readonly JobDefinition<unknown>[] {
  return [...defined.values()];
}
