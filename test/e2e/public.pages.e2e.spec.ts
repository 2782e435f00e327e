import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { buyerBrowser, type BuyerBrowser, type ShopCookie } from './buyer.order.js';
import { costOf, type PageCost } from './page.cost.js';
import { startMarket, type RunningMarket } from './running.market.js';
import { DESKTOP, launchBrowser, PHONE } from './shop.browser.js';

/** The design's budgets for a public page. */
const CRITICAL_BYTES_MAX = 14_000;
const SCRIPT_BYTES_MAX = 30_000;
const LCP_MS_MAX = 1_500;
/** What moves less than this moves by no visible pixel: letters of the stand-in face and of ours differ by fractions of one. */
const CLS_MAX = 0.0005;
const MEASURED_AGAIN = 2;
const LANGS = ['ar', 'fr'] as const;

interface ApiProduct {
  readonly slug: string;
  readonly offers: readonly { sku: string; price: { amount: number; currency: string }; stock: { state: string } }[];
}

jest.setTimeout(300_000);

describe('the public pages', () => {
  let market: RunningMarket;
  let browser: Browser;
  let paths: readonly string[];
  let buyer: BuyerBrowser;
  /** Pages that show what this buyer's browser remembers. */
  let ownPaths: readonly string[];

  const api = async <Answer>(path: string): Promise<Answer> => (await (await fetch(market.api + path)).json()) as Answer;
  const slugs = async (query: string): Promise<string[]> =>
    (await api<{ items: { slug: string }[] }>(`/v1/products?${query}`)).items.map((p) => p.slug);

  beforeAll(async () => {
    market = await startMarket();
    browser = await launchBrowser();
    const listed = await api<{ items: { slug: string; in_stock: boolean }[] }>('/v1/products?limit=100');
    const soldOut = listed.items.find((product) => !product.in_stock)?.slug ?? '';
    const { next } = await api<{ next: string }>('/v1/products?limit=24');
    paths = [
      '/',
      '/products',
      '/products?category=oils&region=souss-massa',
      '/products?q=zit',
      '/products?q=zzzzqqq',
      `/products?cursor=${next}`,
      `/products/${listed.items.find((product) => product.in_stock)?.slug}`,
      `/products/${soldOut}`,
      '/cooperatives',
      '/cooperatives?region=souss-massa',
      '/cooperatives/tifaout-n-argan',
      '/cart',
      '/orders',
      '/map',
      '/map?region=souss-massa',
      '/track',
      '/sign-in',
      '/no-such-page',
    ];
    buyer = await buyerBrowser(market, browser);
    ownPaths = ['/cart', '/checkout', '/orders', `/orders/${buyer.number}`, `/orders/${buyer.number}/return`, `/track/${buyer.trackingNumber}`];
  });
  afterAll(async () => {
    await browser?.close();
    await market?.stop();
  });

  /** Everybody's pages without a cookie, and the buyer's own with theirs. */
  const visits = (): { path: string; cookies: readonly ShopCookie[] }[] => [
    ...paths.map((path) => ({ path, cookies: [] })),
    ...ownPaths.map((path) => ({ path, cookies: buyer.cookies })),
  ];
  const arrive = async (context: BrowserContext, lang: string, { path, cookies }: ReturnType<typeof visits>[number]): Promise<Page> => {
    await context.clearCookies();
    await context.addCookies([...cookies]);
    const page = context.pages()[0] ?? (await context.newPage());
    const answer = await page.goto(`${market.web}/${lang}${path}`);
    // A page of the buyer's that sends elsewhere would be measured in the place of another.
    expect(new URL(page.url()).pathname).toBe(new URL(`${market.web}/${lang}${path}`).pathname);
    expect({ path, status: answer?.status() }).toEqual({ path, status: path === '/no-such-page' ? 404 : 200 });
    return page;
  };

  /** One busy moment of the machine is not the page's fault: what is over is measured again, and the medians count. */
  const measured = async (url: string, cookies: readonly ShopCookie[]): Promise<PageCost> => {
    const costs = [await costOf(browser, url, PHONE, cookies)];
    if (isWithin(costs[0] as PageCost)) return costs[0] as PageCost;
    for (let again = 0; again < MEASURED_AGAIN; again += 1) costs.push(await costOf(browser, url, PHONE, cookies));
    const median = (read: (cost: PageCost) => number): number => costs.map(read).sort((x, y) => x - y)[1] ?? Infinity;
    return { ...(costs[0] as PageCost), lcpMs: median((cost) => cost.lcpMs), cls: median((cost) => cost.cls) };
  };

  it.each(LANGS)('in %s keep their budgets on a weak phone and slow 4G', async (lang) => {
    const over: unknown[] = [];
    for (const { path, cookies } of visits()) {
      const cost = await measured(`${market.web}/${lang}${path}`, cookies);
      if (process.env['PAGE_COSTS']) process.stdout.write(`${lang}${path.slice(0, 40)}: ${JSON.stringify(cost)}\n`);
      if (!isWithin(cost)) over.push({ path, ...cost });
    }
    expect(over).toEqual([]);
  });

  const faultsOf = async (page: Page): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page: page as never })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    return violations.map((violation) => `${violation.id} ${violation.nodes[0]?.html}`);
  };

  it.each(LANGS.flatMap((lang) => [PHONE, DESKTOP].map((viewport) => [lang, viewport] as const)))(
    'in %s have no accessibility fault and no sideways scroll at %o',
    async (lang, viewport) => {
      const context = await browser.newContext({ viewport });
      for (const visit of visits()) {
        const { path } = visit;
        const page = await arrive(context, lang, visit);
        expect({ path, faults: await faultsOf(page) }).toEqual({ path, faults: [] });
        expect({ path, wide: await isTooWide(page) }).toEqual({ path, wide: false });
      }
      await context.close();
    },
  );

  it.each(LANGS.flatMap((lang) => [PHONE, DESKTOP].map((viewport) => [lang, viewport] as const)))(
    'in %s ask at the checkout, refuse and tell a price without an accessibility fault at %o',
    async (lang, viewport) => {
      const context = await browser.newContext({ viewport });
      const page = await arrive(context, lang, { path: '/checkout', cookies: buyer.cookies });
      const isSound = async (step: string): Promise<void> =>
        expect({ step, faults: await faultsOf(page), wide: await isTooWide(page) }).toEqual({ step, faults: [], wide: false });
      await page.fill('[name=postcode]', '1');
      await page.locator('aside button[value=quote]').click();
      await page.locator('[aria-invalid=true]').first().waitFor();
      await isSound('refused');
      await page.fill('[name=name]', 'Salma El Idrissi');
      await page.fill('[name=phone]', '06 61 23 45 67');
      await page.fill('[name=line1]', '12, rue des Orangers');
      await page.fill('[name=postcode]', '10000');
      await page.fill('[name=locality]', 'Rabat');
      await page.locator('aside button[value=quote]').click();
      await page.locator('button[value=place]').waitFor();
      await isSound('with a price');
      await context.close();
    },
  );

  it.each(LANGS)('in %s can be read with letters of twice the size at 360 px', async (lang) => {
    const context = await browser.newContext({ viewport: PHONE });
    for (const visit of visits()) {
      const { path } = visit;
      const page = await arrive(context, lang, visit);
      await page.evaluate(`document.documentElement.style.setProperty('font-size', '200%')`);
      expect({ path, wide: await isTooWide(page) }).toEqual({ path, wide: false });
    }
    await context.close();
  });

  it('say the same price and stock on the page, in linked data and in the API', async () => {
    const page = await (await browser.newContext({ viewport: PHONE, javaScriptEnabled: false })).newPage();
    for (const slug of [...(await slugs('limit=6')), ...(await slugs('limit=4&sort=-price')), ...(await slugs('limit=4&category=honey'))]) {
      const product = await api<ApiProduct>(`/v1/products/${slug}?lang=fr`);
      await page.goto(`${market.web}/fr/products/${slug}`);
      const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
      const data = blocks.map((block) => JSON.parse(block) as Record<string, unknown>);
      const linked = data.find((block) => block['@type'] === 'Product')?.['offers'] as { sku: string; price: string; availability: string }[];
      const states = { in_stock: 'InStock', low_stock: 'LimitedAvailability', sold_out: 'OutOfStock' } as const;
      expect(linked.map(({ sku, price, availability }) => ({ sku, price, availability }))).toEqual(
        product.offers.map(({ sku, price, stock }) => ({
          sku,
          price: (price.amount / 100).toFixed(2),
          availability: `https://schema.org/${states[stock.state as keyof typeof states]}`,
        })),
      );
      const shown = await page.locator('.packs .choice').allInnerTexts();
      expect(shown).toHaveLength(product.offers.length);
      product.offers.forEach(({ price, stock }, index) => {
        const digits = (shown[index] ?? '').replace(/[\s\u00a0\u202f]/g, '');
        expect(digits).toContain(`${price.amount % 100 === 0 ? price.amount / 100 : (price.amount / 100).toFixed(2).replace('.', ',')}DH`);
        expect(digits.includes('Épuisé')).toBe(stock.state === 'sold_out');
      });
      expect(data.some((block) => block['@type'] === 'BreadcrumbList')).toBe(true);
    }
    await page.context().close();
  });

  it('are all named to search engines, in four languages, at addresses that answer', async () => {
    expect((await fetch(`${market.web}/favicon.ico`)).headers.get('content-type')).toContain('image/svg+xml');
    const robots = await (await fetch(`${market.web}/robots.txt`)).text();
    const index = /Sitemap: (\S+)/.exec(robots)?.[1] ?? '';
    const files = locationsOf(await (await fetch(index)).text());
    expect(files.filter((file) => file.includes('/sitemap/zgh/'))).toHaveLength(2);
    const { total } = await api<{ total: number }>('/v1/products?limit=1');
    for (const lang of ['ar', 'fr', 'zgh', 'en']) {
      const products = files.filter((file) => file.includes(`/sitemap/${lang}/products.xml`));
      const addresses = (await Promise.all(products.map(async (file) => locationsOf(await (await fetch(file)).text())))).flat();
      expect(new Set(addresses).size).toBe(total);
      expect((await fetch(addresses.at(-1) ?? '')).status).toBe(200);
      const pages = locationsOf(await (await fetch(files.find((file) => file.endsWith(`/${lang}/pages.xml`)) ?? '')).text());
      for (const page of pages.slice(0, 4)) expect({ page, status: (await fetch(page)).status }).toEqual({ page, status: 200 });
    }
  });

  it('are found without a language, in the one last read', async () => {
    const answer = (headers: Record<string, string>) => fetch(`${market.web}/products?category=oils`, { redirect: 'manual', headers });
    expect((await answer({ 'accept-language': 'ar-MA' })).headers.get('location')).toBe('/ar/products?category=oils');
    expect((await answer({ 'accept-language': 'ar-MA', cookie: 'tiwiza_lang=zgh' })).headers.get('location')).toBe('/zgh/products?category=oils');
    expect((await answer({})).headers.get('location')).toBe('/fr/products?category=oils');
  });
});

const isWithin = ({ criticalBytes, scriptBytes, lcpMs, cls }: PageCost): boolean =>
  criticalBytes <= CRITICAL_BYTES_MAX && scriptBytes <= SCRIPT_BYTES_MAX && lcpMs <= LCP_MS_MAX && cls < CLS_MAX;

const locationsOf = (xml: string): string[] => [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1] ?? '');

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
