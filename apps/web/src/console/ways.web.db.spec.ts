import { startConsole, type RunningConsole } from '../../../../test/factories/console.factory.js';

describe('who works here', () => {
  let market: RunningConsole;

  beforeAll(async () => {
    market = await startConsole();
  });
  afterAll(() => market.close());

  it('is shown from a refusal back to the console, anybody else to the shop', async () => {
    const back = 'href="/fr/console">Revenir à la console';
    for (const path of ['/fr/console/orders/TW-00000000', '/fr/console/nowhere', '/fr/cooperatives/nowhere']) {
      const { status, text } = await market.operator.get(path);
      expect([status, text.includes(back), text.includes('Voir les produits')]).toEqual([404, true, false]);
    }
    const refused = await market.member.get('/fr/console/ledger');
    expect([refused.status, refused.text.includes(back)]).toEqual([403, true]);
    const invalid = await market.operator.post('/fr/console/carriers/amana/numbers', { indicator: 'CC', first: 'x', last: '9' });
    expect([invalid.status, invalid.text.includes(back)]).toEqual([422, true]);
    expect((await market.anonymous.get('/fr/nowhere')).text).toContain('Voir les produits');
    expect((await market.anonymous.get('/fr/nowhere')).text).not.toContain('Revenir à la console');
  });

  it('is not asked to sign in twice', async () => {
    expect((await market.operator.get('/fr/sign-in')).location).toBe('/console');
    expect((await market.operator.get('/fr/sign-in?next=/fr/console/queues')).location).toBe('/fr/console/queues');
    expect((await market.operator.get('/fr/sign-in?next=//evil.example')).location).toBe('/console');
    expect((await market.anonymous.get('/fr/sign-in')).status).toBe(200);
  });
});
