import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process as Linux shows it. */
export interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Whether the system tells what its processes are and what they hold; only Linux does it this way. */
export const TELLS_PROCESSES = existsSync('/proc/self/smaps_rollup');

/** A process and everything it started, directly or through others. */
export function treeOf(pid: number): RunningProcess[] {
  const all = readdirSync('/proc').map(Number).filter(Number.isSafeInteger).flatMap(describe);
  const below = (root: RunningProcess): RunningProcess[] => [root, ...all.filter(({ parent }) => parent === root.pid).flatMap(below)];
  return all.filter((process) => process.pid === pid).flatMap(below);
}

/**
 * What processes hold together, in MB: the proportional set size, in which memory that several of them share (the
 * buffers of PostgreSQL, the program itself) counts once.
 */
export function memoryOf(processes: readonly RunningProcess[]): number {
  const kilobytes = processes.map(({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

function describe(pid: number): RunningProcess[] {
  const stat = readIfThere(`/proc/${pid}/stat`);
  // The second field is the program's name in brackets and may itself hold spaces and brackets.
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  return stat === '' ? [] : [{ pid, parent, command: readIfThere(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() }];
}

/** Processes end while they are looked at. */
function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
