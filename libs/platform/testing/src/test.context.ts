import type { DynamicModule, INestApplicationContext, Provider, Type } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { loadConfig } from '#platform/config';
import { JobHandlers, JobRunner, JOBS_OPTIONS, Sweeper } from '#platform/jobs';
import { createLogger } from '#platform/logging';
import { processModules, type ProcessConfig } from '#platform/process';
import { createTestDatabase, type TestDatabase } from './test.database.js';

export interface TestContext {
  readonly app: INestApplicationContext;
  readonly database: TestDatabase;
  get<T>(type: Type<T> | symbol): T;
  /** Does every job that is due, in order, without a queue, until none is left. A job's fault is the caller's. */
  workJobs(): Promise<number>;
  /** One round of every sweep. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

export interface TestContextOptions {
  readonly imports: readonly (Type | DynamicModule)[];
  readonly providers?: readonly Provider[];
  /** Share a database between several contexts; it is then the caller's to drop. */
  readonly database?: TestDatabase;
}

const JOBS_PER_TEST_MAX = 10_000;

export function testConfig(database: TestDatabase): ProcessConfig {
  return { ...loadConfig({ LOG_LEVEL: 'silent' }), databaseUrl: database.appUrl };
}

/** Modules on a database of their own, as the processes assemble them, with jobs done on demand. */
export async function createTestContext(options: TestContextOptions): Promise<TestContext> {
  const database = options.database ?? (await createTestDatabase());
  const config = testConfig(database);
  const module = await Test.createTestingModule({
    imports: [...processModules(config, createLogger('test', 'silent'), { name: 'test', poolMax: 4 }), DiscoveryModule, ...options.imports],
    providers: [JobHandlers, JobRunner, Sweeper, { provide: JOBS_OPTIONS, useValue: { databaseUrl: database.appUrl } }, ...(options.providers ?? [])],
  }).compile();
  await module.init();
  const runner = module.get(JobRunner);
  return {
    app: module,
    database,
    get: (type) => module.get(type as never, { strict: false }),
    workJobs: () => workJobs(database, runner),
    sweep: () => module.get(Sweeper).sweep(),
    async close() {
      await module.close();
      if (!options.database) await database.drop();
    },
  };
}

async function workJobs(database: TestDatabase, runner: JobRunner): Promise<number> {
  for (let done = 0; done < JOBS_PER_TEST_MAX; done += 1) {
    const [next] = await database.sql<{ id: string }>(
      'SELECT id FROM outbox WHERE done_at IS NULL AND failed_at IS NULL AND run_at <= app_now() ORDER BY seq LIMIT 1',
    );
    if (!next) return done;
    await runner.run(next.id);
  }
  throw new Error(`more than ${JOBS_PER_TEST_MAX} jobs: they cause each other without end`);
}
