import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { runningEmbeddedPostgres } from '#platform/embedded';
import { runningOn } from './npm.start.js';

jest.setTimeout(60_000);

const NOBODY = '65534';
const SOMEBODY_ELSE = '65533';
const asRoot = process.getuid?.() === 0;
/** Without the right to become another user there is nobody whom a folder could belong to. */
const itAsRoot = asRoot ? it : it.skip;

interface Program {
  readonly child: ChildProcess;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** A program that runs PostgreSQL on the folder, as the given user. */
function run(dataDir: string, uid?: string): Program {
  const program = join(process.cwd(), 'dist', 'test', 'processes', 'embedded.program.js');
  const child = spawn(process.execPath, [program, dataDir, ...(uid === undefined ? [] : [uid])], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString('utf8')));
  return { child, said: () => output, ended: new Promise((resolve) => child.once('close', resolve)) };
}

describe('PostgreSQL for a program that is killed or not allowed', () => {
  let dataDir: string;
  beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'tiwiza-program-'))));
  afterEach(() => {
    chmodSync(dataDir, 0o700);
    rmSync(dataDir, { recursive: true, force: true });
  });

  const ready = async ({ child, said, ended }: Program): Promise<void> => {
    const up = new Promise<'up'>((resolve) => child.stdout?.on('data', () => said().includes('ready\n') && resolve('up')));
    if ((await Promise.race([up, ended])) !== 'up') throw new Error(`PostgreSQL does not run: ${said()}`);
  };
  const killed = async ({ child, ended }: Program): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  const stopped = async ({ child, ended }: Program): Promise<void> => {
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(existsSync('/proc') ? runningOn(dataDir) : []).toEqual([]);
  };
  const sql = async (text: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: runningEmbeddedPostgres(dataDir)?.ownerUrl });
    await client.connect();
    return (await client.query(text).finally(() => client.end())).rows;
  };

  it.each([
    ['the folder is laid out', 'initialising'],
    ['initdb writes', 'cluster/PG_VERSION'],
    ['the catalogue is being filled', 'cluster/global/pg_control'],
    ['the server comes up', 'server.log'],
  ])('is made anew when the first start was killed while %s', async (_, file) => {
    const first = run(dataDir);
    const path = join(dataDir, file);
    while (!existsSync(path) && first.child.exitCode === null) await new Promise(setImmediate);
    await killed(first);
    expect(existsSync(join(dataDir, 'server.json'))).toBe(false);
    const second = run(dataDir);
    await ready(second);
    expect(await sql('SELECT current_database() AS name')).toEqual([{ name: 'tiwiza' }]);
    expect(existsSync(join(dataDir, 'initialising'))).toBe(false);
    await stopped(second);
  });

  it('is stopped cleanly when an earlier program was killed and left it running', async () => {
    const first = run(dataDir);
    await ready(first);
    await sql(`CREATE TABLE kept AS SELECT 'argan' AS word`);
    await killed(first);
    const second = run(dataDir);
    await ready(second);
    expect(second.said()).toMatch(/^stopping the database server that an earlier run left behind \(process \d+\)\nready\n$/);
    expect(await sql('SELECT word FROM kept')).toEqual([{ word: 'argan' }]);
    await stopped(second);
  });

  it('says which folder cannot be written, and what to do', async () => {
    chmodSync(dataDir, 0o555);
    const program = run(dataDir, asRoot ? NOBODY : undefined);
    expect(await program.ended).toBe(1);
    expect(program.said()).toBe(
      `DataFolderNotWritableError: The database cannot write in ${dataDir} (permission denied). ` +
        `Give the user that starts Tiwiza the right to write there, or set DATA_DIR to a folder where it may.\n`,
    );
  });

  itAsRoot('says whose the database is when another user starts it', async () => {
    const first = run(dataDir);
    await ready(first);
    await stopped(first);
    chmodSync(dataDir, 0o777);
    const program = run(dataDir, SOMEBODY_ELSE);
    expect(await program.ended).toBe(1);
    expect(program.said()).toMatch(
      new RegExp(
        `^DataFolderOwnerError: The database in ${dataDir}/cluster belongs to the user with number \\d+, and this process runs as number ${SOMEBODY_ELSE}\\..*chown`,
      ),
    );
  });
});
