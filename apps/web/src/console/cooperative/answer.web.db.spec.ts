import { offeredPart, startConsole, type RunningConsole } from '../../../../../test/factories/console.factory.js';

/** What is on its way to the cooperative, as its page says it. */
const onItsWay = (page: string): string => /En route vers vous<\/span>.*?<bdi dir="ltr">([\d,]+)<\/bdi>/s.exec(page)?.[1] ?? '';

describe('a cooperative’s answer', () => {
  let market: RunningConsole;

  beforeAll(async () => {
    market = await startConsole();
  });
  afterAll(() => market.close());

  const day = async (path = '/console') => (await market.member.get(path)).text;

  it('yes is confirmed, keeps its card while the label is made, and from then on counts as money on its way', async () => {
    const part = await offeredPart(market);
    expect(onItsWay(await day())).toBe('0,00');
    const { location } = await market.member.post(`/console/fulfilments/${part}/accept`);
    const answered = await day(location ?? '');
    expect(answered).toContain('Commande acceptée. Son étiquette se prépare.');
    expect(answered).toContain('Étiquettes en préparation');
    const [share] = await market.database.sql<{ minor: number }>(
      `SELECT sum(amount_minor)::int AS minor FROM ledger_entry WHERE account = 'cooperative:' || $1 || ':pending'`,
      [market.argan.cooperativeId],
    );
    expect(onItsWay(answered)).toBe(((share?.minor ?? 0) / 100).toFixed(2).replace('.', ','));
    expect(share?.minor).toBeGreaterThan(0);

    await market.context.workJobs();
    const made = await day();
    expect(made).not.toContain('Étiquettes en préparation');
    expect(made).toContain('label.pdf');
  });

  it('no is confirmed, and leaves nothing on its way', async () => {
    const part = await offeredPart(market);
    const before = onItsWay(await day());
    const { location } = await market.member.post(`/console/fulfilments/${part}/refuse`, { reason: 'out_of_stock' });
    const answered = await day(location ?? '');
    expect(answered).toContain('Commande refusée.');
    expect(answered).not.toContain('Étiquettes en préparation');
    expect(onItsWay(answered)).toBe(before);
  });
});
