import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { parse } from 'csv-parse/sync';
import { ApiKeys } from '#identity';
import { newId } from '#platform/database';
import { startApi, type RunningApi } from '../factories/api.factory.js';

/** As a retailer's engineer meets it: over HTTP, with a key. */
describe('the file of a partner', () => {
  let api: RunningApi;
  let url: string;
  let otherKey: string;

  beforeAll(async () => {
    api = await startApi();
    const otherId = newId();
    await api.database.sql(
      `INSERT INTO partner (id, slug, name, gln, price_basis_points) VALUES ($1, 'labelvie', 'Label''Vie', '6119999000022', 7000)`,
      [otherId],
    );
    await api.database.sql(`INSERT INTO partner_assortment (id, partner_id, category_code) VALUES ($1, $2, 'oils')`, [newId(), otherId]);
    otherKey = await api.app.get(ApiKeys, { strict: false }).issue(otherId, 'test');
    await api.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}/partners/v1/catalog.csv`;
  });
  afterAll(() => api.close());

  const download = (key: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(url, { headers: { authorization: `Bearer ${key}`, ...headers } });
  const items = async (answer: Response): Promise<Record<string, string>[]> =>
    parse<Record<string, string>>(await answer.text(), { columns: true }).filter((row) => row['record'] === 'item');

  it('has the hash it says, GTINs of 14 digits as text, and one price per partner', async () => {
    const bytes = Buffer.from(await (await download(api.partnerKey, { 'accept-encoding': 'identity' })).arrayBuffer());
    const answer = await download(api.partnerKey);
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(answer.headers.get('x-content-sha256')).toBe(createHash('sha256').update(bytes).digest('hex'));
    const [mine] = await items(answer);
    const [theirs] = await items(await download(otherKey));
    expect(mine?.['gtin']).toMatch(/^\d{14}$/);
    expect(mine?.['gtin']).toBe(theirs?.['gtin']);
    expect(Number(theirs?.['partner_price_minor'])).toBe((Number(theirs?.['consumer_price_minor']) * 7_000) / 10_000);
    expect(mine?.['partner_price_minor']).not.toBe(theirs?.['partner_price_minor']);
  });

  it('does not take the ETag of one partner for that of another', async () => {
    const tag = (await download(api.partnerKey)).headers.get('etag') ?? '';
    expect((await download(api.partnerKey, { 'if-none-match': tag })).status).toBe(304);
    const other = await download(otherKey, { 'if-none-match': tag });
    expect(other.status).toBe(200);
    await other.body?.cancel();
  });

  it('continues where a download was cut, and starts over when the file is another meanwhile', async () => {
    const first = await download(api.partnerKey, { 'accept-encoding': 'identity' });
    const [tag, whole] = [first.headers.get('etag') ?? '', await first.text()];
    const rest = await download(api.partnerKey, { range: 'bytes=100-', 'if-range': tag });
    expect([rest.status, whole.slice(0, 100) + (await rest.text())]).toEqual([206, whole]);
    await api.database.sql(`UPDATE partner SET price_basis_points = price_basis_points - 100 WHERE slug = 'marjane'`);
    const anew = await download(api.partnerKey, { range: 'bytes=100-', 'if-range': tag });
    expect([anew.status, (await anew.text()).startsWith('record,count,gtin')]).toEqual([200, true]);
  });

  it('breaks off where a piece is lost, instead of ending as if it were whole', async () => {
    await (await download(otherKey)).text();
    await api.database.sql(
      `DELETE FROM feed_snapshot_chunk WHERE snapshot_id IN (SELECT s.id FROM feed_snapshot s JOIN partner p ON p.id = s.partner_id WHERE p.slug = 'labelvie')`,
    );
    for (const encoding of ['gzip', 'identity'])
      await expect(download(otherKey, { 'accept-encoding': encoding }).then((answer) => answer.text())).rejects.toThrow();
  });

  it('is closed to a key that was taken back', async () => {
    await api.database.sql(`UPDATE api_key SET revoked_at = app_now() WHERE partner_id = (SELECT id FROM partner WHERE slug = 'marjane')`);
    const refused = await download(api.partnerKey);
    expect([refused.status, refused.headers.get('content-type')]).toEqual([401, 'application/problem+json; charset=utf-8']);
    expect(await refused.json()).toMatchObject({ code: 'unauthenticated', status: 401 });
  });
});
