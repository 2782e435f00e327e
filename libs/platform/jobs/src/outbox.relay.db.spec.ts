import { Database } from '#platform/database';
import { createLogger } from '#platform/logging';
import { createTestContext, QUEUE_BACKENDS, type TestContext } from '#platform/testing';
import type { JobHint } from './queue.backend.js';
import { jobIdOf, OutboxRelay, TAKE_DUE } from './outbox.relay.js';
import { QueueBackend } from './queue.backend.js';
import { queueLag } from './queue.lag.js';

const LEASE_AND_MORE = '16 seconds';

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

describe.each(QUEUE_BACKENDS)('the relay to the queue on $name', ({ redisUrl, skipped }) => {
  if (skipped) return void it.skip(skipped, () => undefined);
  let context: TestContext;
  let backend: QueueBackend;
  let relays: OutboxRelay[];

  beforeEach(async () => {
    context = await createTestContext({ imports: [] });
    const databaseUrl = context.database.appUrl;
    const logger = createLogger('test', 'silent');
    backend = new QueueBackend({ redisUrl, databaseUrl, onError: () => undefined });
    relays = [1, 2].map(() => new OutboxRelay(context.get(Database), backend, { databaseUrl }, logger));
  });
  afterEach(async () => {
    // The Redis is shared by the specs: what this one left there is nobody's.
    await queue().obliterate({ force: true });
    await queue().close();
    for (const relay of relays) await relay.stop();
    await backend.close();
    await context.close();
  });

  const queue = () => (opened ??= backend.queue('partners'));
  let opened: ReturnType<QueueBackend['queue']> | undefined;
  beforeEach(() => (opened = undefined));
  const fill = async (n: number, dueIn = '0 seconds') => {
    await context.database.sql(
      `INSERT INTO outbox (id, queue, job, effect_key, payload, run_at, created_at)
       SELECT gen_random_uuid(), 'partners', 'fetched', $2 || '/' || n, '{}', app_now() + $2::interval, app_now() FROM generate_series(1, $1::int) AS n`,
      [n, dueIn],
    );
    await context.database.sql('ANALYZE outbox');
  };
  const rows = (where: string) =>
    context.database.sql<{ id: string; generation: number }>(`SELECT id, generation FROM outbox WHERE ${where} ORDER BY seq`);
  const inQueue = async (): Promise<string[]> => (await queue().getJobs(['waiting', 'prioritized', 'delayed'])).map((job) => String(job.id)).sort();
  const idsOf = (all: readonly { id: string; generation: number }[]): string[] => all.map(jobIdOf).sort();
  /** Once the connection is there: until then a relay takes nothing. */
  const drain = async (...who: readonly OutboxRelay[]): Promise<void> => {
    await queue().waitUntilReady();
    await Promise.all(who.map((relay) => relay.drain()));
  };

  it('hands over everything once, also when two of them do it at a time', async () => {
    await fill(450);
    await drain(...relays);
    expect(await rows('relayed_at IS NULL OR relaying_until IS NOT NULL')).toEqual([]);
    expect(await inQueue()).toEqual(idsOf(await rows('true')));
  });

  it('adds nothing twice when it died after adding and before marking', async () => {
    await fill(3);
    const all = await rows('true');
    await queue().addBulk(all.map((row) => ({ name: 'fetched', data: { outboxId: row.id } satisfies JobHint, opts: { jobId: jobIdOf(row) } })));
    await context.database.sql(`UPDATE outbox SET relaying_until = app_now() + interval '15 seconds'`);
    await drain(...relays);
    expect(await rows('relayed_at IS NULL')).toHaveLength(3);
    await context.database.moveClock(LEASE_AND_MORE);
    await drain(...relays);
    expect(await rows('relayed_at IS NULL')).toEqual([]);
    expect(await inQueue()).toEqual(idsOf(all));
  });

  it('loses nothing when it died after taking and before adding', async () => {
    await fill(3);
    expect(await context.get(Database).rows(TAKE_DUE)).toHaveLength(3);
    await drain(...relays);
    expect(await inQueue()).toEqual([]);
    await context.database.moveClock(LEASE_AND_MORE);
    await drain(...relays);
    expect(await inQueue()).toEqual(idsOf(await rows('relayed_at IS NOT NULL')));
  });

  it('is not held up by a row that a worker has in hand', async () => {
    await fill(3);
    const [inHand] = await rows('true');
    await context.get(Database).transaction(async () => {
      await context.get(Database).execute('UPDATE outbox SET done_at = app_now() WHERE id = $1', [inHand?.id ?? null]);
      await drain(...relays);
    });
    expect(await rows('relayed_at IS NOT NULL')).toHaveLength(2);
  });

  it('says that a row was relayed only of the generation that it handed over', async () => {
    await fill(1);
    const [taken] = await context.get(Database).rows<{ id: string; generation: number }>(TAKE_DUE);
    await context.database.sql('UPDATE outbox SET generation = generation + 1, relaying_until = NULL');
    await drain(...relays);
    expect(await inQueue()).toEqual([jobIdOf({ id: taken?.id ?? '', generation: 1 })]);
  });

  it('reads nothing that is only scheduled or handed over, and who asks for the lag nothing that is only scheduled', async () => {
    await fill(20_000, '24 hours');
    await fill(1_000, '-1 second');
    await drain(...relays);
    await fill(5);
    let lagSql = '';
    await queueLag(async (sql) => context.database.sql((lagSql = sql)));
    expect(await indexReads(TAKE_DUE)).toEqual([['outbox_to_relay', 5, 0]]);
    // Older versions of rows, which a vacuum takes away, are counted with them here.
    const [[index, read] = []] = await indexReads(lagSql);
    expect([index, Number(read) < 5_000]).toEqual(['outbox_open', true]);
  });

  /** The index by which each scan finds its rows (but for a row by its id), how many it finds, and how many of them in vain. */
  const indexReads = async (sql: string) => {
    const [explained] = await context.database.sql<{ 'QUERY PLAN': readonly { Plan: PlanNode }[] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`);
    const nodes = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
    return nodes(explained?.['QUERY PLAN'][0]?.Plan as PlanNode)
      .filter((node) => (node['Relation Name'] === 'outbox' || 'Index Name' in node) && node['Index Name'] !== 'outbox_pkey')
      .filter((node) => node['Node Type'] !== 'Bitmap Heap Scan' && node['Node Type'] !== 'ModifyTable')
      .map((node) => [node['Index Name'] ?? node['Node Type'], node['Actual Rows'], node['Rows Removed by Filter'] ?? 0]);
  };
});
