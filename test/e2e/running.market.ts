import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runningEmbeddedPostgres } from '#platform/embedded';

const START_TIMEOUT_MS = 120_000;

interface SignIn {
  readonly email: string;
  readonly password: string;
}

interface DemoAccess {
  readonly people: Readonly<Record<string, SignIn>>;
  readonly partners: Readonly<Record<string, { gln: string; key: string }>>;
  readonly carriers: Readonly<Record<string, { webhookSecret: string }>>;
}

export interface RunningMarket {
  readonly web: string;
  readonly api: string;
  readonly access: DemoAccess;
  /** The login of the tables' owner, who may move the clock. */
  ownerUrl(): string;
  stop(): Promise<void>;
}

/** The whole market as `npm start` runs it, on free ports, from an empty data folder. */
export async function startMarket(): Promise<RunningMarket> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tiwiza-e2e-'));
  const [webPort, apiPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [join(process.cwd(), 'dist', 'tools', 'start.js')], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      DATA_DIR: dataDir,
      WEB_PORT: String(webPort),
      API_PORT: String(apiPort),
      DATABASE_URL: '',
      REDIS_URL: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await untilReady(child);
  return {
    web: `http://localhost:${webPort}`,
    api: `http://localhost:${apiPort}`,
    access: JSON.parse(readFileSync(join(dataDir, 'demo-access.json'), 'utf8')) as DemoAccess,
    ownerUrl() {
      const running = runningEmbeddedPostgres(join(dataDir, 'postgres'));
      if (!running) throw new Error('the market runs no database of its own');
      return running.ownerUrl;
    },
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`the market was not ready in time:\n${output}`)), START_TIMEOUT_MS);
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      if (!output.includes('Tiwiza is ready')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the market ended with ${code}:\n${output}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
