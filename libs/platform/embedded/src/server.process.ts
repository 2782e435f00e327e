import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataFolder } from './data.folder.js';
import {
  AccountSwitchError,
  BrokenBinariesError,
  DataFolderNotWritableError,
  DatabasePortBusyError,
  DiskFullError,
  PostgresStartError,
} from './embedded.errors.js';
import type { PostgresBinaries } from './postgres.binaries.js';
import type { ServerAccount } from './server.account.js';
import { settingArguments, type ServerSettings } from './server.settings.js';

/** How a program of PostgreSQL is run on one data folder. */
export interface ServerRun {
  readonly folder: DataFolder;
  readonly binaries: PostgresBinaries;
  readonly account: ServerAccount | null;
  /**
   * What the server is told to be its data folder: the path or, where its account cannot walk that path,
   * `/proc/self/cwd`, as the working folder is entered before the rights are dropped.
   */
  readonly clusterArgument: string;
}

export interface ServerExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface RunningServer {
  readonly pid: number;
  readonly exited: Promise<ServerExit>;
}

const READY_TIMEOUT_MS = 60_000;
const READY_POLL_MS = 20;
const LOG_BYTES_MAX = 5 * 1_048_576;
const LOG_LINES_QUOTED = 4;

/** A killed server's last helpers hold its memory for a moment; a new one has to wait for them. */
export class MemoryStillInUseError extends Error {}

export async function initialiseCluster(run: ServerRun, password: string, durable: boolean): Promise<void> {
  const passwordFile = run.folder.openPrivate(password, run.account);
  try {
    const child = spawn(
      join(run.binaries.folder, 'bin', 'initdb'),
      [
        ...['-D', run.clusterArgument, '-U', 'postgres', '--pwfile=/dev/fd/3', '--auth=scram-sha-256'],
        // The builtin provider sorts the same on every machine, whatever its C library and ICU.
        ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--text-search-config=simple'],
        ...(durable ? [] : ['--no-sync']),
      ],
      { ...spawnIdentity(run), stdio: ['ignore', 'pipe', 'pipe', passwordFile] },
    );
    const { code, said } = await wordsOf(run, child);
    if (code !== 0) throw explain(run, 'make its data folder', said, 0);
  } finally {
    closeSync(passwordFile);
  }
}

function wordsOf(run: ServerRun, child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(spawnFailure(run, error)));
    child.once('close', (code) => resolve({ code, said }));
  });
}

/** Starts the server and waits until it takes connections. */
export async function startServer(run: ServerRun, port: number, settings: ServerSettings): Promise<RunningServer> {
  const { folder } = run;
  if ((statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES_MAX) renameSync(folder.log, `${folder.log}.1`);
  const logStart = statSync(folder.log, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(folder.log, 'a', 0o600);
  let child: ChildProcess;
  try {
    child = spawn(join(run.binaries.folder, 'bin', 'postgres'), ['-D', run.clusterArgument, ...settingArguments(port, settings)], {
      ...spawnIdentity(run),
      // A group of its own: Ctrl-C in the terminal must reach it last, through us. A file for its words: they survive us.
      detached: true,
      stdio: ['ignore', log, log],
    });
  } finally {
    closeSync(log);
  }
  const exited = new Promise<ServerExit>((resolve, reject) => {
    child.once('error', (error) => reject(spawnFailure(run, error)));
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const ended = await Promise.race([exited, untilReady(folder, child)]);
  if (ended === 'ready' && child.pid !== undefined) return { pid: child.pid, exited };
  if (ended === 'late') child.kill('SIGKILL');
  const said = existsSync(folder.log) ? readFileSync(folder.log).subarray(logStart).toString('utf8') : '';
  throw explain(run, ended === 'late' ? `become ready within ${READY_TIMEOUT_MS / 1000} seconds` : 'start', said, port);
}

function spawnIdentity({ account, folder }: ServerRun): { cwd: string; uid?: number; gid?: number; env: NodeJS.ProcessEnv } {
  // Only what it needs: no PGDATA, PGPORT or locale of the person's own shell.
  const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
  return { cwd: folder.cluster, env, ...(account === null ? {} : { uid: account.uid, gid: account.gid }) };
}

/** PostgreSQL writes its state into the eighth line of postmaster.pid, where pg_ctl looks for it too. */
async function untilReady(folder: DataFolder, child: ChildProcess): Promise<'ready' | 'late'> {
  const end = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < end && child.exitCode === null && child.signalCode === null) {
    const lines = existsSync(folder.postmasterPid) ? readFileSync(folder.postmasterPid, 'utf8').split('\n') : [];
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return 'ready';
    await pause(READY_POLL_MS);
  }
  return 'late';
}

function spawnFailure(run: ServerRun, error: Error): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (run.account !== null && (code === 'EPERM' || code === 'EINVAL')) return new AccountSwitchError(run.account.name, code);
  return new BrokenBinariesError(code ?? error.message);
}

function explain(run: ServerRun, what: string, said: string, port: number): Error {
  if (/pre-existing shared memory block|is still in use/.test(said)) return new MemoryStillInUseError(said);
  if (/Address already in use/.test(said)) return new DatabasePortBusyError(port);
  if (/No space left on device|Disk quota exceeded/.test(said)) return new DiskFullError(run.folder.path, run.folder.freeBytes());
  if (/error while loading shared libraries|symbol lookup error/.test(said)) return new BrokenBinariesError(said.trim().split('\n')[0] ?? '');
  if (/Permission denied|Read-only file system/.test(said)) return new DataFolderNotWritableError(run.folder.path, lastLines(said).join(' '));
  return new PostgresStartError(what, run.folder.log, lastLines(said));
}

function lastLines(said: string): string[] {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const telling = lines.filter((line) => /FATAL|PANIC|ERROR|error:|could not|HINT/.test(line));
  return (telling.length > 0 ? telling : lines).slice(-LOG_LINES_QUOTED);
}
