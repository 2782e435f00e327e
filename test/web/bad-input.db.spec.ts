import { z } from 'zod';
import { RouteList, type DeclaredRoute } from '#platform/http';
import { createTranslator, LANGUAGES, type Language } from '#platform/i18n';
import { BROKEN_BODIES, BROKEN_QUERY_VALUES, UNKNOWN_IDS } from '../input/broken.input.js';
import { recordFaults } from '../input/fault.recorder.js';
import type { HttpAnswer, HttpRequest } from '../input/http.client.js';
import { FILLED_IN } from '../input/form.fields.js';
import { rowCounts } from '../input/row.counts.js';
import { startWeb, type RunningWeb, type Visitor } from '../factories/web.factory.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const MEGABYTE = 1024 * 1024;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
/** Values of a form field, percent-encoded as a browser would not send them. */
const BROKEN_FIELDS: Readonly<Record<string, string>> = {
  ...BROKEN_QUERY_VALUES,
  'a lone surrogate': '%ED%A0%80',
  'an escape character': '%1B%5B31m',
  nothing: '',
  'blanks alone': '+++',
  'a negative number': '-1',
  'a fraction': '1.5',
  'a huge number': '1e400',
  'more than is exact': '9007199254740993',
  'thirty thousand letters': 'x'.repeat(30_000),
  markup: '%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'a quote of SQL': '%27%3B+DROP+TABLE+orders%3B--',
};

jest.setTimeout(180_000);

/** The fields of a route's form; a form with fields for each line of an order has a schema without names. */
const fieldsOf = ({ body }: DeclaredRoute): string[] =>
  body instanceof z.ZodObject ? Object.keys(body.shape) : ['quantity.ARG-1', 'reason.ARG-1', 'note', 'idempotency_key'];

