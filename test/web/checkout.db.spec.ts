import { Carts } from '#orders';
import { newId } from '#platform/database';
import { createTranslator, LANGUAGES, type Language } from '#platform/i18n';
import { startWeb, type RunningWeb } from '../factories/web.factory.js';
import type { HttpAnswer } from '../input/http.client.js';

const HOME_MINOR = 3_000;
const AGENCY_MINOR = 2_000;
const FILLED = { name: 'Salma Idrissi', phone: '0661234567', line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000', payment: 'cod' };
type Fields = Readonly<Record<string, string>>;

jest.setTimeout(60_000);

describe('the checkout', () => {
  let web: RunningWeb;
  let cookie: string;

  beforeAll(async () => {
    web = await startWeb({ limits: { writes: 1_000 } });
    await web.database.sql(
      `INSERT INTO rate_card (id, carrier_code, service, zone, weight_to_g, price_minor, cost_minor, days_from, days_to, valid_from)
       SELECT gen_random_uuid(), 'amana', 'agency', zone, 5000, $1, 1500, 1, 3, '2020-01-01' FROM unnest(ARRAY['same_region', 'national']) AS zone`,
      [AGENCY_MINOR],
    );
  });
  afterAll(() => web.close());
  beforeEach(async () => {
    const carts = web.app.get(Carts);
    const { id } = await carts.create();
    await carts.setItem(id, web.offer.sku, 1);
    cookie = `${web.visitors.anonymous.headers['cookie']}; tiwiza_cart=${id}`;
  });

  const post = (fields: Fields, lang: Language = 'fr'): Promise<HttpAnswer> => {
    const body = new URLSearchParams({ csrf: web.visitors.anonymous.csrf, ...fields }).toString();
    return web.client.send('POST', `/${lang}/checkout`, { headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' }, body });
  };
  /** What a browser without JavaScript would send: every hidden field of the form, the option that is ticked, the region that is chosen. */
  const fieldsOf = ({ body }: HttpAnswer): Fields => {
    const hidden = [...body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
    const region = /<select[^>]*name="region".*?<\/select>/s.exec(body)?.[0] ?? '';
    const chosen = /<option (?:selected value="([^"]+)"|value="([^"]+)" selected)/.exec(region);
    return { ...(Object.fromEntries(hidden) as Fields), region: chosen?.[1] ?? chosen?.[2] ?? '' };
  };
  const quoted = async (more: Fields = {}, lang: Language = 'fr') => post({ ...FILLED, intent: 'quote', ...more }, lang);
  const place = async (shown: HttpAnswer, more: Fields, lang: Language = 'fr') =>
    post({ ...FILLED, ...fieldsOf(shown), intent: 'place', ...more }, lang);
  const totalOf = async (answer: HttpAnswer): Promise<number> => {
    const number = answer.headers.location?.split('/').pop()?.split('?')[0];
    const rows = await web.database.sql<{ total: number }>('SELECT total_minor::int AS total FROM orders WHERE number = $1', [number]);
    return rows[0]?.total ?? 0;
  };
  const errorAt = (field: string, { body }: HttpAnswer): string | undefined => new RegExp(`id="${field}-error">([^<]+)<`).exec(body)?.[1];

  it('takes the order at the price next to the option that was ticked, whichever the summary was reckoned with', async () => {
    const shown = await quoted();
    const totals = new Map(
      fieldsOf(shown)
        ['expected_totals']?.split(' ')
        .map((pair) => pair.split(':') as [string, string]),
    );
    expect(Number(totals.get('amana-home')) - Number(totals.get('amana-agency'))).toBe(HOME_MINOR - AGENCY_MINOR);
    const placed = await place(shown, { delivery: 'amana-home' });
    expect([placed.status, placed.headers.location]).toEqual([303, expect.stringMatching(/^\/fr\/orders\/TW-/)]);
    expect(await totalOf(placed)).toBe(Number(totals.get('amana-home')));
  });

  it.each(LANGUAGES)('says in %s what each way of delivery comes to, and the new total when prices moved', async (lang) => {
    const t = createTranslator(lang);
    const shown = await quoted({}, lang);
    expect(shown.body.split(t('checkout.total_with', { total: '@' }).split('@')[0]?.replaceAll('\u2068', '') ?? '')).toHaveLength(3);
    await web.database.sql(`UPDATE rate_card SET price_minor = price_minor + 100 WHERE service = 'home'`);
    const refused = await place(shown, { delivery: 'amana-home' }, lang);
    expect(refused.status).toBe(409);
    const notice = /role="alert">.*?<\/a>/s.exec(refused.body)?.[0];
    expect(notice).toContain(t.error('order.total_changed'));
    expect(notice).toContain('href="#place-order"');
    const again = await place(refused, { delivery: 'amana-home' }, lang);
    expect(again.status).toBe(303);
  });

  it('takes no order by a way of delivery that the page did not offer', async () => {
    const shown = await quoted();
    const refused = await place(shown, { delivery: 'amana-home', expected_totals: 'amana-agency:1', idempotency_key: newId() });
    expect(refused.status).toBe(409);
    expect(errorAt('delivery', refused)).toBeUndefined();
  });
});
