import { Global, Module, type DynamicModule } from '@nestjs/common';
import { ACTOR_RESOLVER } from '#platform/http';
import { ApiKeys } from './api-key/api-keys.service.js';
import { AuditLog } from './audit/audit.service.js';
import { People } from './person/people.service.js';
import { KeyActorResolver, SessionActorResolver } from './session/actor.resolvers.js';
import { FailedAttempts } from './session/failed-attempts.service.js';
import { Sessions } from './session/sessions.service.js';

const SERVICES = [People, Sessions, FailedAttempts, ApiKeys, AuditLog];

/** @see IdentityModule.forPeople, IdentityModule.forMachines: how an app finds out who sends a request */
@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class IdentityModule {
  static forPeople(): DynamicModule {
    return resolvedBy(SessionActorResolver);
  }

  static forMachines(): DynamicModule {
    return resolvedBy(KeyActorResolver);
  }
}

function resolvedBy(resolver: typeof SessionActorResolver | typeof KeyActorResolver): DynamicModule {
  return {
    module: IdentityModule,
    providers: [{ provide: ACTOR_RESOLVER, useClass: resolver }],
    exports: [ACTOR_RESOLVER],
  };
}
