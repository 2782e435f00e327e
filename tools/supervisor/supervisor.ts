import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import pg from 'pg';
import { ConfigError, loadConfig, type Config } from '#platform/config';
import { migrate } from '#platform/database';
import { acquireLock, EmbeddedPostgresError, LockedError, startEmbeddedPostgres, type EmbeddedPostgres, type ProcessLock } from '#platform/embedded';
import { Child } from './child.process.js';

const DATABASE_RESTARTS_MAX = 5;
/** The order in which they start; they stop the other way round. */
const PROCESSES = ['api', 'worker', 'web'] as const;

/** Something a person can mend; told as a sentence, without a stack. */
class StartError extends Error {}

interface Logins {
  readonly ownerUrl: string;
  readonly appUrl: string;
}

/** Runs the whole market on one machine: database, migrations, demo on the first run, the three processes. */
export class Supervisor {
  private database: EmbeddedPostgres | undefined;
  private lock: ProcessLock | undefined;
  private children: Child[] = [];
  private stopping: Promise<void> | undefined;
  private databaseRestarts = 0;

  constructor(private readonly env: NodeJS.ProcessEnv) {}

  async run(): Promise<void> {
    const started = Date.now();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.stop(0));
    try {
      const config = loadConfig(this.env);
      await this.prepare(config);
      const logins = await this.openDatabase(config);
      const applied = await migrate(logins.ownerUrl);
      if (applied.length > 0) say(`database brought up to date (${applied.length} migrations)`);
      if (await isEmpty(logins.ownerUrl)) await this.seed(logins.appUrl);
      await this.startProcesses(config, logins.appUrl);
      say(welcome(config, Date.now() - started));
    } catch (error) {
      process.stderr.write(`\nTiwiza cannot start: ${sentenceOf(error)}\n`);
      await this.stop(1);
    }
  }

  /** Drains the processes, then the database. Asked twice, it stops once. */
  stop(exitCode: number): Promise<void> {
    this.stopping ??= (async () => {
      if (this.children.length > 0) say('stopping …');
      for (const child of [...this.children].reverse()) await child.stop();
      await this.database?.stop();
      this.lock?.release();
      process.exit(exitCode);
    })();
    return this.stopping;
  }

  private async prepare(config: Config): Promise<void> {
    mkdirSync(config.dataDir, { recursive: true });
    this.lock = acquireLock(join(config.dataDir, 'start.lock'));
    await assertPortFree(config.webPort, 'WEB_PORT');
    await assertPortFree(config.apiPort, 'API_PORT');
  }

  private async openDatabase(config: Config): Promise<Logins> {
    if (config.databaseUrl) return { ownerUrl: config.databaseUrl, appUrl: config.databaseUrl };
    say('starting PostgreSQL …');
    await this.startDatabase(config, undefined);
    const { ownerUrl, appUrl } = this.database as EmbeddedPostgres;
    return { ownerUrl, appUrl };
  }

  /** A database that ended by itself comes back on the same port; the processes reconnect. */
  private async startDatabase(config: Config, port: number | undefined): Promise<void> {
    const database = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), ...(port === undefined ? {} : { port }) });
    this.database = database;
    void database.exited.then(() => this.databaseEnded(config, database.port));
  }

  private databaseEnded(config: Config, port: number): void {
    if (this.stopping) return;
    this.databaseRestarts += 1;
    if (this.databaseRestarts > DATABASE_RESTARTS_MAX) {
      process.stderr.write(`PostgreSQL ended ${this.databaseRestarts} times; look into ${join(config.dataDir, 'postgres')} for its log.\n`);
      void this.stop(1);
      return;
    }
    say('PostgreSQL ended; starting it again …');
    this.startDatabase(config, port).catch((error: unknown) => {
      process.stderr.write(`PostgreSQL cannot be started again: ${sentenceOf(error)}\n`);
      void this.stop(1);
    });
  }

  private async seed(appUrl: string): Promise<void> {
    say('seeding the demo market, once …');
    const tool = join(__dirname, '..', 'seed.js');
    const code = await new Promise<number>((resolve) => {
      const child = spawn(process.execPath, ['--enable-source-maps', tool, '--demo'], {
        env: { ...this.env, DATABASE_URL: appUrl },
        stdio: 'inherit',
      });
      child.once('exit', (status) => resolve(status ?? 1));
    });
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
          process.stderr.write(`${sentence}\n`);
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

function sentenceOf(error: unknown): string {
  if (error instanceof ConfigError || error instanceof EmbeddedPostgresError || error instanceof StartError || error instanceof LockedError)
    return error.message;
  return error instanceof Error ? error.message : String(error);
}

function assertPortFree(port: number, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code === 'EADDRINUSE' ? 'is in use by another program' : `cannot be used (${error.code})`;
      reject(new StartError(`port ${port} ${reason}. Stop that program, or choose another port: ${variable}=${port + 100} npm start`));
    });
    server.listen(port, '0.0.0.0', () => server.close(() => resolve()));
  });
}

/** Nothing was ever put into this database; only then is a demo seeded, and never in production. */
async function isEmpty(ownerUrl: string): Promise<boolean> {
  if (process.env['NODE_ENV'] === 'production') return false;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>(
      `SELECT NOT EXISTS (SELECT 1 FROM person) AND (NOT EXISTS (SELECT 1 FROM cooperative)
              OR EXISTS (SELECT 1 FROM setting WHERE name = 'market.demo' AND value = '"seeding"')) AS empty`,
    );
    return rows[0]?.empty === true;
  } finally {
    await client.end();
  }
}

function welcome(config: Config, tookMs: number): string {
  const lines = [
    '',
    `Tiwiza is ready after ${(tookMs / 1000).toFixed(1)} s.`,
    `  shop      ${config.publicWebUrl}`,
    `  consoles  ${config.publicWebUrl}/console`,
    `  API       ${config.publicApiUrl}/docs`,
  ];
  const accessFile = join(config.dataDir, 'demo-access.json');
  if (existsSync(accessFile)) {
    const { people } = JSON.parse(readFileSync(accessFile, 'utf8')) as { people: Record<string, { email: string; password: string }> };
    lines.push('', 'Demo sign-ins (only in this demo database):');
    for (const [who, { email, password }] of Object.entries(people)) lines.push(`  ${who.padEnd(13)} ${email.padEnd(32)} ${password}`);
  }
  return [...lines, '', 'Ctrl-C stops everything.'].join('\n');
}
