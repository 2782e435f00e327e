export { ApiKeys } from './api-key/api-keys.service.js';
export { AuditLog } from './audit/audit.service.js';
export { IdentityModule } from './identity.module.js';
export { People, type NewPerson } from './person/people.service.js';
export { SESSION_COOKIE } from './session/actor.resolvers.js';
export { FailedAttempts } from './session/failed-attempts.service.js';
export { sha256 } from './session/secret.js';
export { Sessions, type OpenedSession } from './session/sessions.service.js';
