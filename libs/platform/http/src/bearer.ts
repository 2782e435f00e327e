import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { UnauthenticatedError } from '#platform/errors';

/** The secret of `Authorization: Bearer <secret>`; null when there is none, or nothing that could be one. */
export function bearerOf(request: Pick<FastifyRequest, 'headers'>): string | null {
  const match = /^Bearer ([\x21-\x7E]{8,200})$/.exec(request.headers.authorization ?? '');
  return match?.[1] ?? null;
}

/** That secret, on a route `ByToken`. */
export const BearerToken = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const token = bearerOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (!token) throw new UnauthenticatedError();
  return token;
});
