import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { CrashCount } from './crash.count.js';

const READY_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 15_000;
const FIRST_PAUSE_MS = 250;
/** Keeps the whole demo within 700 MB; a real deployment runs the processes under limits of its own. */
const HEAP_MB = 160;

export interface ChildOptions {
  readonly name: string;
  readonly env: NodeJS.ProcessEnv;
  readonly onLine: (name: string, line: string) => void;
  /** It crashed too often, or never came up; the sentence says what is known. */
  readonly onLost: (sentence: string) => void;
}

/** One of web, api, worker: started, awaited until ready, started again when it crashes. */
export class Child {
  private child: ChildProcess | undefined;
  private stopping = false;
  private readonly crashes = new CrashCount();
  private lastError = '';

  constructor(private readonly options: ChildOptions) {}

  /** Settles when the process says that it is ready. */
  start(): Promise<void> {
    const { name, env } = this.options;
    const entry = join(__dirname, '..', '..', 'apps', name, 'src', 'main.js');
    const child = fork(entry, [], {
      env,
      execArgv: ['--enable-source-maps', `--max-old-space-size=${HEAP_MB}`],
      // A group of its own: Ctrl-C in the terminal reaches it through us, in order. Without us it ends by itself.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) this.readLines(stream);
    child.once('exit', (code, signal) => this.exited(code, signal));
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new Error(`${name} was not ready after ${READY_TIMEOUT_MS / 1000} s. ${this.lastError}`));
        child.kill('SIGKILL');
      }, READY_TIMEOUT_MS);
      child.once('message', () => {
        clearTimeout(timer);
        resolve();
      });
      child.once('exit', () => {
        clearTimeout(timer);
        reject(new Error(`${name} ended before it was ready. ${this.lastError}`));
      });
    });
  }

  /** Drains: the process finishes what it does; one that does not is ended. */
  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    await exited;
    clearTimeout(timer);
  }

  private exited(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.stopping) return;
    const times = this.crashes.add();
    const how = signal ?? `code ${code}`;
    if (this.crashes.tooMany) {
      this.options.onLost(
        `${this.options.name} ended ${times} times within a minute (${how}), so everything is stopped. Its last words: ${this.lastError || 'none'}. ` +
          `npm run doctor looks for the cause.`,
      );
      return;
    }
    const pauseMs = FIRST_PAUSE_MS * 2 ** (times - 1);
    this.options.onLine(this.options.name, `ended (${how}); started again in ${pauseMs} ms`);
    setTimeout(() => {
      if (!this.stopping) this.start().catch((error: Error) => this.options.onLine(this.options.name, error.message));
    }, pauseMs);
  }

  private readLines(stream: NodeJS.ReadableStream | null): void {
    let rest = '';
    stream?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString('utf8')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter(Boolean)) {
        this.lastError = messageOf(line);
        this.options.onLine(this.options.name, this.lastError);
      }
    });
  }
}

const LEVELS: Readonly<Record<number, string>> = { 40: 'warning: ', 50: 'error: ', 60: 'fatal: ' };

/** A log line as a person reads it; what is not one of our log lines stays as it is. */
function messageOf(line: string): string {
  try {
    const { level, msg, err } = JSON.parse(line) as { level?: number; msg?: string; err?: { message?: string } };
    const detail = err?.message && !msg?.includes(err.message) ? ` (${err.message})` : '';
    return `${LEVELS[level ?? 30] ?? ''}${msg ?? line}${detail}`;
  } catch (error) {
    if (error instanceof SyntaxError) return line;
    throw error;
  }
}
