import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasGs1Check, isInternalGtin } from '#catalog';
import { Sessions } from '#identity';
import { CONFIG, type Config } from '#platform/config';
import { createTestContext, type TestContext } from '#platform/testing';
import { DemoModule } from '../demo.module.js';
import { DemoSeed } from './demo.seed.service.js';
import { NotEmptyError } from './market.mark.js';
import { Progress } from './progress.js';
import type { DemoAccess } from './demo.access.js';

const silent = () => new Progress('', { write: () => true, isTTY: false });

describe(DemoSeed.name, () => {
  let context: TestContext;
  let sut: DemoSeed;
  let dataDir: string;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'tiwiza-demo-'));
    context = await createTestContext({ imports: [DemoModule] });
    Object.assign(context.get<Config>(CONFIG), { dataDir });
    sut = context.get(DemoSeed);
  });
  afterEach(async () => {
    await context.close();
    rmSync(dataDir, { recursive: true });
  });

  const count = async (table: string) => (await context.database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? 0;
  const access = () => JSON.parse(readFileSync(join(dataDir, 'demo-access.json'), 'utf8')) as DemoAccess;

  it('fills an empty database, once', async () => {
    expect(await sut.run(silent())).toBe('seeded');
    const before = [await count('cooperative'), await count('offer'), await count('person'), await count('api_key')];
    expect(before[0]).toBeGreaterThanOrEqual(60);
    expect(before[1]).toBeGreaterThanOrEqual(300);
    expect(await sut.run(silent())).toBe('already_there');
    expect([await count('cooperative'), await count('offer'), await count('person'), await count('api_key')]).toEqual(before);
    expect(await count('region')).toBe(12);
    expect(
      await context.database.sql('SELECT r.slug FROM region r WHERE NOT EXISTS (SELECT 1 FROM cooperative_site s WHERE s.region_iso = r.iso)'),
    ).toEqual([]);
  });

  it('gives every product a document, every offer a good number and every balance its opening', async () => {
    await sut.run(silent());
    expect(await count('product_document')).toBe(await count('product'));
    const gtins = (await context.database.sql<{ gtin: string }>('SELECT gtin FROM offer')).map((offer) => offer.gtin);
    expect(gtins.every((gtin) => hasGs1Check(gtin) && !isInternalGtin(gtin))).toBe(true);
    const off = await context.database.sql(
      `SELECT i.id FROM stock_item i LEFT JOIN stock_movement m ON m.stock_item_id = i.id GROUP BY i.id
       HAVING i.on_hand <> coalesce(sum(m.on_hand_change), 0) OR i.on_hand <> (SELECT coalesce(sum(l.quantity), 0) FROM stock_lot l WHERE l.stock_item_id = i.id)`,
    );
    expect(off).toEqual([]);
    expect(await context.database.sql('SELECT 1 FROM stock_lot WHERE best_before <= now()::date')).toEqual([]);
    expect((await context.database.sql('SELECT 1 FROM partner')).length).toBe(3);
    expect((await context.database.sql<{ gln: string }>('SELECT gln FROM partner')).every(({ gln }) => hasGs1Check(gln))).toBe(true);
  });

  it('certifies nothing, since nobody grants certificates yet, and names no protected label', async () => {
    await sut.run(silent());
    expect(
      await context.database.sql(`SELECT slug FROM product_document WHERE certified OR page_fr -> 'labels' <> '[]' OR page_fr -> 'claims' <> '[]'`),
    ).toEqual([]);
    expect(await context.database.sql(`SELECT 1 FROM offer_component WHERE kind = 'premium' LIMIT 1`)).toHaveLength(1);
  });

  it('hands out sign-ins that work, to its owner only', async () => {
    await sut.run(silent());
    expect(statSync(join(dataDir, 'demo-access.json')).mode & 0o777).toBe(0o600);
    const { people, partners, carriers } = access();
    expect(Object.keys(people)).toEqual(['consumer', 'cooperative', 'cooperative2', 'partner', 'auditor', 'certifier', 'operator']);
    expect(people['cooperative']?.cooperative).toBe('tifaout-n-argan');
    expect(Object.keys(partners)).toEqual(['marjane', 'labelvie', 'aswak-assalam']);
    expect(carriers['amana']?.webhookSecret).toMatch(/^.{20,}$/);
    const { email, password } = people['operator'] ?? { email: '', password: '' };
    expect((await context.get(Sessions).signIn(email, password, 'test')).token).toMatch(/^.{20,}$/);
  });

  it('leaves nothing when it is cut off, and begins anew', async () => {
    const cutOff = new Progress('', {
      write: () => {
        throw new Error('killed');
      },
      isTTY: true,
    });
    await expect(sut.run(cutOff)).rejects.toThrow('killed');
    expect([await count('cooperative'), await count('person'), await count('category')]).toEqual([0, 0, 0]);
    expect(existsSync(join(dataDir, 'demo-access.json'))).toBe(false);
    expect(await sut.run(silent())).toBe('seeded');
  });

  it('seeds once when two start at the same time', async () => {
    expect((await Promise.all([sut.run(silent()), sut.run(silent())])).sort()).toEqual(['already_there', 'seeded']);
  });

  it('keeps out of a real market', async () => {
    await context.database.sql(`INSERT INTO person (id, email, name, password_hash) VALUES (gen_random_uuid(), 'a@b.ma', 'A', 'x')`);
    await expect(sut.run(silent())).rejects.toThrow(NotEmptyError);
    expect(await count('cooperative')).toBe(0);
  });
});
