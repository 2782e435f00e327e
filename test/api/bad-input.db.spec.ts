import type { AddressInfo } from 'node:net';
import { carrierMessageSchema, signWebhook } from '#delivery';
import { createTranslator, LANGUAGES } from '#platform/i18n';
import { RouteList, type DeclaredRoute } from '#platform/http';
import { ADDRESS, CARRIER_SECRET, startApi, type MadeOrder, type RunningApi } from '../factories/api.factory.js';
import {
  BROKEN_BODIES,
  BROKEN_NUMBERS,
  BROKEN_QUERY_VALUES,
  BROKEN_STRINGS,
  leavesOf,
  UNKNOWN_IDS,
  withMember,
  withoutMember,
} from '../input/broken.input.js';
import { recordFaults } from '../input/fault.recorder.js';
import { HttpClient, type HttpAnswer, type HttpRequest } from '../input/http.client.js';
import { rowCounts } from '../input/row.counts.js';

/** What the spec must know of a route that takes a body, and cannot read off its schema. */
interface BodyRoute {
  readonly body: object;
  /** Members that may be absent, null or empty. */
  readonly optional?: readonly string[];
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const JSON_TYPE = { 'content-type': 'application/json' };
const MEGABYTE = 1024 * 1024;

jest.setTimeout(180_000);

describe('the API under bad input', () => {
  const { logger, faults } = recordFaults();
  let api: RunningApi;
  let client: HttpClient;
  let routes: DeclaredRoute[];
  let order: MadeOrder;
  let cart: string;
  let before: Readonly<Record<string, number>>;
  let bodies: Readonly<Record<string, BodyRoute>>;

  beforeAll(async () => {
    api = await startApi({ logger, limits: { writes: 1_000_000 } });
    await api.app.listen(0, '127.0.0.1');
    client = new HttpClient((api.app.getHttpServer().address() as AddressInfo).port);
    routes = api.app.get(RouteList).all();
    order = await api.order(await api.fillCart([api.argan, 1]));
    cart = await api.fillCart([api.argan, 2], [api.saffron, 1]);
    const headers = { authorization: `Bearer ${api.partnerKey}` };
    for (const { access, method, path } of routes) if (access?.kind === 'partner') await client.send(method, path, { headers });
    bodies = {
      'PUT /v1/carts/:id/items/:sku': { body: { quantity: 3 } },
      'POST /v1/carts/:id/quote': {
        body: { address: { ...ADDRESS, line2: 'Étage 2', province: 'Rabat' } },
        optional: ['address.line1', 'address.line2', 'address.locality', 'address.province'],
      },
      'POST /v1/orders': {
        body: {
          cart_id: cart,
          contact: { name: 'Salma Idrissi', phone: '0661234567', email: 'salma@example.ma' },
          address: { ...ADDRESS, line2: 'Étage 2', province: 'Rabat' },
          delivery: { option: 'amana.home' },
          payment: { method: 'cod' },
          lang: 'fr',
          expected_total: { amount: 1, currency: 'MAD' },
        },
        optional: ['contact.email', 'address.line2', 'address.province', 'lang', 'expected_total.amount', 'expected_total.currency'],
      },
      'POST /v1/orders/:number/returns': {
        body: { lines: [{ sku: api.argan.sku, quantity: 1, reason: 'damaged' }], note: 'Le bouchon est cassé' },
        optional: ['note'],
      },
    };
    before = await rowCounts(api.database);
  });
  afterAll(async () => {
    client.close();
    await api.close();
  });

  const nameOf = ({ method, path }: DeclaredRoute): string => `${method} ${path}`;
  /** What stands in a path where the route is asked for something that is there. */
  const known = (path: string): string =>
    path
      .replace('/v1/carts/:id', `/v1/carts/${cart}`)
      .replace(':sku', api.argan.sku)
      .replace(':number', order.number)
      .replace(':carrier', 'amana')
      .replace(':slug', 'argan');
  const credentials = ({ access, path }: DeclaredRoute): Record<string, string> => {
    if (access?.kind === 'partner') return { authorization: `Bearer ${api.partnerKey}` };
    return path.includes(':number') ? { authorization: `Bearer ${order.token}` } : {};
  };
  const send = (route: DeclaredRoute, request: HttpRequest = {}, path = known(route.path)): Promise<HttpAnswer> =>
    client.send(route.method, path, { ...request, headers: { ...credentials(route), ...request.headers } });
  const takesBody = (): DeclaredRoute[] => routes.filter((route) => route.body !== null);
  const bodyOf = (route: DeclaredRoute): BodyRoute => {
    const found = bodies[nameOf(route)];
    if (!found) throw new Error(`${nameOf(route)} takes a body: say in this spec what a good one looks like`);
    return found;
  };

  /** A problem document of this status, in this language, that names the field when one is meant. */
  const expectProblem = (told: string, answer: HttpAnswer, statuses: readonly number[], field?: string, lang = 'fr'): void => {
    const document = answer.headers['content-type']?.includes('application/problem+json')
      ? (JSON.parse(answer.body) as Record<string, unknown>)
      : { kind: answer.headers['content-type'], body: answer.body.slice(0, 200) };
    const fields = ((document['errors'] ?? []) as { field: string }[]).map((issue) => issue.field);
    expect({
      told,
      status: statuses.includes(answer.status) ? 'as it should be' : `${answer.status} ${JSON.stringify(document)}`,
      lang: answer.headers['content-language'],
      titled: typeof document['title'] === 'string' && document['status'] === answer.status,
      named: field === undefined || answer.status !== 422 || fields.some((name) => name.startsWith(field)) || fields,
    }).toEqual({ told, status: 'as it should be', lang, titled: true, named: true });
  };

  it('does not find what is not there, whatever an id looks like', async () => {
    const asked = routes.filter(({ path }) => path.includes(':'));
    for (const route of asked) {
      const payload = route.body ? { body: JSON.stringify(bodyOf(route).body), headers: JSON_TYPE } : {};
      for (const id of UNKNOWN_IDS) {
        const path = route.path.replace(/:\w+/g, id);
        expectProblem(`${route.method} ${path}`, await send(route, payload, path), [404, 422]);
      }
      const foreign = await send(route, payload, route.path.replace(/:\w+/g, 'somebody-elses'));
      expectProblem(nameOf(route), foreign, [404]);
    }
    expect(asked.length).toBeGreaterThan(5);
  });

  it('refuses every broken member of every body, and names it', async () => {
    const judged: string[] = [];
    for (const route of takesBody()) {
      const { body, optional = [] } = bodyOf(route);
      for (const { path, value } of leavesOf(body)) {
        const broken = typeof value === 'number' ? BROKEN_NUMBERS : BROKEN_STRINGS;
        for (const [wrong, json] of Object.entries(broken)) {
          if (optional.includes(path) && ['nothing', 'blanks alone'].includes(wrong)) continue;
          // An amount that was seen may be any whole number: it is compared, not stored.
          if (path.endsWith('.amount') && ['a negative number', 'more than anybody needs'].includes(wrong)) continue;
          const answer = await send(route, { body: withMember(body, path, json), headers: JSON_TYPE });
          expectProblem(`${nameOf(route)}: ${path} is ${wrong}`, answer, [422], path);
          judged.push(path);
        }
        expectProblem(
          `${nameOf(route)}: ${path} of a megabyte`,
          await send(route, { body: withMember(body, path, JSON.stringify('x'.repeat(MEGABYTE))), headers: JSON_TYPE }),
          [413],
        );
        if (!optional.includes(path))
          expectProblem(`${nameOf(route)}: no ${path}`, await send(route, { body: withoutMember(body, path), headers: JSON_TYPE }), [422], path);
      }
    }
    expect(judged.length).toBeGreaterThan(200);
  });

  it('refuses bodies that are no document', async () => {
    for (const route of takesBody())
      for (const [wrong, body, status] of BROKEN_BODIES)
        expectProblem(`${nameOf(route)}: ${wrong}`, await send(route, { body, headers: JSON_TYPE }), [status]);
  });

  it('takes the last of two members of one name, as every reader of JSON does', async () => {
    const route = takesBody().find(({ path }) => path.endsWith(':sku')) as DeclaredRoute;
    const answer = await send(route, { body: '{"quantity": 3, "quantity": -1}', headers: JSON_TYPE });
    expectProblem('twice', answer, [422], 'quantity');
  });

  it('refuses what is not JSON by its type', async () => {
    for (const route of takesBody())
      for (const type of [
        'text/plain',
        'application/xml',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'nonsense',
        'application/json-patch+json',
      ]) {
        const answer = await send(route, { body: JSON.stringify(bodyOf(route).body), headers: { 'content-type': type } });
        expectProblem(`${nameOf(route)} as ${type}`, answer, [415]);
      }
  });

  it('says which methods an address knows', async () => {
    for (const path of new Set(routes.map((route) => route.path))) {
      const meant = routes.filter((route) => route.path === path).map((route) => route.method);
      for (const method of METHODS.filter((each) => !meant.includes(each))) {
        const answer = await client.send(method, known(path));
        expectProblem(`${method} ${path}`, answer, [405]);
        expect(answer.headers.allow?.split(', ')).toEqual(expect.arrayContaining(meant));
      }
    }
  });

  it('answers HEAD like GET without a body', async () => {
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      const answer = await client.send('HEAD', known(route.path), { headers: credentials(route) });
      const full = await send(route);
      expect([nameOf(route), answer.status, answer.body]).toEqual([nameOf(route), full.status, '']);
    }
  });

  it('refuses missing, wrong, malformed and taken-back secrets', async () => {
    const secrets = [
      '',
      'Bearer',
      'Bearer x',
      'Basic YTpi',
      `Bearer ${'x'.repeat(5_000)}`,
      `Bearer twz_${'A'.repeat(32)}`,
      'bearer \u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9',
    ];
    const guarded = routes.filter(({ access }) => access?.kind !== 'public');
    for (const route of guarded) {
      const payload = route.body ? { body: JSON.stringify(bodyOf(route).body) } : {};
      for (const authorization of secrets) {
        // A token of another order opens nothing; that the order is there at all is not told.
        const expected = route.path.includes(':number') && /^Bearer \S{8,}/.test(authorization) ? [401, 404] : [401];
        const answer = await client.send(route.method, known(route.path), {
          ...payload,
          headers: { ...(route.body ? JSON_TYPE : {}), ...(authorization === '' ? {} : { authorization }) },
        });
        expectProblem(`${nameOf(route)} with ${authorization.slice(0, 40)}`, answer, expected);
      }
    }
    expect(guarded.length).toBeGreaterThan(4);
  });

  it('refuses signatures that are malformed, old or of other bytes', async () => {
    const body = JSON.stringify({ events: [{ tracking_number: 'CC000000015MA', code: 'EMA', occurred_at: '2026-11-20T10:00:00Z' }] });
    const now = Math.floor(Date.now() / 1_000);
    for (const signature of [
      '',
      'x',
      't=,v1=',
      't=1e400,v1=00',
      `t=${now},v1=`,
      signWebhook('another', body, now),
      signWebhook(CARRIER_SECRET, body, now - 3_600),
    ]) {
      const headers = { ...JSON_TYPE, 'tiwiza-signature': signature };
      expectProblem(`signature ${signature}`, await client.send('POST', '/webhooks/carriers/amana', { body, headers }), [401]);
    }
  });

  it('refuses signed messages that mean nothing', async () => {
    const now = Math.floor(Date.now() / 1_000);
    const event = { tracking_number: 'CC000000015MA', code: 'EMA', occurred_at: '2026-11-20T10:00:00Z', location: 'Rabat', reason: 'none', id: '1' };
    expect(carrierMessageSchema.safeParse({ events: [event] }).success).toBe(true);
    const whole = { events: { 0: event } };
    const messages = [
      ...BROKEN_BODIES.map(([wrong, body, status]) => [wrong, body, status] as const),
      ...leavesOf(whole).flatMap(({ path }) =>
        Object.entries(BROKEN_STRINGS)
          .filter(([wrong]) => !['nothing', 'blanks alone', 'a number', 'truth'].includes(wrong))
          .map(([wrong, json]) => [`${path} is ${wrong}`, withMember(whole, path, json).replace('{"0":', '[').replace(/\}\}$/, ']}'), 422] as const),
      ),
    ];
    for (const [wrong, body, status] of messages) {
      const headers = { ...JSON_TYPE, 'tiwiza-signature': signWebhook(CARRIER_SECRET, body, now) };
      expectProblem(`a message: ${wrong}`, await client.send('POST', '/webhooks/carriers/amana', { body, headers }), [status]);
    }
  });

  it('refuses query values that no parameter means', async () => {
    let judged = 0;
    for (const route of routes) {
      const shape = (route.query as { shape?: Record<string, unknown> } | null)?.shape ?? {};
      for (const parameter of Object.keys(shape)) {
        for (const [wrong, value] of Object.entries(BROKEN_QUERY_VALUES)) {
          const answer = await send(route, {}, `${known(route.path)}?${parameter}=${value}`);
          expectProblem(`${nameOf(route)}?${parameter} with ${wrong}`, answer, [422], parameter);
          judged += 1;
        }
        expectProblem(`${parameter} twice`, await send(route, {}, `${known(route.path)}?${parameter}=a&${parameter}=b`), [422], parameter);
        expectProblem(`${parameter} as a list`, await send(route, {}, `${known(route.path)}?${parameter}=&${parameter}=`), [422], parameter);
      }
    }
    expect(judged).toBeGreaterThan(50);
  });

  it.each([
    ['empty', ''],
    ['of 201 characters', 'k'.repeat(201)],
    ['with a space', 'a b'],
    ['outside ASCII', 'cl\u00e9'],
    ['sent twice', ['a', 'b']],
  ])('refuses an Idempotency-Key that is %s', async (_, key) => {
    const keyed = routes.filter((route) => route.headers.includes('idempotency-key'));
    expect(keyed.length).toBeGreaterThan(0);
    for (const route of keyed) {
      const answer = await send(route, { body: JSON.stringify(bodyOf(route).body), headers: { ...JSON_TYPE, 'idempotency-key': key } });
      expectProblem(nameOf(route), answer, [422], 'Idempotency-Key');
    }
  });

  it('refuses addresses that are too long to be meant', async () => {
    expectProblem('a path', await client.send('GET', `/v1/products/${'a'.repeat(5_000)}`), [414]);
    expectProblem('a query', await client.send('GET', `/v1/products?q=${'a'.repeat(5_000)}`), [414]);
    expectProblem('beyond all headers', await client.send('GET', `/v1/products/${'a'.repeat(20_000)}`), [414]);
    expectProblem('a header', await client.send('GET', '/v1/products', { headers: { 'x-long': 'a'.repeat(20_000) } }), [431]);
    const many = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`x-${n}`, '1']));
    expectProblem('many headers', await client.send('GET', '/v1/products', { headers: many }), [431]);
  });

  it.each([
    '/docs/..%2f..%2fpackage.json',
    '/docs/../../package.json',
    '/docs/%2e%2e/%2e%2e/package.json',
    '/docs%00',
    '//docs//..//..//etc/passwd',
    '/%',
    '/%c0%ae',
  ])('finds nothing at %s', async (path) => expectProblem(path, await client.send('GET', path), [404]));

  it('says in the reader’s language what is wrong', async () => {
    for (const route of routes.filter(({ path }) => path.includes(':')))
      for (const lang of LANGUAGES) {
        const payload = route.body ? { body: JSON.stringify(bodyOf(route).body) } : {};
        const headers = { ...(route.body ? JSON_TYPE : {}), 'accept-language': `${lang}, en;q=0.1` };
        const answer = await send(route, { ...payload, headers }, route.path.replace(/:\w+/g, 'none'));
        expectProblem(nameOf(route), answer, [404], undefined, lang);
        expect(JSON.parse(answer.body)).toMatchObject({ title: createTranslator(lang).error('not_found') });
      }
    for (const lang of LANGUAGES) {
      const headers = { 'accept-language': lang };
      const cases = [
        [404, await client.send('GET', '/nothing/%ff', { headers })],
        [405, await client.send('DELETE', '/v1/products', { headers })],
        [413, await client.send('PUT', `/v1/carts/${cart}/items/x`, { body: 'x'.repeat(MEGABYTE), headers: { ...headers, ...JSON_TYPE } })],
        [414, await client.send('GET', `/${'a'.repeat(20_000)}`, { headers: {} })],
        [415, await client.send('POST', '/v1/orders', { body: 'x', headers: { ...headers, 'content-type': 'text/x' } })],
        [422, await client.send('POST', '/v1/orders', { body: '{', headers: { ...headers, ...JSON_TYPE } })],
        [401, await client.send('GET', '/partners/v1/catalog.csv', { headers })],
      ] as const;
      for (const [status, answer] of cases) expectProblem(String(status), answer, [status], undefined, status === 414 ? 'fr' : lang);
    }
  });

  it('answers what is no HTTP with a problem, too', async () => {
    for (const bytes of [
      'GARBAGE\r\n\r\n',
      'GET / HTTP/9.9\r\n\r\n',
      'FOO /v1/products HTTP/1.1\r\nHost: x\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: x\r\nBad Header: y\r\n\r\n',
    ])
      expect(await client.raw(bytes)).toMatch(/^HTTP\/1\.1 400 Bad Request[\s\S]*application\/problem\+json/);
    const both = 'POST /v1/orders HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n';
    expect(await client.raw(both)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('has stood it: ready, no fault nobody foresaw, not a row more or less', async () => {
    const ready = await client.send('GET', '/health/ready');
    expect([ready.status, (JSON.parse(ready.body) as { status: string }).status]).toEqual([200, 'ok']);
    expect(faults).toEqual([]);
    expect(await rowCounts(api.database)).toEqual(before);
  });
});
