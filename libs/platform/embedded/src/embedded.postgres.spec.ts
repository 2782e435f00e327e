import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { runningEmbeddedPostgres, startEmbeddedPostgres, type EmbeddedPostgres } from './index.js';

const SETTINGS = { fsync: false };
/** A start with its data there; ten times what it takes on two busy cores. */
const SECOND_START_MAX_MS = 5_000;

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe(startEmbeddedPostgres.name, () => {
  const steps: string[] = [];
  let dataDir: string;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'tiwiza-embedded-'));
    server = await startEmbeddedPostgres({ dataDir, settings: SETTINGS, log: (step) => steps.push(step) });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('is PostgreSQL 18, in UTF-8, the same on every machine', async () => {
    const [row] = await ask<{ version: string; encoding: string; locale: string; provider: string; search: string }>(
      server.ownerUrl,
      `SELECT current_setting('server_version_num') AS version, pg_encoding_to_char(encoding) AS encoding, datlocale AS locale, datlocprovider AS provider,
              current_setting('default_text_search_config') AS search FROM pg_database WHERE datname = current_database()`,
    );
    expect(row).toEqual({
      version: expect.stringMatching(/^18\d{4}$/),
      encoding: 'UTF8',
      locale: 'C.UTF-8',
      provider: 'b',
      search: 'pg_catalog.simple',
    });
  });

  it.each(['pg_trgm', 'unaccent', 'btree_gist', 'pgcrypto', 'citext'])('lets its owner, who is no superuser, create %s', async (extension) => {
    await ask(server.ownerUrl, `CREATE EXTENSION ${extension}`);
    const [row] = await ask<{ superuser: string }>(server.ownerUrl, `SELECT current_setting('is_superuser') AS superuser`);
    expect(row?.superuser).toBe('off');
  });

  it('gives the processes a login that makes no tables', async () => {
    await expect(ask(server.appUrl, 'CREATE TABLE x ()')).rejects.toThrow(/permission denied/);
  });

  it('listens on the loopback only', async () => {
    expect(await ask(server.ownerUrl, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('never runs as root, and keeps its passwords to whoever started it', () => {
    const uid = statSync(join(dataDir, 'cluster')).uid;
    expect(uid).not.toBe(0);
    if (existsSync('/proc')) expect(readFileSync(`/proc/${server.pid}/status`, 'utf8')).toMatch(new RegExp(`^Uid:\\t${uid}\\t${uid}\\t`, 'm'));
    expect(statSync(join(dataDir, 'server.json')).mode & 0o077).toBe(0);
    expect(statSync(join(dataDir, 'cluster')).mode & 0o077).toBe(0);
  });

  it('tells other programs of this folder where it runs', () => {
    expect(runningEmbeddedPostgres(dataDir)).toEqual({ ownerUrl: server.ownerUrl, appUrl: server.appUrl });
    expect(runningEmbeddedPostgres(join(dataDir, 'elsewhere'))).toBeNull();
  });

  it('starts a second time quickly, at the same address, with everything that was in it', async () => {
    await ask(server.ownerUrl, `CREATE TABLE kept AS SELECT 'argan' AS word`);
    const before = server.ownerUrl;
    await server.stop();
    await server.stop();
    const startedMs = performance.now();
    server = await startEmbeddedPostgres({ dataDir, settings: SETTINGS, log: (step) => steps.push(step) });
    expect(performance.now() - startedMs).toBeLessThan(SECOND_START_MAX_MS);
    expect(server.ownerUrl).toBe(before);
    expect(await ask(server.ownerUrl, 'SELECT word FROM kept')).toEqual([{ word: 'argan' }]);
    expect(steps).toEqual([`making a new database in ${dataDir}`]);
  });

  it('says when it has ended by itself, and can be started again by the same process', async () => {
    process.kill(server.pid, 'SIGKILL');
    expect(await server.exited).toEqual({ code: null, signal: 'SIGKILL' });
    server = await startEmbeddedPostgres({ dataDir, port: server.port, settings: SETTINGS });
    expect(await ask(server.ownerUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
