import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataFolder } from './data.folder.js';
import { DataFolderInUseError } from './embedded.errors.js';
import { allProcesses, commandLine, identify, stillRuns, workingFolder, type ProcessIdentity } from './process.identity.js';

/** Beyond every number a system gives out, so the server sees that the holder of its lock file is dead. */
const NOBODY = 2_147_483_646;

interface StopStep {
  readonly signal: NodeJS.Signals;
  readonly waitMs: number;
}

const FORCE: readonly StopStep[] = [{ signal: 'SIGKILL', waitMs: 5_000 }];
/** How long each way of asking gets: stop and write everything down; stop now and recover at the next start. */
const STOP_STEPS: readonly StopStep[] = [{ signal: 'SIGINT', waitMs: 20_000 }, { signal: 'SIGQUIT', waitMs: 5_000 }, ...FORCE];

const STOP_POLL_MS = 20;

/**
 * Deals with what a killed run left in postmaster.pid. A server that still runs on this folder is stopped cleanly;
 * a number that now belongs to a stranger is taken out of the file, but the rest of the file stays:
 * through it PostgreSQL itself checks that no helper of the dead server still writes.
 */
export async function clearOrphan(folder: DataFolder, log: (message: string) => void): Promise<void> {
  const server = findServer(folder);
  if (server !== null) {
    log(`stopping the database server that an earlier run left behind (process ${server.pid})`);
    if (!(await stopProcess(server))) throw new DataFolderInUseError(folder.path, server.pid);
  }
  if (!existsSync(folder.postmasterPid)) return;
  const [first, ...rest] = readFileSync(folder.postmasterPid, 'utf8').split('\n');
  if (!/^\d+$/.test(first ?? '') || rest.length < 2) {
    // Cut short by a full disk or a power cut; nobody runs here, as was just made sure.
    rmSync(folder.postmasterPid);
  } else if (identify(Number(first)) !== null) {
    writeFileSync(folder.postmasterPid, [NOBODY, ...rest].join('\n'));
  }
}

/**
 * Ends what a killed first start left at work: initdb outlives it for a second and would write into the cluster that is
 * made anew. Nothing of it is worth keeping, so nothing is asked.
 */
export async function clearInitialisation(folder: DataFolder, log: (message: string) => void): Promise<void> {
  const left = allProcesses().filter((pid) => isInitialisationOf(folder, pid));
  if (left.length > 0) log('ending the first start that was cut off');
  for (const survivor of left.map(identify)) {
    if (survivor !== null && !(await endProcess(survivor, FORCE))) throw new DataFolderInUseError(folder.path, survivor.pid);
  }
}

/** Asks a server to end, more firmly each time. Also for the running one. False when even force did not help. */
export function stopProcess(server: ProcessIdentity): Promise<boolean> {
  return endProcess(server, STOP_STEPS);
}

async function endProcess(server: ProcessIdentity, steps: readonly StopStep[]): Promise<boolean> {
  for (const { signal, waitMs } of steps) {
    if (!stillRuns(server)) return true;
    try {
      process.kill(server.pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ESRCH') return true;
      throw error;
    }
    const end = Date.now() + waitMs;
    while (Date.now() < end && stillRuns(server)) await pause(STOP_POLL_MS);
  }
  return !stillRuns(server);
}

/** The live server of this folder: the one named in postmaster.pid if it is truly ours, else one that works in the folder. */
function findServer(folder: DataFolder): ProcessIdentity | null {
  const named = existsSync(folder.postmasterPid) ? Number(readFileSync(folder.postmasterPid, 'utf8').split('\n')[0]) : 0;
  if (isServerOf(folder, named)) return identify(named);
  if (process.platform !== 'linux' || !existsSync(folder.cluster)) return null;
  const postmaster = allProcesses().find((pid) => isServerOf(folder, pid));
  return postmaster === undefined ? null : identify(postmaster);
}

/** PostgreSQL works in its data folder; its helpers do too, but call themselves "postgres: <task>". */
function isServerOf(folder: DataFolder, pid: number): boolean {
  return worksIn(folder, pid, /postgres(\.exe)? .*-D /);
}

/** initdb, and the servers it starts to fill the catalogue: `postgres --boot`, `postgres --single`. */
function isInitialisationOf(folder: DataFolder, pid: number): boolean {
  return worksIn(folder, pid, /initdb .*-D |postgres --(boot|single) /);
}

function worksIn(folder: DataFolder, pid: number, program: RegExp): boolean {
  if (identify(pid) === null || !existsSync(folder.cluster)) return false;
  const command = commandLine(pid) ?? '';
  if (!program.test(command)) return false;
  const at = workingFolder(pid);
  return at === null ? command.includes(` -D ${folder.cluster} `) : at === realpathSync(folder.cluster);
}
