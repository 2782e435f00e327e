import { Inject, Injectable, type CanActivate, type ExecutionContext, type OnApplicationBootstrap, createParamDecorator } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { DomainError, ForbiddenError, UnauthenticatedError } from '#platform/errors';
import { ACCESS, type AccessRule } from './access.rule.js';
import { ANONYMOUS, type Actor } from './actor.js';
import { bearerOf } from './bearer.js';
import { RouteList } from './route.list.js';

/** Finds out who sends a request. `identity` provides it; the platform only asks. */
export interface ActorResolver {
  resolve(request: FastifyRequest): Promise<Actor>;
}
export const ACTOR_RESOLVER = Symbol('ACTOR_RESOLVER');

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
    private readonly routes: RouteList,
    @Inject(ACTOR_RESOLVER) private readonly resolver: ActorResolver,
  ) {}

  onApplicationBootstrap(): void {
    const open = this.routes.all().filter((route) => route.access === null);
    if (open.length > 0) throw new Error(`routes without an access rule: ${open.map((route) => `${route.controller}.${route.name}`).join(', ')}`);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (!rule) throw new DomainError('forbidden', 'forbidden');
    const request = context.switchToHttp().getRequest<FastifyRequest & WithActor>();
    if (rule.kind === 'token' && !bearerOf(request)) throw new UnauthenticatedError();
    request.actor = rule.kind === 'signature' || rule.kind === 'token' ? ANONYMOUS : await this.resolver.resolve(request);
    assertAllowed(rule, request.actor);
    return true;
  }
}

function assertAllowed(rule: AccessRule, actor: Actor): void {
  if (rule.kind === 'public' || rule.kind === 'signature' || rule.kind === 'token') return;
  if (rule.kind === 'partner') {
    if (actor.kind !== 'partner') throw new UnauthenticatedError();
    return;
  }
  if (actor.kind !== 'person') throw new UnauthenticatedError();
  if (rule.kind === 'roles' && !actor.roles.some((held) => rule.roles.includes(held.role))) throw new ForbiddenError();
}
