import { createTranslator, LANGUAGES, type Language } from '#platform/i18n';
import type { HttpAnswer } from '../input/http.client.js';
import { startWeb, type RunningWeb } from '../factories/web.factory.js';

const GUESSES_MAX = 8;
const FROM_ONE_PLACE_MAX = 64;

jest.setTimeout(60_000);

describe('guessing a password', () => {
  let web: RunningWeb;

  beforeAll(async () => {
    web = await startWeb({ limits: { signIns: 200 } });
  });
  afterAll(() => web.close());
  beforeEach(() => web.database.sql('DELETE FROM sign_in_failure'));

  const signIn = (email: string, password: string, lang: Language = 'fr', more: Record<string, string> = {}): Promise<HttpAnswer> => {
    const { headers, csrf } = web.visitors.anonymous;
    const body = new URLSearchParams({ csrf, email, password, ...more }).toString();
    return web.client.send('POST', `/${lang}/sign-in`, { headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body });
  };
  const guess = (n: number) => signIn('consumer@tiwiza.example', `guess ${n}`);
  /** As if the failures so far had come from other places, or had been of other people. */
  const forgetOrigin = () => web.database.sql(`DELETE FROM sign_in_failure WHERE subject = sha256(convert_to('origin:127.0.0.1', 'UTF8'))`);
  const statuses = (answers: readonly HttpAnswer[]): number[] => answers.map(({ status }) => status).sort();

  it('ends for an account after eight wrong ones, wherever they come from', async () => {
    for (let n = 0; n < GUESSES_MAX; n += 1) {
      expect((await guess(n)).status).toBe(422);
      await forgetOrigin();
    }
    expect((await signIn('consumer@tiwiza.example', 'password of consumer')).status).toBe(429);
    expect((await signIn('auditor@tiwiza.example', 'password of auditor')).status).toBe(303);
  });

  it('ends for a place that they come from after many more, whoever they are of', async () => {
    await web.database.sql(
      `INSERT INTO sign_in_failure (subject) SELECT sha256(convert_to('origin:127.0.0.1', 'UTF8')) FROM generate_series(1, $1)`,
      [FROM_ONE_PLACE_MAX - GUESSES_MAX],
    );
    for (let n = 0; n < GUESSES_MAX; n += 1) expect((await signIn(`nobody${n}@tiwiza.example`, 'guess')).status).toBe(422);
    expect((await signIn('auditor@tiwiza.example', 'password of auditor')).status).toBe(429);
  });

  it.each(LANGUAGES)('says in %s how long to wait', async (lang) => {
    for (let n = 0; n < GUESSES_MAX; n += 1) await guess(n);
    const refused = await signIn('consumer@tiwiza.example', 'guess', lang);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '900']);
    expect(refused.body).toContain(createTranslator(lang).error('sign_in.too_many', { minutes: 15 }));
  });

  it('begins anew when the time is over, which asking again does not put off', async () => {
    for (let n = 0; n < GUESSES_MAX; n += 1) await guess(n);
    await web.database.moveClock('14 minutes');
    expect((await guess(9)).status).toBe(429);
    await web.database.moveClock('2 minutes');
    expect((await signIn('consumer@tiwiza.example', 'password of consumer')).status).toBe(303);
  });

  it('gains nothing by sending all guesses at once', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, n) => guess(n)));
    expect(statuses(answers).filter((status) => status === 422).length).toBeLessThanOrEqual(GUESSES_MAX);
    expect(new Set(statuses(answers))).toEqual(new Set([422, 429]));
  });

  it('is not counted against whoever knows the password', async () => {
    for (let n = 0; n < 3 * GUESSES_MAX; n += 1) expect((await signIn('auditor@tiwiza.example', 'password of auditor')).status).toBe(303);
    expect(await web.database.sql('SELECT 1 FROM sign_in_failure')).toEqual([]);
  });

  it.each([
    ['NUL in the address', 'a\u0000@b.ma', 'x'],
    ['NUL in the password', 'a@b.ma', 'x\u0000'],
    ['a direction override', '\u202ea@b.ma', 'x'],
    ['a long address', 'a'.repeat(300), 'x'],
    ['a long password', 'a@b.ma', 'x'.repeat(2_000)],
    ['nothing', '', ''],
    ['a quote of SQL', `' OR 1=1 --`, `' OR 1=1 --`],
  ])('stands %s', async (_, email, password) => {
    const answer = await signIn(email, password);
    expect([answer.status, answer.headers['content-type'], answer.headers['set-cookie']]).toEqual([422, 'text/html; charset=utf-8', undefined]);
  });

  it('sends nobody to another site afterwards', async () => {
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/\u0000', '/%0d%0aSet-Cookie:x=1'])
      expect((await signIn('auditor@tiwiza.example', 'password of auditor', 'fr', { next })).headers.location).toMatch(/^\/(console|%0d)/);
  });

  it('has a limit for an address also when every password is right', async () => {
    const narrow = await startWeb({ limits: { signIns: 2 } });
    const { headers, csrf } = narrow.visitors.anonymous;
    const body = new URLSearchParams({ csrf, email: 'auditor@tiwiza.example', password: 'password of auditor' }).toString();
    const answers = [];
    for (let n = 0; n < 3; n += 1)
      answers.push(
        await narrow.client.send('POST', '/ar/sign-in', { headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body }),
      );
    await narrow.close();
    expect(statuses(answers)).toEqual([303, 303, 429]);
    expect(answers[2]?.body).toContain(createTranslator('ar')('errors.page.429.title'));
    expect(Number(answers[2]?.headers['retry-after'])).toBeGreaterThan(0);
  });
});
