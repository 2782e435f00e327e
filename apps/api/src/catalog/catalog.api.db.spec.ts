import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ProductDocuments } from '#catalog';
import { ApiKeys } from '#identity';
import { newId } from '#platform/database';
import { createHttpApp } from '#platform/http';
import { createLogger } from '#platform/logging';
import { createTestDatabase, testConfig, type TestDatabase } from '#platform/testing';
import { makeCooperative, makeMarket, makeOffer } from '../../../../test/factories/market.factory.js';
import { ApiModule } from '../api.module.js';
import { configureApi } from '../api.server.js';

describe('the public catalogue over HTTP', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let slug: string;
  let key: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    await makeMarket(database);
    const cooperative = await makeCooperative(database, 'tifaout');
    for (let n = 0; n < 30; n += 1) await makeOffer(database, cooperative, { stock: 61 + n });
    const logger = createLogger('test', 'silent');
    app = await createHttpApp(ApiModule.with(testConfig(database), logger), logger);
    await configureApi(app);
    await app.init();
    await app.get(ProductDocuments, { strict: false }).refreshAll();
    slug = (await database.sql<{ slug: string }>('SELECT slug FROM product ORDER BY slug LIMIT 1'))[0]?.slug ?? '';
    const partnerId = newId();
    await database.sql(`INSERT INTO partner (id, slug, name, gln) VALUES ($1, 'marjane', 'Marjane', '6119999000015')`, [partnerId]);
    await database.sql(`INSERT INTO partner_assortment (id, partner_id, category_code) VALUES ($1, $2, 'oils')`, [newId(), partnerId]);
    await database.sql(`UPDATE offer SET gtin = '06119990000014' WHERE id = (SELECT id FROM offer LIMIT 1)`);
    key = await app.get(ApiKeys, { strict: false }).issue(partnerId, 'test');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });
  const asPartner = (url: string, headers: Record<string, string> = {}) => get(url, { authorization: `Bearer ${key}`, ...headers });

  it('lists products as the contract says', async () => {
    const { items, next, total } = (await get('/v1/products?limit=2&lang=ar')).json<{
      items: Record<string, unknown>[];
      next: string;
      total: number;
    }>();
    expect(total).toBe(30);
    expect(items).toHaveLength(2);
    expect(typeof next).toBe('string');
    expect(items[0]).toMatchObject({
      category: 'oils',
      region: 'souss-massa',
      certified: false,
      in_stock: true,
      price_from: { amount: 12_000, currency: 'MAD' },
      several_prices: false,
    });
    expect(items[0]?.['image']).toMatch(/^http.*\/assets\/art\/argan-oil-food\.svg$/);
  });

  it('adds facets when asked', async () => {
    expect((await get('/v1/products')).json()).not.toHaveProperty('facets');
    expect((await get('/v1/products?facets=true')).json()).toMatchObject({ facets: { category: [{ value: 'oils', count: 30 }] } });
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=two', 'limit'],
    ['limit=-1', 'limit'],
    ['sort=cheapest', 'sort'],
    ['min_price=-1', 'min_price'],
    ['min_price=1.5', 'min_price'],
    ['certified=maybe', 'certified'],
    ['cursor=made-up', 'cursor'],
    ['category=%00', 'category'],
    ['q=a%00b', 'q'],
    ['q=%E2%80%AEabc', 'q'],
    ['q=a&q=b', 'q'],
    [`q=${'x'.repeat(300)}`, 'q'],
    [`max_price=${'9'.repeat(40)}`, 'max_price'],
  ])('refuses ?%s, naming the field', async (query, field) => {
    const answer = await get(`/v1/products?${query}&lang=en`);
    expect(answer.statusCode).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json<{ errors: { field: string }[] }>().errors[0]?.field).toBe(field);
  });

  it.each(['101', '9999'])('says the most that a page may hold when %s are asked for', async (limit) => {
    const answer = await get(`/v1/products?limit=${limit}&lang=en`);
    expect(answer.json<{ errors: object[] }>().errors).toMatchObject([{ field: 'limit', code: 'too_big', title: 'At most 100.' }]);
  });

  it('leaves parameters that it does not know unread', async () => {
    expect((await get('/v1/products?utm_source=letter')).statusCode).toBe(200);
  });

  it('knows what it does not have', async () => {
    for (const path of ['/v1/products/none', '/v1/cooperatives/none', '/v1/nothing', '/v1/products/%ff'])
      expect((await get(path)).statusCode).toBe(404);
    expect((await app.inject({ method: 'DELETE', url: `/v1/products/${slug}` })).statusCode).toBe(405);
  });

  it.each([
    ['?lang=zgh', {}, 'zgh'],
    ['', { 'accept-language': 'de, ar;q=0.5' }, 'ar'],
    ['', {}, 'fr'],
    ['?lang=xx', {}, 'fr'],
  ])('answers %s %j in %s', async (query, headers, lang) => {
    const answer = await get(`/v1/products/${slug}${query}`, headers as Record<string, string>);
    expect(answer.headers['content-language']).toBe(lang);
    expect(answer.headers['vary']).toContain('accept-language');
  });

  it.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
  ])('compresses with %s and tags that form apart', async (coding, decompress) => {
    const plain = await get('/v1/products');
    const packed = await get('/v1/products', { 'accept-encoding': coding });
    expect(packed.headers['content-encoding']).toBe(coding);
    expect(decompress(packed.rawPayload).toString()).toBe(plain.body);
    expect(packed.headers.etag).toMatch(new RegExp(`^"[^"]+-${coding}"$`));
    expect(packed.headers.etag).not.toBe(plain.headers.etag);
    expect((await get('/v1/products', { 'accept-encoding': `${coding};q=0` })).headers['content-encoding']).toBeUndefined();
  });

  it('sends nothing to who has it already, until the stock changes', async () => {
    const first = await get(`/v1/products/${slug}`);
    const again = await get(`/v1/products/${slug}`, { 'if-none-match': first.headers.etag as string });
    expect([again.statusCode, again.body]).toEqual([304, '']);
    expect(again.headers.etag).toBe(first.headers.etag);
    await database.sql('UPDATE stock_item SET on_hand = 3');
    const changed = await get(`/v1/products/${slug}`, { 'if-none-match': first.headers.etag as string });
    expect(changed.statusCode).toBe(200);
    expect(changed.json<{ offers: { stock: unknown }[] }>().offers[0]?.stock).toEqual({ state: 'low_stock', quantity: 3 });
  });

  it('shows categories, regions and cooperatives with what they hold', async () => {
    expect((await get('/v1/categories?lang=en')).json()).toMatchObject({ items: [{ slug: 'oils', product_count: 30 }], next: null, total: 1 });
    expect((await get('/v1/regions')).json()).toMatchObject({ items: [{ slug: 'souss-massa', cooperative_count: 1 }] });
    expect((await get('/v1/cooperatives?region=souss-massa')).json()).toMatchObject({
      items: [{ slug: 'tifaout', product_count: 30 }],
      next: null,
      total: 1,
    });
    expect((await get('/v1/cooperatives/tifaout')).json()).toMatchObject({ slug: 'tifaout', sites: [{ postcode: '83000', dispatches: true }] });
    expect((await get('/v1/cooperatives?cursor=zz')).statusCode).toBe(422);
  });

  it('suggests while one types', async () => {
    expect((await get('/v1/suggest?q=arg')).json<{ items: unknown[] }>().items[0]).toMatchObject({ kind: 'product' });
    expect((await get('/v1/suggest?q=tifa')).json()).toMatchObject({ items: [{ kind: 'cooperative', slug: 'tifaout' }] });
    expect((await get('/v1/suggest?q=')).json()).toEqual({ items: [] });
  });

  it('gives a partner its file, conditionally, in parts and compressed', async () => {
    const whole = await asPartner('/partners/v1/catalog.ndjson');
    expect(whole.statusCode).toBe(200);
    expect(whole.headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
    expect((await asPartner('/partners/v1/catalog.ndjson', { 'if-none-match': whole.headers.etag as string })).statusCode).toBe(304);
    expect((await asPartner('/partners/v1/catalog.ndjson', { 'if-modified-since': whole.headers['last-modified'] as string })).statusCode).toBe(304);
    const part = await asPartner('/partners/v1/catalog.ndjson', {
      range: 'bytes=5-14',
      'accept-encoding': 'gzip',
      'if-range': whole.headers.etag as string,
    });
    expect([part.statusCode, part.headers['content-range'], part.body]).toEqual([
      206,
      `bytes 5-14/${whole.rawPayload.length}`,
      whole.body.slice(5, 15),
    ]);
    expect((await asPartner('/partners/v1/catalog.ndjson', { range: 'bytes=5-14', 'if-range': '"other"' })).statusCode).toBe(200);
    expect((await asPartner('/partners/v1/catalog.ndjson', { range: 'bytes=999999999-' })).statusCode).toBe(416);
    const packed = await asPartner('/partners/v1/catalog.ndjson', { 'accept-encoding': 'gzip, br' });
    expect(gunzipSync(packed.rawPayload).toString()).toBe(whole.body);
    expect(packed.headers['x-content-sha256']).toBe(whole.headers['x-content-sha256']);
    expect((await asPartner('/partners/v1/catalog.ndjson', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
    expect((await asPartner('/partners/v1/catalog/exclusions')).json()).toMatchObject({ total: 29 });
  });

  it('refuses strangers and closed partners', async () => {
    expect((await get('/partners/v1/catalog.csv')).statusCode).toBe(401);
    expect((await get('/partners/v1/catalog.csv', { authorization: 'Bearer twz_wrong-key-wrong-key' })).statusCode).toBe(401);
    await database.sql(`UPDATE partner SET status = 'closed'`);
    const closed = await asPartner('/partners/v1/catalog.csv', { 'accept-language': 'en' });
    expect([closed.statusCode, closed.json<{ code: string }>().code]).toEqual([403, 'partner.closed']);
    expect(closed.headers['content-disposition']).toBeUndefined();
  });
});
