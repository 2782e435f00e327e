import { startConsole, type RunningConsole } from '../../../../../../test/factories/console.factory.js';

const HEADER = 'tracking_number,code,occurred_at,location';
const figure = (page: string, label: string): number => Number(new RegExp(`<dt>${label}</dt><dd[^>]*>(\\d+)<`).exec(page)?.[1]);

describe('a tracking file', () => {
  let market: RunningConsole;

  beforeAll(async () => {
    market = await startConsole();
  });
  afterAll(() => market.close());

  const importFile = (content: string, name = 'amana.csv') =>
    market.operator.upload('/fr/console/tracking/import', { name, content }, { carrier: 'amana' });
  const report = async (content: string) => (await market.operator.get((await importFile(content)).location ?? '')).text;
  /** A parcel of ours, by its number. */
  const parcel = async (): Promise<string> => {
    const number = await market.order();
    const [part] = await market.database.sql<{ id: string }>(
      'SELECT f.id FROM fulfilment_order f JOIN orders o ON o.id = f.order_id WHERE o.number = $1',
      [number],
    );
    await market.member.post(`/console/fulfilments/${part?.id}/accept`);
    await market.context.workJobs();
    const [made] = await market.database.sql<{ number: string }>('SELECT tracking_number AS number FROM parcel WHERE fulfilment_order_id = $1', [
      part?.id,
    ]);
    return made?.number ?? '';
  };

  it.each(['24/11/2026', '2026-11-24 10:00', ''])('with the date "%s" is told how a date is written', async (date) => {
    expect(await report(`${HEADER}\nCC500000006MA,EMA,${date},Rabat`)).toContain('Écrivez la date et l’heure ainsi : 2026-11-24T10:00:00+01:00.');
  });

  it('finds an example of its columns beside the form, which is taken as it stands', async () => {
    const { text } = await market.operator.get('/fr/console/tracking');
    const sample = /<pre class="reason" dir="ltr">(.*?)<\/pre>/s.exec(text)?.[1] ?? '';
    expect(figure(await report(sample), 'Lignes refusées')).toBe(0);
  });

  it('with a quote that nothing closes is told the line', async () => {
    const answer = await importFile(`${HEADER}\nCC1,EMA,2026-11-24T10:00:00Z,"Aït Baha"\nCC2,EMA,2026-11-24T10:00:00Z,"Rabat\nCC3,EMA,x,Fès\n`);
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('À la ligne 3, un guillemet n’est pas fermé.')]);
  });

  it('that was not chosen is asked for by the server too', async () => {
    const answer = await importFile('', '');
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining('Choisissez d’abord un fichier.')]);
  });

  it('counts events of parcels that are not ours apart, and names the parcels', async () => {
    const ours = await parcel();
    const at = '2026-11-24T10:00:00Z';
    const text = await report([HEADER, `${ours},EMA,${at},Rabat`, `CC999999999MA,EMA,${at},Rabat`, `CC999999999MA,EMC,${at},Fès`].join('\n'));
    expect(['Événements pris', 'De colis inconnus'].map((label) => figure(text, label))).toEqual([1, 2]);
    expect(text).toContain('<bdi dir="ltr">CC999999999MA</bdi>');
    expect((await market.operator.get('/fr/console/tracking')).text).toContain('2 de colis inconnus');
  });

  it('and messages of machines are told apart by the number that they tell of', async () => {
    await market.database.sql(
      `INSERT INTO carrier_inbox (id, carrier_code, source, message_key, body_hash, body, processed_at, report)
       VALUES (gen_random_uuid(), 'amana', 'webhook', 'k', '', '{}', app_now(),
               '{"accepted": 1, "duplicates": 0, "rejected": [], "unknown": 0, "unplaced": 0, "strangers": [], "numbers": ["CC000000028MA"]}')`,
    );
    expect((await market.operator.get('/fr/console/tracking')).text).toMatch(/Message automatique<bdi dir="ltr">CC000000028MA<\/bdi>/);
  });
});
