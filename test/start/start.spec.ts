import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { z } from 'zod';
import { runningEmbeddedPostgres } from '#platform/embedded';
import { memoryOf, TELLS_PROCESSES, treeOf } from '../../tools/doctor/process.tree.js';
import { untilTrue } from '../faults/patient.client.js';
import { freePort } from '../processes/market.processes.js';
import { NpmScript, runningOn } from './npm.start.js';

jest.setTimeout(120_000);

const SECOND_START_MAX_MS = 10_000;
/** Nothing is being done; what lost its connection a moment ago must not hold the stop up. */
const STOP_MAX_MS = 8_000;
const MEMORY_MAX_MB = 700;
const PEOPLE = ['consumer', 'cooperative', 'cooperative2', 'partner', 'auditor', 'certifier', 'operator'];
const PARTNERS = ['marjane', 'labelvie', 'aswak-assalam'];
/** Once more than a process is started again within a minute. */
const CRASHES = 6;

const signIn = z.strictObject({ email: z.email(), password: z.string().min(16), cooperative: z.string().optional() });
const partner = z.strictObject({ gln: z.string().regex(/^\d{13}$/), key: z.string().min(20), webhookSecret: z.string().startsWith('whsec_') });
const accessFile = z.strictObject({
  web: z.url(),
  api: z.url(),
  people: z.record(z.enum(PEOPLE), signIn),
  partners: z.record(z.enum(PARTNERS), partner),
  carriers: z.record(z.string(), z.strictObject({ webhookSecret: z.string().min(20) })),
  stripe: z.strictObject({ base: z.string().nullable(), webhookSecret: z.string().nullable() }),
});

