export {
  ACTOR_RESOLVER,
  AccessGuard,
  BySignature,
  CurrentActor,
  ForPartners,
  ForRoles,
  Public,
  SignedIn,
  type AccessRule,
  type ActorResolver,
} from './access.js';
export { actorRef, ANONYMOUS, cooperativesOf, hasRole, MARKET, ROLES, type Actor, type HeldRole, type Role } from './actor.js';
export { createHttpApp } from './http.app.js';
export { HttpModule } from './http.module.js';
export { toProblem, type Problem } from './problem.js';
export { PROBLEM_RENDERER, ProblemFilter, ProblemJsonRenderer, withTranslatedFields, type ProblemRenderer } from './problem.filter.js';
export { RequestLanguage, requestLanguage } from './request.language.js';
export { quantity, text, token, type TextLimits } from './text.schema.js';
export { toFieldIssue, validationPipe } from './validation.pipe.js';
