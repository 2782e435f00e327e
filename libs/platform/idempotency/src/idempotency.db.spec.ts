import { createTestContext, type TestContext } from '#platform/testing';
import { IdempotencyModule } from './idempotency.module.js';
import { Idempotency, type StoredResponse } from './idempotency.service.js';

describe(Idempotency.name, () => {
  let context: TestContext;
  let sut: Idempotency;
  let runs: number;

  const work = async (): Promise<StoredResponse<{ token: string }>> => {
    runs += 1;
    return { status: 201, body: { token: `the-secret-of-run-${runs}` } };
  };
  const kept = async (): Promise<string> =>
    (await context.database.sql<{ kept: string }>(`SELECT coalesce(string_agg(k::text, E'\\n'), '') AS kept FROM idempotency_key k`))[0]?.kept ?? '';

  beforeAll(async () => {
    context = await createTestContext({ imports: [IdempotencyModule] });
    sut = context.get(Idempotency);
  });
  afterAll(() => context.close());
  beforeEach(() => {
    runs = 0;
  });

  it('gives the first answer again to the same key and request', async () => {
    const first = await sut.run('order', 'key-1', { a: 1, b: 2 }, work);
    const second = await sut.run('order', 'key-1', { b: 2, a: 1 }, work);
    expect([first.replayed, second]).toEqual([false, { ...first, replayed: true }]);
    expect(runs).toBe(1);
  });

  it('runs once for five at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => sut.run('order', 'key-2', {}, work)));
    expect([runs, new Set(answers.map(({ body }) => body.token)).size, answers.filter(({ replayed }) => replayed).length]).toEqual([1, 1, 4]);
  });

  it('refuses the key for another request, and knows it apart in another scope', async () => {
    await sut.run('order', 'key-3', { a: 1 }, work);
    await expect(sut.run('order', 'key-3', { a: 2 }, work)).rejects.toMatchObject({ code: 'idempotency.mismatch' });
    await expect(sut.run('return', 'key-3', { a: 2 }, work)).resolves.toMatchObject({ replayed: false });
  });

  it('forgets a key whose work failed', async () => {
    await expect(sut.run('order', 'key-4', {}, () => Promise.reject(new Error('half way')))).rejects.toThrow('half way');
    await expect(sut.run('order', 'key-4', {}, work)).resolves.toMatchObject({ replayed: false });
  });

  it('keeps neither the key nor the secret in its answer where a reader of the table finds them', async () => {
    await sut.run('order', 'a-key-nobody-else-has', {}, work);
    const table = await kept();
    expect(table).toContain('sealed');
    for (const secret of ['a-key-nobody-else-has', 'the-secret-of-run']) {
      expect(table).not.toContain(secret);
      expect(table).not.toContain(Buffer.from(secret).toString('hex'));
      expect(table).not.toContain(Buffer.from(secret).toString('base64').slice(0, 16));
    }
  });

  it.each([undefined, '', 'with space', 'é', 'x'.repeat(201)])('refuses %p for a key', async (key) => {
    await expect(sut.run('order', key, {}, work)).rejects.toMatchObject({ kind: 'invalid' });
    expect(runs).toBe(0);
  });
});
