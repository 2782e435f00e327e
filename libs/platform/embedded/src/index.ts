export { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded.postgres.js';
export { runningEmbeddedPostgres } from './running.postgres.js';
export * from './embedded.errors.js';
export { identify, identifySelf, stillRuns, type ProcessIdentity } from './process.identity.js';
export { acquireLock, lockHolder, LockedError, type ProcessLock } from './process.lock.js';
export type { ServerExit } from './server.process.js';
export type { ServerSettings } from './server.settings.js';
