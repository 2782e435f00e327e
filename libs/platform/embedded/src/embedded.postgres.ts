import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createRoles } from './database.roles.js';
import { DataFolder, type ServerAccess } from './data.folder.js';
import { DatabasePortBusyError, DataFolderInUseError, DataFolderOutOfReachError } from './embedded.errors.js';
import { clearInitialisation, clearOrphan, stopProcess } from './orphan.server.js';
import { binariesFor, installedBinaries } from './postgres.binaries.js';
import { identify } from './process.identity.js';
import { acquireLock, LockedError, type ProcessLock } from './process.lock.js';
import { barrierTo, mayEnter, serverAccount, type ServerAccount } from './server.account.js';
import { initialiseCluster, MemoryStillInUseError, startServer, type RunningServer, type ServerExit, type ServerRun } from './server.process.js';
import type { ServerSettings } from './server.settings.js';

export interface EmbeddedPostgresOptions {
  /** Made when it does not exist; everything of the server lies in it. */
  readonly dataDir: string;
  /** Without it the port of the last start, if it is free, else any free one. */
  readonly port?: number;
  /** Hears a few words at each slow step. */
  readonly log?: (message: string) => void;
  /** PostgreSQL settings over the demo's; `{ fsync: false }` suits tests. */
  readonly settings?: ServerSettings;
}

export interface EmbeddedPostgres {
  readonly port: number;
  readonly pid: number;
  /** Owns the database `tiwiza`: migrates, makes extensions and further databases; not a superuser. */
  readonly ownerUrl: string;
  /** The processes' login: no DDL. */
  readonly appUrl: string;
  /** Settles when the server has ended, also when nobody asked it to. */
  readonly exited: Promise<ServerExit>;
  /** Ends the connections, writes everything down, stops. May be called twice. */
  stop(): Promise<void>;
}

const DATABASE = 'tiwiza';
const PORT_ATTEMPTS = 5;
const MEMORY_ATTEMPTS = 40;
const MEMORY_WAIT_MS = 250;

/**
 * Runs a real PostgreSQL from the binaries that npm installed, on the loopback only.
 * Heals what an earlier run left; what it cannot heal is an EmbeddedPostgresError that says what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = new DataFolder(resolve(options.dataDir));
  folder.prepare();
  const lock = lockFolder(folder);
  try {
    const log = options.log ?? (() => undefined);
    const { server, access, port } = await startLocked(folder, { ...options, log });
    const url = (role: string, password: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${DATABASE}`;
    const identity = identify(server.pid);
    // Also when it ends by itself: the same process may then start it again.
    const exited = server.exited.finally(() => lock.release());
    const stop = async () => {
      if (identity !== null) await stopProcess(identity);
      await exited;
    };
    return {
      port,
      pid: server.pid,
      ownerUrl: url('tiwiza_owner', access.ownerPassword),
      appUrl: url('tiwiza_app', access.appPassword),
      exited,
      stop,
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

type Options = EmbeddedPostgresOptions & { readonly log: (message: string) => void };

interface Started {
  readonly server: RunningServer;
  readonly access: ServerAccess;
  readonly port: number;
}

async function startLocked(folder: DataFolder, options: Options): Promise<Started> {
  const account = serverAccount(folder.cluster);
  const binaries = binariesFor(account, folder.path, installedBinaries());
  await clearOrphan(folder, options.log);
  const access = folder.readAccess();
  const run = { folder, binaries, account, clusterArgument: clusterArgument(folder, account) };
  if (access === null || !existsSync(folder.cluster)) return createCluster(run, options);
  folder.assertVersion(binaries.major);
  folder.assertSpaceToRun();
  const { server, port } = await startOnPort(run, options, access.port);
  if (port !== access.port) folder.writeAccess({ ...access, port });
  return { server, access, port };
}

async function createCluster(run: ServerRun, options: Options): Promise<Started> {
  options.log(`making a new database in ${run.folder.path}`);
  await clearInitialisation(run.folder, options.log);
  const draft = run.folder.beginCluster(run.account);
  await initialiseCluster(run, draft.superuserPassword, options.settings?.['fsync'] !== false);
  const { server, port } = await startOnPort(run, options, null);
  const access = { ...draft, major: run.binaries.major, port };
  try {
    await createRoles(DATABASE, access);
    run.folder.completeCluster(access);
  } catch (error) {
    const identity = identify(server.pid);
    if (identity !== null) await stopProcess(identity);
    throw error;
  }
  return { server, access, port };
}

/** The wanted port, or the remembered one, or any; a free port may be taken between the look and the start. */
async function startOnPort(run: ServerRun, options: Options, remembered: number | null): Promise<{ server: RunningServer; port: number }> {
  if (options.port !== undefined) {
    if (!(await isFree(options.port))) throw new DatabasePortBusyError(options.port);
    return { server: await startWhenMemoryIsFree(run, options, options.port), port: options.port };
  }
  let port = remembered !== null && (await isFree(remembered)) ? remembered : await anyFreePort();
  for (let attempt = 1; ; attempt++) {
    try {
      return { server: await startWhenMemoryIsFree(run, options, port), port };
    } catch (error) {
      if (!(error instanceof DatabasePortBusyError) || attempt === PORT_ATTEMPTS) throw error;
      port = await anyFreePort();
    }
  }
}

async function startWhenMemoryIsFree(run: ServerRun, options: Options, port: number): Promise<RunningServer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await startServer(run, port, options.settings ?? {});
    } catch (error) {
      if (!(error instanceof MemoryStillInUseError) || attempt === MEMORY_ATTEMPTS) throw error;
      await pause(MEMORY_WAIT_MS);
    }
  }
}

function clusterArgument(folder: DataFolder, account: ServerAccount | null): string {
  if (account === null || mayEnter(account, folder.path)) return folder.cluster;
  if (process.platform === 'linux' && existsSync('/proc/self/cwd')) return '/proc/self/cwd';
  throw new DataFolderOutOfReachError(folder.path, account.name, barrierTo(account, folder.path));
}

function lockFolder(folder: DataFolder): ProcessLock {
  try {
    return acquireLock(folder.lock);
  } catch (error) {
    throw error instanceof LockedError ? new DataFolderInUseError(folder.path, error.pid) : error;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const probe = createServer();
    probe.once('error', () => settle(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => settle(true)));
  });
}

function anyFreePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? settle(address.port) : fail(new Error('no port was given'))));
    });
  });
}
