import { startConsole, type RunningConsole } from '../../../../../../test/factories/console.factory.js';

describe('what waits for the operator', () => {
  let market: RunningConsole;

  const sql = <Row extends object>(text: string, params: readonly unknown[] = []): Promise<Row[]> => market.database.sql<Row>(text, params);
  const newCase = async (kind: string, type: string, subject: string, reason: object = {}): Promise<string> => {
    const [row] = await sql<{ id: string }>(
      'INSERT INTO operator_case (id, kind, subject_type, subject_id, reason) VALUES (gen_random_uuid(), $1, $2, $3, $4) RETURNING id',
      [kind, type, subject, JSON.stringify(reason)],
    );
    return row?.id ?? '';
  };
  const partOf = async (number: string): Promise<string> =>
    (await sql<{ id: string }>('SELECT f.id FROM fulfilment_order f JOIN orders o ON o.id = f.order_id WHERE o.number = $1', [number]))[0]?.id ?? '';
  const card = (page: string, id: string): string => new RegExp(`id="case-${id}".*?</form>`, 's').exec(page)?.[0] ?? '';

  beforeAll(async () => {
    market = await startConsole();
  });
  afterAll(() => market.close());
  afterEach(() => sql('DELETE FROM operator_case'));

  it('stands by urgency, then by age', async () => {
    const part = await partOf(await market.order());
    const code = await newCase('tracking.unknown_code', 'carrier_code', 'amana/QQQ');
    const untold = await newCase('new.kind', 'thing', 'x');
    const late = await newCase('fulfilment.no_answer', 'fulfilment_order', part, { order: 'TW-00000001' });
    const first = await newCase('tracking.unknown_parcel', 'tracking_number', 'CC1', { carrier: 'amana' });
    const second = await newCase('tracking.unknown_parcel', 'tracking_number', 'CC2', { carrier: 'amana' });
    await sql(`UPDATE operator_case SET opened_at = opened_at - interval '1 hour' WHERE id = $1`, [second]);
    const { text } = await market.operator.get('/fr/console');
    expect([...text.matchAll(/id="case-([0-9a-f-]{36})"/g)].map((match) => match[1])).toEqual([late, second, first, code, untold]);
  });

  it('names, of a parcel that came back, whose it is, whom to call, and the goods', async () => {
    const part = await partOf(await market.order());
    await market.member.post(`/console/fulfilments/${part}/accept`);
    await market.context.workJobs();
    const [parcel] = await sql<{ id: string }>('SELECT id FROM parcel WHERE fulfilment_order_id = $1', [part]);
    const id = await newCase('delivery.returned', 'parcel', parcel?.id ?? '', { number: 'CC000000014MA', order: 'TW-00000001' });
    const shown = card((await market.operator.get('/fr/console')).text, id);
    expect(shown).toContain('href="tel:+212661234567"');
    expect(shown).toContain('Argan');
    expect(shown).toContain('2 ×');
  });

  it('leads to the buyer’s telephone where they are to be told, without printing it', async () => {
    const number = await market.order('+212677889911');
    await market.member.post(`/console/fulfilments/${await partOf(number)}/refuse`, { reason: 'out_of_stock' });
    const { text } = await market.operator.get('/fr/console');
    expect(text).toContain(`href="/fr/console/orders/${number}"`);
    expect(text).toContain('Le téléphone de l’acheteur est sur la page de la commande.');
    expect(text).not.toContain('677889911');
  });
});
