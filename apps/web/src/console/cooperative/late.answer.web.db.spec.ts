import { offeredPart, startConsole, type RunningConsole } from '../../../../../test/factories/console.factory.js';

describe('an answer from an old page', () => {
  let market: RunningConsole;

  beforeAll(async () => {
    market = await startConsole();
  });
  afterAll(() => market.close());

  const answer = async (part: string, deed: 'accept' | 'refuse') => {
    const { status, location } = await market.member.post(
      `/console/fulfilments/${part}/${deed}`,
      deed === 'refuse' ? { reason: 'out_of_stock' } : {},
    );
    expect(status).toBe(303);
    return (await market.member.get(location ?? '')).text;
  };
  const decide = (part: string, decision: string) =>
    market.operator.post(`/fr/console/escalations/${part}/decide`, { note: 'called them', decision });
  const statusOf = async (part: string) =>
    (await market.database.sql<{ status: string }>('SELECT status FROM fulfilment_order WHERE id = $1', [part]))[0]?.status;

  it('says that the order was cancelled, instead of nothing', async () => {
    const part = await offeredPart(market);
    await decide(part, 'cancel');
    expect(await answer(part, 'accept')).toContain('Cette commande a été annulée entre-temps.');
    expect(await statusOf(part)).toBe('cancelled');
  });

  it('says that it was accepted when it comes to refuse it, and changes nothing', async () => {
    const part = await offeredPart(market);
    await answer(part, 'accept');
    expect(await answer(part, 'refuse')).toContain('Cette commande est déjà acceptée.');
    expect(await statusOf(part)).toBe('accepted');
  });

  it('says nothing of a second press: the page shows that it is done', async () => {
    const part = await offeredPart(market);
    await answer(part, 'accept');
    expect(await answer(part, 'accept')).not.toMatch(/déjà|entre-temps/);
  });

  it('by the operator is refused when the part has gone another way, and a second press is not', async () => {
    const part = await offeredPart(market);
    await answer(part, 'accept');
    expect((await decide(part, 'accept')).status).toBe(303);
    expect((await decide(part, 'refuse:out_of_stock')).status).toBe(409);
    expect(await statusOf(part)).toBe('accepted');
  });
});
