import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startMarket, type RunningMarket } from './running.market.js';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const SHOTS = process.env['SCREENSHOTS_DIR'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const PHONE = { width: 360, height: 780 };
const DESKTOP = { width: 1280, height: 900 };

jest.setTimeout(240_000);

describe('the shop in a browser', () => {
  let market: RunningMarket;
  let browser: Browser;

  beforeAll(async () => {
    market = await startMarket();
    browser = await chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    await market?.stop();
  });

  const open = async (lang: string, viewport = PHONE): Promise<Page> => {
    const context = await browser.newContext({ viewport, locale: lang, javaScriptEnabled: true });
    return context.newPage();
  };
  const shot = async (page: Page, name: string): Promise<void> => {
    if (!SHOTS) return;
    const lang = (await page.getAttribute('html', 'lang')) ?? '';
    const size = page.viewportSize();
    await page.screenshot({ path: join(SHOTS, `${name}-${lang}-${size?.width}.png`), fullPage: true });
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
  it.each(['ar', 'fr'])('is bought in %s from two cooperatives in one basket', async (lang) => {
    const { page } = await buy(lang);
    expect(await page.getAttribute('html', 'dir')).toBe(lang === 'ar' ? 'rtl' : 'ltr');
    expect(await page.locator('main').innerText()).toContain('Salma El Idrissi');
    expect(await page.locator('.timeline li').count()).toBeGreaterThan(3);
    await page.context().close();
  });

  it('shows the operator books that sum to zero', async () => {
    const page = await signIn('operator', 'fr');
    await shot(page, 'operator');
    expect((await page.locator('main').innerText()).replace(/\s/g, ' ')).toMatch(/Somme de tous les comptes 0/);
    await page.context().close();
  });

  it.each([
    ['ar', PHONE],
    ['fr', PHONE],
    ['ar', DESKTOP],
    ['fr', DESKTOP],
  ] as const)('has no accessibility fault in %s at %o', async (lang, viewport) => {
    const page = await open(lang, viewport);
    for (const path of ['', '/products', '/products/', '/cooperatives', '/cart', '/track', '/sign-in']) {
      const { items } = (await (await fetch(`${market.api}/v1/products?limit=1`)).json()) as { items: { slug: string }[] };
      await page.goto(`${market.web}/${lang}${path === '/products/' ? `/products/${items[0]?.slug}` : path}`);
      await shot(page, `page${path.replaceAll('/', '-')}`);
      const { violations } = await new AxeBuilder({ page: page as never }).analyze();
      expect(violations.map((violation) => `${path}: ${violation.id} ${violation.nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
    }
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
