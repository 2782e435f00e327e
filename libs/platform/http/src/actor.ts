import { ForbiddenError, NotFoundError } from '#platform/errors';

export const ROLES = ['consumer', 'cooperative', 'partner', 'auditor', 'certifier', 'operator'] as const;
export type Role = (typeof ROLES)[number];

export interface HeldRole {
  readonly role: Role;
  readonly cooperativeId: string | null;
  readonly partnerId: string | null;
}

/** Who acts. The first argument of every public service method that is not open to all. */
export type Actor =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'person'; readonly personId: string; readonly name: string; readonly csrfToken: string; readonly roles: readonly HeldRole[] }
  | { readonly kind: 'partner'; readonly partnerId: string; readonly keyId: string }
  | { readonly kind: 'market' };

export const ANONYMOUS: Actor = { kind: 'anonymous' };

/** The market itself, at work in jobs and sweeps; never the result of a request. */
export const MARKET: Actor = { kind: 'market' };

/** The cooperatives a person acts for. Empty means none, never all. */
export function cooperativesOf(actor: Actor): readonly string[] {
  if (actor.kind !== 'person') return [];
  return actor.roles.flatMap((held) => (held.role === 'cooperative' && held.cooperativeId ? [held.cooperativeId] : []));
}

export function hasRole(actor: Actor, role: Role): boolean {
  return actor.kind === 'person' && actor.roles.some((held) => held.role === role);
}

/** The first line of what only the operator may do. */
export function assertOperator(actor: Actor): void {
  if (!hasRole(actor, 'operator')) throw new ForbiddenError();
}

/** The first line of what a cooperative does, and the operator for it. To anybody else it does not exist. */
export function assertActsFor(actor: Actor, cooperativeId: string): void {
  if (!hasRole(actor, 'operator') && !cooperativesOf(actor).includes(cooperativeId)) throw new NotFoundError('cooperative', cooperativeId);
}

/** For audit and timelines: who, without a name. */
export function actorRef(actor: Actor): { kind: string; id: string | null } {
  if (actor.kind === 'person') return { kind: 'person', id: actor.personId };
  if (actor.kind === 'partner') return { kind: 'partner', id: actor.partnerId };
  return { kind: actor.kind, id: null };
}
