export { ACTOR_RESOLVER, AccessGuard, CurrentActor, type ActorResolver } from './access.js';
export { BySignature, ByToken, ForPartners, ForRoles, Public, SignedIn, type AccessRule } from './access.rule.js';
export {
  actorRef,
  ANONYMOUS,
  assertActsFor,
  assertOperator,
  cooperativesOf,
  hasRole,
  MARKET,
  ROLES,
  type Actor,
  type HeldRole,
  type Role,
} from './actor.js';
export { bearerOf, BearerToken } from './bearer.js';
export { createHttpApp, type HttpAppOptions } from './http.app.js';
export { HttpModule, type HttpOptions } from './http.module.js';
export { plainCode } from './plain.code.js';
export { toProblem, type Problem } from './problem.js';
export { PROBLEM_RENDERER, ProblemFilter, ProblemJsonRenderer, withTranslatedFields, type ProblemRenderer } from './problem.filter.js';
export { Limited, RATE_LIMITS, type RateLimits } from './rate.limit.js';
export { LANGUAGE_COOKIE, RequestLanguage, requestLanguage } from './request.language.js';
export { RouteList, type DeclaredRoute } from './route.list.js';
export { registeredRoutes, type RegisteredRoute } from './route.table.js';
export { quantity, text, token, type TextLimits } from './text.schema.js';
export { toFieldIssue, validationPipe } from './validation.pipe.js';