describe('the web under bad input', () => {
  const { logger, faults } = recordFaults();
  let web: RunningWeb;
  let routes: DeclaredRoute[];
  let before: Readonly<Record<string, number>>;

  beforeAll(async () => {
    web = await startWeb({ logger, limits: { writes: 1_000_000, signIns: 1_000_000, lookups: 1_000_000 } });
    routes = web.app.get(RouteList).all();
    before = await rowCounts(web.database);
  });
  afterAll(() => web.close());

  /** The same handlers answer under every language's prefix: one is enough where values are judged. */
  const inFrench = (): DeclaredRoute[] => routes.filter(({ path }) => languageOf(path) === 'fr');
  const nameOf = ({ method, path }: DeclaredRoute): string => `${method} ${path}`;
  /** Somebody whom the route lets in. */
  const visitorOf = ({ access }: DeclaredRoute): Visitor => {
    if (access?.kind === 'public') return web.visitors.anonymous;
    return web.visitors[access?.kind === 'roles' && access.roles.includes('cooperative') ? 'cooperative A' : 'operator'];
  };
  const send = (route: DeclaredRoute, path: string, request: HttpRequest = {}): Promise<HttpAnswer> => {
    const { headers, csrf } = visitorOf(route);
    const body = route.method === 'GET' ? {} : { body: `csrf=${csrf}` };
    return web.client.send(route.method, path, {
      ...body,
      ...request,
      headers: { ...headers, ...(route.method === 'GET' ? {} : FORM), ...request.headers },
    });
  };
  const languageOf = (path: string): Language => LANGUAGES.find((lang) => path === `/${lang}` || path.startsWith(`/${lang}/`)) ?? 'fr';

  /** A page in its language, with one of these statuses. */
  const expectPage = (told: string, answer: HttpAnswer, statuses: readonly number[], lang: Language): void => {
    expect({
      told,
      status: statuses.includes(answer.status) ? 'as it should be' : `${answer.status} ${answer.headers.location ?? answer.body.slice(0, 300)}`,
      type: answer.headers['content-type'],
      lang: /<html[^>]* lang="(\w+)"/.exec(answer.body)?.[1],
      guarded: String(answer.headers['content-security-policy']).startsWith(`default-src 'none'`),
    }).toEqual({ told, status: 'as it should be', type: 'text/html; charset=utf-8', lang, guarded: true });
  };

  /** Addresses without a language lead to the reader's own; an order that is not open yet leads to the form that opens it. */
  const leadsOn = ({ path, controller }: Pick<DeclaredRoute, 'path' | 'controller'>): boolean =>
    controller === 'RootController' || path.endsWith('/orders/:number');

  it('leads on to pages of its own alone, whatever an id looks like', async () => {
    const leading = routes.filter((route) => route.path.includes(':') && leadsOn(route));
    for (const route of leading)
      for (const id of UNKNOWN_IDS) {
        const answer = await send(route, route.path.replace(/:\w+/g, id));
        const told = `${nameOf(route)} with ${id}`;
        if (answer.status !== 303) expectPage(told, answer, [404, 422], languageOf(route.path));
        else expect([told, answer.headers.location]).toEqual([told, expect.stringMatching(/^\/(ar|fr|zgh|en)\//)]);
      }
    expect(leading.length).toBeGreaterThan(5);
  });

  it('does not find what is not there, whatever an id looks like', async () => {
    const asked = routes.filter(({ path, controller }) => path.includes(':') && !leadsOn({ path, controller }));
    for (const route of asked)
      for (const id of UNKNOWN_IDS) {
        const path = route.path.replace(/:\w+/g, id);
        expectPage(`${route.method} ${path}`, await send(route, path), [404, 422], languageOf(route.path));
      }
    for (const route of asked) {
      const path = route.path.replace(/:\w+/g, '01890000-0000-7000-8000-000000000000');
      const valid = new URLSearchParams({ csrf: visitorOf(route).csrf, ...FILLED_IN }).toString();
      expectPage(`${route.method} ${path}`, await send(route, path, route.method === 'GET' ? {} : { body: valid }), [404], languageOf(route.path));
    }
    expect(asked.length).toBeGreaterThan(20);
  });

  it('refuses every form field that its schema cannot mean, and stands the others', async () => {
    const refused: string[] = [];
    // A sign-in that fails is put on record: it has a spec of its own.
    for (const route of inFrench().filter(({ body, path }) => body !== null && !path.endsWith('/sign-in'))) {
      const path = route.path.replace(/:\w+/g, web.offer.sku);
      const { csrf } = visitorOf(route);
      for (const name of fieldsOf(route))
        for (const [wrong, value] of Object.entries(BROKEN_FIELDS)) {
          const body = `csrf=${csrf}&${name}=${value}`;
          const answer = await send(route, path, { body });
          const told = `${nameOf(route)}: ${name} is ${wrong}`;
          expect({ told, status: answer.status, fault: answer.status >= 500 }).toEqual({ told, status: answer.status, fault: false });
          if (answer.status < 400) continue;
          expectPage(told, answer, [404, 409, 422], languageOf(route.path));
          refused.push(told);
        }
      expectPage(
        `${nameOf(route)} of a megabyte`,
        await send(route, path, { body: `csrf=${csrf}&name=${'x'.repeat(MEGABYTE)}` }),
        [413],
        languageOf(route.path),
      );
    }
    expect(refused.length).toBeGreaterThan(25);
  });

  it('refuses what is no form', async () => {
    for (const route of inFrench().filter(({ method }) => method !== 'GET')) {
      const path = route.path.replace(/:\w+/g, 'none');
      const lang = languageOf(route.path);
      for (const [wrong, body] of BROKEN_BODIES)
        expectPage(
          `${nameOf(route)}: ${wrong}`,
          await send(route, path, { body, headers: { 'content-type': 'application/json' } }),
          [403, 413, 422],
          lang,
        );
      for (const type of ['text/plain', 'application/xml', 'nonsense'])
        expectPage(`${nameOf(route)} as ${type}`, await send(route, path, { headers: { 'content-type': type } }), [415], lang);
      const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
      expectPage(`${nameOf(route)} with a file`, await send(route, path, { body: '--x\r\n\r\n--x--', headers: multipart }), [403, 415, 422], lang);
    }
  });

  it('says which methods an address knows', async () => {
    for (const path of new Set(routes.map((route) => route.path))) {
      const meant = routes.filter((route) => route.path === path).map((route) => route.method);
      for (const method of METHODS.filter((each) => !meant.includes(each))) {
        const answer = await web.client.send(method, path.replace(/:\w+/g, 'none'));
        expectPage(`${method} ${path}`, answer, [405], languageOf(path));
        expect(answer.headers.allow?.split(', ')).toEqual(expect.arrayContaining(meant));
      }
    }
  });

  it('answers HEAD like GET without a body', async () => {
    for (const route of routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'))) {
      const answer = await web.client.send('HEAD', route.path, { headers: visitorOf(route).headers });
      const full = await send(route, route.path);
      expect([nameOf(route), answer.status, answer.body]).toEqual([nameOf(route), full.status, '']);
    }
  });

  it('shows its pages whatever a query says', async () => {
    for (const route of inFrench().filter(({ query }) => query !== null)) {
      const path = route.path.replace(/:\w+/g, 'none');
      for (const name of Object.keys((route.query as z.ZodObject).shape))
        for (const [wrong, value] of Object.entries(BROKEN_FIELDS)) {
          const answer = await send(route, `${path}?${name}=${value.slice(0, 2_000)}&${name}=again`);
          const single = await send(route, `${path}?${name}=${value.slice(0, 2_000)}`);
          for (const { status, body } of [answer, single])
            expect([nameOf(route), name, wrong, status < 500 && !body.includes('<script>alert')]).toEqual([nameOf(route), name, wrong, true]);
        }
    }
  });

  it.each([
    '/assets/..%2f..%2fpackage.json',
    '/assets/../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/%252e%252e%252fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/app.css%00.png',
    '/assets/%00',
    '/assets/%ff',
    '/assets/art',
    '/assets/',
    '/assets//etc/passwd',
    '/%ff',
    '/%c0%ae%c0%ae/',
    '/nothing',
    '/xx/products',
  ])('finds nothing at %s', async (path) => {
    const answer = await web.client.send('GET', path);
    expectPage(path, answer, path.startsWith('/assets/') ? [403, 404] : [404], 'fr');
    expect(answer.body).not.toMatch(/"name": "tiwiza"|root:/);
  });

  it.each(LANGUAGES)('says in %s what is wrong', async (lang) => {
    const t = createTranslator(lang);
    const headers = { ...web.visitors.anonymous.headers, ...FORM, 'accept-language': 'en' };
    const csrf = `csrf=${web.visitors.anonymous.csrf}`;
    const pages = [
      [404, await web.client.send('GET', `/${lang}/products/none`)],
      [404, await web.client.send('GET', `/${lang}/%ff`)],
      [405, await web.client.send('DELETE', `/${lang}/products`)],
      [413, await web.client.send('POST', `/${lang}/checkout`, { headers, body: 'x'.repeat(MEGABYTE) })],
      [422, await web.client.send('POST', `/${lang}/cart/items`, { headers, body: `${csrf}&sku=&quantity=-1` })],
      [403, await web.client.send('POST', `/${lang}/cart/items`, { headers, body: 'csrf=other' })],
    ] as const;
    for (const [status, answer] of pages) {
      expectPage(String(status), answer, [status], lang);
      expect(answer.headers['content-language']).toBe(lang);
      expect(answer.body).toContain(t(`errors.page.${status}.title`));
    }
    const long = await web.client.send('GET', `/${lang}/products?q=${'x'.repeat(5_000)}`);
    expectPage('long', long, [414], lang);
    expect((await web.client.send('GET', `/${lang}/${'x'.repeat(20_000)}`)).status).toBe(414);
  });

  it('has stood it: alive, no fault nobody foresaw, not a row more or less', async () => {
    expect((await web.client.send('GET', '/health/live')).body).toBe('{"status":"ok"}');
    expect((await web.client.send('GET', '/fr/products')).status).toBe(200);
    expect(faults).toEqual([]);
    expect(await rowCounts(web.database)).toEqual(before);
  });
});
