import { ConfigError } from '#platform/config';

/** Something a person can mend; told as a sentence, without a stack. */
export class StartError extends Error {}

/** What a driver's error means for whoever typed `npm start`; null when it is not theirs to mend. */
function ofForeignDatabase(code: string, { host, pathname, username }: URL): string | null {
  switch (code) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ECONNRESET':
      return `the database at ${host}, which DATABASE_URL names, does not answer (${code}). Start it or correct DATABASE_URL; without DATABASE_URL, npm start runs one itself`;
    case '28P01':
    case '28000':
      return `the database at ${host} does not let "${username}" in (${code}). Correct the name or the password in DATABASE_URL`;
    case '3D000':
      return `there is no database "${pathname.slice(1)}" at ${host}. Make it (CREATE DATABASE ${pathname.slice(1)}) or correct DATABASE_URL`;
    case '42501':
      return `"${username}" may not make tables in the database that DATABASE_URL names (${code}). Give it the login of the database's owner`;
    default:
      return null;
  }
}

/** The error as a person should read it, when the database is one that DATABASE_URL names. */
export function explainDatabase(error: unknown, databaseUrl: string): unknown {
  // A name with several addresses fails with one error for each of them.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const sentence = first instanceof Error && 'code' in first ? ofForeignDatabase(String(first.code), new URL(databaseUrl)) : null;
  return sentence === null ? error : new StartError(sentence, { cause: error });
}

/** The same for a data folder that cannot be made or written. */
export function explainFolder(error: unknown, dataDir: string): unknown {
  const reason = {
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    EROFS: 'read-only disk',
    ENOTDIR: 'a file is in the way',
    EEXIST: 'a file is in the way',
    ENOSPC: 'disk full',
  }[(error as NodeJS.ErrnoException).code ?? ''];
  if (reason === undefined) return error;
  return new StartError(
    `${dataDir} cannot be written (${reason}). Give yourself the right to write there, or choose another folder: DATA_DIR=<folder> npm start`,
    {
      cause: error,
    },
  );
}

export function sentenceOf(error: unknown): string {
  if (error instanceof ConfigError) return `${error.message}. Correct or remove ${error.variable}.`;
  return error instanceof Error ? error.message : String(error);
}
