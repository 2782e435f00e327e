import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { loadConfig, type Config } from '#platform/config';
import { migrate } from '#platform/database';
import { acquireLock, LockedError, startEmbeddedPostgres, type EmbeddedPostgres, type ProcessLock } from '#platform/embedded';
import { Child } from './child.process.js';
import { CrashCount } from './crash.count.js';
import { assertPortsFree } from './market.ports.js';
import { explainDatabase, explainFolder, sentenceOf, StartError } from './start.error.js';
import { welcome } from './welcome.js';

/** The order in which they start; they stop the other way round. */
const PROCESSES = ['api', 'worker', 'web'] as const;

interface Logins {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** Runs the whole market on one machine: database, migrations, demo on the first run, the three processes. */
export class Supervisor {
  private database: EmbeddedPostgres | undefined;
  private lock: ProcessLock | undefined;
  private seeder: ChildProcess | undefined;
  private readonly children: Child[] = [];
  private readonly databaseCrashes = new CrashCount();
  private starting: Promise<void> = Promise.resolve();
  private restarting: Promise<void> = Promise.resolve();
  private stopping: Promise<void> | undefined;

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  async run(): Promise<void> {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.stop(0));
    // Whoever read the lines is gone (a closed terminal, `| head`): the market goes on, and stops when it is told to.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
    this.starting = this.start();
    try {
      await this.starting;
    } catch (error) {
      // Stopped on the way up: what failed then failed because of that.
      if (!this.stopping) complain(`\nTiwiza cannot start: ${sentenceOf(error)}`);
      await this.stop(1);
    }
  }

  /** Drains the processes, then the database. Asked twice, it stops once. */
  stop(exitCode: number): Promise<void> {
    this.stopping ??= this.end(exitCode);
    return this.stopping;
  }

  private async start(): Promise<void> {
    const started = Date.now();
    const config = loadConfig(this.env);
    this.lockFolder(config.dataDir);
    await assertPortsFree(config);
    const logins = await this.openDatabase(config);
    this.assertWanted();
    await this.bringUpToDate(config, logins.ownerUrl);
    const empty = this.env['NODE_ENV'] !== 'production' && (await isEmpty(logins.ownerUrl));
    this.assertWanted();
    if (empty) await this.seed(config, logins.appUrl);
    this.assertWanted();
    await this.startProcesses(config, logins.appUrl);
    say(welcome(config, Date.now() - started));
  }

  private async end(exitCode: number): Promise<void> {
    say('stopping …');
    this.seeder?.kill('SIGTERM');
    for (const child of [...this.children].reverse()) await child.stop();
    // A step that cannot be cut short (initdb, a migration) is waited for: what it started has to be stopped too.
    await Promise.allSettled([this.starting, this.restarting]);
    await this.database?.stop();
    this.lock?.release();
    process.exit(exitCode);
  }

  private assertWanted(): void {
    if (this.stopping) throw new StartError('it was stopped meanwhile');
  }

  private lockFolder(dataDir: string): void {
    try {
      mkdirSync(dataDir, { recursive: true });
      this.lock = acquireLock(join(dataDir, 'start.lock'));
    } catch (error) {
      if (!(error instanceof LockedError)) throw explainFolder(error, dataDir);
      throw new StartError(
        `the market in ${dataDir} runs already, as process ${error.pid}. Stop that one first (Ctrl-C in its window, or "kill ${error.pid}"), ` +
          `or start another in a folder of its own: DATA_DIR=<folder> WEB_PORT=3100 API_PORT=3101 npm start`,
      );
    }
  }

  private async openDatabase(config: Config): Promise<Logins> {
    if (config.databaseUrl) return { ownerUrl: config.databaseUrl, appUrl: config.databaseUrl };
    say('starting PostgreSQL …');
    return this.startDatabase(config, undefined);
  }

  /** A database that ended by itself comes back on the same port; the processes reconnect. */
  private async startDatabase(config: Config, port: number | undefined): Promise<EmbeddedPostgres> {
    const database = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log: say, ...(port === undefined ? {} : { port }) });
    this.database = database;
    void database.exited.then(() => this.databaseEnded(config, database.port));
    return database;
  }

  private databaseEnded(config: Config, port: number): void {
    if (this.stopping) return;
    const times = this.databaseCrashes.add();
    if (this.databaseCrashes.tooMany) {
      complain(`PostgreSQL ended ${times} times within a minute; ${join(config.dataDir, 'postgres', 'server.log')} says why.`);
      void this.stop(1);
      return;
    }
    say('PostgreSQL ended; starting it again …');
    this.restarting = this.startDatabase(config, port).then(
      () => undefined,
      (error: unknown) => {
        complain(`PostgreSQL cannot be started again: ${sentenceOf(error)}`);
        void this.stop(1);
      },
    );
  }

  private async bringUpToDate({ databaseUrl }: Config, ownerUrl: string): Promise<void> {
    try {
      const applied = await migrate(ownerUrl);
      if (applied.length > 0) say(`database brought up to date (${applied.length} migrations)`);
    } catch (error) {
      throw databaseUrl === undefined ? error : explainDatabase(error, databaseUrl);
    }
  }

  private async seed(config: Config, appUrl: string): Promise<void> {
    say('seeding the demo market, once …');
    const seeder = spawn(process.execPath, ['--enable-source-maps', join(__dirname, '..', 'seed.js'), '--demo'], {
      env: { ...this.env, DATABASE_URL: appUrl, DATA_DIR: config.dataDir },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    this.seeder = seeder;
    const code = await new Promise<number>((resolve) => seeder.once('exit', (status) => resolve(status ?? 1)));
    if (code !== 0) throw new StartError('the demo market could not be seeded; the lines above say why. npm start tries again.');
  }

  private async startProcesses(config: Config, appUrl: string): Promise<void> {
    const env = { ...this.env, DATABASE_URL: appUrl, DATA_DIR: config.dataDir };
    for (const name of PROCESSES) {
      const child = new Child({
        name,
        env,
        onLine: (from, line) => say(`${from.padEnd(6)} ${line}`),
        onLost: (sentence) => {
          if (!this.stopping) complain(sentence);
          void this.stop(1);
        },
      });
      this.children.push(child);
    }
    await Promise.all(this.children.map((child) => child.start()));
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Nothing was ever put into this database; only then is a demo seeded. */
async function isEmpty(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>(
      'SELECT NOT EXISTS (SELECT 1 FROM person) AND NOT EXISTS (SELECT 1 FROM cooperative) AS empty',
    );
    return rows[0]?.empty === true;
  } finally {
    await client.end();
  }
}
