import { hash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestLanguage } from '#platform/http';
import { codingOf, CompressedBodies, type Coding } from './compressed.bodies.js';

/** Below this many bytes compression costs more than it saves. */
const COMPRESS_FROM_BYTES = 1_024;
const CODINGS: readonly (Coding | 'identity')[] = ['identity', 'gzip', 'br'];

const bodies = new CompressedBodies();

/** How a public document leaves: strong ETag over its bytes, 304 for who has it already, compressed, kept for a moment by caches. */
export class PublicAnswer {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  /** @param body the JSON text itself, so that ready-made parts need no parsing */
  json(body: string): string | Buffer {
    const digest = hash('sha1', body, 'base64url');
    const coding = body.length < COMPRESS_FROM_BYTES ? 'identity' : codingOf(this.request.headers['accept-encoding']);
    void this.reply.headers({
      etag: tagOf(digest, coding),
      'content-type': 'application/json; charset=utf-8',
      'content-language': requestLanguage(this.request),
      'cache-control': 'public, max-age=5, stale-while-revalidate=30',
      vary: 'accept-language, accept-encoding',
    });
    if (isKnown(this.request.headers['if-none-match'], digest)) {
      void this.reply.status(304);
      return '';
    }
    if (coding === 'identity') return body;
    void this.reply.header('content-encoding', coding);
    return bodies.get(digest, coding, body);
  }
}

export const Answer = createParamDecorator(
  (_: unknown, context: ExecutionContext): PublicAnswer =>
    new PublicAnswer(context.switchToHttp().getRequest<FastifyRequest>(), context.switchToHttp().getResponse<FastifyReply>()),
);

/** Each coding is a representation of its own and has a strong ETag of its own. */
const tagOf = (digest: string, coding: Coding | 'identity'): string => (coding === 'identity' ? `"${digest}"` : `"${digest}-${coding}"`);

/** Whoever has it in one coding has it: the answer says nothing else in another. */
function isKnown(header: string | undefined, digest: string): boolean {
  if (header === undefined) return false;
  const tags = CODINGS.map((coding) => tagOf(digest, coding));
  return header.split(',').some((tag) => tag.trim() === '*' || tags.includes(tag.trim().replace(/^W\//, '')));
}
