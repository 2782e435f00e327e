import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FunctionComponent } from 'preact';
import { PARCEL_STATUSES, type BuyerParcelStatus } from '#delivery';
import { ORDER_STATES } from '#orders';
import { createTranslator, LANGUAGES, type Language } from '#platform/i18n';
import { MAD } from '#platform/money';
import { PriceBreakdown, ProductGrid, renderPage, type PageContext, type PriceComponentView, type ProductCardView } from '#platform/ui';
import { CartPage } from './cart/cart.page.js';
import { CheckoutPage } from './checkout/checkout.page.js';
import { CooperativeListPage } from './cooperatives/cooperative-list.page.js';
import { CooperativePage } from './cooperatives/cooperative.page.js';
import { FailurePage } from './errors/error.page.js';
import { HomePage } from './home/home.page.js';
import type { OrderView } from './orders/order.view.js';
import { FindOrderPage } from './orders/find-order.page.js';
import { OrderPage } from './orders/order.page.js';
import { TrackFormPage, TrackingPage } from './orders/track.page.js';
import { ProductListPage } from './products/product-list.page.js';
import { productListPath } from './products/product-list.links.js';
import { ProductPage } from './products/product.page.js';
import { ReturnPage } from './returns/return.page.js';
import { SignInPage } from './sign-in/sign-in.page.js';

const ROOT = join(__dirname, '..', '..', '..', '..');
const HOSTILE = `<script>alert("1")</script>&'`;

const context = (lang: Language): PageContext => ({
  lang,
  path: '/products?category=oils&sort=price',
  origin: 'https://tiwiza.example',
  csrf: 'token-of-the-page',
  cartCount: 3,
  person: null,
  demo: true,
  assetUrl: (path) => `/assets/${path}?v=0123456789`,
});

const components: PriceComponentView[] = [
  { kind: 'producer', amount: MAD(11_100), label: 'Coopérative' },
  { kind: 'platform_fee', amount: MAD(1_400), label: 'Plateforme' },
  { kind: 'vat', amount: MAD(2_000), label: 'TVA' },
];

const card = (index: number): ProductCardView => ({
  slug: `huile-d-argan-${index}`,
  name: `Huile d’argan ${index}`,
  image: `/assets/art/kind-${index}.svg`,
  category: 'oils',
  cooperative: { slug: `cooperative-${index}`, name: `Coopérative Taddart ${index}` },
  region: 'souss-massa',
  region_name: 'Souss-Massa',
  price_from: MAD(14_500 + index * 700),
  several_prices: index % 2 === 0,
  certified: index % 3 === 0,
  in_stock: index % 5 !== 0,
});
const cards = (count: number): ProductCardView[] => Array.from({ length: count }, (_, index) => card(index));
const tiles = (count: number, image: string) =>
  Array.from({ length: count }, (_, index) => ({ slug: `place-${index}`, name: `Lieu ${index}`, image: `${image}-${index}.svg`, count: index }));
