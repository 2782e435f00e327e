import { createTestContext, type TestContext } from '#platform/testing';
import { IdentityModule } from '../identity.module.js';
import { People } from '../person/people.service.js';
import { FailedAttempts } from './failed-attempts.service.js';
import { Sessions } from './sessions.service.js';

describe(Sessions.name, () => {
  let context: TestContext;
  let sut: Sessions;

  beforeAll(async () => {
    context = await createTestContext({ imports: [IdentityModule] });
    sut = context.get(Sessions);
    await context.get(People).add({ email: 'salma@example.ma', name: 'Salma', password: 'a good password', lang: 'fr', roles: [] });
  });
  afterAll(() => context.close());

  const rows = async (table: string): Promise<number> =>
    (await context.database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? -1;

  it('ends after two weeks, and leaves nothing behind', async () => {
    const { token } = await sut.signIn('salma@example.ma', 'a good password', '192.0.2.1');
    expect((await sut.resolve(token)).kind).toBe('person');
    await context.database.moveClock('13 days');
    await context.sweep();
    expect((await sut.resolve(token)).kind).toBe('person');
    await context.database.moveClock('25 hours');
    expect((await sut.resolve(token)).kind).toBe('anonymous');
    await context.sweep();
    expect(await rows('session')).toBe(0);
  });

  it('forgets wrong guesses when they count no more', async () => {
    await expect(sut.signIn('salma@example.ma', 'a wrong password', '192.0.2.1')).rejects.toMatchObject({ code: 'sign_in.wrong' });
    await context.sweep();
    expect(await rows('sign_in_failure')).toBe(2);
    await context.database.moveClock('16 minutes');
    await context.sweep();
    expect(await rows('sign_in_failure')).toBe(0);
  });

  it('counts an attempt that was right for nothing', async () => {
    const attempts = context.get(FailedAttempts);
    const guess = (thing: string, origin = '192.0.2.1') => attempts.count(thing, `origin:${origin}`, 'order.too_many');
    for (let n = 0; n < 20; n += 1) await attempts.takeBack(await guess('order:TW-1'));
    for (let n = 0; n < 8; n += 1) await guess('order:TW-1');
    await expect(guess('order:TW-1', '192.0.2.9')).rejects.toMatchObject({ kind: 'too_many' });
    await attempts.forget('order:TW-1');
    await expect(guess('order:TW-1')).resolves.toBeDefined();
  });

  it('lets a village guess longer than a thief guesses at one door', async () => {
    await context.database.sql('DELETE FROM sign_in_failure');
    const attempts = context.get(FailedAttempts);
    for (let n = 0; n < 64; n += 1) await attempts.count(`order:TW-${n}`, 'origin:192.0.2.7', 'order.too_many');
    await expect(attempts.count('order:TW-99', 'origin:192.0.2.7', 'order.too_many')).rejects.toMatchObject({ kind: 'too_many' });
  });
});
