import { Injectable, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { z } from 'zod';
import { Database } from '#platform/database';
import { createLogger } from '#platform/logging';
import { processModules } from '#platform/process';
import { createTestDatabase, QUEUE_BACKENDS, testConfig, type TestDatabase } from '#platform/testing';
import { defineJob } from './job.definition.js';
import { HandlesJob } from './job.handler.js';
import { JobsModule } from './jobs.module.js';
import { Outbox } from './outbox.service.js';

const GREET = defineJob('orders', 'greet', z.object({ name: z.string() }));
const STUMBLE = defineJob('orders', 'stumble', z.object({ name: z.string() }));

@Injectable()
class Greeter {
  readonly greeted: string[] = [];
  readonly stumbled: string[] = [];

  @HandlesJob(GREET)
  async greet({ name }: { name: string }): Promise<void> {
    this.greeted.push(name);
    return Promise.resolve();
  }

  @HandlesJob(STUMBLE)
  async stumble({ name }: { name: string }): Promise<void> {
    this.stumbled.push(name);
    if (this.stumbled.length < 3) return Promise.reject(new Error('not yet'));
    return Promise.resolve();
  }
}

@Module({ providers: [Greeter], exports: [Greeter] })
class GreeterModule {}

describe.each(QUEUE_BACKENDS)('jobs on $name', ({ redisUrl, skipped }) => {
  if (skipped) return void it.skip(skipped, () => undefined);

  let database: TestDatabase;
  let close: () => Promise<void>;
  let sut: Outbox;
  let db: Database;
  let greeter: Greeter;

  beforeAll(async () => {
    database = await createTestDatabase();
    const module = await Test.createTestingModule({
      imports: [
        ...processModules(testConfig(database), createLogger('test', 'silent'), { name: 'test', poolMax: 6 }),
        JobsModule.forWorker({ databaseUrl: database.appUrl, redisUrl, sweepEveryMs: 200 }),
        GreeterModule,
      ],
    }).compile();
    await module.init();
    close = () => module.close();
    sut = module.get(Outbox, { strict: false });
    db = module.get(Database, { strict: false });
    greeter = module.get(Greeter, { strict: false });
  });
  afterAll(async () => {
    await close();
    await database.drop();
  });

  const open = async (): Promise<number> =>
    (await database.sql<{ n: number }>('SELECT count(*)::int AS n FROM outbox WHERE done_at IS NULL'))[0]?.n ?? -1;
  const untilDone = async (): Promise<void> => {
    const deadline = Date.now() + 20_000;
    while ((await open()) > 0) if (Date.now() > deadline) throw new Error('jobs were not done in time');
  };

  it('does a job once, however often its cause is told', async () => {
    for (let i = 0; i < 3; i += 1) await db.transaction(() => sut.add(GREET, 'salma', { name: 'Salma' }));
    await untilDone();
    expect(greeter.greeted).toEqual(['Salma']);
  });

  it('does nothing when the transaction of its cause is rolled back', async () => {
    await expect(
      db.transaction(async () => {
        await sut.add(GREET, 'nobody', { name: 'Nobody' });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await untilDone();
    expect(greeter.greeted).not.toContain('Nobody');
  });

  it('tries again what fails, and keeps the reason', async () => {
    await db.transaction(() => sut.add(STUMBLE, 'stone', { name: 'Stone' }));
    await untilDone();
    const [row] = await database.sql<{ attempts: number; last_error: string }>(`SELECT attempts, last_error FROM outbox WHERE job = 'stumble'`);
    expect(row?.last_error).toBe('not yet');
    expect(greeter.stumbled).toHaveLength(3);
  });

  it('refuses an outbox row outside a transaction', async () => {
    await expect(sut.add(GREET, 'x', { name: 'X' })).rejects.toThrow(/transaction of its cause/);
  });

  it('does what a lost job should have done', async () => {
    await database.sql(
      `INSERT INTO outbox (id, queue, job, effect_key, payload, relayed_at) VALUES (gen_random_uuid(), 'orders', 'greet', 'lost', '{"name": "Lost"}', app_now())`,
    );
    await database.moveClock('3 minutes');
    await untilDone();
    expect(greeter.greeted).toContain('Lost');
  });
});