const region = { slug: 'souss-massa', name: 'Souss-Massa', image: '/assets/art/region-souss-massa.svg' };
const promise = { from: '2026-11-26', to: '2026-11-30' };
const line = {
  sku: 'ARGAN-250',
  product: { slug: 'huile-d-argan', name: 'Huile d’argan', image: '/assets/art/argan-oil-food.svg' },
  pack: '250 ml',
  quantity: 2,
  available: 2,
  unit_price: MAD(14_500),
  line_total: MAD(29_000),
};
const maker = (index: number) => ({ slug: `cooperative-${index}`, name: `Coopérative ${index}`, locality: 'Taroudannt' });
const order: OrderView = {
  number: 'TZ-4F7K-2M9Q',
  fresh: false,
  status: 'shipped',
  placed_at: '2026-11-23T10:12:00Z',
  payment: { method: 'cod', paid: MAD(0), due: MAD(14_500), released: MAD(0) },
  delivery: { label: 'À domicile', atAgency: false },
  parcels: [0, 1].map((index) => ({
    cooperative: maker(index),
    status: index === 0 ? ('in_transit' as const) : ('waiting' as const),
    gone: null,
    tracking: index === 0 ? { number: 'CC123456785MA', carrier: 'AMANA' } : null,
    lines: [{ name: 'Huile', pack: '250 ml', quantity: 1, image: line.product.image, total: MAD(14_500), certificate: 'TZ-C-1' }],
    delivery: MAD(3_500),
    deliveryReason: 'Jusqu’à 1 kg',
    codFee: MAD(1_500),
    due: MAD(19_500),
    events: [{ at: '2026-11-23T10:12:00Z', label: 'Remis à la poste' }],
  })),
  events: [{ at: '2026-11-23T10:12:00Z', label: 'Commande passée' }],
  components,
  total: MAD(14_500),
  address: { name: 'Salma', lines: ['12, rue de l’Atlas', '10000 Rabat'], phone: '+212612345678' },
  promise,
  cancel_action: '/fr/orders/TZ-4F7K-2M9Q/cancel',
  return_path: '/orders/TZ-4F7K-2M9Q/return',
  returns: [{ number: 'RT-4F7K2M9Q', status: 'requested', at: '2026-11-29T10:12:00Z' }],
  link: 'https://tiwiza.example/fr/orders/TZ-4F7K-2M9Q?token=secret-of-the-order',
};
const returnLine = {
  sku: 'ARGAN-250',
  name: HOSTILE,
  pack: '250 ml',
  image: line.product.image,
  left: 2,
  reasons: ['changed_mind', 'damaged'] as const,
};
const checkout = {
  values: { name: HOSTILE, phone: '06', delivery: 'home' },
  errors: { phone: 'Donnez un numéro marocain.' },
  regions: [{ value: 'Souss-Massa', label: 'Souss-Massa' }],
  options: [{ id: 'home', label: 'À domicile', price: MAD(8_000), total: MAD(38_000), promise }],
  parcels: [
    {
      cooperative: 'Taddart',
      locality: 'Taroudannt',
      lines: [{ name: 'Huile', pack: '250 ml', quantity: 2, total: MAD(29_000) }],
      delivery: MAD(8_000),
      deliveryReason: HOSTILE,
    },
  ],
  totals: { items: MAD(29_000), delivery: MAD(8_000), cod_fee: MAD(1_000), total: MAD(38_000) },
  components,
  payment_methods: ['cod' as const],
  idempotency_key: 'a-key',
  withdrawal_days: 7,
};

const page =
  <View extends object>(Body: FunctionComponent<View>, view: NoInfer<View>) =>
  (lang: Language): string =>
    renderPage(context(lang), Body, view);

