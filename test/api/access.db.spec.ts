import { RouteList, type DeclaredRoute } from '#platform/http';
import { newId } from '#platform/database';
import { ApiKeys, SESSION_COOKIE } from '#identity';
import { startApi, type MadeOrder, type RunningApi } from '../factories/api.factory.js';
import { rowCounts } from '../input/row.counts.js';

const CALLERS = ['anonymous', 'partner', 'revoked key', 'order token', 'session cookie', 'partner whose agreement ended'] as const;
type Caller = (typeof CALLERS)[number];

describe('who may do what on the API', () => {
  let api: RunningApi;
  let routes: DeclaredRoute[];
  let mine: MadeOrder;
  let theirs: MadeOrder;
  let headers: Readonly<Record<Caller, Readonly<Record<string, string>>>>;

  beforeAll(async () => {
    api = await startApi();
    routes = api.app.get(RouteList).all();
    mine = await api.order(await api.fillCart([api.argan, 1]));
    theirs = await api.order(await api.fillCart([api.saffron, 1]));
    const keys = api.app.get(ApiKeys, { strict: false });
    const [partner] = await api.database.sql<{ id: string }>('SELECT id FROM partner');
    const revoked = await keys.issue(partner?.id ?? '', 'revoked');
    await api.database.sql(`UPDATE api_key SET revoked_at = app_now() WHERE label = 'revoked'`);
    const closed = newId();
    await api.database.sql(`INSERT INTO partner (id, slug, name, gln, status) VALUES ($1, 'closed', 'Closed', '6119999000022', 'closed')`, [closed]);
    const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
    headers = {
      anonymous: {},
      partner: bearer(api.partnerKey),
      'revoked key': bearer(revoked),
      'order token': bearer(mine.token),
      'session cookie': { cookie: `${SESSION_COOKIE}=${'A'.repeat(32)}` },
      'partner whose agreement ended': bearer(await keys.issue(closed, 'closed')),
    };
  });
  afterAll(() => api.close());

  const nameOf = ({ method, path }: DeclaredRoute): string => `${method} ${path}`;
  const call = (route: DeclaredRoute, caller: Caller) =>
    api.call(route.method, route.path.replace(':number', theirs.number).replace(/:\w+/g, 'amana'), {
      ...(route.body ? { payload: {} } : {}),
      headers: headers[caller],
    });

  /** What of a route's access rule is left for each caller; a route of a new kind has to be put in here. */
  const expected = ({ access, path }: DeclaredRoute, caller: Caller): readonly number[] => {
    if (access?.kind === 'partner') return caller === 'partner' ? [200] : [caller === 'partner whose agreement ended' ? 403 : 401];
    if (access?.kind === 'signature') return [401];
    // Somebody's order: another secret opens as little as none, and does not tell whether it is there.
    if (access?.kind === 'token') return 'authorization' in headers[caller] ? [404, 422] : [401];
    if (access?.kind !== 'public') throw new Error(`${path}: say in this spec what ${String(access?.kind)} means on the API`);
    // The bare address leads to the API's description.
    if (path === '/') return [303];
    return path.includes(':') ? [404, 422] : [200, 201, 422];
  };

  it.each(CALLERS)('holds on every route for: %s', async (caller) => {
    for (const route of routes) {
      const { statusCode } = await call(route, caller);
      expect([nameOf(route), expected(route, caller).includes(statusCode) || statusCode]).toEqual([nameOf(route), true]);
    }
    expect(routes.length).toBeGreaterThan(15);
  });

  it('opens an order for its own token alone', async () => {
    const open = (number: string, { token }: MadeOrder) => api.call('GET', `/v1/orders/${number}`, { headers: { authorization: `Bearer ${token}` } });
    expect((await open(mine.number, mine)).statusCode).toBe(200);
    expect((await open(theirs.number, theirs)).statusCode).toBe(200);
    expect((await open(theirs.number, mine)).statusCode).toBe(404);
    expect((await open('TW-0000-0000', mine)).json()).toMatchObject({ code: 'not_found' });
  });

  it('writes nothing for whoever has no right to it', async () => {
    const before = await rowCounts(api.database);
    for (const route of routes.filter(({ method, access }) => method !== 'GET' || access?.kind !== 'public'))
      for (const caller of CALLERS.filter((each) => each !== 'partner'))
        if (route.access?.kind !== 'public' || route.path.includes(':')) await call(route, caller);
    expect(await rowCounts(api.database)).toEqual(before);
  });
});
