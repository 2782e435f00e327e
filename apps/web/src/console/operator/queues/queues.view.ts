import type { DoneView, OperatorWaiting } from '../operator.shell.js';

export const JOB_STATES = ['failed', 'waiting', 'scheduled'] as const;
export type JobStateShown = (typeof JOB_STATES)[number];

export interface QueueRowView {
  readonly queue: string;
  readonly name: string;
  readonly waiting: number;
  readonly handedOver: number;
  readonly scheduled: number;
  readonly failed: number;
}

export interface JobView {
  readonly id: string;
  /** What it does, in the reader's words. */
  readonly name: string;
  readonly kind: string;
  readonly ids: readonly { readonly name: string; readonly value: string }[];
  readonly reason: string | null;
  readonly attempts: number;
  readonly at: string;
}

export interface FailedKindView {
  readonly queue: string;
  readonly job: string;
  readonly name: string;
  readonly failed: number;
}

export interface QueuesView {
  readonly queues: readonly QueueRowView[];
  /** Minutes that the oldest due job has waited, when that is too long. */
  readonly standstillMinutes: number | null;
  readonly state: JobStateShown;
  readonly queue: string | null;
  readonly kinds: readonly FailedKindView[];
  readonly jobs: readonly JobView[];
  readonly firstPath: string | null;
  readonly nextPath: string | null;
  readonly done: DoneView | null;
  readonly waiting: OperatorWaiting;
}