const PAGES: Readonly<Record<string, (lang: Language) => string>> = {
  home: page(HomePage, {
    cooperativeCount: 70,
    productCount: 364,
    regionCount: 12,
    shown: cards(8),
    seasonal: true,
    categories: tiles(27, '/assets/art/kind'),
    regions: tiles(12, '/assets/art/region'),
    shares: {
      product: { slug: 'argan', name: 'Argan', image: '/assets/art/a.svg' },
      cooperative: 'Taddart',
      pack: '250 ml',
      price: MAD(14_500),
      components,
    },
    story: {
      slug: 'taddart',
      name: 'Taddart',
      place: 'Taroudannt',
      image: region.image,
      tagline: 'Cinquante-huit femmes',
      excerpt: 'Un soir de 2006. '.repeat(15),
    },
  }),
  list: page(ProductListPage, {
    filters: { category: 'oils', in_stock: true },
    products: cards(24),
    total: 187,
    next: 'cursor',
    continued: true,
    facets: {
      category: Array.from({ length: 27 }, (_, i) => ({ value: i === 0 ? 'oils' : `c${i}`, label: `Rayon ${i}`, count: i })),
      region: Array.from({ length: 12 }, (_, i) => ({ value: `r${i}`, label: `Région ${i}`, count: i })),
    },
    certified_count: 3,
  }),
  'nothing found': page(ProductListPage, {
    filters: { q: HOSTILE },
    products: [],
    total: 0,
    next: null,
    continued: false,
    facets: { category: [], region: [] },
    certified_count: 0,
  }),
  product: page(ProductPage, {
    slug: 'argan',
    name: `Huile ${HOSTILE}`,
    description: 'Une huile au goût de noisette grillée. '.repeat(6) + HOSTILE,
    note: 'Amandons torréfiés dans un grand plat de terre.',
    images: [line.product.image],
    category: { slug: 'oils', name: 'Huiles' },
    region,
    cooperative: { ...maker(1), tagline: 'Cinquante-huit femmes', members: 58, women: 58, founded: 2006 },
    offers: [
      { sku: 'A', pack: '250 ml', price: MAD(14_500), price_components: components, stock: { state: 'low_stock', quantity: 4 } },
      { sku: 'B', pack: '1 l', price: MAD(53_000), price_components: components, stock: { state: 'sold_out' } },
    ],
    claims: [{ certificate: 'TZ-C-1', standard: 'Tiwiza 1.0', valid_to: '2027-05-01', verify_path: '/verify/TZ-C-1' }],
    labels: ['IG Argane'],
    facts: [{ label: 'Ingrédients', text: 'Amandons d’argan' }],
    promise,
    best_before: '2027-05-01',
    others: cards(4),
  }),
  cooperatives: page(CooperativeListPage, {
    cooperatives: tiles(24, '/assets/art/kind').map((tile) => ({
      ...maker(1),
      slug: tile.slug,
      image: tile.image,
      tagline: 'Le lait de onze familles',
      region: region.slug,
      region_name: region.name,
      product_count: 6,
    })),
    total: 70,
    next: 'cursor',
    continued: false,
    region: 'souss-massa',
    regions: [{ ...region, intro: 'Entre l’Atlas et la mer.', count: 6 }],
  }),
  cooperative: page(CooperativePage, {
    ...maker(1),
    tagline: 'Cinquante-huit femmes',
    story: `Un soir de 2006.\n\nDepuis, la lampe ne s’éteint plus. ${HOSTILE}`,
    region,
    province: 'Taroudannt',
    address_line: 'Douar Arazane',
    postcode: '83000',
    lat: 30.47,
    lng: -8.88,
    phone: '+212661000000',
    founded: 2006,
    members: 58,
    women: 58,
    president: 'Fadma',
    union: null,
    register: '56/268/2018, Azilal',
    opening_hours: [{ days: 'mo-fr', opens: '09:00', closes: '17:00' }],
    products: cards(6),
  }),
  cart: page(CartPage, {
    version: 3,
    parcels: [0, 1].map((index) => ({ cooperative: maker(index), lines: [line], subtotal: MAD(29_000) })),
    item_count: 4,
    subtotal: MAD(58_000),
    delivery_estimate: { from: MAD(4_400), to: MAD(7_800), cod_fee: MAD(2_000), total_from: MAD(64_400), total_to: MAD(67_800) },
  }),
  'empty cart': page(CartPage, { version: 0, parcels: [], item_count: 0, subtotal: MAD(0), delivery_estimate: null }),
  checkout: page(CheckoutPage, checkout),
  order: page(OrderPage, order),
  return: page(ReturnPage, {
    number: order.number,
    lines: [{ ...returnLine, quantity: 1, reason: 'damaged' }],
    note: HOSTILE,
    idempotency_key: 'a-key',
    problem: HOSTILE,
  }),
  'nothing to return': page(ReturnPage, { number: order.number, lines: [], idempotency_key: 'a-key' }),
  'find order': page(FindOrderPage, { number: HOSTILE, phone: '06', error: 'Aucune commande.', known: ['TW-4F7K2M9Q'] }),
  'track form': page(TrackFormPage, { number: HOSTILE, error: 'Aucun colis ne porte ce numéro.' }),
  tracking: page(TrackingPage, {
    number: 'CC123456785MA',
    carrier: 'AMANA',
    status: 'in_transit',
    from: 'Taroudannt',
    to: 'Rabat',
    events: order.events,
  }),
  'sign in': page(SignInPage, { email: HOSTILE, error: 'Vérifiez les deux.' }),
  failure: page(FailurePage, { status: 500, reference: HOSTILE }),
};

const everyPage = LANGUAGES.flatMap((lang) => Object.keys(PAGES).map((name) => [name, lang] as const));
const htmlOf = (name: string, lang: Language): string => PAGES[name]?.(lang) ?? '';
const tags = (html: string, name: string): string[] => html.match(new RegExp(`<${name}\\b(?:"[^"]*"|[^">])*>`, 'g')) ?? [];
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];

