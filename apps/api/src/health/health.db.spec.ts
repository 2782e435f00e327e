import { startApi, type RunningApi } from '../../../../test/factories/api.factory.js';

describe('GET /health/ready', () => {
  let api: RunningApi;
  beforeAll(async () => (api = await startApi()));
  afterAll(() => api.close());

  const add = (key: string, minutesAgo: number, ended: 'done_at' | 'failed_at' | null = null) =>
    api.database.sql(
      `INSERT INTO outbox (id, queue, job, effect_key, payload, created_at, run_at${ended ? `, ${ended}` : ''})
       VALUES (gen_random_uuid(), 'mail', 'written', $1, '{}', app_now() - $2 * interval '1 minute', app_now() - $2 * interval '1 minute'${ended ? ', app_now()' : ''})`,
      [key, minutesAgo],
    );
  const ready = async () => {
    const answer = await api.call('GET', '/health/ready');
    return [answer.statusCode, answer.json()] as const;
  };

  it('counts neither what is done, nor what was given up, nor what is only scheduled', async () => {
    await add('done', 10, 'done_at');
    await add('failed', 10, 'failed_at');
    await add('tomorrow', -24 * 60);
    await add('just now', 0);
    expect(await ready()).toEqual([200, { status: 'ok', checks: { database: { status: 'ok' }, queue: { status: 'ok' } } }]);
  });

  it('serves on, and says for how long the oldest job waits, while nobody works', async () => {
    await add('old', 10);
    const [code, report] = await ready();
    expect([code, report]).toEqual([
      200,
      {
        status: 'degraded',
        checks: {
          database: { status: 'ok' },
          queue: { status: 'degraded', detail: expect.stringMatching(/^the oldest job waits 60\d s$/) as string },
        },
      },
    ]);
  });
});
