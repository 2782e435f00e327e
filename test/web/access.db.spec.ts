import { RouteList, type DeclaredRoute, type Role } from '#platform/http';
import { recordFaults } from '../input/fault.recorder.js';
import type { HttpAnswer, HttpRequest } from '../input/http.client.js';
import { FILLED_IN } from '../input/form.fields.js';
import { rowCounts } from '../input/row.counts.js';
import { startWeb, VISITORS, type RunningWeb, type Visitor, type VisitorName } from '../factories/web.factory.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
/** Who each visitor is to the web: a partner's key opens nothing there, and a session that ended is no session. */
const ROLE: Readonly<Record<VisitorName, Role | null>> = {
  anonymous: null,
  consumer: 'consumer',
  'cooperative A': 'cooperative',
  'cooperative B': 'cooperative',
  'partner key': null,
  auditor: 'auditor',
  certifier: 'certifier',
  operator: 'operator',
  'revoked key': null,
  'expired session': null,
  'disabled person': null,
};

/** What belongs to the market, so that nobody's stands for what is somebody else's. */
const MARKETS_OWN = ['cases', 'jobs', 'escalations', 'returned', 'returns', 'inbox'];

jest.setTimeout(120_000);

describe('who may do what on the web', () => {
  const { logger, faults } = recordFaults();
  let web: RunningWeb;
  let guarded: DeclaredRoute[];
  let writing: DeclaredRoute[];
  let before: Readonly<Record<string, number>>;

  beforeAll(async () => {
    web = await startWeb({ logger });
    const routes = web.app.get(RouteList).all();
    guarded = routes.filter(({ access }) => access?.kind !== 'public');
    writing = routes.filter(({ method }) => method !== 'GET');
    before = await rowCounts(web.database);
  });
  afterAll(() => web.close());

  const nameOf = ({ method, path }: DeclaredRoute): string => `${method} ${path}`;
  /** The path with something in it that is there and is not the visitor's. */
  const foreign = (path: string): string => {
    const { cooperative, fulfilment, parcel, slip } = web.belongings;
    const subjects: Readonly<Record<string, string>> = { cooperatives: cooperative, fulfilments: fulfilment, parcels: parcel, deposits: slip };
    const nobodys = '01890000-0000-7000-8000-000000000000';
    return path.replace(/([a-z-]+)\/:id/, (_, subject: string) => {
      const id = subjects[subject] ?? (MARKETS_OWN.includes(subject) ? nobodys : undefined);
      if (id === undefined) throw new Error(`${path}: say in this spec what of ${subject} belongs to cooperative B`);
      return `${subject}/${id}`;
    });
  };
  const form = (csrf: string): string => new URLSearchParams({ csrf, ...FILLED_IN, parcel: web.belongings.parcel }).toString();
  const send = (route: DeclaredRoute, visitor: Visitor, more: HttpRequest = {}): Promise<HttpAnswer> => {
    const request = route.method === 'GET' ? {} : { body: form(visitor.csrf) };
    const headers = { ...visitor.headers, ...(route.method === 'GET' ? {} : FORM), ...more.headers };
    return web.client.send(route.method, foreign(route.path).replace(/:\w+/g, 'none'), { ...request, ...more, headers });
  };
  /** What the access rule alone makes of a visitor. */
  const expected = ({ access: rule, method, path }: DeclaredRoute, visitor: VisitorName): readonly string[] => {
    const role = ROLE[visitor];
    if (role === null) return [method === 'GET' ? '303 to the sign-in' : '401'];
    if (rule?.kind === 'signed_in') return ['200'];
    if (rule?.kind !== 'roles' || !rule.roles.includes(role)) return ['403'];
    // Let in, and then judged by what was asked: a file that is none, an account that is not named, a carrier that nobody knows.
    return path.includes(':') ? ['404'] : ['200', '404', '415', '422'];
  };
  const outcome = ({ status, headers }: HttpAnswer): string =>
    status === 303 && headers.location?.includes('/sign-in?') ? '303 to the sign-in' : String(status);

  it.each(VISITORS.filter((visitor) => visitor !== 'cooperative B'))('holds on every route for: %s', async (visitor) => {
    for (const route of guarded) {
      const answer = await send(route, web.visitors[visitor]);
      const wanted = expected(route, visitor);
      expect([nameOf(route), wanted.includes(outcome(answer)) ? wanted : outcome(answer)]).toEqual([nameOf(route), wanted]);
      expect(answer.headers['content-type'] ?? 'text/html').toContain('text/html');
    }
    expect(guarded.length).toBeGreaterThan(9);
  });

  it('left nothing behind of all that', async () => {
    expect(await rowCounts(web.database)).toEqual(before);
  });

  it('lets the one whose they are see them', async () => {
    const isOfCooperatives = ({ method, path, access }: DeclaredRoute): boolean =>
      method === 'GET' && path.includes(':id') && access?.kind === 'roles' && access.roles.includes('cooperative');
    for (const route of guarded.filter(isOfCooperatives)) {
      const answer = await send(route, web.visitors['cooperative B']);
      expect([nameOf(route), answer.status, answer.body.slice(0, 5)]).toEqual([nameOf(route), 200, '%PDF-']);
    }
  });

  it('takes no form without its token, with another one, or from another site', async () => {
    const counts = await rowCounts(web.database);
    const visitorOf = ({ access }: DeclaredRoute): Visitor =>
      web.visitors[access?.kind === 'roles' ? (access.roles.includes('operator') ? 'operator' : 'cooperative B') : 'anonymous'];
    for (const route of writing) {
      const visitor = visitorOf(route);
      const forged: readonly (readonly [string, HttpRequest])[] = [
        ['no token', { body: new URLSearchParams({ reason: 'out_of_stock' }).toString() }],
        ['no body', { body: '' }],
        ['an empty token', { body: form('') }],
        ['another token', { body: form('A'.repeat(32)) }],
        ['a letter outside ASCII', { body: form('é'.repeat(32)) }],
        ['two tokens', { body: `csrf=${visitor.csrf}&csrf=${visitor.csrf}` }],
        ['another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
        ['a site of the same owner', { headers: { 'sec-fetch-site': 'same-site' } }],
        ['another origin', { headers: { origin: 'https://evil.example' } }],
        ['no origin at all', { headers: { origin: 'null' } }],
        ['another visitor’s cookie', { headers: { cookie: visitor.headers['cookie']?.replace(/=.*/, '=B') ?? '' } }],
      ];
      for (const [how, request] of forged) {
        const answer = await send(route, visitor, request);
        const refused = how === 'another visitor’s cookie' && route.access?.kind !== 'public' ? 401 : 403;
        expect([nameOf(route), how, answer.status]).toEqual([nameOf(route), how, refused]);
      }
    }
    expect(writing.length).toBeGreaterThan(20);
    expect(await rowCounts(web.database)).toEqual(counts);
  });

  it('met no fault that nobody foresaw', () => {
    expect(faults).toEqual([]);
  });
});
