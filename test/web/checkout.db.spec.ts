import { Regions } from '#cooperatives';
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
    await web.database.sql(
      `INSERT INTO region (iso, slug, name, intro, latitude, longitude)
       SELECT iso, lower(iso), jsonb_build_object('fr', name), jsonb_build_object('fr', name), 34, -6
         FROM (VALUES ('MA-01', 'Tanger-Tétouan-Al Hoceïma'), ('MA-06', 'Casablanca-Settat')) AS r (iso, name)`,
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
  const numberOf = ({ headers }: HttpAnswer): string | undefined => headers.location?.split('/').pop()?.split('?')[0];
  const regionName = async (iso: string, lang: Language): Promise<string> =>
    (await web.app.get(Regions).list(lang)).find((region) => region.iso === iso)?.name ?? '';
  const totalOf = async (answer: HttpAnswer): Promise<number> => {
    const rows = await web.database.sql<{ total: number }>('SELECT total_minor::int AS total FROM orders WHERE number = $1', [numberOf(answer)]);
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

  it('fills in the region that follows from the postcode, in the digits a buyer types', async () => {
    const shown = await quoted({ postcode: '٢٠٠٠٠', locality: 'الدار البيضاء' });
    expect([shown.status, fieldsOf(shown)['region']]).toEqual([200, await regionName('MA-06', 'fr')]);
    const placed = await place(shown, { postcode: '٢٠٠٠٠', delivery: 'amana-home' });
    const [address] = await web.database.sql<{ address: object }>('SELECT address FROM orders WHERE number = $1', [numberOf(placed)]);
    expect(address).toMatchObject({ address: { postcode: '20000', province: await regionName('MA-06', 'fr') } });
  });

  it.each(LANGUAGES)('asks in %s once about a region that the postcode does not lie in', async (lang) => {
    const t = createTranslator(lang);
    const elsewhere = { postcode: '20000', region: await regionName('MA-01', lang) };
    const sentence = t.error('field.region_mismatch', { postcode: '20000', region: await regionName('MA-06', lang) });
    const shown = await quoted({}, lang);
    const asked = await place(shown, { ...elsewhere, delivery: 'amana-home' }, lang);
    expect([asked.status, errorAt('region', asked)]).toEqual([422, sentence]);
    const placed = await place(asked, { ...elsewhere, delivery: 'amana-home' }, lang);
    expect(placed.status).toBe(303);
  });

  it('asks once about a postcode that the table does not name, and again about another', async () => {
    const asked = await quoted({ postcode: '17000' });
    expect([asked.status, errorAt('postcode', asked)]).toEqual([422, createTranslator('fr').error('field.postcode_doubtful', { postcode: '17000' })]);
    expect((await place(asked, { postcode: '18000', delivery: 'amana-home' })).status).toBe(422);
    expect((await place(asked, { postcode: '17000', delivery: 'amana-home' })).status).toBe(303);
  });

  it.each(LANGUAGES)('refuses in %s a postcode that belongs to no region', async (lang) => {
    const refused = await quoted({ postcode: '99999' }, lang);
    expect([refused.status, errorAt('postcode', refused)]).toEqual([422, createTranslator(lang).error('field.postcode_unknown')]);
    expect((await place(refused, { postcode: '99999', delivery: 'amana-home' }, lang)).status).toBe(422);
  });
});
