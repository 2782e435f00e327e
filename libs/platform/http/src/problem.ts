import { HttpException } from '@nestjs/common';
import { DomainError, InvalidInputError, type ErrorKind, type ErrorParams } from '#platform/errors';

/** What went wrong, before it is worded for its reader. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly params: ErrorParams;
  readonly details: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  /** A fault of ours that nobody could have foreseen: it is logged in full and told in general words. */
  readonly unexpected: boolean;
}

const STATUS: Readonly<Record<ErrorKind, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
};

const problem = (status: number, code: string, more: Partial<Problem> = {}): Problem => ({
  status,
  code,
  params: {},
  details: {},
  headers: {},
  unexpected: false,
  ...more,
});

/** PostgreSQL's words for "not now": the lock or statement took too long, the server restarts, two transactions collided. */
const TRY_AGAIN_SQLSTATES = new Set(['55P03', '57014', '40001', '40P01', '57P01', '57P02', '57P03', '08000', '08003', '08006', '53300', '25P03']);
/** Text that PostgreSQL cannot store (NUL): the schemas refuse it, this is the net below them. */
const UNSTORABLE_TEXT_SQLSTATES = new Set(['22021', '22P05']);
const UNREACHABLE = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);

const HTTP_CODES: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'not_acceptable',
  408: 'request_timeout',
  413: 'too_large',
  414: 'uri_too_long',
  415: 'unsupported_media_type',
  429: 'too_many',
  431: 'headers_too_large',
  503: 'unavailable',
};

/** The one place where an error becomes an HTTP status. */
export function toProblem(error: unknown): Problem {
  if (error instanceof DomainError) return ofDomainError(error);
  const code = codeOf(error);
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problem(413, 'too_large');
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY' || error instanceof SyntaxError) return ofUnreadableBody();
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return problem(415, 'unsupported_media_type');
  if (code !== null && UNSTORABLE_TEXT_SQLSTATES.has(code)) return ofDomainError(InvalidInputError.of('body', 'characters'));
  if (code !== null && (TRY_AGAIN_SQLSTATES.has(code) || UNREACHABLE.has(code))) return ofPassingTrouble();
  if (error instanceof Error && /timeout exceeded when trying to connect|Connection terminated|Cannot use a pool/.test(error.message))
    return ofPassingTrouble();
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  // We never answer 400 ourselves: it is the body parser's word for a body that it cannot read.
  if (status === 400) return ofUnreadableBody();
  if (status >= 400 && status < 500) return problem(status, HTTP_CODES[status] ?? 'bad_request');
  return problem(500, 'unexpected', { unexpected: true });
}

function ofDomainError(error: DomainError): Problem {
  const headers: Record<string, string> = error.kind === 'unauthenticated' ? { 'www-authenticate': 'Bearer' } : {};
  const retryAfter = error.params['retry_after_seconds'];
  if (typeof retryAfter === 'number') headers['retry-after'] = String(retryAfter);
  return problem(STATUS[error.kind], error.code, { params: error.params, details: error.details, headers });
}

function ofUnreadableBody(): Problem {
  return ofDomainError(InvalidInputError.of('body', 'json', 'is not valid JSON'));
}

function ofPassingTrouble(): Problem {
  return problem(503, 'unavailable', { headers: { 'retry-after': '2' } });
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string') return code;
  return driverError === undefined ? null : codeOf(driverError);
}

function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null ? (error as { statusCode?: unknown }).statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}
