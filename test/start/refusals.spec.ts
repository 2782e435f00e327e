import { mkdtempSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { runningEmbeddedPostgres } from '#platform/embedded';
import { OWNER_URL_VARIABLE } from '#platform/testing';
import { freePort } from '../processes/market.processes.js';
import { NpmScript, runningOn } from './npm.start.js';

jest.setTimeout(60_000);

describe('npm start, where it cannot or may not do everything', () => {
  let dataDir: string;
  let env: Record<string, string>;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'tiwiza-refused-'));
    env = { DATA_DIR: dataDir, WEB_PORT: String(await freePort()), API_PORT: String(await freePort()) };
  });
  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  const refused = async (more: Record<string, string>): Promise<string> => {
    const { code, output } = await new NpmScript(['start'], { ...env, ...more }).ended;
    expect(code).toBe(1);
    expect(output).not.toMatch(/\n +at /); // A sentence, not a stack.
    if (existsSync('/proc')) expect(runningOn(dataDir)).toEqual([]);
    return output;
  };
  const testServer = (change: (url: URL) => void): string => {
    const url = new URL(process.env[OWNER_URL_VARIABLE] ?? '');
    change(url);
    return url.toString();
  };

  it.each(['WEB_PORT', 'API_PORT'])('names %s when its port is taken, before anything is started', async (variable) => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = other.address() as AddressInfo;
      expect(await refused({ [variable]: String(port) })).toContain(
        `Tiwiza cannot start: port ${port} (${variable}) is in use by another program. Stop that program, or choose another port: ${variable}=`,
      );
    } finally {
      other.close();
    }
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  });

  it.each([
    ['LOG_LEVEL', 'loud', 'must be one of fatal, error, warn, info, debug, trace, silent'],
    ['WEB_PORT', '70000', 'must be a port number between 1 and 65535'],
    ['DATABASE_URL', 'mysql://localhost/x', 'must be a URL starting with postgres: or postgresql:'],
  ])('names %s when it is %s, and says what would do', async (variable, value, wanted) => {
    expect(await refused({ [variable]: value })).toContain(`Tiwiza cannot start: ${variable}: ${wanted}. Correct or remove ${variable}.`);
  });

  it('says so when the data folder cannot be made', async () => {
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    expect(await refused({ DATA_DIR: join(file, 'data') })).toMatch(
      /cannot be written \(a file is in the way\)\. .*another folder: DATA_DIR=<folder> npm start/,
    );
  });

  it.each([
    [
      'does not answer',
      (url: URL) => (url.port = '1'),
      /the database at 127\.0\.0\.1:1, which DATABASE_URL names, does not answer \(ECONNREFUSED\)\. Start it or correct DATABASE_URL/,
    ],
    [
      'refuses the login',
      (url: URL) => (url.password = 'wrong'),
      /does not let "tiwiza_owner" in \(28P01\)\. Correct the name or the password in DATABASE_URL/,
    ],
    [
      'is not there',
      (url: URL) => (url.pathname = '/nowhere'),
      /there is no database "nowhere" at 127\.0\.0\.1:\d+\. Make it \(CREATE DATABASE nowhere\)/,
    ],
  ])('says what to do when the database that DATABASE_URL names %s', async (_, change, sentence) => {
    expect(await refused({ DATABASE_URL: testServer(change) })).toMatch(sentence);
  });

  it('says what PostgreSQL needs when its folder is not ours', async () => {
    const market = new NpmScript(['start'], { ...env, NODE_ENV: 'production' });
    await market.heard('starting PostgreSQL');
    await market.signal('SIGTERM');
    rmSync(join(dataDir, 'postgres', 'server.json'));
    expect(await refused({})).toMatch(/Tiwiza cannot start: .*server\.json.* put server\.json back, move the folder away, or set DATA_DIR/);
  });

  it('seeds nothing in production', async () => {
    const market = new NpmScript(['start'], { ...env, NODE_ENV: 'production' });
    await market.ready();
    expect(market.output).not.toMatch(/seeding|sign-ins/);
    const client = new pg.Client({ connectionString: runningEmbeddedPostgres(join(dataDir, 'postgres'))?.ownerUrl });
    await client.connect();
    const { rows } = await client.query(
      'SELECT (SELECT count(*)::int FROM person) AS people, (SELECT count(*)::int FROM cooperative) AS cooperatives',
    );
    await client.end();
    expect(rows).toEqual([{ people: 0, cooperatives: 0 }]);
    expect(existsSync(join(dataDir, 'demo-access.json'))).toBe(false);
    const seed = await new NpmScript(['run', 'seed', '--', '--demo'], { ...env, NODE_ENV: 'production' }).ended;
    expect([seed.code, seed.output]).toEqual([1, expect.stringContaining('NODE_ENV is production: an invented market is not put among real ones')]);
    expect((await market.signal('SIGTERM')).code).toBe(0);
  });
});
