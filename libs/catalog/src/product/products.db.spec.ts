import { InvalidInputError, NotFoundError } from '#platform/errors';
import { Database, READ_POOL } from '#platform/database';
import { createTestContext, type TestContext } from '#platform/testing';
import { makeCooperative, makeMarket, makeOffer, type MadeOffer } from '../../../../test/factories/market.factory.js';
import { CatalogModule } from '../catalog.module.js';
import { Stock } from '../stock/stock.service.js';
import type { ProductCard } from './product.document.js';
import { ProductDocuments } from './product.documents.service.js';
import type { ProductQuery } from './product.query.js';
import { Products, type ProductList } from './products.service.js';

const cardsOf = (list: ProductList): ProductCard[] => list.cards.map((card) => JSON.parse(card) as ProductCard);
const slugsOf = (list: ProductList): string[] => cardsOf(list).map((card) => card.slug);

describe(Products.name, () => {
  let context: TestContext;
  let sut: Products;
  let documents: ProductDocuments;
  let cooperative: string;
  const offers: MadeOffer[] = [];

  const list = (query: Partial<ProductQuery> = {}) => sut.list({ lang: 'fr', limit: 24, ...query });
  beforeAll(async () => {
    context = await createTestContext({ imports: [CatalogModule] });
    await makeMarket(context.database);
    await context.database.sql(
      `INSERT INTO category (code, slug, name, art, sort) VALUES ('honey', 'honey', '{"fr":"Miel","ar":"عسل","en":"Honey"}', 'honey-thyme', 2)`,
    );
    await context.database.sql(
      `INSERT INTO product_kind (key, category_code, name, description, hs6) VALUES ('honey-thyme', 'honey', '{"fr":"Miel de thym","ar":"عَسَل الزَّعتر","en":"Thyme honey"}', '{"fr":"x"}', '0409.00')`,
    );
    cooperative = await makeCooperative(context.database, 'tifaout');
    for (let n = 0; n < 7; n += 1) offers.push(await makeOffer(context.database, cooperative, { priceMinor: 10_000 + (n % 3) * 1_000, stock: n }));
    await context.database.sql(
      `UPDATE product SET kind_key = 'honey-thyme', certified = true, name = '{"fr":"Miel de thym d’Imouzzer","ar":"عسل الزعتر","en":"Thyme honey"}' WHERE id = $1`,
      [offers[6]?.productId],
    );
    documents = context.get(ProductDocuments);
    sut = context.get(Products);
    await documents.refreshAll();
  });
  afterAll(() => context.close());

  it('shows every product once, page by page, in each order', async () => {
    for (const sort of ['newest', 'price', '-price'] as const) {
      const seen: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await list({ sort, limit: 2, cursor });
        seen.push(...slugsOf(page));
        expect(page.total).toBe(7);
        if (page.next === null) break;
        cursor = page.next;
      }
      expect(new Set(seen).size).toBe(7);
      expect(seen).toHaveLength(7);
    }
  });

  it('sorts by price both ways', async () => {
    const prices = cardsOf(await list({ sort: 'price' })).map((card) => card.price_from.amount);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
    expect(cardsOf(await list({ sort: '-price' })).map((card) => card.price_from.amount)).toEqual([...prices].sort((a, b) => b - a));
  });

  it('narrows by what the contract names', async () => {
    expect((await list({ category: 'honey' })).total).toBe(1);
    expect((await list({ category: 'nothing' })).total).toBe(0);
    expect((await list({ region: 'souss-massa' })).total).toBe(7);
    expect((await list({ cooperative: 'tifaout' })).total).toBe(7);
    expect((await list({ cooperative: 'nobody' })).cards).toEqual([]);
    expect((await list({ certified: true })).total).toBe(1);
    expect((await list({ inStock: true })).total).toBe(6);
    expect((await list({ minPriceMinor: 11_000, maxPriceMinor: 11_999 })).total).toBe(2);
  });

  it.each(['miel', 'MIEL thym', 'thyme', 'عَسَلُ', 'الزعتر', 'imouzzer', 'imouzer'])('finds the honey by %s', async (q) => {
    expect(slugsOf(await list({ q }))[0]).toBe(cardsOf(await list({ category: 'honey' }))[0]?.slug);
  });

  it('puts what is called so before what only comes from a place called so, however it is spelt', async () => {
    const { productId } = offers[3] as MadeOffer;
    const rename = async (name: string): Promise<void> => {
      await context.database.sql('UPDATE product SET name = $2 WHERE id = $1', [productId, JSON.stringify({ ar: name, fr: name, en: name })]);
      await documents.refresh([productId]);
    };
    const [before] = await context.database.sql<{ fr: string }>(`SELECT name ->> 'fr' AS fr FROM product WHERE id = $1`, [productId]);
    await rename('Huile Tifaout');
    const found = await list({ q: 'tifaot' });
    expect(found.total).toBe(7);
    expect(slugsOf(found)[0]).toBe(await slugOf(offers[3] as MadeOffer));
    await rename(before?.fr ?? '');
  });

  it.each(['أرغان', 'ارجان', 'argane'])('finds the argan by %s too', async (q) => {
    const { productId } = offers[2] as MadeOffer;
    await context.database.sql(`UPDATE product SET name = name || '{"ar":"زيت أركان"}' WHERE id = $1`, [productId]);
    await documents.refresh([productId]);
    expect(slugsOf(await list({ q }))).toContain(await slugOf(offers[2] as MadeOffer));
  });

  it('finds nothing by signs alone, and everything by an empty box', async () => {
    expect((await list({ q: '!!!' })).total).toBe(0);
    expect((await list({ q: "'); DROP TABLE product; --" })).total).toBe(0);
    expect((await list({ q: '  ' })).total).toBe(7);
  });

  it('goes on in the order of relevance', async () => {
    const first = await list({ q: 'argan', limit: 4 });
    const second = await list({ q: 'argan', limit: 4, cursor: first.next ?? '' });
    expect(new Set([...slugsOf(first), ...slugsOf(second)]).size).toBe(first.total);
  });

  it('refuses a cursor that it never gave', async () => {
    await expect(list({ cursor: 'made-up' })).rejects.toThrow(InvalidInputError);
    const other = (await list({ sort: 'price', limit: 2 })).next ?? '';
    await expect(list({ sort: 'newest', cursor: other })).rejects.toThrow(InvalidInputError);
  });

  it('counts what each further choice would leave', async () => {
    const facets = await sut.facets({ category: 'honey' }, 'en');
    expect(facets.category).toEqual([
      { value: 'oils', label: 'Huiles', count: 6 },
      { value: 'honey', label: 'Honey', count: 1 },
    ]);
    expect(facets.region).toEqual([{ value: 'souss-massa', label: 'Souss-Massa', count: 1 }]);
    expect(facets.certified[0]).toMatchObject({ value: 'true', count: 1 });
  });

  it('shows stock as it is at this moment, without a new document', async () => {
    const offer = offers[3] as MadeOffer;
    const slug = await slugOf(offer);
    expect((await sut.bySlug(slug, 'fr')).offers[0]?.stock).toEqual({ state: 'low_stock', quantity: 3 });
    await context.get(Database).transaction(() => context.get(Stock).reserve([{ stockItemId: offer.stockItemId, units: 2 }], 'test/three'));
    expect((await sut.bySlug(slug, 'fr')).offers[0]?.stock).toEqual({ state: 'low_stock', quantity: 1 });
    await context.database.sql('UPDATE stock_item SET on_hand = 500 WHERE id = $1', [offer.stockItemId]);
    expect((await sut.bySlug(slug, 'fr')).offers[0]?.stock).toEqual({ state: 'in_stock' });
  });

  it('says how long what is on sale keeps at least, and never a day that has passed', async () => {
    const offer = offers[5] as MadeOffer;
    const keeps = async () => (await sut.bySlug(await slugOf(offer), 'fr')).best_before;
    expect(await keeps()).toBeNull();
    await context.database.sql(
      `INSERT INTO stock_lot (id, stock_item_id, code, produced_on, best_before, quantity)
       SELECT gen_random_uuid(), $1, 'L' || days, app_now()::date - 30, app_now()::date + days, 2 FROM unnest(ARRAY[-1, 40, 90]) AS days`,
      [offer.stockItemId],
    );
    await context.get(ProductDocuments).refresh([offer.productId]);
    const inDays = async (days: number) =>
      (await context.database.sql<{ day: string }>(`SELECT to_char(app_now()::date + $1::int, 'YYYY-MM-DD') AS day`, [days]))[0]?.day;
    expect(await keeps()).toBe(await inDays(40));
    await context.database.moveClock('50 days');
    expect(await keeps()).toBe(await inDays(40));
    await context.database.moveClock('-50 days');
    await context.database.sql('UPDATE stock_item SET reserved = on_hand WHERE id = $1', [offer.stockItemId]);
    expect(await keeps()).toBeNull();
    await context.database.sql('UPDATE stock_item SET reserved = 0 WHERE id = $1', [offer.stockItemId]);
  });

  it('takes a price apart into components that sum to it', async () => {
    const product = await sut.bySlug(await slugOf(offers[2] as MadeOffer), 'ar');
    for (const { price, price_components: components } of product.offers) {
      expect(components.reduce((sum, component) => sum + component.amount.amount, 0)).toBe(price.amount);
      expect(components.every((component) => component.label !== component.kind && component.label !== '')).toBe(true);
    }
  });

  it('shows of the season what is harvested this month and can be bought, by Moroccan time', async () => {
    const namesInSeason = async () => (await sut.inSeason('fr')).map((text) => (JSON.parse(text) as ProductCard).name);
    await context.database.sql(
      `UPDATE product_kind SET season_months = ARRAY[extract(month FROM app_now() AT TIME ZONE 'Africa/Casablanca')]::smallint[]
        WHERE key = 'honey-thyme'`,
    );
    expect(await namesInSeason()).toEqual(['Miel de thym d’Imouzzer']);
    await context.database.moveClock('45 days');
    expect(await namesInSeason()).toEqual([]);
    await context.database.moveClock('-45 days');
    await context.database.sql(`UPDATE product_document SET in_stock = false WHERE kind_key = 'honey-thyme'`);
    expect(await namesInSeason()).toEqual([]);
    await documents.refreshAll();
  });

  it('gives every slug once, from any place on, in parts', async () => {
    const all = (await context.database.sql<{ slug: string }>('SELECT slug FROM product_document ORDER BY slug COLLATE "C"')).map((row) => row.slug);
    const starts = await sut.everyNthSlug(3);
    expect(starts).toHaveLength(3);
    const read: string[] = [];
    for (let from: string | null = starts[0] ?? null; from !== null;) {
      const part = await sut.addresses(from, 2);
      read.push(...part.items.map((item) => item.slug));
      from = part.next;
    }
    expect([...read].sort()).toEqual([...all].sort());
    expect(starts).toEqual([read[0], read[3], read[6]]);
  });

  it('says that it does not know a product', async () => {
    await expect(sut.bySlug('no-such-thing', 'fr')).rejects.toThrow(NotFoundError);
  });

  it('reads a page with one statement and a list with one more for its counts', async () => {
    const slug = await slugOf(offers[4] as MadeOffer);
    const statements = countStatements(context);
    await sut.bySlug(slug, 'en');
    expect(statements.taken()).toBe(1);
    await list({ category: 'oils', sort: 'price', inStock: true, maxPriceMinor: 99_000 });
    expect(statements.taken()).toBe(2);
    await list({ category: 'oils', sort: 'price', inStock: true, maxPriceMinor: 99_000 });
    expect(statements.taken()).toBe(1);
    statements.stop();
  });

  it('takes a product that sells out from the lists, by the job and by the sweep', async () => {
    const [byJob, bySweep] = [offers[5] as MadeOffer, offers[4] as MadeOffer];
    await context.get(Database).transaction(() => context.get(Stock).reserve([{ stockItemId: byJob.stockItemId, units: 5 }], 'test/all'));
    await context.workJobs();
    expect(await inStock(byJob)).toBe(false);
    await context.database.sql('UPDATE stock_item SET on_hand = 0 WHERE id = $1', [bySweep.stockItemId]);
    expect(await inStock(bySweep)).toBe(true);
    await context.sweep();
    expect(await inStock(bySweep)).toBe(false);
  });

  it('leaves an unchanged document and the catalogue version alone', async () => {
    const before = await versions();
    expect(await documents.refresh(offers.map((offer) => offer.productId))).toBe(0);
    expect(await versions()).toEqual(before);
  });

  it('has no document for what is not on show', async () => {
    const offer = offers[1] as MadeOffer;
    await context.database.sql(`UPDATE product SET status = 'withdrawn' WHERE id = $1`, [offer.productId]);
    await context.sweep();
    await expect(sut.bySlug(await slugOf(offer), 'fr')).rejects.toThrow(NotFoundError);
    await context.database.sql(`UPDATE cooperative SET status = 'paused'`);
    await context.sweep();
    expect((await sut.list({ lang: 'fr', limit: 24, maxPriceMinor: 12_345_678 })).total).toBe(0);
    await context.database.sql(`UPDATE cooperative SET status = 'active'`);
  });

  const slugOf = async (offer: MadeOffer) =>
    (await context.database.sql<{ slug: string }>('SELECT slug FROM product WHERE id = $1', [offer.productId]))[0]?.slug ?? '';
  const inStock = async (offer: MadeOffer) =>
    (await context.database.sql<{ in_stock: boolean }>('SELECT in_stock FROM product_document WHERE product_id = $1', [offer.productId]))[0]
      ?.in_stock;
  const versions = async () => [
    await context.database.sql('SELECT product_id, version FROM product_document ORDER BY product_id'),
    await context.database.sql('SELECT version FROM catalogue_version'),
  ];
});

interface Pool {
  query: (...args: unknown[]) => unknown;
}

function countStatements(context: TestContext): { taken(): number; stop(): void } {
  const pool = context.get<Pool>(READ_POOL);
  const spy = jest.spyOn(pool, 'query');
  return {
    taken: () => {
      const count = spy.mock.calls.length;
      spy.mockClear();
      return count;
    },
    stop: () => spy.mockRestore(),
  };
}
