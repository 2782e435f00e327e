import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  DataFolderNotWritableError,
  DiskFullError,
  EmbeddedPostgresError,
  ForeignDataFolderError,
  WrongPostgresVersionError,
} from './embedded.errors.js';

/** What a start needs to remember from the one before; server.json, readable by nobody else. */
export interface ServerAccess {
  readonly major: string;
  readonly port: number;
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
}

/** A cluster with its log, WAL and a few hundred orders. */
const NEW_CLUSTER_BYTES = 200 * 1_048_576;
const RUNNING_BYTES = 32 * 1_048_576;

/** The folder of one embedded server, and the names in it. */
export class DataFolder {
  constructor(readonly path: string) {}

  get cluster(): string {
    return join(this.path, 'cluster');
  }

  get log(): string {
    return join(this.path, 'server.log');
  }

  get lock(): string {
    return join(this.path, 'server.lock');
  }

  get postmasterPid(): string {
    return join(this.cluster, 'postmaster.pid');
  }

  /** Written last: with it the cluster is whole and is never deleted. */
  private get marker(): string {
    return join(this.path, 'server.json');
  }

  /** Written first: with it and without the marker, the cluster is the remains of a start that was cut off. */
  private get beginning(): string {
    return join(this.path, 'initialising');
  }

  /** Makes the folder and proves that it can be written to. */
  prepare(): void {
    this.attempt(() => {
      mkdirSync(this.path, { recursive: true, mode: 0o755 });
      accessSync(this.path, constants.W_OK | constants.X_OK);
      const probe = join(this.path, `.probe-${process.pid}`);
      writeFileSync(probe, 'x');
      rmSync(probe);
    });
  }

  /** The access of a whole cluster; null when there is none yet. */
  readAccess(): ServerAccess | null {
    if (!existsSync(this.marker)) return null;
    const content = this.attempt(() => readFileSync(this.marker, 'utf8'));
    try {
      return JSON.parse(content) as ServerAccess;
    } catch {
      throw new ForeignDataFolderError(this.path); // Not JSON: as good as lost.
    }
  }

  assertVersion(major: string): void {
    const found = readFileSync(join(this.cluster, 'PG_VERSION'), 'utf8').trim();
    if (found !== major) throw new WrongPostgresVersionError(this.path, found, major);
  }

  /** An empty cluster folder of the given owner; clears what a cut-off start left, and nothing else. */
  beginCluster(owner: { uid: number; gid: number } | null): ServerAccess {
    if (existsSync(this.cluster) && !existsSync(this.beginning)) throw new ForeignDataFolderError(this.path);
    this.assertSpace(NEW_CLUSTER_BYTES);
    this.attempt(() => {
      writeFileSync(this.beginning, 'A first start began here; the file goes when it has ended well.\n');
      // Without its cluster a marker says nothing; left here, it would vouch for a cluster that is cut off again.
      rmSync(this.marker, { force: true });
      rmSync(this.cluster, { recursive: true, force: true });
      mkdirSync(this.cluster, { mode: 0o700 });
      if (owner !== null) chownSync(this.cluster, owner.uid, owner.gid);
    });
    const secret = () => randomBytes(24).toString('base64url');
    return { major: '', port: 0, superuserPassword: secret(), ownerPassword: secret(), appPassword: secret() };
  }

  completeCluster(access: ServerAccess): void {
    this.writeAccess(access);
    rmSync(this.beginning, { force: true });
  }

  /** Replaces server.json in one step; it stays with whoever owns the folder, also when root writes it. */
  writeAccess(access: ServerAccess): void {
    const draft = `${this.marker}.new`;
    this.attempt(() => {
      const file = openSync(draft, 'w', 0o600);
      try {
        writeFileSync(file, `${JSON.stringify(access, null, 2)}\n`);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
      if (process.getuid?.() === 0) {
        const { uid, gid } = statSync(this.path);
        chownSync(draft, uid, gid);
      }
      renameSync(draft, this.marker);
    });
  }

  /**
   * An open file that holds the text and has no name any more: handed over by number,
   * it reaches the server's account wherever the folder lies and leaves nothing behind.
   */
  openPrivate(text: string, owner: { uid: number; gid: number } | null): number {
    const path = join(this.path, `.private-${process.pid}`);
    return this.attempt(() => {
      writeFileSync(path, text, { mode: 0o600 });
      if (owner !== null) chownSync(path, owner.uid, owner.gid);
      const file = openSync(path, 'r');
      rmSync(path);
      return file;
    });
  }

  assertSpaceToRun(): void {
    this.assertSpace(RUNNING_BYTES);
  }

  freeBytes(): number {
    const { bavail, bsize } = statfsSync(this.path);
    return bavail * bsize;
  }

  private assertSpace(bytes: number): void {
    const free = this.freeBytes();
    if (free < bytes) throw new DiskFullError(this.path, free);
  }

  private attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw error instanceof EmbeddedPostgresError ? error : this.explain(error as NodeJS.ErrnoException);
    }
  }

  private explain(error: NodeJS.ErrnoException): Error {
    if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return new DiskFullError(this.path, null);
    const detail = {
      EACCES: 'permission denied',
      EPERM: 'not permitted',
      EROFS: 'read-only disk',
      ENOTDIR: 'a file is in the way',
      EEXIST: 'a file is in the way',
    };
    const known = detail[error.code as keyof typeof detail];
    return known === undefined ? error : new DataFolderNotWritableError(this.path, known);
  }
}
