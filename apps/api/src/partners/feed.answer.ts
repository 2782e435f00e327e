import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FeedFormat, Feeds, FeedSnapshot } from '#partners';
import { codingOf } from '../answer/compressed.bodies.js';
import { readRange } from './byte-range.js';

const CONTENT_TYPES: Readonly<Record<FeedFormat, string>> = {
  ndjson: 'application/x-ndjson; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
};

/**
 * A file with all that a download needs to be cheap and whole: conditional, resumable, compressed, with its hash.
 * The plain and the compressed form are two representations, so each has a strong ETag of its own; ranges are of the plain one.
 */
export async function sendFeed(
  request: FastifyRequest,
  reply: FastifyReply,
  feeds: Feeds,
  format: FeedFormat,
  snapshot: FeedSnapshot,
): Promise<FastifyReply> {
  // The forms there are were made with the file; nothing is to be compressed on its way.
  request.headers['x-no-compression'] = '1';
  const plainTag = `"${snapshot.sha256}"`;
  const gzipTag = `"${snapshot.sha256}-gzip"`;
  const gzip = request.headers.range === undefined && codingOf(request.headers['accept-encoding'], ['gzip']) === 'gzip';
  void reply.headers({
    'content-type': CONTENT_TYPES[format],
    'content-disposition': `attachment; filename="tiwiza-catalog.${format}"`,
    'cache-control': 'private, no-cache',
    vary: 'authorization, accept-encoding',
    'accept-ranges': 'bytes',
    etag: gzip ? gzipTag : plainTag,
    'last-modified': snapshot.createdAt.toUTCString(),
    'x-content-sha256': snapshot.sha256,
    'x-item-count': snapshot.itemCount,
    'x-excluded-count': snapshot.excludedCount,
  });
  if (isKnown(request, snapshot, [plainTag, gzipTag])) return reply.status(304).send();
  if (gzip) {
    void reply.headers({ 'content-encoding': 'gzip', 'content-length': snapshot.gzippedBytes });
    return reply.send(Readable.from(feeds.readGzipped(snapshot)));
  }
  return sendPlain(request, reply, feeds, snapshot, plainTag);
}

function sendPlain(request: FastifyRequest, reply: FastifyReply, feeds: Feeds, snapshot: FeedSnapshot, tag: string): FastifyReply {
  const range = continues(request, snapshot, tag) ? readRange(request.headers.range, snapshot.sizeBytes) : 'ignored';
  if (range === 'unsatisfiable') return sendUnsatisfiable(reply, snapshot);
  if (range === 'ignored') {
    void reply.header('content-length', snapshot.sizeBytes);
    return reply.send(Readable.from(feeds.read(snapshot)));
  }
  const { start, end } = range;
  void reply.status(206).headers({ 'content-range': `bytes ${start}-${end - 1}/${snapshot.sizeBytes}`, 'content-length': end - start });
  return reply.send(Readable.from(feeds.read(snapshot, start, end)));
}

function sendUnsatisfiable(reply: FastifyReply, { sizeBytes }: FeedSnapshot): FastifyReply {
  const code = 'range_not_satisfiable';
  return reply
    .status(416)
    .headers({ 'content-range': `bytes */${sizeBytes}`, 'content-type': 'application/problem+json; charset=utf-8' })
    .send(JSON.stringify({ type: 'about:blank', title: `The file has ${sizeBytes} bytes`, status: 416, code }));
}

/** `If-None-Match` decides where it is sent; else `If-Modified-Since`, to the second. */
function isKnown(request: FastifyRequest, snapshot: FeedSnapshot, tags: readonly string[]): boolean {
  const known = request.headers['if-none-match'];
  if (known !== undefined) return known.split(',').some((tag) => tags.includes(tag.trim().replace(/^W\//, '')) || tag.trim() === '*');
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Math.floor(snapshot.createdAt.getTime() / 1000) <= since / 1000;
}

/** `If-Range`: a part is only of use to whoever has the rest of this very file. */
function continues(request: FastifyRequest, snapshot: FeedSnapshot, tag: string): boolean {
  const condition = request.headers['if-range'];
  if (typeof condition !== 'string') return true;
  return condition.trim() === tag || condition.trim() === snapshot.createdAt.toUTCString();
}
