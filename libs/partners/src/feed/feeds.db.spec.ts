import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { ProductDocuments } from '#catalog';
import { newId } from '#platform/database';
import { ForbiddenError, InvalidInputError, UnauthenticatedError } from '#platform/errors';
import { ANONYMOUS, type Actor } from '#platform/http';
import { createTestContext, type TestContext } from '#platform/testing';
import { makeCooperative, makeMarket, makeOffer, type MadeOffer } from '../../../../test/factories/market.factory.js';
import { PartnersModule } from '../partners.module.js';
import { FeedBuilder } from './feed.builder.js';
import type { FeedFormat } from './feed.formats.js';
import { Feeds, type FeedSnapshot } from './feeds.service.js';

const GTINS = ['06119990000014', '06119990000021', '06119990000038', '06119990000045'];

describe(Feeds.name, () => {
  let context: TestContext;
  let sut: Feeds;
  let cooperative: string;
  let offers: MadeOffer[];
  let partner: Actor;

  beforeEach(async () => {
    context = await createTestContext({ imports: [PartnersModule] });
    sut = context.get(Feeds);
    await makeMarket(context.database);
    cooperative = await makeCooperative(context.database);
    offers = [];
    for (const gtin of GTINS) {
      const offer = await makeOffer(context.database, cooperative, { priceMinor: 9_999 });
      await context.database.sql('UPDATE offer SET gtin = $2 WHERE id = $1', [offer.offerId, gtin]);
      offers.push(offer);
    }
    await context.get(ProductDocuments).refreshAll();
    partner = await makePartner('marjane', '6119999000015', { category: 'oils' });
  });
  afterEach(() => context.close());

  async function makePartner(slug: string, gln: string, { category }: { category?: string }): Promise<Actor> {
    const partnerId = newId();
    await context.database.sql('INSERT INTO partner (id, slug, name, gln, price_basis_points) VALUES ($1, $2, $2, $3, 8250)', [partnerId, slug, gln]);
    if (category)
      await context.database.sql('INSERT INTO partner_assortment (id, partner_id, category_code) VALUES ($1, $2, $3)', [
        newId(),
        partnerId,
        category,
      ]);
    return { kind: 'partner', partnerId, keyId: newId() };
  }

  const textOf = async (snapshot: FeedSnapshot) => Buffer.concat(await Array.fromAsync(sut.read(snapshot))).toString('utf8');
  const linesOf = async (actor: Actor) =>
    (await textOf(await sut.current(actor, 'ndjson')))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it('tells the count at the head and at the end, and every offer between', async () => {
    const [header, ...rest] = await linesOf(partner);
    expect(header).toMatchObject({ record: 'header', partner: 'marjane', gln: '6119999000015', count: 4 });
    expect(rest.pop()).toEqual({ record: 'trailer', count: 4 });
    expect(rest.map((item) => item['gtin']).sort()).toEqual(GTINS);
    expect(rest[0]).toMatchObject({
      consumer_price: { amount: 9_999, currency: 'MAD' },
      partner_price: { amount: 8_249, currency: 'MAD' },
      vat_class: 'reduced',
      stock: 'in_stock',
    });
  });

  it('writes the same items as CSV, each line as wide as the first', async () => {
    const rows: string[][] = parse(await textOf(await sut.current(partner, 'csv')), { record_delimiter: '\r\n' });
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.map((row) => row[0])).toEqual(['record', 'header', 'item', 'item', 'item', 'item', 'trailer']);
    expect([rows[1]?.[1], rows.at(-1)?.[1]]).toEqual(['4', '4']);
    expect(
      rows
        .slice(2, -1)
        .map((row) => row[2])
        .sort(),
    ).toEqual(GTINS);
  });

  it('has an empty assortment for a partner that lists nothing, never everything', async () => {
    const newcomer = await makePartner('newcomer', '6119999000053', {});
    expect(await linesOf(newcomer)).toEqual([expect.objectContaining({ record: 'header', count: 0 }), { record: 'trailer', count: 0 }]);
    expect((await sut.exclusions(newcomer, 24)).total).toBe(0);
  });

  it('gives the same file until something changes, then another', async () => {
    const first = await sut.current(partner, 'ndjson');
    expect((await sut.current(partner, 'ndjson')).id).toBe(first.id);
    await context.database.sql('UPDATE stock_item SET on_hand = 0 WHERE id = $1', [offers[0]?.stockItemId]);
    await context.sweep();
    const second = await sut.current(partner, 'ndjson');
    expect(second.sha256).not.toBe(first.sha256);
    expect(await textOf(second)).toContain('sold_out');
    // Whoever began with the first file can finish it.
    expect(await textOf(first)).not.toContain('sold_out');
  });

  it('makes one file when many ask at once', async () => {
    const snapshots = await Promise.all(Array.from({ length: 8 }, () => sut.current(partner, 'csv')));
    expect(new Set(snapshots.map((snapshot) => snapshot.id)).size).toBe(1);
  });

  it('takes the former file up again when the catalogue is as it was, and dates it anew', async () => {
    const first = await sut.current(partner, 'ndjson');
    await context.database.sql('UPDATE partner SET price_basis_points = 9000');
    await context.database.moveClock('2 minutes');
    const second = await sut.current(partner, 'ndjson');
    await context.database.sql('UPDATE partner SET price_basis_points = 8250');
    await context.database.moveClock('2 minutes');
    const third = await sut.current(partner, 'ndjson');
    expect(second.sha256).not.toBe(first.sha256);
    expect(third.sha256).toBe(first.sha256);
    expect(third.createdAt.getTime()).toBeGreaterThan(second.createdAt.getTime());
  });

  it.each<FeedFormat>(['ndjson', 'csv'])('says the hash of the %s file, plain, compressed and in parts', async (format) => {
    const snapshot = await sut.current(partner, format);
    const plain = Buffer.concat(await Array.fromAsync(sut.read(snapshot)));
    expect(createHash('sha256').update(plain).digest('hex')).toBe(snapshot.sha256);
    expect(plain.length).toBe(snapshot.sizeBytes);
    const gzipped = Buffer.concat(await Array.fromAsync(sut.readGzipped(snapshot)));
    expect(gzipped.length).toBe(snapshot.gzippedBytes);
    expect(gunzipSync(gzipped).equals(plain)).toBe(true);
    expect(Buffer.concat(await Array.fromAsync(sut.read(snapshot, 10, 110))).equals(plain.subarray(10, 110))).toBe(true);
  });

  it('puts every offer of the assortment either into the file or on the list of what was left out', async () => {
    await context.database.sql('UPDATE offer SET gtin = NULL WHERE id = $1', [offers[0]?.offerId]);
    await context.database.sql(`UPDATE offer SET gtin = '06119990000029' WHERE id = $1`, [offers[1]?.offerId]);
    await context.database.sql(`UPDATE product SET status = 'draft', name = '{"fr":"Sans nom arabe"}' WHERE id = $1`, [offers[2]?.productId]);
    await context.get(ProductDocuments).refreshAll();
    const { items, total } = await sut.exclusions(partner, 24);
    expect(items.map((item) => item.reasons)).toEqual([['gtin_missing'], ['gtin_invalid'], ['product_not_published', 'name_missing']]);
    expect(total + (await sut.current(partner, 'ndjson')).itemCount).toBe(offers.length);
    const first = await sut.exclusions(partner, 2);
    expect((await sut.exclusions(partner, 2, first.next ?? '')).items).toEqual(items.slice(2));
    await expect(sut.exclusions(partner, 2, 'no*cursor')).rejects.toThrow(InvalidInputError);
  });

  it('is closed to strangers and to partners whose agreement has ended', async () => {
    await expect(sut.current(ANONYMOUS, 'csv')).rejects.toThrow(UnauthenticatedError);
    await expect(sut.current({ kind: 'partner', partnerId: newId(), keyId: newId() }, 'csv')).rejects.toThrow(UnauthenticatedError);
    await context.database.sql(`UPDATE partner SET status = 'closed'`);
    await expect(sut.current(partner, 'csv')).rejects.toThrow(ForbiddenError);
    await expect(sut.exclusions(partner, 24)).rejects.toThrow(ForbiddenError);
  });

  const priced = (basisPoints: number) => context.database.sql('UPDATE partner SET price_basis_points = $1', [basisPoints]);
  const kept = () => context.database.sql('SELECT 1 FROM feed_snapshot');

  it('removes a file that was replaced, not the one that is current, however old', async () => {
    await sut.current(partner, 'ndjson');
    await context.database.moveClock('1 hour');
    await context.sweep();
    expect(await kept()).toHaveLength(1);
    await priced(9000);
    const second = await sut.current(partner, 'ndjson');
    await context.database.moveClock('16 minutes');
    await context.sweep();
    expect(await context.database.sql('SELECT id FROM feed_snapshot')).toEqual([{ id: second.id }]);
  });

  it('lets a slow download of a replaced file end well, in a part of hours', async () => {
    const long = JSON.stringify({ ar: 'زيت', fr: 'Huile '.repeat(20_000), en: 'Oil' });
    await context.database.sql('UPDATE product SET name = $1', [long]);
    await context.get(ProductDocuments).refreshAll();
    const first = await sut.current(partner, 'ndjson');
    await context.database.moveClock('1 hour');
    const download = sut.read(await sut.current(partner, 'ndjson'));
    const pieces: Buffer[] = [];
    for await (const piece of download) {
      pieces.push(piece);
      await priced(9_000 + pieces.length);
      await sut.current(partner, 'ndjson');
      await context.database.moveClock('14 minutes');
      await context.sweep();
    }
    expect(pieces.length).toBeGreaterThan(1);
    expect(createHash('sha256').update(Buffer.concat(pieces)).digest('hex')).toBe(first.sha256);
  });

  it('is made once by two processes that are asked at once, and is the same file after a restart and after a loss', async () => {
    const other = await createTestContext({ imports: [PartnersModule], database: context.database });
    const both = [sut, other.get(Feeds)];
    const asked = await Promise.all([...both, ...both, ...both].map((feeds) => feeds.current(partner, 'csv')));
    expect(new Set(asked.map((snapshot) => snapshot.id)).size).toBe(1);
    expect(await kept()).toHaveLength(1);
    await context.database.sql('DELETE FROM feed_snapshot');
    expect((await other.get(Feeds).current(partner, 'csv')).sha256).toBe(asked[0]?.sha256);
    await other.close();
  });

  /** Lets something happen between the moment a file is made and the moment it is looked up. */
  const whenBuilt = (happens: (buildOf: (source: string) => Promise<string>) => Promise<void>): void => {
    const builder = context.get(FeedBuilder);
    const build = builder.build.bind(builder);
    jest.spyOn(builder, 'build').mockImplementationOnce(async (...asked) => {
      const built = await build(...asked);
      await happens((source) => build(asked[0], asked[1], source));
      return built;
    });
  };

  it('gives the file it made though the catalogue has changed meanwhile, and another was made of that', async () => {
    const other = await createTestContext({ imports: [PartnersModule], database: context.database });
    let newer: FeedSnapshot | undefined;
    whenBuilt(async () => {
      await priced(9000);
      await context.database.moveClock('1 second');
      newer = await other.get(Feeds).current(partner, 'ndjson');
    });
    const made = await sut.current(partner, 'ndjson');
    expect(await textOf(made)).toContain('"amount":8249');
    expect(newer?.sha256).not.toBe(made.sha256);
    expect((await sut.current(partner, 'ndjson')).id).toBe(newer?.id);
    await other.close();
  });

  it('looks again when another process made the same bytes of another version at the same time', async () => {
    whenBuilt(async (buildOf) => {
      await context.database.sql('DELETE FROM feed_snapshot');
      await buildOf('another version');
      // What the loser of the race is told: its row would be the second with these bytes.
      await context.database.sql(
        'INSERT INTO feed_snapshot SELECT (jsonb_populate_record(s, jsonb_build_object($1::text, $2::text))).* FROM feed_snapshot s',
        ['id', newId()],
      );
    });
    expect((await sut.current(partner, 'ndjson')).itemCount).toBe(GTINS.length);
    expect(await kept()).toHaveLength(1);
  });

  it('never shows one partner the price of another', async () => {
    const other = await makePartner('labelvie', '6119999000022', { category: 'oils' });
    await context.database.sql(`UPDATE partner SET price_basis_points = 7000 WHERE slug = 'labelvie'`);
    const pricesOf = async (actor: Actor) => new Set((await linesOf(actor)).slice(1, -1).map((item) => JSON.stringify(item['partner_price'])));
    const [mine, theirs] = [await pricesOf(partner), await pricesOf(other)];
    expect([...mine]).toEqual(['{"amount":8249,"currency":"MAD"}']);
    expect([...theirs]).toEqual(['{"amount":6999,"currency":"MAD"}']);
    expect([...(await pricesOf(partner))]).toEqual([...mine]);
  });

  it('leaves a product out that was withdrawn between two downloads, says why, and takes a new price', async () => {
    const first = await sut.current(partner, 'csv');
    await context.database.sql(`UPDATE product SET status = 'withdrawn' WHERE id = $1`, [offers[0]?.productId]);
    await context.sweep();
    const second = await sut.current(partner, 'csv');
    expect([first.itemCount, second.itemCount, second.excludedCount]).toEqual([4, 3, 1]);
    expect((await sut.exclusions(partner, 24)).items).toEqual([expect.objectContaining({ sku: offers[0]?.sku, reasons: ['product_not_published'] })]);
    await context.database.sql(
      `WITH part AS (UPDATE offer_component SET amount_minor = amount_minor + 1 WHERE offer_id = $1 AND kind = 'producer')
       UPDATE offer SET price_minor = price_minor + 1 WHERE id = $1`,
      [offers[1]?.offerId],
    );
    await context.get(ProductDocuments).refresh([offers[1]?.productId ?? '']);
    const third = await sut.current(partner, 'csv');
    expect(new Set([first, second, third].map((snapshot) => snapshot.sha256)).size).toBe(3);
    expect(await textOf(third)).toContain(',10000,8250,MAD,');
  });
});
