import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config';
import { DomainError } from '#platform/errors';
import type { Actor } from '#platform/http';
import { csrfCookieOf } from './cookies.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A form counts only if it comes from our own page: right token, and no other site named as its origin. */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
    if (READING.has(request.method)) return true;
    const expected = request.actor?.kind === 'person' ? request.actor.csrfToken : csrfCookieOf(request);
    const body = request.body as Record<string, unknown> | undefined;
    if (!this.fromHere(request) || !expected || !same(expected, body?.['csrf'])) throw new DomainError('forbidden', 'csrf');
    return true;
  }

  private fromHere(request: FastifyRequest): boolean {
    const site = request.headers['sec-fetch-site'];
    if (typeof site === 'string') return site === 'same-origin' || site === 'none';
    const { origin } = request.headers;
    return origin === undefined || origin === new URL(this.config.publicWebUrl).origin || origin === `${request.protocol}://${request.headers.host}`;
  }
}

function same(expected: string, given: unknown): boolean {
  if (typeof given !== 'string') return false;
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
