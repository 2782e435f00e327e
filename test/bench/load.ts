import { fork, type ChildProcess } from 'node:child_process';
import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly connections: number;
  /** One after another, over and over; at least one. */
  readonly paths: readonly string[];
  readonly seconds: number;
}

export interface Posts {
  readonly url: string;
  readonly connections: number;
  readonly path: string;
  /** Each is sent once. */
  readonly bodies: readonly { readonly headers: Readonly<Record<string, string>>; readonly body: string }[];
}

/** What a round of load brought: answers a second, milliseconds, and how many answers were not the one wanted. */
export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly bytes: number;
  readonly wrong: number;
}

export async function read({ url, connections, paths, seconds }: Load): Promise<Measured> {
  let next = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, path: paths[next++ % paths.length] as string }) }],
  });
  return measured(result);
}

export async function post({ url, connections, path, bodies }: Posts): Promise<Measured> {
  let next = 0;
  const started = performance.now();
  const result = await autocannon({
    url,
    connections,
    amount: bodies.length,
    requests: [
      {
        method: 'POST',
        path,
        setupRequest: (request) => {
          const { headers, body } = bodies[next++ % bodies.length] as Posts['bodies'][number];
          return { ...request, body, headers: { ...request.headers, 'content-type': 'application/json', ...headers } };
        },
      },
    ],
  });
  return { ...measured(result), perSecond: bodies.length / ((performance.now() - started) / 1_000) };
}

function measured(result: autocannon.Result): Measured {
  return {
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    bytes: Math.round(result.throughput.total / Math.max(1, result.requests.total)),
    wrong: result.non2xx + result.errors + result.timeouts,
  };
}

/** A small server in a process of its own, so that it has what the market's API has: one core less the load's. */
export async function startServer(entry: string, env: NodeJS.ProcessEnv = {}): Promise<{ url: string; stop(): void }> {
  const child: ChildProcess = fork(entry, [], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code) => reject(new Error(`${entry} ended with ${code}`)));
  });
  return { url: `http://127.0.0.1:${port}`, stop: () => void child.kill('SIGTERM') };
}
