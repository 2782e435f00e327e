import { createTestContext, type TestContext } from '#platform/testing';
import { Database } from './database.service.js';

describe(`${Database.name}: each item apart`, () => {
  let context: TestContext;
  let sut: Database;

  beforeAll(async () => {
    context = await createTestContext({ imports: [] });
    sut = context.get(Database);
    await context.database.sql('CREATE TABLE thing (n int PRIMARY KEY, tenant text)');
    await context.database.sql('GRANT SELECT, INSERT ON thing TO tiwiza_app');
  });
  afterAll(() => context.close());

  it('keeps what the others did and undoes all of the one that failed, in whose sight it was left', async () => {
    const failures = await sut.asTenant('a-cooperative', () =>
      sut.eachApart([1, 2, 3], async (n) => {
        await sut.execute(`INSERT INTO thing VALUES ($1, current_setting('app.tenant'))`, [n]);
        if (n === 2) await sut.asEveryTenant(() => sut.execute('SELECT 1 / ($1::int - 2)', [n]));
      }),
    );
    expect(failures).toEqual([{ item: 2, error: expect.objectContaining({ message: 'division by zero' }) as Error }]);
    expect(await context.database.sql('SELECT n, tenant FROM thing ORDER BY n')).toEqual([
      { n: 1, tenant: 'a-cooperative' },
      { n: 3, tenant: 'a-cooperative' },
    ]);
  });

  it('sees the tenant that was set, also after one failed as another', async () => {
    const seen: string[] = [];
    await sut.asTenant('a-cooperative', () =>
      sut.eachApart([1, 2], async (n) => {
        seen.push(await sut.asTenant('another', async () => (await sut.one<{ now: string }>(`SELECT current_setting('app.tenant') AS now`)).now));
        if (n === 1) await sut.asTenant('another', () => Promise.reject(new Error('no')));
      }),
    );
    expect(seen).toEqual(['another', 'another']);
  });

  it('is refused where no transaction is open', async () => {
    await expect(sut.eachApart([1], async () => {})).rejects.toThrow('there is no open transaction');
  });
});