describe.each(everyPage)('the page “%s” in %s', (name, lang) => {
  const html = htmlOf(name, lang);

  it('says its language and direction, and has one heading of its own', () => {
    expect(html).toContain(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`);
    expect(tags(html, 'h1')).toHaveLength(1);
    expect(tags(html, 'main')).toHaveLength(1);
  });

  it('keeps the content security policy: no inline script, style or handler', () => {
    expect(tags(html, 'script').every((tag) => tag.includes('type="application/ld+json"'))).toBe(true);
    expect(html).not.toMatch(/<style\b|<[a-z][^>]*\s(style|on[a-z]+)=/);
  });

  it('escapes whatever it is given', () => {
    expect(html).not.toContain('<script>alert');
    expect(html).not.toMatch(/\bundefined\b|\[object |\bNaN\b/);
  });

  it('gives every picture its size and its words', () => {
    for (const tag of tags(html, 'img'))
      expect({ tag, width: attribute(tag, 'width'), alt: / alt(=|\s|>|\/)/.test(tag) }).toEqual({
        tag,
        width: expect.stringMatching(/^\d+$/),
        alt: true,
      });
  });

  it('sends the page’s token with every posted form, and names every field', () => {
    for (const form of html.match(/<form method="post"[\s\S]*?<\/form>/g) ?? []) expect(form).toContain('name="csrf" value="token-of-the-page"');
    const labels = new Set(tags(html, 'label').map((tag) => attribute(tag, 'for')));
    for (const tag of [...tags(html, 'input'), ...tags(html, 'select')]) {
      if (/type="(hidden|radio|checkbox)"/.test(tag)) continue;
      expect(labels).toContain(attribute(tag, 'id'));
    }
  });

  it('uses an id once', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe('the shell', () => {
  it('offers the same page in every language, and keeps the reader’s filters', () => {
    const html = htmlOf('list', 'ar');
    for (const lang of LANGUAGES) {
      expect(html).toContain(`hreflang="${lang}" href="https://tiwiza.example/${lang}/products?category=oils&amp;sort=price"`);
    }
    expect(html).toContain('<link rel="canonical" href="https://tiwiza.example/ar/products?category=oils&amp;sort=price"');
  });

  it('names the language of what it cannot say in its own, and says so', () => {
    const note = createTranslator('zgh')('storefront.text_in_french');
    for (const name of ['product', 'cooperative'] as const) {
      expect(htmlOf(name, 'zgh')).toContain(note);
      expect(htmlOf(name, 'zgh')).toMatch(/<h1 class="text-title" lang="fr">/);
      expect(htmlOf(name, 'fr')).not.toMatch(/<(h1|p|a) [^>]*lang="fr">/);
    }
  });

  it('leads to the map by words, and keeps a postcode before its place in Arabic', () => {
    const html = htmlOf('cooperative', 'ar');
    expect(html).toContain('<bdi dir="ltr" lang="fr">83000 Taroudannt</bdi>');
    expect(html).toContain('56/268/2018، Azilal');
    expect(html).toMatch(new RegExp(`<a [^>]*openstreetmap[^>]*>${createTranslator('ar')('storefront.cooperative.on_map')}</a>`));
  });

  it('keeps carts, orders and checkouts out of search engines', () => {
    for (const name of ['cart', 'checkout', 'order', 'find order', 'sign in', 'failure']) {
      expect(htmlOf(name, 'fr')).toContain('<meta name="robots" content="noindex"');
      expect(htmlOf(name, 'fr')).not.toContain('rel="canonical"');
    }
  });

  it('says in every language that the names are invented', () => {
    for (const lang of LANGUAGES) expect(htmlOf('home', lang)).toContain(createTranslator(lang)('common.footer.invented'));
  });
});

describe('a price', () => {
  it('is shown as parts whose bar is as long as the whole', () => {
    const bar = /<svg class="share-bar"[\s\S]*?<\/svg>/.exec(htmlOf('home', 'fr'))?.[0] ?? '';
    const last = tags(bar, 'rect').at(-1) ?? '';
    expect(Number(attribute(last, 'x')) + Number(attribute(last, 'width')) + 3).toBeCloseTo(1000, 0);
  });

  it('gives its parts whole percentages that sum to a hundred', () => {
    const amounts = [5_640, 330, 540, 620, 2_120, 750];
    const parts = amounts.map((amount, index) => ({ kind: `part-${index}`, amount: MAD(amount), label: `Part ${index}` }));
    const html = renderPage(context('en'), PriceBreakdown, { components: parts, total: MAD(10_000) });
    const percents = [...html.matchAll(/>(\d+)%</g)].map((match) => Number(match[1]));
    expect(percents).toHaveLength(parts.length);
    expect(percents.reduce((sum, percent) => sum + percent)).toBe(100);
  });

  it('begins “from” only where another pack costs more', () => {
    for (const several of [true, false]) {
      const products = [{ ...card(1), several_prices: several }];
      const html = renderPage(context('en'), ProductGrid, { products });
      expect(html.includes(createTranslator('en')('common.price_from'))).toBe(several);
    }
  });

  it('keeps its digits from left to right in Arabic', () => {
    expect(htmlOf('cart', 'ar')).toContain('<bdi dir="ltr">290,00</bdi>\u00a0درهم');
  });
});

describe('linked data', () => {
  it('states the offers as the page does and cannot be closed by a text', () => {
    const json = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(htmlOf('product', 'fr'))?.[1] ?? '';
    const data = JSON.parse(json) as { name: string; offers: Array<Record<string, unknown>> };
    expect(data.name).toBe(`Huile ${HOSTILE}`);
    expect(data.offers.map(({ sku, price, priceCurrency, availability }) => [sku, price, priceCurrency, availability])).toEqual([
      ['A', '145.00', 'MAD', 'https://schema.org/LimitedAvailability'],
      ['B', '530.00', 'MAD', 'https://schema.org/OutOfStock'],
    ]);
  });
});

describe('an order', () => {
  it.each([...ORDER_STATES.states(), 'partly_delivered' as const])('has words for being %s', (status) => {
    for (const lang of LANGUAGES) expect(renderPage(context(lang), OrderPage, { ...order, status })).not.toMatch(/order\.(status|next|step)\./);
  });

  it.each<BuyerParcelStatus>(['waiting', 'preparing', 'refused', ...PARCEL_STATUSES])('has words for a parcel that is %s', (status) => {
    for (const lang of LANGUAGES) expect(createTranslator(lang).has(`order.parcel.${status}`)).toBe(true);
  });

  it('never offers the steps of an order that has ended', () => {
    const t = createTranslator('fr');
    const html = renderPage(context('fr'), OrderPage, { ...order, status: 'cancelled', cancel_action: null });
    expect(html).not.toContain(t('order.step.delivered'));
    expect(html).not.toContain('/cancel');
  });
});

describe(productListPath.name, () => {
  it('gives one address to one choice', () => {
    expect(productListPath({})).toBe('/products');
    expect(productListPath({ region: 'souss-massa', category: 'oils', certified: false, sort: 'relevance' })).toBe(
      '/products?category=oils&region=souss-massa',
    );
    expect(productListPath({ q: 'زيت أركان', in_stock: true }, 'next')).toBe(
      '/products?q=%D8%B2%D9%8A%D8%AA+%D8%A3%D8%B1%D9%83%D8%A7%D9%86&in_stock=true&cursor=next',
    );
  });
});

describe('the style sheet', () => {
  const css = buildStyles();

  it('leaves a page and its style within 14 kB, compressed', () => {
    const style = gzipSync(css).length;
    const heavy = everyPage
      .map(([name, lang]) => ({ name, lang, bytes: gzipSync(htmlOf(name, lang)).length + style }))
      .filter(({ bytes }) => bytes > 14 * 1024);
    expect(heavy).toEqual([]);
  });

  it('has no left or right, so that every page mirrors itself', () => {
    const folders = ['libs/platform/ui/src', 'apps/web/src/storefront'];
    const physical =
      /(?<![\w-])(?:[a-z]+:)?-?(?:m[lr]|p[lr]|left|right|border-[lr]|rounded-[lr]|rounded-[tb][lr]|text-left|text-right|float-left|float-right)(?:-[\w.[\]/]+)?(?![\w-])/;
    const classes = folders.flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.tsx') && !file.endsWith('.spec.tsx'))
        .flatMap((file) => [...readFileSync(join(ROOT, folder, file), 'utf8').matchAll(/class="([^"]*)"/g)].map((match) => match[1] ?? '')),
    );
    expect(classes.length).toBeGreaterThan(200);
    expect(classes.flatMap((list) => list.split(/\s+/)).filter((name) => physical.test(name))).toEqual([]);
  });
});

function buildStyles(): Buffer {
  const out = join(mkdtempSync(join(tmpdir(), 'tiwiza-css-')), 'app.css');
  const cli = join(ROOT, 'node_modules', '@tailwindcss', 'cli', 'dist', 'index.mjs');
  execFileSync(process.execPath, [cli, '-i', join(ROOT, 'libs/platform/ui/src/styles/app.css'), '-o', out, '--minify'], { cwd: ROOT, stdio: 'pipe' });
  return readFileSync(out);
}
