import type { DeclaredRoute } from '#platform/http';
import { descriptionOf, type RouteDescription } from './described.js';
import { Schemas, type JsonSchema } from './json.schemas.js';
import { HEADERS, INFO, problemResponses, SECURITY_SCHEMES, SHARED_PARAMETERS, STATUS_TEXT, type Parameter } from './openapi.parts.js';
import { problem } from './shared.schemas.js';

export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: Readonly<Record<string, unknown>>;
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string | undefined;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[] | undefined;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content } | undefined;
  readonly responses: Readonly<Record<string, AnswerObject>>;
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

interface AnswerObject {
  readonly description?: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Content;
  readonly $ref?: string;
}

/** OpenAPI 3.1 of the routes, from what they are made of: access rules, schemas of inputs, described answers. */
export function openApiDocument(routes: readonly DeclaredRoute[], serverUrl: string): OpenApi {
  const schemas = new Schemas();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const description = descriptionOf(route.handler);
    if (!description) throw new Error(`${route.controller}.${route.name} has no @Described`);
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, description, schemas) };
  }
  const responses = problemResponses(schemas.of(problem, 'output'));
  return {
    openapi: '3.1.0',
    info: INFO,
    servers: [{ url: serverUrl }],
    tags: [...new Set(routes.map(tagOf))].map((name) => ({ name })),
    paths,
    components: { schemas: schemas.named(), responses, parameters: SHARED_PARAMETERS, securitySchemes: SECURITY_SCHEMES },
  };
}

function operation(route: DeclaredRoute, description: RouteDescription, schemas: Schemas): Operation {
  const body = description.body ?? route.body;
  return {
    operationId: `${route.controller.replace(/Controller$/, '').replace(/^./, (first) => first.toLowerCase())}.${route.name}`,
    tags: [tagOf(route)],
    summary: description.summary,
    description: description.detail,
    security: securityOf(route),
    parameters: [
      ...schemas.members(route.params).map((member) => ({ ...member, in: 'path', required: true })),
      ...schemas.members(route.query).map((member) => ({ ...member, in: 'query' })),
      ...route.headers.flatMap(headerParameter),
      { $ref: '#/components/parameters/lang' },
      { $ref: '#/components/parameters/acceptLanguage' },
    ],
    requestBody: body ? { required: true, content: { 'application/json': { schema: schemas.of(body, 'input') } } } : undefined,
    responses: answers(route, description, schemas),
  };
}

function headerParameter(name: string): Parameter[] {
  const header = HEADERS[name];
  if (header === undefined) throw new Error(`the header ${name} is not described`);
  return header === 'security scheme' ? [] : [header];
}

function answers(route: DeclaredRoute, description: RouteDescription, schemas: Schemas): Record<string, AnswerObject> {
  const { answer } = description;
  const content: Content =
    typeof answer === 'string' ? { [answer]: { schema: { type: 'string' } } } : { 'application/json': { schema: schemas.of(answer, 'output') } };
  const own: AnswerObject = { description: STATUS_TEXT[route.status] ?? 'Done.', headers: headersOf(description), content };
  const also = Object.entries({ ...(description.cached ? { 304: STATUS_TEXT[304] ?? '' } : {}), ...description.also }).map(
    ([status, text]) => [status, status === '304' ? { description: text } : { description: text, content }] as const,
  );
  const refusals = refusalsOf(route, description).map((status) => [status, { $ref: `#/components/responses/Problem${status}` }] as const);
  return Object.fromEntries([[String(route.status), own], ...also, ...refusals, ['default', { $ref: '#/components/responses/Problem' }]]);
}

/** What follows from a route's inputs and from who may call it, and what its description adds. */
function refusalsOf(route: DeclaredRoute, description: RouteDescription): number[] {
  const hasBody = Boolean(route.body ?? description.body);
  const statuses = [
    ...(securityOf(route) ? [401] : []),
    ...(route.access?.kind === 'partner' ? [403] : []),
    ...(route.params ? [404] : []),
    ...(hasBody ? [413, 415] : []),
    ...(hasBody || route.query || route.params || route.headers.includes('idempotency-key') ? [422] : []),
    ...(description.refuses ?? []),
  ];
  return [...new Set(statuses)].sort((a, b) => a - b);
}

function headersOf(description: RouteDescription): Record<string, unknown> {
  const text = { schema: { type: 'string' } };
  const json = typeof description.answer !== 'string';
  return {
    ...(json ? { 'Content-Language': { ...text, description: 'The language of the answer.' } } : {}),
    ...(description.cached || description.also?.[304] ? { ETag: { ...text, description: 'Strong; for `If-None-Match`.' } } : {}),
  };
}

function securityOf(route: DeclaredRoute): Operation['security'] {
  if (route.access?.kind === 'token') return [{ orderToken: [] }];
  if (route.access?.kind === 'partner') return [{ partnerKey: [] }];
  if (route.access?.kind === 'signature') return [{ carrierSignature: [] }];
  return undefined;
}

function tagOf({ path }: Pick<DeclaredRoute, 'path'>): string {
  const [first = '', second = ''] = path.split('/').filter(Boolean);
  if (first === 'v1') return ['carts', 'orders'].includes(second) ? second : 'catalogue';
  return first === 'openapi.json' ? 'docs' : first;
}
