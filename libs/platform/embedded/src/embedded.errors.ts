/** Why the embedded database cannot run; the message is one or two sentences that say what to do. */
export abstract class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

export class UnsupportedPlatformError extends EmbeddedPostgresError {
  constructor(platform: string) {
    super(
      `There are no PostgreSQL binaries for ${platform} in node_modules. Run "npm ci" again without --omit=optional; ` +
        `if this kind of machine is not covered, install PostgreSQL yourself and set DATABASE_URL.`,
    );
  }
}

export class BrokenBinariesError extends EmbeddedPostgresError {
  constructor(detail: string) {
    super(`The PostgreSQL binaries in node_modules do not run (${detail}). Remove node_modules and run "npm ci" again.`);
  }
}

export class DataFolderInUseError extends EmbeddedPostgresError {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `The database in ${folder} is already being run by process ${pid}. ` +
        `Stop that one first (Ctrl-C in its window, or "kill ${pid}"), or set DATA_DIR to another folder.`,
    );
  }
}

export class DataFolderNotWritableError extends EmbeddedPostgresError {
  constructor(
    readonly folder: string,
    detail: string,
  ) {
    super(
      `The database cannot write in ${folder} (${detail}). ` +
        `Give the user that starts Tiwiza the right to write there, or set DATA_DIR to a folder where it may.`,
    );
  }
}

/** PostgreSQL never runs as root, and the user it runs as instead must be able to get at its folder. */
export class DataFolderOutOfReachError extends EmbeddedPostgresError {
  constructor(
    readonly folder: string,
    readonly account: string,
    readonly barrier: string,
  ) {
    super(
      `PostgreSQL does not run as root, so it runs as "${account}", who may not enter ${barrier}. ` +
        `Start Tiwiza as a normal user, or set DATA_DIR to a folder that everybody can reach, for instance DATA_DIR=/var/lib/tiwiza.`,
    );
  }
}

export class DataFolderOwnerError extends EmbeddedPostgresError {
  constructor(
    readonly folder: string,
    readonly ownerUid: number,
    readonly uid: number,
  ) {
    super(
      `The database in ${folder} belongs to the user with number ${ownerUid}, and this process runs as number ${uid}. ` +
        `Start Tiwiza as the user who started it first (root, if it was root), or hand the folder over with: sudo chown -R ${uid} ${folder}`,
    );
  }
}

export class ForeignDataFolderError extends EmbeddedPostgresError {
  constructor(readonly folder: string) {
    super(
      `${folder} holds a PostgreSQL database whose access file (server.json) is missing, so it was not made by Tiwiza or the file was lost. ` +
        `It is left untouched: put server.json back, move the folder away, or set DATA_DIR to another folder.`,
    );
  }
}

export class WrongPostgresVersionError extends EmbeddedPostgresError {
  constructor(
    readonly folder: string,
    readonly found: string,
    readonly wanted: string,
  ) {
    super(
      `The database in ${folder} was made by PostgreSQL ${found}, and this version of Tiwiza brings PostgreSQL ${wanted}. ` +
        `To keep its data, dump it with PostgreSQL ${found} and load it into a new one; ` +
        `to start with an empty market, run "npm run reset" or set DATA_DIR to another folder.`,
    );
  }
}

export class DiskFullError extends EmbeddedPostgresError {
  constructor(
    readonly folder: string,
    freeBytes: number | null,
  ) {
    const left = freeBytes === null ? '' : ` (${Math.floor(freeBytes / 1_048_576)} MB are left)`;
    super(`The disk that holds ${folder} is full${left}. Free at least 300 MB, or set DATA_DIR to a folder on another disk.`);
  }
}

export class DatabasePortBusyError extends EmbeddedPostgresError {
  constructor(readonly port: number) {
    super(`Port ${port}, wanted for the database, is used by another program. Stop that program, or let the database choose a free port itself.`);
  }
}

export class AccountSwitchError extends EmbeddedPostgresError {
  constructor(account: string, detail: string) {
    super(
      `PostgreSQL does not run as root, and this machine does not let root start it as "${account}" (${detail}). ` +
        `Start Tiwiza as a normal user, or set DATABASE_URL to a PostgreSQL server that runs already.`,
    );
  }
}

export class PostgresStartError extends EmbeddedPostgresError {
  constructor(what: string, logPath: string, lines: readonly string[]) {
    const said = lines.length === 0 ? 'it said nothing' : `it said: ${lines.join(' | ')}`;
    super(`PostgreSQL did not ${what}; ${said}. The whole log is in ${logPath}.`);
  }
}
