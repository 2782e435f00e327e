import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ANONYMOUS, bearerOf, type Actor, type ActorResolver } from '#platform/http';
import { ApiKeys } from '../api-key/api-keys.service.js';
import { Sessions } from './sessions.service.js';

export const SESSION_COOKIE = 'tiwiza_session';

/** People in a browser: the session cookie. */
@Injectable()
export class SessionActorResolver implements ActorResolver {
  constructor(private readonly sessions: Sessions) {}

  async resolve(request: FastifyRequest): Promise<Actor> {
    const token = (request as FastifyRequest & { cookies?: Record<string, string | undefined> }).cookies?.[SESSION_COOKIE];
    return token ? this.sessions.resolve(token) : ANONYMOUS;
  }
}

/** Machines: `Authorization: Bearer <partner key>`. An order's token travels the same way, on routes of its own. */
@Injectable()
export class KeyActorResolver implements ActorResolver {
  constructor(private readonly keys: ApiKeys) {}

  async resolve(request: FastifyRequest): Promise<Actor> {
    const key = bearerOf(request);
    return key ? this.keys.resolve(key) : ANONYMOUS;
  }
}
