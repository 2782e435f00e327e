import type { Browser, Page } from 'playwright-core';
import { JOURNEY, postSays } from './buyer.order.js';
import { startMarket, type RunningMarket } from './running.market.js';
import { launchBrowser, PHONE, reloadUntil, shot } from './shop.browser.js';

jest.setTimeout(240_000);

describe('the shop in a browser', () => {
  let market: RunningMarket;
  let browser: Browser;

  beforeAll(async () => {
    market = await startMarket();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await market?.stop();
  });

  const open = async (lang: string, viewport = PHONE): Promise<Page> => {
    const context = await browser.newContext({ viewport, locale: lang, javaScriptEnabled: true });
    return context.newPage();
  };
  const addToCart = async (page: Page, lang: string, cooperative: string): Promise<void> => {
    const { items } = (await (await fetch(`${market.api}/v1/products?cooperative=${cooperative}&in_stock=true&limit=3`)).json()) as {
      items: { slug: string }[];
    };
    await page.goto(`${market.web}/${lang}/products/${items[0]?.slug}`);
    await shot(page, `product-${cooperative}`);
    await page.locator('form[action$="/cart/items"] button.btn-main').click();
    await page.waitForURL(/\/cart$/);
  };
  const fillCheckout = async (page: Page): Promise<void> => {
    await page.fill('[name=name]', 'Salma El Idrissi');
    await page.fill('[name=phone]', '06 61 23 45 67');
    await page.fill('[name=line1]', '12, rue des Orangers');
    await page.fill('[name=postcode]', '10000');
    await page.fill('[name=locality]', 'Rabat');
  };
  const buy = async (lang: string): Promise<{ page: Page }> => {
    const page = await open(lang);
    await page.goto(`${market.web}/${lang}/`);
    await shot(page, 'home');
    await addToCart(page, lang, 'tifaout-n-argan');
    await addToCart(page, lang, 'azur-n-taliouine');
    await shot(page, 'cart');
    expect(await page.locator('main section').count()).toBeGreaterThanOrEqual(2);
    await page.goto(`${market.web}/${lang}/checkout`);
    await fillCheckout(page);
    await page.locator('aside button[value=quote]').click();
    await shot(page, 'checkout');
    await page.locator('button[value=place]').click();
    await page.waitForURL(/\/orders\/TW-/);
    await shot(page, 'order-placed');
    return { page };
  };
  const signIn = async (who: string, lang: string): Promise<Page> => {
    const page = await open(lang);
    const { email, password } = market.access.people[who] ?? { email: '', password: '' };
    await page.goto(`${market.web}/${lang}/sign-in?next=/console`);
    await page.fill('[name=email]', email);
    await page.fill('[name=password]', password);
    await page.locator('main form button.btn-main').click();
    await page.waitForURL(/\/console/);
    return page;
  };

  /** Accepts, prints, makes the slip and hands in what waits. Answers with the tracking numbers. */
  const workTheDay = async (who: string, lang: string): Promise<string[]> => {
    const page = await signIn(who, lang);
    const accept = page.locator('form[action$="/accept"] button');
    await reloadUntil(page, async () => (await accept.count()) > 0, 'the order to accept');
    await shot(page, `console-${who}-to-accept`);
    await accept.first().click();
    const parcels = page.locator('input[name=parcel]');
    await reloadUntil(page, async () => (await parcels.count()) > 0, 'the parcel');
    await shot(page, `console-${who}-to-hand-in`);
    for (const paper of ['label.pdf', 'packing-slip.pdf']) expect(await pdfBehind(page, paper)).toMatch(/^%PDF-/);
    const numbers = await page.locator('label:has(input[name=parcel]) bdi').allInnerTexts();
    await page.locator('form[action$="/deposits"] > div button').click();
    expect(await pdfBehind(page, 'slip.pdf')).toMatch(/^%PDF-/);
    await page.locator('form[action$="/hand-in"] button').click();
    await page.locator('details:has(table) > summary').click();
    await shot(page, `console-${who}-handed-in`);
    expect(await page.locator('main').innerText()).toContain(numbers[0]);
    await page.context().close();
    return numbers;
  };
  const pdfBehind = async (page: Page, name: string): Promise<string> => {
    const answer = await page.request.get(new URL((await page.locator(`a[href$="/${name}"]`).first().getAttribute('href')) ?? '', page.url()).href);
    expect(answer.headers()['content-type']).toBe('application/pdf');
    return (await answer.body()).toString('latin1', 0, 8);
  };
  /** From the page of a delivered order: nothing chosen is refused with everything kept, one thing chosen is taken. */
  const askBack = async (page: Page): Promise<void> => {
    await page.locator('a[href$="/return"]').click();
    await page.fill('[name=note]', 'Le bouchon est cassé');
    await page.locator('form[action$="/return"] button').click();
    expect(await page.inputValue('[name=note]')).toBe('Le bouchon est cassé');
    await page.locator('select[name^="quantity."]').first().selectOption('1');
    await page.locator('select[name^="reason."]').first().selectOption('damaged');
    await shot(page, 'return');
    await page.locator('form[action$="/return"] button').click();
    await page.waitForURL(/\/orders\/TW-[A-Z0-9]+\?/);
    expect(await page.locator('main').innerText()).toMatch(/RT-[0-9A-Z]{8}/);
    await shot(page, 'order-return-asked');
  };

  it.each([
    ['ar', 'rtl', 'وصل كل شيء'],
    ['fr', 'ltr', 'Tout est arrivé'],
  ])('goes from two cooperatives to one door in %s', async (lang, dir, arrived) => {
    const { page } = await buy(lang);
    expect(await page.getAttribute('html', 'dir')).toBe(dir);
    expect(await page.locator('main').innerText()).toContain('Salma El Idrissi');
    const numbers = [...(await workTheDay('cooperative', lang)), ...(await workTheDay('cooperative2', lang))];
    expect(numbers).toHaveLength(2);
    for (const number of numbers) await postSays(market, number, JOURNEY.slice(0, 3));
    const main = page.locator('main');
    await reloadUntil(page, async () => (await main.innerText()).includes(numbers[1] ?? 'none'), 'the tracking number');
    await shot(page, 'order-on-its-way');
    for (const number of numbers) await postSays(market, number, JOURNEY);
    await reloadUntil(page, async () => (await main.innerText()).includes(arrived), 'the word that all has arrived');
    await shot(page, 'order-delivered');
    await askBack(page);
    await page.context().close();
  });

  it.each(['ar', 'fr'])('lets a buyer change their mind before anything is packed, in %s', async (lang) => {
    const { page } = await buy(lang);
    await page.locator('details:has(form[action$="/cancel"]) summary').click();
    await shot(page, 'order-cancel');
    await page.locator('form[action$="/cancel"] button').click();
    await page.waitForURL(/\/orders\/TW-[A-Z0-9]+$/);
    expect(await page.locator('form[action$="/cancel"]').count()).toBe(0);
    await shot(page, 'order-cancelled');
    await page.context().close();
  });

  it('shows the operator books that sum to zero', async () => {
    const page = await signIn('operator', 'fr');
    await page.goto(`${market.web}/fr/console/ledger`);
    await shot(page, 'operator-ledger');
    expect((await page.locator('main').innerText()).replace(/\s/g, ' ')).toMatch(/Somme de tous les comptes 0/);
    await page.context().close();
  });

  it('gives a partner its catalogue, and the same again as 304', async () => {
    const key = market.access.partners['marjane']?.key ?? '';
    const first = await fetch(`${market.api}/partners/v1/catalog.ndjson`, { headers: { authorization: `Bearer ${key}` } });
    expect(first.status).toBe(200);
    const lines = (await first.text()).trim().split('\n');
    expect(lines.length).toBeGreaterThan(10);
    const again = await fetch(`${market.api}/partners/v1/catalog.ndjson`, {
      headers: { authorization: `Bearer ${key}`, 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    expect((await fetch(`${market.api}/partners/v1/catalog.ndjson`)).status).toBe(401);
  });
});
