import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { signWebhook } from '#delivery';
import { registeredRoutes, RouteList } from '#platform/http';
import type { OpenApi, Operation } from '../../apps/api/src/openapi/openapi.document.js';
import { ADDRESS, CARRIER_SECRET, startApi, type RunningApi } from '../factories/api.factory.js';

type Answer = Awaited<ReturnType<RunningApi['call']>>;

describe('the description of the API', () => {
  let api: RunningApi;
  let document: OpenApi;
  const described = new Set<string>();

  beforeAll(async () => {
    api = await startApi();
    document = (await api.call('GET', '/openapi.json')).json<OpenApi>();
  });
  afterAll(() => api.close());

  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));

  /** The body of an answer against what the description says of this status. */
  const expectDescribed = (method: string, path: string, answer: Answer): void => {
    const operation = document.paths[path]?.[method.toLowerCase()] as Operation;
    const listed = operation.responses[String(answer.statusCode)];
    expect({ path, status: answer.statusCode, listed: listed !== undefined }).toEqual({ path, status: answer.statusCode, listed: true });
    const { content } = (listed?.$ref ? document.components['responses']?.[listed.$ref.split('/').pop() ?? ''] : listed) as NonNullable<
      typeof listed
    >;
    described.add(`${method} ${path}`);
    if (content === undefined) return expect(answer.body).toBe('');
    const [type, media] = Object.entries(content)[0] ?? [];
    expect(answer.headers['content-type']).toContain(type);
    if (!/[/+]json$/.test(type ?? '')) return;
    const parsed = schemaOf(media?.schema ?? {}).safeParse(JSON.parse(answer.body));
    expect({ path, issues: parsed.error?.issues ?? [] }).toEqual({ path, issues: [] });
  };

  /** The published schema, read back as anybody's tool would read it. */
  const schemaOf = (schema: object): z.ZodType => {
    const whole = JSON.stringify({ ...schema, $defs: document.components['schemas'] }).replaceAll('#/components/schemas/', '#/$defs/');
    return z.fromJSONSchema(JSON.parse(whole) as z.core.JSONSchema.JSONSchema);
  };

  it('holds every route that the server answers to, and no other', () => {
    const registered = registeredRoutes(api.app.getHttpAdapter().getInstance() as unknown as FastifyInstance).flatMap(({ path, methods }) =>
      methods.filter((method) => method !== 'HEAD').map((method) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
    );
    expect(operations().sort()).toEqual([...new Set(registered)].sort());
    expect(api.app.get(RouteList).all()).toHaveLength(operations().length);
  });

  it('points only to what is there, and names every operation and every parameter of a path once', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)];
    for (const [, kind = '', name = ''] of refs)
      expect({ kind, name, known: name in (document.components[kind] ?? {}) }).toEqual({ kind, name, known: true });
    const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map((operation) => operation.operationId));
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, methods] of Object.entries(document.paths))
      for (const operation of Object.values(methods))
        expect(operation.parameters.filter((p) => p.in === 'path').map((p) => p.name)).toEqual(
          [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
        );
  });

  it('asks for a secret exactly where the routes do', async () => {
    for (const route of api.app.get(RouteList).all()) {
      const operation = document.paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()] as Operation;
      const bare = await api.call(route.method, route.path.replace(/:\w+/g, 'amana'), route.body ? { payload: {} } : {});
      expect({ id: operation.operationId, refused: bare.statusCode === 401 }).toEqual({
        id: operation.operationId,
        refused: operation.security !== undefined,
      });
    }
  });

  it('describes what a buyer gets, from the shelf to the order', async () => {
    const slug = (await api.call('GET', '/v1/products')).json<{ items: { slug: string; cooperative: { slug: string } }[] }>().items[0];
    for (const [path, url] of [
      ['/v1/products', '/v1/products?facets=true&limit=1'],
      ['/v1/products/{slug}', `/v1/products/${slug?.slug}`],
      ['/v1/suggest', '/v1/suggest?q=arg'],
      ['/v1/categories', '/v1/categories'],
      ['/v1/regions', '/v1/regions'],
      ['/v1/cooperatives', '/v1/cooperatives'],
      ['/v1/cooperatives/{slug}', `/v1/cooperatives/${slug?.cooperative.slug}`],
      ['/health/live', '/health/live'],
      ['/health/ready', '/health/ready'],
      ['/openapi.json', '/openapi.json'],
      ['/', '/'],
      ['/docs', '/docs'],
      ['/docs/style.css', '/docs/style.css'],
    ] as const)
      expectDescribed('GET', path, await api.call('GET', url));

    expectDescribed('POST', '/v1/carts', await api.call('POST', '/v1/carts'));
    const cart = await api.fillCart([api.argan, 2], [api.saffron, 1]);
    expectDescribed('GET', '/v1/carts/{id}', await api.call('GET', `/v1/carts/${cart}`));
    const put = (quantity: number, headers = {}) => api.call('PUT', `/v1/carts/${cart}/items/${api.argan.sku}`, { payload: { quantity }, headers });
    expectDescribed('PUT', '/v1/carts/{id}/items/{sku}', await put(3));
    expectDescribed('PUT', '/v1/carts/{id}/items/{sku}', await put(3, { 'if-match': '1' }));
    expectDescribed('PUT', '/v1/carts/{id}/items/{sku}', await put(-1));
    expectDescribed('POST', '/v1/carts/{id}/quote', await api.call('POST', `/v1/carts/${cart}/quote`, { payload: { address: ADDRESS } }));
    const { number, token } = await api.order(cart);
    const replayed = await api.call('POST', '/v1/orders', { payload: {}, headers: { 'idempotency-key': 'k' } });
    expectDescribed('POST', '/v1/orders', replayed);
    const bearer = { authorization: `Bearer ${token}` };
    expectDescribed('GET', '/v1/orders/{number}', await api.call('GET', `/v1/orders/${number}`, { headers: bearer }));
    expectDescribed('GET', '/v1/orders/{number}', await api.call('GET', `/v1/orders/${number}`));
    const back = { lines: [{ sku: api.argan.sku, quantity: 1, reason: 'damaged' }] };
    const askBack = () => api.call('POST', `/v1/orders/${number}/returns`, { payload: back, headers: { ...bearer, 'idempotency-key': 'back' } });
    expectDescribed('POST', '/v1/orders/{number}/returns', await askBack());
    await api.database.sql(
      `INSERT INTO order_event (id, order_id, cooperative_id, kind, effect_key)
       SELECT gen_random_uuid(), o.id, $2, 'parcel_delivered', 'described' FROM orders o WHERE o.number = $1`,
      [number, api.argan.cooperativeId],
    );
    expectDescribed('POST', '/v1/orders/{number}/returns', await askBack());
    expectDescribed('GET', '/v1/orders/{number}', await api.call('GET', `/v1/orders/${number}`, { headers: bearer }));
    expectDescribed('POST', '/v1/orders/{number}/cancel', await api.call('POST', `/v1/orders/${number}/cancel`, { headers: bearer }));
  });

  it('describes what a partner and a carrier get', async () => {
    const headers = { authorization: `Bearer ${api.partnerKey}` };
    for (const path of ['/partners/v1/catalog.ndjson', '/partners/v1/catalog.csv', '/partners/v1/catalog/exclusions']) {
      expectDescribed('GET', path, await api.call('GET', path, { headers }));
      expectDescribed('GET', path, await api.call('GET', path));
    }
    const payload = JSON.stringify({ events: [{ tracking_number: 'CC000000015MA', code: 'EMA', occurred_at: '2026-11-20T10:00:00Z' }] });
    const signature = signWebhook(CARRIER_SECRET, payload, Math.floor(Date.now() / 1000));
    const send = (value: string) =>
      api.call('POST', '/webhooks/carriers/amana', { payload, headers: { 'content-type': 'application/json', 'tiwiza-signature': value } });
    expectDescribed('POST', '/webhooks/carriers/{carrier}', await send(signature));
    expectDescribed('POST', '/webhooks/carriers/{carrier}', await send('t=1,v1=00'));
  });

  it('was compared with a real answer of every route', () => {
    expect([...described].sort()).toEqual(operations().sort());
  });

  it('is where the bare address leads', async () => {
    const answer = await api.call('GET', '/');
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/docs']);
  });

  it('is shown as a page that runs nothing and fetches nothing from elsewhere', async () => {
    const page = await api.call('GET', '/docs');
    expect(page.headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(page.body).not.toMatch(/<script|style="|<style|(src|href)="(https?:)?\/\//);
    for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods)))
      expect(page.body).toContain(`id="${operation.operationId}"`);
    expect([...page.body.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !page.body.includes(`id="${id}"`))).toEqual([]);
  });
});
