import {
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type ExecutionContext,
  type OnApplicationBootstrap,
  createParamDecorator,
} from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError, ForbiddenError, UnauthenticatedError } from '#platform/errors';
import { ANONYMOUS, type Actor, type Role } from './actor.js';

/** Finds out who sends a request. `identity` provides it; the platform only asks. */
export interface ActorResolver {
  resolve(request: FastifyRequest): Promise<Actor>;
}
export const ACTOR_RESOLVER = Symbol('ACTOR_RESOLVER');

export type AccessRule =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed_in' }
  | { readonly kind: 'roles'; readonly roles: readonly Role[] }
  | { readonly kind: 'partner' }
  | { readonly kind: 'signature' };

const ACCESS = 'tiwiza:access';
const access = (rule: AccessRule) => SetMetadata(ACCESS, rule);

/** Anybody; a capability in the request (cart id, order token) may still be asked for by the service. */
export const Public = () => access({ kind: 'public' });
export const SignedIn = () => access({ kind: 'signed_in' });
export const ForRoles = (...roles: Role[]) => access({ kind: 'roles', roles });
export const ForPartners = () => access({ kind: 'partner' });
/** A sender that proves itself by a signature over the raw body, which the controller's service verifies first of all. */
export const BySignature = () => access({ kind: 'signature' });

interface WithActor {
  actor?: Actor;
}

export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = context.switchToHttp().getRequest<WithActor>().actor;
  if (!actor) throw new Error('the access guard did not run before this handler');
  return actor;
});

/** Access is denied by default: a route without a rule stops the process at boot, and is refused if it is reached anyway. */
@Injectable()
export class AccessGuard implements CanActivate, OnApplicationBootstrap {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    @Inject(ACTOR_RESOLVER) private readonly resolver: ActorResolver,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (typeof instance !== 'object' || instance === null || !metatype) return [];
      return this.scanner
        .getAllMethodNames(Object.getPrototypeOf(instance) as object)
        .map((name) => (instance as Record<string, unknown>)[name] as object)
        .filter((method) => Reflect.hasMetadata('path', method) && !this.reflector.getAllAndOverride(ACCESS, [method as never, metatype as never]))
        .map((method) => `${metatype.name}.${(method as { name: string }).name}`);
    });
    if (open.length > 0) throw new Error(`routes without an access rule: ${open.join(', ')}`);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (!rule) throw new DomainError('forbidden', 'forbidden');
    const request = context.switchToHttp().getRequest<FastifyRequest & WithActor>();
    request.actor = rule.kind === 'signature' ? ANONYMOUS : await this.resolver.resolve(request);
    assertAllowed(rule, request.actor);
    return true;
  }
}

function assertAllowed(rule: AccessRule, actor: Actor): void {
  if (rule.kind === 'public' || rule.kind === 'signature') return;
  if (rule.kind === 'partner') {
    if (actor.kind !== 'partner') throw new UnauthenticatedError();
    return;
  }
  if (actor.kind !== 'person') throw new UnauthenticatedError();
  if (rule.kind === 'roles' && !actor.roles.some((held) => rule.roles.includes(held.role))) throw new ForbiddenError();
}
