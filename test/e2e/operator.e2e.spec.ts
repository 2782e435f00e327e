import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import pg from 'pg';
import { startMarket, type RunningMarket } from './running.market.js';
import { DESKTOP, launchBrowser, PHONE, reloadUntil, shot } from './shop.browser.js';

jest.setTimeout(240_000);

/** What an operator does in a day, in a browser, with the whole market running. */
describe('the operator’s day in a browser', () => {
  let market: RunningMarket;
  let browser: Browser;
  let owner: pg.Pool;
  let page: Page;

  beforeAll(async () => {
    market = await startMarket();
    owner = new pg.Pool({ connectionString: market.ownerUrl(), max: 1 });
    browser = await launchBrowser();
    page = await signIn('operator', 'fr');
  });
  afterAll(async () => {
    await browser?.close();
    await owner?.end();
    await market?.stop();
  });

  const main = (): Promise<string> => page.locator('main').innerText();
  const open = async (path: string, lang = 'fr'): Promise<void> => void (await page.goto(`${market.web}/${lang}/console${path}`));
  const signIn = async (who: string, lang: string): Promise<Page> => {
    const signedIn = await (await browser.newContext({ viewport: PHONE, locale: lang })).newPage();
    const { email, password } = market.access.people[who] ?? { email: '', password: '' };
    await signedIn.goto(`${market.web}/${lang}/sign-in?next=/${lang}/console`);
    await signedIn.fill('[name=email]', email);
    await signedIn.fill('[name=password]', password);
    await signedIn.locator('main form button.btn-main').click();
    await signedIn.waitForURL(/\/console/);
    return signedIn;
  };
  const call = async <Body>(method: string, path: string, body?: object, key?: string): Promise<Body> => {
    const headers = { ...(body ? { 'content-type': 'application/json' } : {}), ...(key === undefined ? {} : { 'idempotency-key': key }) };
    const answer = await fetch(`${market.api}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
    return (await answer.json()) as Body;
  };
  /** An order of one cooperative's product, placed through the API. */
  const order = async (): Promise<string> => {
    const address = { line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000' };
    const { items } = await call<{ items: { slug: string }[] }>('GET', '/v1/products?cooperative=tifaout-n-argan&in_stock=true&limit=1');
    const { offers } = await call<{ offers: { sku: string }[] }>('GET', `/v1/products/${items[0]?.slug}`);
    const { id } = await call<{ id: string }>('POST', '/v1/carts');
    await call('PUT', `/v1/carts/${id}/items/${offers[0]?.sku}`, { quantity: 2 });
    const { options } = await call<{ options: { id: string }[] }>('POST', `/v1/carts/${id}/quote`, { address });
    const placed = await call<{ number: string }>(
      'POST',
      '/v1/orders',
      {
        cart_id: id,
        contact: { name: 'Salma El Idrissi', phone: '0661234567' },
        address,
        delivery: { option: options[0]?.id },
        payment: { method: 'cod' },
        lang: 'fr',
      },
      `order-${id}`,
    );
    return placed.number;
  };
  const asked = async (number: string): Promise<boolean> =>
    (await owner.query('SELECT 1 FROM fulfilment_order f JOIN orders o ON o.id = f.order_id WHERE o.number = $1', [number])).rowCount === 1;

  it('sees an offer run out, accepts for the cooperative, and finds the parcel on the order', async () => {
    const number = await order();
    await reloadUntil(page, () => asked(number), 'the offer');
    await owner.query(`UPDATE clock_shift SET shift = shift + interval '49 hours'`);
    // Two days later people sign in again with the same password; the session lasts for 14 days.
    await open('');
    await reloadUntil(page, async () => (await main()).includes(number), 'the escalated order');
    await shot(page, 'operator-day');
    const card = page.locator('.case', { hasText: number });
    await card.locator('textarea').fill('Mme Aït Baha a dit oui au téléphone');
    await card.locator('button[value=accept]').click();
    await page.waitForURL(/done=accept/);
    expect(await main()).not.toContain(`commande ${number}`);
    await shot(page, 'operator-accepted');
    await open('/cases/closed');
    expect(await main()).toContain('Mme Aït Baha a dit oui au téléphone');
    await shot(page, 'operator-closed');
    await open(`/orders?q=${number.slice(3).toLowerCase()}`);
    await reloadUntil(page, async () => /CC\d{9}MA/.test(await main()), 'the parcel’s number');
    await shot(page, 'operator-order');
    expect(await main()).toContain('Salma El Idrissi');
  });

  it('reads in a tracking file, sees what was wrong with it, and downloads those rows', async () => {
    await open('/tracking');
    await page.setInputFiles('[name=file]', {
      name: 'amana-24-11.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        [
          'tracking_number;code;occurred_at;location',
          'CC123456785MA;EMA;2026-11-20T10:00:00Z;Rabat',
          'CC123456785MA;QZX;2026-11-20T11:00:00Z;Fès',
          '?;EMA;hier;',
        ].join('\n'),
      ),
    });
    await page.locator('form[action$="/tracking/import"] button').click();
    await page.waitForURL(/\/tracking\/inbox\//);
    await shot(page, 'operator-report');
    expect(await page.locator('.figures dd').allInnerTexts()).toEqual(['0', '2', '0', '1', '1']);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('a[href$="failed-rows.csv"]').click()]);
    expect(download.suggestedFilename()).toMatch(/^failed-rows-.*\.csv$/);
    await open('/tracking/events?kind=unknown_code');
    expect(await main()).toContain('QZX');
    await shot(page, 'operator-stray');
    await open('/tracking');
    expect(await main()).toContain('amana-24-11.csv');
    await shot(page, 'operator-tracking');
  });

  it('tries a failed job again until it has worked', async () => {
    await owner.query(
      `INSERT INTO outbox (id, queue, job, effect_key, payload, relayed_at, failed_at, attempts, last_error)
       VALUES (gen_random_uuid(), 'delivery', 'tracking-arrived', 'e2e/failed', '{"carrierCode": "amana", "trackingNumber": "CC123456785MA"}', app_now(),
               app_now(), 8, 'connect ECONNREFUSED 127.0.0.1:5432')`,
    );
    await open('/queues');
    expect(await main()).toContain('connect ECONNREFUSED');
    await shot(page, 'operator-queues');
    await page.locator('form[action$="/retry"] button.btn-line').click();
    await page.waitForURL(/done=retried/);
    const done = async () => (await owner.query(`SELECT 1 FROM outbox WHERE effect_key = 'e2e/failed' AND done_at IS NOT NULL`)).rowCount === 1;
    await reloadUntil(page, done, 'the end of the job');
    await open('/queues');
    expect(await main()).not.toContain('connect ECONNREFUSED');
  });

  it('follows the money from the sum to the order', async () => {
    await open('/ledger');
    expect((await main()).replace(/\s/g, ' ')).toMatch(/Somme de tous les comptes 0,00 DH/);
    await shot(page, 'operator-ledger');
    await page.locator('a', { hasText: 'À recevoir des acheteurs' }).click();
    await shot(page, 'operator-statement');
    await page.locator('a[href*="/console/orders/TW-"]').first().click();
    expect(await main()).toContain('Écritures comptables');
  });

  it.each([
    ['ar', PHONE],
    ['fr', DESKTOP],
  ] as const)('has no accessibility fault in %s at %o', async (lang, viewport) => {
    await page.setViewportSize(viewport);
    const number = await order();
    await reloadUntil(page, () => asked(number), 'the offer');
    await owner.query(`UPDATE clock_shift SET shift = shift + interval '49 hours'`);
    await open('', lang);
    await reloadUntil(page, async () => (await main()).includes(number), 'the escalated order');
    for (const path of ['', '/cases/closed', '/orders', `/orders/${number}`, '/tracking', '/tracking/events', '/queues?state=scheduled', '/ledger']) {
      await open(path, lang);
      await shot(page, `operator${path.replaceAll(/\W/g, '-')}`);
      const { violations } = await new AxeBuilder({ page: page as never }).analyze();
      expect(violations.map((violation) => `${path}: ${violation.id} ${violation.nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
    }
  });
});
