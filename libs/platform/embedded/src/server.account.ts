import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { AccountSwitchError, DataFolderOwnerError } from './embedded.errors.js';

/** The system user that PostgreSQL runs as when this process is root. */
export interface ServerAccount {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const FALLBACK: ServerAccount = { name: 'nobody', uid: 65_534, gid: 65_534 };

/**
 * Null: run as we are. As root, the owner of the existing cluster, else `postgres`, else `nobody`;
 * no user is ever created.
 */
export function serverAccount(clusterFolder: string): ServerAccount | null {
  const uid = process.getuid?.();
  if (uid === undefined) return null;
  const owner = ownerOf(clusterFolder);
  if (uid !== 0) {
    if (owner !== null && owner.uid !== uid) throw new DataFolderOwnerError(clusterFolder, owner.uid, uid);
    return null;
  }
  const accounts = readAccounts();
  if (owner !== null && owner.uid !== 0) {
    return { name: accounts.find((known) => known.uid === owner.uid)?.name ?? `number ${owner.uid}`, ...owner };
  }
  return accounts.find(({ name }) => name === 'postgres') ?? accounts.find(({ name }) => name === 'nobody') ?? FALLBACK;
}

/** Whether the account may go into the folder, asked of the system itself by trying. */
export function mayEnter(account: ServerAccount, folder: string): boolean {
  return tryAs(account, 'cd "$1"', folder);
}

export function mayExecute(account: ServerAccount, file: string): boolean {
  return tryAs(account, 'test -r "$1" && test -x "$1"', file);
}

/** The outermost folder on the way to `folder` that the account may not enter. */
export function barrierTo(account: ServerAccount, folder: string): string {
  const onTheWay = [folder];
  for (let at = folder; dirname(at) !== at; at = dirname(at)) onTheWay.unshift(dirname(at));
  return onTheWay.find((step) => !mayEnter(account, step)) ?? folder;
}

function tryAs(account: ServerAccount, script: string, argument: string): boolean {
  const { uid, gid } = account;
  const tried = spawnSync('/bin/sh', ['-c', script, 'sh', argument], { uid, gid, cwd: '/', stdio: 'ignore' });
  if (tried.error) throw new AccountSwitchError(account.name, (tried.error as NodeJS.ErrnoException).code ?? tried.error.message);
  return tried.status === 0;
}

function ownerOf(folder: string): { uid: number; gid: number } | null {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found === undefined ? null : { uid: found.uid, gid: found.gid };
}

function readAccounts(): ServerAccount[] {
  let passwd: string;
  try {
    passwd = readFileSync('/etc/passwd', 'utf8');
  } catch {
    return []; // Minimal images have none; the fallback number needs no entry.
  }
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    const numbers = [Number(uid), Number(gid)] as const;
    return name && numbers.every((number) => Number.isSafeInteger(number) && number > 0) ? [{ name, uid: numbers[0], gid: numbers[1] }] : [];
  });
}
