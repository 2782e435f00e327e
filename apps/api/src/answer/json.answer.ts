import { hash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { requestLanguage } from '#platform/http';
import { codingOf, compressed, CompressedBodies, type Coding } from './compressed.bodies.js';

/** Below this many bytes compression costs more than it saves. */
const COMPRESS_FROM_BYTES = 1_024;
const CODINGS: readonly (Coding | 'identity')[] = ['identity', 'gzip', 'br'];

const bodies = new CompressedBodies();

/** How JSON leaves: in the reader's language, with a strong ETag over its bytes, nothing for who has it already, compressed. */
export class JsonAnswer {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  /**
   * A document that is the same for everybody, so caches keep it for a moment.
   * @param body the JSON text itself, so that ready-made parts need no parsing
   */
  public(body: string): string | Buffer {
    const digest = hash('sha1', body, 'base64url');
    const coding = this.codingFor(body);
    this.head(digest, coding, 'public, max-age=5, stale-while-revalidate=30');
    if (this.isKnown(digest)) return this.notModified();
    return coding === 'identity' ? body : this.encoded(coding, bodies.get(digest, coding, body));
  }

  /**
   * What is for the holder of a key, a capability or an order's token alone.
   * @param version leads the ETag of what is changed under `If-Match`
   */
  private(body: object, version?: number): string | Buffer {
    const text = JSON.stringify(body);
    const digest = `${version === undefined ? '' : `${version}.`}${hash('sha1', text, 'base64url')}`;
    const coding = this.codingFor(text);
    this.head(digest, coding, 'private, no-cache');
    if (this.request.method === 'GET' && this.isKnown(digest)) return this.notModified();
    return coding === 'identity' ? text : this.encoded(coding, compressed(coding, text));
  }

  private codingFor(body: string): Coding | 'identity' {
    return body.length < COMPRESS_FROM_BYTES ? 'identity' : codingOf(this.request.headers['accept-encoding']);
  }

  private head(digest: string, coding: Coding | 'identity', cacheControl: string): void {
    void this.reply.headers({
      etag: tagOf(digest, coding),
      'content-type': 'application/json; charset=utf-8',
      'content-language': requestLanguage(this.request),
      'cache-control': cacheControl,
      vary: 'accept-language, accept-encoding',
    });
  }

  private encoded(coding: Coding, bytes: Buffer): Buffer {
    void this.reply.header('content-encoding', coding);
    return bytes;
  }

  /** Whoever has it in one coding has it: the answer says nothing else in another. */
  private isKnown(digest: string): boolean {
    const header = this.request.headers['if-none-match'];
    if (header === undefined) return false;
    const tags = CODINGS.map((coding) => tagOf(digest, coding));
    return header.split(',').some((tag) => tag.trim() === '*' || tags.includes(tag.trim().replace(/^W\//, '')));
  }

  private notModified(): string {
    void this.reply.status(304);
    return '';
  }
}

export const Answer = createParamDecorator(
  (_: unknown, context: ExecutionContext): JsonAnswer =>
    new JsonAnswer(context.switchToHttp().getRequest<FastifyRequest>(), context.switchToHttp().getResponse<FastifyReply>()),
);

/** Each coding is a representation of its own and has a strong ETag of its own. */
const tagOf = (digest: string, coding: Coding | 'identity'): string => (coding === 'identity' ? `"${digest}"` : `"${digest}-${coding}"`);
