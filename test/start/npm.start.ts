import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { treeOf } from '../../tools/doctor/process.tree.js';

const WAIT_MS = 60_000;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
}

/** An npm script of this checkout, in a group of its own, as a terminal starts it. */
export class NpmScript {
  output = '';
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;
  private readonly listeners = new Set<() => void>();

  constructor(args: readonly string[], env: Readonly<Record<string, string>>) {
    this.child = spawn('npm', args, { env: { ...ownEnvironment(), ...env }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString('utf8');
        for (const listener of this.listeners) listener();
      });
    }
    this.ended = new Promise((resolve) => this.child.once('close', (code, signal) => resolve({ code, signal, output: this.output })));
  }

  /** Settles when the words were said; fails when the script ends without them. */
  heard(words: string | RegExp): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (why: string): void => reject(new Error(`${String(words)} was not said ${why}:\n${this.output}`));
      const timer = setTimeout(() => fail(`within ${WAIT_MS / 1000} s`), WAIT_MS);
      const listen = (): void => {
        if (!(typeof words === 'string' ? this.output.includes(words) : words.test(this.output))) return;
        clearTimeout(timer);
        this.listeners.delete(listen);
        resolve();
      };
      this.listeners.add(listen);
      void this.ended.then(({ code }) => {
        clearTimeout(timer);
        fail(`before it ended with ${code}`);
      });
      listen();
    });
  }

  ready(): Promise<void> {
    return this.heard('Ctrl-C stops everything.');
  }

  /** To npm alone, as a script or a service manager does it. */
  signal(signal: NodeJS.Signals): Promise<Ended> {
    this.child.kill(signal);
    return this.ended;
  }

  /** To all in the foreground, as a terminal does it. */
  signalGroup(signal: NodeJS.Signals): Promise<Ended> {
    process.kill(-this.pid, signal);
    return this.ended;
  }

  /** The window is closed: nobody reads any more. */
  closeTerminal(): Promise<Ended> {
    this.child.stdout?.destroy();
    this.child.stderr?.destroy();
    return this.signalGroup('SIGHUP');
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('npm could not be run');
    return this.child.pid;
  }

  /** The number of the one process of the market whose command line fits. */
  processOf(command: RegExp): number {
    const found = treeOf(this.pid).filter((process) => command.test(process.command));
    if (found.length !== 1) throw new Error(`${found.length} processes fit ${String(command)}`);
    return (found[0] as (typeof found)[number]).pid;
  }
}

/** What still runs on a data folder, by whatever sign: its environment, its arguments, the folder it works in. */
export function runningOn(dataDir: string): string[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isSafeInteger(pid) && pid !== process.pid)
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const signs = [command, readFileSync(`/proc/${pid}/environ`, 'utf8'), readlinkSync(`/proc/${pid}/cwd`)];
        return command !== '' && signs.some((sign) => sign.includes(dataDir)) ? [`${pid} ${command}`] : [];
      } catch {
        return []; // Ended meanwhile, or somebody else's.
      }
    });
}

/** Without what the run of the specs was given, and what its npm left for scripts. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(npm_|TEST_|DATABASE_|REDIS_|NODE_OPTIONS$|NODE_ENV$|JEST_)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}