/** One data folder, from the first start to the last; what is left of one step is what the next begins with. */
(TELLS_PROCESSES ? describe : describe.skip)('npm start', () => {
  let dataDir: string;
  let env: Record<string, string>;
  let web: string;
  let api: string;
  let market: NpmScript;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'tiwiza-start-'));
    await takePorts();
  });
  afterAll(async () => {
    if (runningOn(dataDir).length > 0) await market.signal('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  });

  const takePorts = async (): Promise<void> => {
    const [webPort, apiPort] = [await freePort(), await freePort()];
    env = { DATA_DIR: dataDir, WEB_PORT: String(webPort), API_PORT: String(apiPort) };
    [web, api] = [`http://localhost:${webPort}`, `http://localhost:${apiPort}`];
  };
  const start = (): NpmScript => (market = new NpmScript(['start'], env));
  const access = () => accessFile.parse(JSON.parse(readFileSync(join(dataDir, 'demo-access.json'), 'utf8')));
  const status = async (url: string): Promise<number> => {
    const answer = await fetch(url);
    await answer.body?.cancel();
    return answer.status;
  };
  const answersAgain = (url: string) => untilTrue(`an answer from ${url}`, async () => (await status(url)) === 200);
  const inDatabase = async (sql: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: runningEmbeddedPostgres(join(dataDir, 'postgres'))?.ownerUrl });
    await client.connect();
    return (await client.query(sql).finally(() => client.end())).rows;
  };
  /** Everything that a seed writes, in one figure. */
  const fingerprint = () =>
    inDatabase(`SELECT (SELECT md5(string_agg(id::text, ',' ORDER BY id)) FROM person) AS people, (SELECT count(*) FROM offer) AS offers,
      (SELECT md5(string_agg(id::text, ',' ORDER BY id)) FROM api_key) AS keys, (SELECT count(*) FROM stock_movement) AS movements`);

  it('stopped before it has a database, leaves nothing running', async () => {
    start();
    await market.heard('starting PostgreSQL');
    expect(await market.signal('SIGTERM')).toMatchObject({ code: 0, output: expect.not.stringContaining('cannot start') });
    expect(runningOn(dataDir)).toEqual([]);
  });

  it('stops everything when its terminal is closed, also in the middle of the seed', async () => {
    start();
    await market.heard('seeding the demo market');
    await market.closeTerminal();
    await untilTrue('nothing runs any more', async () => runningOn(dataDir).length === 0);
  });

  it('begins anew then, shows what it does, and prints addresses and sign-ins', async () => {
    start();
    await market.ready();
    for (const said of ['starting PostgreSQL …', 'seeding the demo market, once …', 'Tiwiza is ready after', web, `${web}/console`, `${api}/docs`])
      expect(market.output).toContain(said);
    for (const { email, password } of Object.values(access().people)) expect(market.output).toMatch(new RegExp(`${email} +${password}`));
    expect(await Promise.all([`${web}/fr/`, `${web}/ar/products`, `${api}/v1/products`, `${api}/docs`, `${api}/health/ready`].map(status))).toEqual([
      200, 200, 200, 200, 200,
    ]);
  });

  it('writes sign-ins and keys for its owner only, with every key that is promised', () => {
    expect(statSync(join(dataDir, 'demo-access.json')).mode & 0o777).toBe(0o600);
    const { people, partners, carriers, ...rest } = access();
    expect(rest).toMatchObject({ web, api });
    expect(Object.keys(people)).toEqual(PEOPLE);
    expect([people['cooperative']?.cooperative, people['cooperative2']?.cooperative]).toEqual(['tifaout-n-argan', 'azur-n-taliouine']);
    expect(Object.keys(partners)).toEqual(PARTNERS);
    expect(Object.keys(carriers)).toEqual(['amana']);
    const secrets = [
      ...Object.values(people).map((each) => each.password),
      ...Object.values(partners).flatMap((each) => [each.key, each.webhookSecret]),
    ];
    expect(new Set(secrets).size).toBe(secrets.length);
  });

  it('has partner keys that open the partner API', async () => {
    const key = access().partners['marjane']?.key ?? '';
    const catalog = await fetch(`${api}/partners/v1/catalog.csv`, { headers: { authorization: `Bearer ${key}` } });
    expect([catalog.status, (await catalog.text()).split('\n').length > 10]).toEqual([200, true]);
  });

  it('takes no more memory than a small machine has, after some looking around', async () => {
    const paths = ['/', '/products', '/products?category=oils', '/cooperatives', '/cart'].flatMap((path) =>
      ['fr', 'ar', 'en'].map((lang) => `/${lang}${path}`),
    );
    for (const path of [...paths, ...paths]) expect([path, await status(web + path)]).toEqual([path, 200]);
    expect(memoryOf(treeOf(market.pid))).toBeLessThan(MEMORY_MAX_MB);
    expect(memoryOf(treeOf(market.pid))).toBeGreaterThan(200);
  });

  it('refuses to run twice on one folder, and says how to run two', async () => {
    const second = await new NpmScript(['start'], { ...env, WEB_PORT: String(await freePort()) }).ended;
    expect(second.code).toBe(1);
    expect(second.output).toMatch(/Tiwiza cannot start: the market in .* runs already, as process \d+\. Stop that one first .* DATA_DIR=<folder>/);
    expect(await status(`${web}/fr/`)).toBe(200);
  });

  it('starts a process again that was killed', async () => {
    process.kill(market.processOf(/apps\/web\/src\/main\.js/), 'SIGKILL');
    await market.heard(/web +ended \(SIGKILL\); started again in 250 ms/);
    await answersAgain(`${web}/fr/`);
  });

  it('starts PostgreSQL again that was killed, and goes on with what was in it', async () => {
    const before = await fingerprint();
    process.kill(market.processOf(/bin\/postgres /), 'SIGKILL');
    await market.heard('PostgreSQL ended; starting it again …');
    await answersAgain(`${api}/v1/products?limit=1`);
    await answersAgain(`${api}/health/ready`);
    expect(await fingerprint()).toEqual(before);
  });

  it('is found in order by the doctor, who says what it holds', async () => {
    const { code, output } = await new NpmScript(['run', 'doctor'], env).ended;
    expect(output).toMatch(/ok +memory +\d+ MB/);
    expect([code, output]).toEqual([0, expect.stringContaining('Everything is as it should be.')]);
  });

  it('is not removed while it runs', async () => {
    const { code, output } = await new NpmScript(['run', 'reset', '--', '--yes'], env).ended;
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/is not removed: the market runs on this folder \(process \d+\)\. Stop it first with Ctrl-C/),
    ]);
  });

  it('stops everything on Ctrl-C', async () => {
    const askedMs = performance.now();
    expect(await market.signalGroup('SIGINT')).toMatchObject({ code: 0, output: expect.stringMatching(/stopping …\n$/) });
    expect(performance.now() - askedMs).toBeLessThan(STOP_MAX_MS);
    expect(runningOn(dataDir)).toEqual([]);
  });

  it('starts a second time in less than ten seconds, seeds nothing, and tells the new addresses', async () => {
    const former = access();
    await takePorts();
    const startedMs = performance.now();
    start();
    await market.ready();
    expect(performance.now() - startedMs).toBeLessThan(SECOND_START_MAX_MS);
    expect(market.output).not.toMatch(/seeding|brought up to date|making a new/);
    expect(access()).toEqual({ ...former, web, api });
    expect(statSync(join(dataDir, 'demo-access.json')).mode & 0o777).toBe(0o600);
    expect(await inDatabase('SELECT count(*)::int AS n FROM person')).toEqual([{ n: PEOPLE.length }]);
  });

  it('comes up after it was killed itself, over the PostgreSQL that it left behind', async () => {
    process.kill(market.processOf(/dist\/tools\/start\.js/), 'SIGKILL');
    await market.ended;
    start();
    await market.ready();
    expect(market.output).toMatch(/stopping the database server that an earlier run left behind \(process \d+\)/);
    expect(await status(`${web}/fr/`)).toBe(200);
  });

  it('ends everything with a sentence when a process does not stay up', async () => {
    const worker = /apps\/worker\/src\/main\.js/;
    for (let crash = 1; crash <= CRASHES; crash += 1) {
      const pid = market.processOf(worker);
      process.kill(pid, 'SIGKILL');
      if (crash < CRASHES) await untilTrue('the worker is there again', async () => market.processOf(worker) !== pid);
    }
    const { code, output } = await market.ended;
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/worker ended 6 times within a minute \(SIGKILL\), so everything is stopped\..* npm run doctor/),
    ]);
    expect(runningOn(dataDir)).toEqual([]);
  });
});
