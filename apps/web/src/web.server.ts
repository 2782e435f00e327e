import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import staticFiles from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '#platform/config';
import { FILE_BYTES_MAX } from '#delivery';
import { Assets } from './page/assets.js';

/** No script or style but our own files, no framing, no plugin, forms only to ourselves. */
const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `style-src 'self'`,
  `script-src 'self'`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
  `manifest-src 'self'`,
].join('; ');

const SECURITY_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

/** Cookies, forms, files and the headers that every answer of the shop carries. */
export async function configureWeb(app: NestFastifyApplication, config: Config): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const secure = config.publicWebUrl.startsWith('https:');
  server.decorate('publicOrigin', config.publicWebUrl);
  server.addHook('onSend', async (_request, reply) => {
    reply.headers(secure ? { ...SECURITY_HEADERS, 'strict-transport-security': 'max-age=31536000' } : SECURITY_HEADERS);
  });
  await app.register(compress as never, { global: true, threshold: 1_024, encodings: ['br', 'gzip'] });
  await app.register(cookie as never);
  await app.register(multipart as never, {
    // A file that is too large is cut off, not refused: its page then says so in the reader's words.
    throwFileSizeLimit: false,
    limits: { fileSize: FILE_BYTES_MAX + 1, files: 1, fields: 10, fieldSize: 2_000, parts: 12 },
  });
  await app.register(staticFiles as never, {
    root: app.get(Assets, { strict: false }).folder,
    prefix: '/assets/',
    index: false,
    wildcard: true,
    preCompressed: true,
    setHeaders: (reply: FastifyReply) => void reply.header('cache-control', assetCaching(reply.request)),
  });
}

/** An address with a version never means anything else; one without may be a day old, and is asked about again meanwhile. */
function assetCaching({ query }: FastifyRequest): string {
  const versioned = typeof (query as Record<string, unknown> | undefined)?.['v'] === 'string';
  return versioned ? 'public, max-age=31536000, immutable' : 'public, max-age=86400, stale-while-revalidate=604800';
}
