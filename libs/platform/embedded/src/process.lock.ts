import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identifySelf, stillRuns, type ProcessIdentity } from './process.identity.js';

/** Somebody else holds the lock and is alive. */
export class LockedError extends Error {
  constructor(
    readonly path: string,
    readonly pid: number,
  ) {
    super(`${path} is held by process ${pid}`);
    this.name = 'LockedError';
  }
}

export interface ProcessLock {
  release(): void;
}

/**
 * Takes a lock file for the life of this process. A file whose holder has ended (also by kill -9, also when
 * its number was given to another program since) is taken over.
 */
export function acquireLock(path: string): ProcessLock {
  const self = identifySelf();
  const content = JSON.stringify(self);
  for (let attempt = 0; attempt < 20; attempt++) {
    if (createExclusively(path, content)) {
      return { release: () => releaseLock(path, content) };
    }
    const found = readIfThere(path);
    if (found === null) continue; // Released between the two looks.
    const holder = parseHolder(found);
    if (holder !== null && stillRuns(holder)) throw new LockedError(path, holder.pid);
    takeAway(path, found, self.pid);
  }
  throw new LockedError(path, parseHolder(readIfThere(path) ?? '')?.pid ?? 0);
}

/** The live holder of a lock file, if there is one. */
export function lockHolder(path: string): ProcessIdentity | null {
  const holder = parseHolder(readIfThere(path) ?? '');
  return holder !== null && stillRuns(holder) ? holder : null;
}

function createExclusively(path: string, content: string): boolean {
  // Written aside, then linked: whoever sees the lock sees its whole content.
  const aside = `${path}.${process.pid}.new`;
  writeFileSync(aside, content, { mode: 0o600 });
  try {
    linkSync(aside, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP') return createWithoutLinks(path, content);
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Some shared folders of virtual machines have no hard links. */
function createWithoutLinks(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { mode: 0o600, flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Moves a stale lock out of the way; puts it back when another process has renewed it meanwhile. */
function takeAway(path: string, stale: string, pid: number): void {
  const aside = `${path}.${pid}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readIfThere(aside) !== stale) {
    try {
      linkSync(aside, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  rmSync(aside, { force: true });
}

function releaseLock(path: string, content: string): void {
  if (readIfThere(path) === content) rmSync(path, { force: true });
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parseHolder(content: string): ProcessIdentity | null {
  try {
    const holder = JSON.parse(content) as Partial<ProcessIdentity>;
    return typeof holder.pid === 'number' && typeof holder.started === 'string' ? { pid: holder.pid, started: holder.started } : null;
  } catch {
    return null; // Not a lock of ours, or cut short by a full disk: nobody holds it.
  }
}
