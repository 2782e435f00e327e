import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#platform/config';
import { DomainError } from '#platform/errors';
import type { Actor } from '#platform/http';
import { csrfCookieOf } from './cookies.js';
import { receiveUpload, TAKES_UPLOAD } from './upload.js';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A form counts only if it comes from our own page: right token, and no other site named as its origin. */
@Injectable()
export class CsrfGuard implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest & { actor?: Actor }>();
    if (READING.has(request.method)) return true;
    if (!this.fromHere(request)) throw new DomainError('forbidden', 'csrf');
    // Whoever may not call the route was refused before a byte of the file is read.
    if (this.reflector.get<boolean>(TAKES_UPLOAD, context.getHandler())) await receiveUpload(request);
    const expected = request.actor?.kind === 'person' ? request.actor.csrfToken : csrfCookieOf(request);
    const body = request.body as Record<string, unknown> | undefined;
    if (!expected || !same(expected, body?.['csrf'])) throw new DomainError('forbidden', 'csrf');
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
