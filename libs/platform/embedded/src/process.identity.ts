import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * A process that can be recognised again: numbers are given out anew when a process has ended,
 * so the moment it started belongs to its name.
 */
export interface ProcessIdentity {
  readonly pid: number;
  readonly started: string;
}

/** Null when no such process runs (a zombie has ended too). */
export function identify(pid: number): ProcessIdentity | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  const started = process.platform === 'linux' ? startedOnLinux(pid) : startedByPs(pid);
  return started === null ? null : { pid, started };
}

export function identifySelf(): ProcessIdentity {
  return identify(process.pid) ?? { pid: process.pid, started: 'unknown' };
}

export function stillRuns(process: ProcessIdentity): boolean {
  return identify(process.pid)?.started === process.started;
}

/** The numbers of all processes there are. */
export function allProcesses(): number[] {
  const numbers =
    process.platform === 'linux' ? readdirSync('/proc') : execFileSync('ps', ['-axo', 'pid='], { encoding: 'utf8' }).split('\n').filter(Boolean);
  return numbers.map(Number).filter(Number.isSafeInteger);
}

/** The folder a process works in, as far as the system tells. */
export function workingFolder(pid: number): string | null {
  if (process.platform !== 'linux') return null;
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null; // Ended meanwhile, or not ours to see.
  }
}

export function commandLine(pid: number): string | null {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null; // ps and /proc answer so for a process that does not exist.
  }
}

function startedOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [state, ticksSinceBoot] = [fields[0], fields[19]];
    if (state === 'Z' || state === 'X' || ticksSinceBoot === undefined) return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${ticksSinceBoot}`;
  } catch {
    return null; // No such process.
  }
}

function startedByPs(pid: number): string | null {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const [state, ...started] = line.split(/\s+/);
    return line === '' || state?.startsWith('Z') ? null : started.join(' ');
  } catch {
    return null; // No such process.
  }
}
