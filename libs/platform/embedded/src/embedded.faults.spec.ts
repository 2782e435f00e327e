import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { DataFolder } from './data.folder.js';
import {
  DatabasePortBusyError,
  DataFolderInUseError,
  DataFolderNotWritableError,
  DiskFullError,
  ForeignDataFolderError,
  startEmbeddedPostgres,
  WrongPostgresVersionError,
  type EmbeddedPostgres,
} from './index.js';

const SETTINGS = { fsync: false };
/** Where the kernel has a file that is always full, and a file system without room. */
const itOnLinux = process.platform === 'linux' ? it : it.skip;

/** One folder goes through all of it: each fault is healed by the start, or taken out again. */
describe('what an earlier run left in the folder', () => {
  let dataDir: string;
  let server: EmbeddedPostgres | undefined;

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'tiwiza-faulty-'));
    const first = await start(dataDir);
    await sql(first, `CREATE TABLE kept AS SELECT 'argan' AS word`);
    await first.stop();
  });
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  const start = (folder: string, log: (step: string) => void = () => undefined) =>
    startEmbeddedPostgres({ dataDir: folder, settings: SETTINGS, log });
  const sql = async (on: EmbeddedPostgres, text: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString: on.ownerUrl });
    await client.connect();
    return client.query(text).then(
      async ({ rows }) => (await client.end(), rows),
      async (error: Error) => (await client.end(), Promise.reject(error)),
    );
  };
  const startsWithItsData = async (): Promise<void> => {
    server = await start(dataDir);
    expect(await sql(server, 'SELECT word FROM kept')).toEqual([{ word: 'argan' }]);
  };
  const postmasterPid = (pid: number): string => [pid, join(dataDir, 'cluster'), 1, 5432, '', '127.0.0.1', '', 'ready', ''].join('\n');

  it.each([
    ['of a process that has ended', () => JSON.stringify({ pid: endedPid(), started: 'boot/1' })],
    ['whose number another program has now', () => JSON.stringify({ pid: process.ppid, started: 'boot/1' })],
    ['that was cut short', () => '{"pid": 12'],
    ['that is empty', () => ''],
  ])('takes over a lock %s', async (_, content) => {
    writeFileSync(join(dataDir, 'server.lock'), content());
    await startsWithItsData();
  });

  it.each([
    ['of a server that has ended', () => postmasterPid(endedPid())],
    ['whose number another program has now', () => postmasterPid(process.pid)],
    ['that was cut short', () => '12'],
    ['that is empty', () => ''],
  ])('starts over a postmaster.pid %s', async (_, content) => {
    writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), content());
    await startsWithItsData();
  });

  it('leaves a running server alone, and says whose it is and what to do', async () => {
    await startsWithItsData();
    const error = await start(dataDir).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DataFolderInUseError);
    expect((error as Error).message).toBe(
      `The database in ${dataDir} is already being run by process ${process.pid}. ` +
        `Stop that one first (Ctrl-C in its window, or "kill ${process.pid}"), or set DATA_DIR to another folder.`,
    );
    expect(await sql(server as EmbeddedPostgres, 'SELECT word FROM kept')).toHaveLength(1);
  });

  it('takes another port when its own was taken meanwhile, and remembers it', async () => {
    const { port } = JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8')) as { port: number };
    const taken = await occupy(port);
    try {
      await startsWithItsData();
      expect(server?.port).not.toBe(port);
      expect(JSON.parse(readFileSync(join(dataDir, 'server.json'), 'utf8'))).toMatchObject({ port: server?.port });
    } finally {
      await taken.release();
    }
  });

  it('says so when the port that was asked for is taken', async () => {
    const taken = await occupy(0);
    try {
      const error = await startEmbeddedPostgres({ dataDir, port: taken.port, settings: SETTINGS }).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(DatabasePortBusyError);
      expect((error as Error).message).toMatch(`Port ${taken.port}, wanted for the database, is used by another program. Stop that program`);
      expect(existsSync(join(dataDir, 'server.lock'))).toBe(false);
    } finally {
      await taken.release();
    }
  });

  it.each([
    ['has lost its access file', (marker: string) => rmSync(marker)],
    ['has an access file that cannot be read', (marker: string) => writeFileSync(marker, '{"port": 54')],
  ])('leaves a database untouched that %s, and says what to do', async (_, damage) => {
    await during(join(dataDir, 'server.json'), damage, async () => {
      const before = readdirSync(join(dataDir, 'cluster')).sort();
      const error = await start(dataDir).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(ForeignDataFolderError);
      expect((error as Error).message).toMatch(/server\.json.* put server\.json back, move the folder away, or set DATA_DIR/);
      expect(readdirSync(join(dataDir, 'cluster')).sort()).toEqual(before);
    });
    await startsWithItsData();
  });

  it('names both versions when the folder was made by another PostgreSQL', async () => {
    const older = (file: string): void => writeFileSync(file, '17\n');
    await during(join(dataDir, 'cluster', 'PG_VERSION'), older, async () => {
      const error = await start(dataDir).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(WrongPostgresVersionError);
      expect((error as Error).message).toMatch(
        /PostgreSQL 17, and this version of Tiwiza brings PostgreSQL 18\. .*dump.* "npm run reset" or set DATA_DIR/,
      );
    });
  });

  it('quotes what PostgreSQL said of a cluster that is damaged, and where the log is', async () => {
    const control = join(dataDir, 'cluster', 'global', 'pg_control');
    await during(
      control,
      (file) => rmSync(file),
      async () => {
        await expect(start(dataDir)).rejects.toThrow(/^PostgreSQL did not start; it said: .*pg_control.* The whole log is in .*server\.log\.$/);
      },
    );
    await startsWithItsData();
  });

  it('says so when a file is in the way', async () => {
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    const error = await start(join(file, 'postgres')).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(DataFolderNotWritableError);
    expect((error as Error).message).toMatch(/\(a file is in the way\)\. Give the user .* or set DATA_DIR/);
  });

  itOnLinux('says so when the disk is full', () => {
    expect(() => new DataFolder('/proc').assertSpaceToRun()).toThrow(DiskFullError);
    expect(() => new DataFolder('/proc').assertSpaceToRun()).toThrow(/\/proc is full \(0 MB are left\)\. Free at least 300 MB, or set DATA_DIR/);
    const folder = new DataFolder(dataDir);
    const access = folder.readAccess();
    symlinkSync('/dev/full', join(dataDir, 'server.json.new'));
    expect(() => folder.writeAccess({ ...(access as NonNullable<typeof access>), port: 1 })).toThrow(DiskFullError);
    rmSync(join(dataDir, 'server.json.new'));
    expect(folder.readAccess()).toEqual(access);
  });

  it('starts in a folder that was renamed', async () => {
    renameSync(dataDir, `${dataDir}-moved`);
    dataDir += '-moved';
    await startsWithItsData();
  });

  it('makes anew what a first start did not finish', async () => {
    rmSync(join(dataDir, 'server.json'));
    rmSync(join(dataDir, 'cluster', 'global'), { recursive: true });
    writeFileSync(join(dataDir, 'initialising'), '');
    const steps: string[] = [];
    server = await start(dataDir, (step) => steps.push(step));
    expect(steps).toEqual([`making a new database in ${dataDir}`]);
    expect(existsSync(join(dataDir, 'initialising'))).toBe(false);
    await expect(sql(server, 'SELECT word FROM kept')).rejects.toThrow(/does not exist/);
  });
});

/** Puts a file back as it was, with its owner, after a look at what happens without it. */
async function during(file: string, damage: (file: string) => void, look: () => Promise<void>): Promise<void> {
  const aside = `${file}.aside`;
  renameSync(file, aside);
  spawnSync('cp', ['-p', aside, file]);
  damage(file);
  try {
    await look();
  } finally {
    renameSync(aside, file);
  }
}

/** The number of a process that ran a moment ago. */
function endedPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}

async function occupy(wanted: number): Promise<{ port: number; release(): Promise<void> }> {
  const other = createServer();
  await new Promise<void>((resolve, reject) => {
    other.once('error', reject);
    other.listen(wanted, '127.0.0.1', resolve);
  });
  return { port: (other.address() as AddressInfo).port, release: () => new Promise((resolve) => other.close(() => resolve())) };
}
