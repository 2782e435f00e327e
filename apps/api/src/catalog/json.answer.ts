import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestLanguage } from '#platform/http';

/**
 * A public document: strong ETag over its bytes, 304 for who has it already, kept for a moment by caches.
 * @param body the JSON text itself, so that ready-made parts need no parsing
 */
export function jsonAnswer(request: FastifyRequest, reply: FastifyReply, body: string): string {
  const etag = `"${createHash('sha1').update(body).digest('base64url')}"`;
  void reply.headers({
    etag,
    'content-type': 'application/json; charset=utf-8',
    'content-language': requestLanguage(request),
    'cache-control': 'public, max-age=5, stale-while-revalidate=30',
    vary: 'accept-language, accept-encoding',
  });
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim());
  if (known.includes(etag) || known.includes('*')) {
    void reply.status(304);
    return '';
  }
  return body;
}
