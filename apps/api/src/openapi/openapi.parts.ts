import { LANGUAGES } from '#platform/i18n';
import type { JsonSchema } from './json.schemas.js';

export type Parameter = Readonly<Record<string, unknown>> & { readonly name?: string; readonly in?: string };

export const INFO = {
  title: 'Tiwiza',
  version: '1',
  description:
    'The market of Morocco’s cooperatives for machines: catalogue, carts, orders, partners’ files, carriers’ webhooks. Amounts are minor units, times are RFC 3339 in UTC, ids are opaque. Every GET answers HEAD as well.',
  license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
} as const;

export const SECURITY_SCHEMES = {
  orderToken: { type: 'http', scheme: 'bearer', description: 'The `token` that came with the order when it was placed.' },
  partnerKey: { type: 'http', scheme: 'bearer', description: 'A retail partner’s key.' },
  carrierSignature: {
    type: 'apiKey',
    in: 'header',
    name: 'Tiwiza-Signature',
    description: 'A signature over the raw body with the carrier’s secret.',
  },
} as const;

/** Headers that a handler reads, by their lower-case name. */
export const HEADERS: Readonly<Record<string, Parameter | 'security scheme'>> = {
  'idempotency-key': {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'The sender’s own name for this attempt.',
    schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7E]+$' },
  },
  'if-match': { name: 'If-Match', in: 'header', description: 'The version that the sender saw.', schema: { type: 'string' } },
  'tiwiza-signature': 'security scheme',
};

export const SHARED_PARAMETERS = {
  lang: {
    name: 'lang',
    in: 'query',
    description: 'The language of the answer; goes before `Accept-Language`.',
    schema: { type: 'string', enum: LANGUAGES },
  },
  acceptLanguage: { name: 'Accept-Language', in: 'header', description: 'Without both it is French.', schema: { type: 'string' } },
} as const;

export const STATUS_TEXT: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Made.',
  202: 'Taken in; it will be worked on.',
  304: 'Not changed since.',
  401: 'No secret, or a wrong one.',
  403: 'Known, and not allowed.',
  404: 'There is no such thing, or it is somebody else’s.',
  409: 'It does not fit what is there now; `code` says why.',
  413: 'The body is larger than 256 KiB.',
  415: 'The body is not of a type that is read here.',
  416: 'The file has no such part.',
  422: 'A field cannot be accepted; `errors` names each.',
};

/** One answer for each status that refuses, to be referred to. */
export function problemResponses(schema: JsonSchema): Record<string, unknown> {
  const content = { 'application/problem+json': { schema } };
  const refusals = Object.entries(STATUS_TEXT).filter(([status]) => Number(status) >= 400);
  return {
    Problem: { description: 'Something else went wrong; 503 says when to try again.', content },
    ...Object.fromEntries(refusals.map(([status, description]) => [`Problem${status}`, { description, content }])),
  };
}
