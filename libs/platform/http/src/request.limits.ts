import type { Socket } from 'node:net';
import type { ConnectionError, FastifyInstance } from 'fastify';
import { createTranslator } from '#platform/i18n';
import { requestLanguage } from './request.language.js';

/** Of the request line and all headers together; Node ends the connection above it. */
export const HEADER_BYTES_MAX = 16 * 1024;
/** More than any browser, proxy or partner sends. Node itself would leave surplus headers out without a word. */
const HEADERS_MAX = 100;
/** A search of 200 Arabic letters with every filter and a cursor is about half of it. */
const URL_CHARACTERS_MAX = 4_096;

/** Refuses what is too long to be meant, once cookies and language of the request are known. */
export function limitRequests(server: FastifyInstance): void {
  server.addHook('preParsing', async (request) => {
    if ((request.originalUrl ?? request.url).length > URL_CHARACTERS_MAX) throw refusal(414);
    if (request.raw.rawHeaders.length / 2 > HEADERS_MAX) throw refusal(431);
  });
}

const refusal = (statusCode: number): Error => Object.assign(new Error(`refused with ${statusCode}`), { statusCode });

/** A path whose percent-encoding is broken names nothing: read letter by letter it is an unknown path like any other. */
export function readablePath({ url = '/' }: { url?: string | undefined }): string {
  const end = url.indexOf('?');
  const path = end < 0 ? url : url.slice(0, end);
  if (!path.includes('%')) return url;
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}

const REFUSALS: Readonly<Record<number, { readonly reason: string; readonly code: string }>> = {
  400: { reason: 'Bad Request', code: 'bad_request' },
  408: { reason: 'Request Timeout', code: 'request_timeout' },
  414: { reason: 'URI Too Long', code: 'uri_too_long' },
  431: { reason: 'Request Header Fields Too Large', code: 'headers_too_large' },
};

/** The last word on a connection whose request could not be read as HTTP at all, so that no route ever saw it. */
export function refuseConnection(error: ConnectionError, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const packet: unknown = error.rawPacket;
  const head = Buffer.isBuffer(packet) ? packet.subarray(0, HEADER_BYTES_MAX).toString('latin1') : '';
  const status = statusOf(error, head);
  const { reason, code } = REFUSALS[status] ?? { reason: 'Bad Request', code: 'bad_request' };
  const lang = requestLanguage({
    url: /^[A-Z]+ (\S+)/.exec(head)?.[1] ?? '',
    headers: { 'accept-language': /^accept-language:(.*)$/im.exec(head)?.[1] },
  });
  const body = JSON.stringify({ type: 'about:blank', title: createTranslator(lang).error(code), status, code });
  socket.end(
    [
      `HTTP/1.1 ${status} ${reason}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Language: ${lang}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function statusOf(error: ConnectionError, head: string): number {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  if (error.code !== 'HPE_HEADER_OVERFLOW') return 400;
  const requestLine = head.indexOf('\r\n');
  return requestLine < 0 || requestLine > HEADER_BYTES_MAX / 2 ? 414 : 431;
}
