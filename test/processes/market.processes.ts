import { fork, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#platform/database';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '#platform/embedded';

export type Victim = 'worker' | 'api' | 'web' | 'database';
type App = Exclude<Victim, 'database'>;

const APPS: readonly App[] = ['api', 'web', 'worker'];
const TOOLS = join('dist', 'tools');
const READY_TIMEOUT_MS = 60_000;
/** A process that does not hear a SIGTERM must not outlive its test. */
const END_TIMEOUT_MS = 30_000;

export interface MarketWishes {
  /** What `npm run seed` is given. */
  readonly seed: readonly string[];
  readonly apps?: readonly App[];
  readonly redisUrl?: string | undefined;
  /** As behind a proxy that says whom it serves (`X-Forwarded-For`): many buyers, each with an address of their own. */
  readonly behindProxy?: boolean;
}

interface Access {
  readonly people: Readonly<Record<string, { email: string; password: string; cooperative?: string }>>;
  readonly carriers: Readonly<Record<string, { webhookSecret: string }>>;
}

/** The built processes over an embedded PostgreSQL, as `npm start` runs them, each of which can be killed. */
export class MarketProcesses {
  private readonly apps = new Map<App, ChildProcess>();
  private readonly lines: string[] = [];
  private database: EmbeddedPostgres | undefined;
  private owner: pg.Pool | undefined;

  private constructor(
    private readonly dataDir: string,
    private readonly ports: Readonly<Record<'api' | 'web', number>>,
    private readonly redisUrl: string | undefined,
    private readonly behindProxy: boolean,
  ) {}

  static async start({ seed, apps = APPS, redisUrl, behindProxy = false }: MarketWishes): Promise<MarketProcesses> {
    const [api, web] = [await freePort(), await freePort()];
    const market = new MarketProcesses(mkdtempSync(join(tmpdir(), 'tiwiza-market-')), { api, web }, redisUrl, behindProxy);
    try {
      await market.startDatabase();
      await migrate(market.running.ownerUrl);
      await market.seed(seed);
      await Promise.all(apps.map((app) => market.startApp(app)));
    } catch (error) {
      await market.stop();
      throw error;
    }
    return market;
  }

  get api(): string {
    return `http://localhost:${this.ports.api}`;
  }

  get web(): string {
    return `http://localhost:${this.ports.web}`;
  }

  get access(): Access {
    return JSON.parse(readFileSync(join(this.dataDir, 'demo-access.json'), 'utf8')) as Access;
  }

  /** The last words of the processes, for the one who must find out why a run failed. */
  get lastWords(): string {
    return this.lines.slice(-40).map(inShort).join('\n');
  }

  /** For a program that reads the database beside the market's own processes. */
  get databaseUrl(): string {
    return this.running.appUrl;
  }

  /** SQL as the owner, who sees every tenant's rows. */
  async sql<Row extends object>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    if (!this.owner) throw new Error('the database is down');
    return (await this.owner.query(text, params as unknown[])).rows as Row[];
  }

  /** SIGKILL, then the same process again, as a supervisor does it. Settles when it is ready. */
  async kill(victim: Victim): Promise<void> {
    if (victim === 'database') {
      const { pid, exited } = this.running;
      await this.owner?.end();
      process.kill(pid, 'SIGKILL');
      await exited;
      await this.startDatabase();
      return;
    }
    const child = this.apps.get(victim);
    if (!child) throw new Error(`${victim} does not run`);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    await this.startApp(victim);
  }

  /** SIGTERM, as a supervisor asks a process to end. @returns for how many milliseconds it took */
  async end(app: App): Promise<number> {
    const child = this.apps.get(app);
    if (!child) throw new Error(`${app} does not run`);
    const askedMs = performance.now();
    await endOf(child);
    return performance.now() - askedMs;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.apps.values()].map((child) => endOf(child)));
    await this.owner?.end();
    await this.database?.stop();
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  private get running(): EmbeddedPostgres {
    if (!this.database) throw new Error('the database was never started');
    return this.database;
  }

  private get env(): NodeJS.ProcessEnv {
    return {
      ...process.env,
      NODE_OPTIONS: '',
      DATA_DIR: this.dataDir,
      DATABASE_URL: this.running.appUrl,
      REDIS_URL: this.redisUrl ?? '',
      LOG_LEVEL: 'warn',
      API_PORT: String(this.ports.api),
      WEB_PORT: String(this.ports.web),
      ...(this.behindProxy ? { PUBLIC_API_URL: 'https://api.tiwiza.example' } : {}),
    };
  }

  private async startDatabase(): Promise<void> {
    const port = this.database?.port;
    this.database = await startEmbeddedPostgres({ dataDir: join(this.dataDir, 'postgres'), ...(port === undefined ? {} : { port }) });
    this.owner = new pg.Pool({ connectionString: this.database.ownerUrl, max: 2 });
    this.owner.on('error', (error) => this.lines.push(`test: ${error.message}`));
  }

  private seed(args: readonly string[]): Promise<void> {
    const child = spawn(process.execPath, [join(process.cwd(), TOOLS, 'seed.js'), ...args], { env: this.env, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
    return new Promise((resolve, reject) =>
      child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the seed ended with ${code}: ${complaint}`)))),
    );
  }

  startApp(app: App): Promise<void> {
    const child = fork(join(process.cwd(), 'dist', 'apps', app, 'src', 'main.js'), [], {
      env: this.env,
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.apps.set(app, child);
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => {
        for (const line of chunk.toString('utf8').trim().split('\n')) this.lines.push(`${app}: ${line}`);
      });
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${app} was not ready in time\n${this.lastWords}`)), READY_TIMEOUT_MS);
      child.once('message', () => resolve());
      child.once('exit', (code, signal) => {
        clearTimeout(timer);
        reject(new Error(`${app} ended with ${signal ?? code} before it was ready\n${this.lastWords}`));
      });
      child.once('message', () => clearTimeout(timer));
    });
  }
}

/** The message and the error's, without the stack. */
function inShort(line: string): string {
  const [, message] = /"msg":"([^"]*)"/.exec(line) ?? [];
  const [, error] = /"message":"([^"]*)"/.exec(line) ?? [];
  return message === undefined ? line.slice(0, 400) : `${line.slice(0, line.indexOf(':'))}: ${message} ${error ?? ''}`;
}

function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const patience = setTimeout(() => child.kill('SIGKILL'), END_TIMEOUT_MS);
    child.once('exit', () => {
      clearTimeout(patience);
      resolve();
    });
    child.kill('SIGTERM');
  });
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
