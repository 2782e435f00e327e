import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONFIG, type Config } from '#platform/config';
import { createTestContext, type TestContext } from '#platform/testing';
import { DemoModule } from '../demo.module.js';
import { DemoSeed } from '../seed/demo.seed.service.js';
import { NotEmptyError } from '../seed/market.mark.js';
import { Progress } from '../seed/progress.js';
import { ScaleSeed } from './scale.seed.service.js';

const silent = () => new Progress('', { write: () => true, isTTY: false });
const wishes = { products: 300, cooperatives: 12, seed: 7 };

/** What a market is, in one hash: two machines can compare it. */
const FINGERPRINT = `
  SELECT md5(string_agg(concat_ws('|', p.id, p.slug, p.name, p.certified, o.sku, o.gtin, o.price_minor, i.on_hand), ',' ORDER BY o.sku)) AS hash
    FROM offer o JOIN product p ON p.id = o.product_id JOIN stock_item i ON i.id = o.stock_item_id`;

describe(ScaleSeed.name, () => {
  let context: TestContext;
  beforeEach(async () => (context = await createTestContext({ imports: [DemoModule] })));
  afterEach(() => context.close());

  const counts = async () =>
    (
      await context.database.sql(
        'SELECT (SELECT count(*)::int FROM product) AS products, (SELECT count(*)::int FROM cooperative) AS cooperatives, (SELECT count(*)::int FROM product_document) AS documents',
      )
    )[0];
  const fingerprint = async () => (await context.database.sql<{ hash: string }>(FINGERPRINT))[0]?.hash;

  it('makes a market of the wished size, and nothing twice', async () => {
    await context.get(ScaleSeed).run(wishes, silent());
    expect(await counts()).toEqual({ products: 300, cooperatives: 12, documents: 300 });
    const before = await fingerprint();
    await context.get(ScaleSeed).run(wishes, silent());
    expect(await counts()).toEqual({ products: 300, cooperatives: 12, documents: 300 });
    expect(await fingerprint()).toBe(before);
  });

  it('is the same market everywhere for the same seed', async () => {
    await context.get(ScaleSeed).run(wishes, silent());
    const first = await fingerprint();
    const elsewhere = await createTestContext({ imports: [DemoModule] });
    await elsewhere.get(ScaleSeed).run(wishes, silent());
    expect((await elsewhere.database.sql<{ hash: string }>(FINGERPRINT))[0]?.hash).toBe(first);
    await elsewhere.close();
  });

  it('goes on where it was stopped', async () => {
    await context.get(ScaleSeed).run({ ...wishes, products: 60 }, silent());
    await context.get(ScaleSeed).run(wishes, silent());
    expect(await counts()).toMatchObject({ products: 300, documents: 300 });
  });

  it('can be delivered from, and takes the written market beside it', async () => {
    await context.get(ScaleSeed).run({ ...wishes, products: 60 }, silent());
    expect(await context.database.sql('SELECT DISTINCT zone FROM rate_card')).toHaveLength(2);
    const dataDir = mkdtempSync(join(tmpdir(), 'tiwiza-scale-'));
    Object.assign(context.get<Config>(CONFIG), { dataDir });
    expect(await context.get(DemoSeed).run(silent())).toBe('seeded');
    rmSync(dataDir, { recursive: true });
    await context.get(ScaleSeed).run(wishes, silent());
    expect((await context.database.sql<{ value: string }>(`SELECT value FROM setting WHERE name = 'market.demo'`))[0]?.value).toBe('demo');
  });

  it('refuses sizes beyond reason and markets of real people', async () => {
    await expect(context.get(ScaleSeed).run({ ...wishes, products: 2_000_000 }, silent())).rejects.toThrow(/--products/);
    await context.database.sql(`INSERT INTO person (id, email, name, password_hash) VALUES (gen_random_uuid(), 'a@b.ma', 'A', 'x')`);
    await expect(context.get(ScaleSeed).run(wishes, silent())).rejects.toThrow(NotEmptyError);
  });
});
