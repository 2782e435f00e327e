import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { FailedItem } from '#platform/database';
import { definedJobs, jobKey, type JobDefinition } from './job.definition.js';

const HANDLES = Symbol('tiwiza:handles-job');
const SWEEPS = Symbol('tiwiza:sweeps');

type Method = (...args: never[]) => Promise<void>;

/** Marks the one method that does a kind of job. It gets the validated payload. */
export function HandlesJob<Payload>(job: JobDefinition<Payload>) {
  return (_target: object, _name: string | symbol, descriptor: TypedPropertyDescriptor<(payload: Payload) => Promise<void>>): void => {
    Reflect.defineMetadata(HANDLES, job, descriptor.value as object);
  };
}

/** Nothing, or which of its items a sweep could not do: those are reported after the others were kept. */
type Swept = readonly FailedItem[] | void;

/**
 * Marks a method that re-derives missing work from state: it finds what should have happened and did not, and does it or
 * puts it back into the outbox. Runs every few seconds in one process at a time, and must be cheap when there is nothing.
 * One that goes through many items returns what `Database.eachApart` says, so that one bad row does not stop the others.
 */
export function Sweeps(name: string) {
  return <Result extends Swept>(_target: object, _name: string | symbol, descriptor: TypedPropertyDescriptor<() => Promise<Result>>): void => {
    Reflect.defineMetadata(SWEEPS, name, descriptor.value as object);
  };
}

export interface JobHandler {
  readonly job: JobDefinition<unknown>;
  readonly handle: (payload: unknown) => Promise<void>;
}

export interface Sweep {
  readonly name: string;
  readonly run: () => Promise<Swept>;
}

/** Who does which job, and the sweeps. Two for one job stop the process. */
@Injectable()
export class JobHandlers implements OnModuleInit {
  private readonly handlers = new Map<string, JobHandler>();
  readonly sweeps: Sweep[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance === 'object' && instance !== null) this.collect(instance as Record<string, unknown>);
    }
  }

  /** @throws when a kind of job that was declared has nobody to do it */
  assertComplete(): void {
    const missing = definedJobs().filter((job) => !this.handlers.has(jobKey(job.queue, job.name)));
    if (missing.length > 0) throw new Error(`no handler for the job ${missing.map((job) => jobKey(job.queue, job.name)).join(', ')}`);
  }

  find(queue: string, name: string): JobHandler | undefined {
    return this.handlers.get(jobKey(queue, name));
  }

  private collect(instance: Record<string, unknown>): void {
    for (const methodName of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
      const method = instance[methodName];
      if (typeof method !== 'function') continue;
      const job = Reflect.getMetadata(HANDLES, method) as JobDefinition<unknown> | undefined;
      if (job) this.register(job, (method as Method).bind(instance) as JobHandler['handle']);
      const sweep = Reflect.getMetadata(SWEEPS, method) as string | undefined;
      if (sweep) this.sweeps.push({ name: sweep, run: (method as Method).bind(instance) as Sweep['run'] });
    }
  }

  private register(job: JobDefinition<unknown>, handle: JobHandler['handle']): void {
    const key = jobKey(job.queue, job.name);
    if (this.handlers.has(key)) throw new Error(`two handlers for the job ${key}`);
    this.handlers.set(key, { job, handle });
  }
}
