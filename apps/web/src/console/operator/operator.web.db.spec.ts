import { startConsole, type RunningConsole } from '../../../../../test/factories/console.factory.js';

const UNKNOWN = '01900000-0000-7000-8000-000000000000';
/** A figure of a report, by what it counts. */
const figure = (page: string, label: string): number => Number(new RegExp(`<dt>${label}</dt><dd[^>]*>(\\d+)<`).exec(page)?.[1]);
const HEADER = 'tracking_number,code,occurred_at,location';

describe('the operator’s console', () => {
  let market: RunningConsole;

  const sql = <Row extends object>(text: string, params: readonly unknown[] = []): Promise<Row[]> => market.database.sql<Row>(text, params);
  const audited = async (action: string, subject: string): Promise<number> =>
    (await sql('SELECT 1 FROM audit_log WHERE action = $1 AND subject_id = $2 AND actor_id = $3', [action, subject, market.operator.personId]))
      .length;
  const openCase = async (kind: string, subject: string): Promise<string | undefined> =>
    (await sql<{ id: string }>('SELECT id FROM operator_case WHERE kind = $1 AND subject_id = $2 AND closed_at IS NULL', [kind, subject]))[0]?.id;
  /** An order whose cooperative let the time to answer pass. */
  const escalated = async (): Promise<{ number: string; part: string }> => {
    const number = await market.order();
    await sql(`UPDATE fulfilment_order SET accept_by = app_now() WHERE status = 'offered'`);
    await market.context.sweep();
    const [part] = await sql<{ id: string }>('SELECT f.id FROM fulfilment_order f JOIN orders o ON o.id = f.order_id WHERE o.number = $1', [number]);
    return { number, part: part?.id ?? '' };
  };
  const fail = async (reason = 'the printer is on fire', job = 'tracking-arrived'): Promise<string> => {
    const [row] = await sql<{ id: string }>(
      `INSERT INTO outbox (id, queue, job, effect_key, payload, relayed_at, failed_at, attempts, last_error)
       VALUES (gen_random_uuid(), 'delivery', $2, gen_random_uuid()::text, '{"carrierCode": "amana", "trackingNumber": "CC000000014MA"}', app_now(),
               app_now(), 8, $1) RETURNING id`,
      [reason, job],
    );
    return row?.id ?? '';
  };
  const importFile = (content: Buffer | string, fields: Record<string, string> = {}) =>
    market.operator.upload('/fr/console/tracking/import', { name: 'amana.csv', content }, { carrier: 'amana', ...fields });

  beforeAll(async () => {
    market = await startConsole();
  });
  afterAll(() => market.close());

  describe('lets in', () => {
    const PAGES = ['', '/queues', '/tracking', '/tracking/events', '/orders', '/ledger', '/mail', '/cases/closed'];

    it.each(PAGES)('the operator to /console%s in every language', async (path) => {
      for (const prefix of ['', '/ar', '/fr', '/zgh', '/en']) expect((await market.operator.get(`${prefix}/console${path}`)).status).toBe(200);
    });

    it.each(PAGES)('nobody to /console%s who is not signed in', async (path) => {
      const answer = await market.anonymous.get(`/fr/console${path}`);
      expect([answer.status, answer.location]).toEqual([303, `/fr/sign-in?next=${encodeURIComponent(`/fr/console${path}`)}`]);
    });

    it.each(PAGES.slice(1))('no cooperative to /console%s', async (path) => {
      expect((await market.member.get(`/fr/console${path}`)).status).toBe(403);
    });

    it.each([
      ['cases/%/close', { note: 'called them' }],
      ['escalations/%/decide', { note: 'called them', decision: 'accept' }],
      ['returned/%/settle', { note: 'called them', sellable: 'yes' }],
      ['queues/jobs/%/retry', {}],
      ['queues/retry', { queue: 'delivery', job: 'tracking-arrived' }],
      ['carriers/amana/numbers', { indicator: 'CC', first: '1', last: '9' }],
    ])('no cooperative to the deed %s, nobody without its form’s token, and nothing unknown', async (deed, fields) => {
      const path = `/fr/console/${deed.replace('%', UNKNOWN)}`;
      expect((await market.member.post(path, fields)).status).toBe(403);
      expect((await market.anonymous.post(path, fields)).status).toBe(401);
      expect((await market.operator.post(path, { ...fields, csrf: 'forged' })).status).toBe(403);
      if (deed.includes('%')) expect((await market.operator.post(path, fields)).status).toBe(404);
    });

    it.each(['orders/TW-00000000', `tracking/inbox/${UNKNOWN}`, `tracking/inbox/${UNKNOWN}/failed-rows.csv`, 'ledger/statement?account=no:such'])(
      'nobody to %s, which there is not',
      async (path) => {
        expect((await market.operator.get(`/fr/console/${path}`)).status).toBe(404);
      },
    );
  });

  describe('a case', () => {
    it('tells in a sentence who has not answered, and whom to call', async () => {
      const { number } = await escalated();
      const { text } = await market.operator.get('/fr/console');
      expect(text).toContain(`n’a pas répondu à temps pour la commande ${number}`);
      expect(text).toContain('href="tel:+212661234567"');
      expect(text).not.toContain('fulfilment.no_answer');
      expect((await market.operator.get('/ar/console')).text).toContain('dir="rtl"');
    });

    it('is settled by accepting in the cooperative’s place, once', async () => {
      const { number, part } = await escalated();
      const accept = () => market.operator.post(`/fr/console/escalations/${part}/decide`, { note: 'Fatima said yes by phone', decision: 'accept' });
      expect((await accept()).location).toBe('/fr/console?done=accept');
      expect((await accept()).location).toBe('/fr/console?done=accept');
      await market.context.workJobs();
      expect(await sql('SELECT status FROM fulfilment_order WHERE id = $1', [part])).toEqual([{ status: 'accepted' }]);
      expect(await sql('SELECT count(*)::int AS parcels FROM parcel WHERE fulfilment_order_id = $1', [part])).toEqual([{ parcels: 1 }]);
      expect(await openCase('fulfilment.no_answer', part)).toBeUndefined();
      expect(await audited('escalation.decide', part)).toBe(1);
      const { text } = await market.operator.get('/fr/console/cases/closed');
      expect(text).toContain(number);
      expect(text).toContain('Fatima said yes by phone');
      expect(text).toContain('Person operator');
    });

    it('is settled by refusing, with the reason, and opens no second one', async () => {
      const { part } = await escalated();
      await market.operator.post(`/fr/console/escalations/${part}/decide`, { note: 'nothing left', decision: 'refuse:out_of_stock' });
      expect(await sql('SELECT status, refusal_reason FROM fulfilment_order WHERE id = $1', [part])).toEqual([
        { status: 'refused', refusal_reason: 'out_of_stock' },
      ]);
      expect([await openCase('fulfilment.no_answer', part), await openCase('fulfilment.refused', part)]).toEqual([undefined, undefined]);
    });

    it('is settled by cancelling that part, and leads back to the order it was done on', async () => {
      const { part, number } = await escalated();
      const answer = await market.operator.post(`/fr/console/escalations/${part}/decide`, { note: 'buyer agreed', decision: 'cancel', from: number });
      expect(answer.location).toBe(`/fr/console/orders/${number}?done=cancel`);
      expect((await market.operator.get(answer.location ?? '')).text).toContain('Annulé');
    });

    it('closes by itself when the cooperative answers late', async () => {
      const { part } = await escalated();
      await market.member.post(`/console/fulfilments/${part}/accept`);
      await market.context.sweep();
      expect(await openCase('fulfilment.no_answer', part)).toBeUndefined();
      expect((await market.operator.get('/fr/console/cases/closed')).text).toContain('Le marché, de lui-même');
    });

    it('is not closed without a note, keeps the first one, and is on record', async () => {
      const [row] = await sql<{ id: string }>(
        `INSERT INTO operator_case (id, kind, subject_type, subject_id) VALUES (gen_random_uuid(), 'new.kind', 'thing', 'x') RETURNING id`,
      );
      const close = (note: string) => market.operator.post(`/fr/console/cases/${row?.id}/close`, { note });
      expect((await market.operator.get('/fr/console')).text).toContain('new.kind : x');
      expect((await close('  ')).status).toBe(422);
      expect((await close('first <b>word</b>')).location).toBe('/fr/console?done=noted');
      expect((await close('second word')).status).toBe(303);
      expect(await sql('SELECT resolution, closed_by FROM operator_case WHERE id = $1', [row?.id])).toEqual([
        { resolution: 'first <b>word</b>', closed_by: market.operator.personId },
      ]);
      expect(await audited('case.close', row?.id ?? '')).toBe(1);
      expect((await market.operator.get('/fr/console/cases/closed')).text).toContain('first &lt;b>word&lt;/b>');
    });

    it('about goods that came back puts them on sale once', async () => {
      const { part } = await escalated();
      await market.operator.post(`/fr/console/escalations/${part}/decide`, { note: 'said yes', decision: 'accept' });
      await market.context.workJobs();
      await sql(`UPDATE fulfilment_order SET status = 'returned' WHERE id = $1`, [part]);
      const [parcel] = await sql<{ id: string }>('SELECT id FROM parcel WHERE fulfilment_order_id = $1', [part]);
      await sql(`INSERT INTO operator_case (id, kind, subject_type, subject_id) VALUES (gen_random_uuid(), 'delivery.returned', 'parcel', $1)`, [
        parcel?.id,
      ]);
      const onHand = async () =>
        (await sql<{ on_hand: number }>('SELECT on_hand FROM stock_item WHERE id = $1', [market.argan.stockItemId]))[0]?.on_hand ?? 0;
      const before = await onHand();
      const settle = (sellable: string) => market.operator.post(`/fr/console/returned/${parcel?.id}/settle`, { note: 'all whole', sellable });
      await Promise.all([settle('yes'), settle('yes')]);
      await settle('no');
      expect((await onHand()) - before).toBe(2);
    });

    it('about numbers that are used up takes a new range, and parcels that waited get theirs', async () => {
      await sql('UPDATE tracking_number_series SET last_serial = next_serial');
      const { part } = await escalated();
      await market.operator.post(`/fr/console/escalations/${part}/decide`, { note: 'said yes', decision: 'accept' });
      await market.context.workJobs();
      expect((await market.operator.get('/fr/console')).text).toContain('Les numéros de suivi CC de AMANA sont épuisés');
      const renew = (first: string, last: string) => market.operator.post('/fr/console/carriers/amana/numbers', { indicator: 'CC', first, last });
      expect((await renew('0', '9')).status).toBe(409);
      expect((await renew('9', '9')).status).toBe(422);
      expect((await renew('5000', '99999999')).location).toBe('/fr/console?done=numbers_added');
      expect((await renew('5000', '99999999')).status).toBe(409);
      await market.database.moveClock('2 minutes');
      await market.context.sweep();
      expect(await sql('SELECT substr(tracking_number, 1, 10) AS number FROM parcel WHERE fulfilment_order_id = $1', [part])).toEqual([
        { number: 'CC00005000' },
      ]);
    });
  });

  describe('the queues', () => {
    it('show what failed with its reason, and try it again once', async () => {
      const id = await fail('connect ECONNREFUSED <10.0.0.1>');
      const { text } = await market.operator.get('/fr/console/queues');
      expect(text).toContain('connect ECONNREFUSED &lt;10.0.0.1>');
      expect(text).toContain('CC000000014MA');
      for (const _ of [1, 2])
        expect((await market.operator.post(`/fr/console/queues/jobs/${id}/retry`)).location).toBe('/fr/console/queues?done=retried');
      expect(await sql('SELECT failed_at, generation FROM outbox WHERE id = $1', [id])).toEqual([{ failed_at: null, generation: 1 }]);
      expect(await audited('job.retry', id)).toBe(1);
      await market.context.workJobs();
    });

    it('page through many failures and try a whole kind again', async () => {
      for (let n = 0; n < 30; n += 1) await fail(`reason ${n}`);
      await fail('another kind', 'inbox-filled');
      const first = await market.operator.get('/fr/console/queues?state=failed&queue=delivery');
      const next = /href="([^"]*after=[^"]*)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect(first.text).toContain('reason 24');
      expect(first.text).not.toContain('reason 25');
      expect((await market.operator.get(next)).text).toContain('reason 29');
      const answer = await market.operator.post('/fr/console/queues/retry', { queue: 'delivery', job: 'tracking-arrived' });
      expect((await market.operator.get(answer.location ?? '')).text).toContain('30 travaux remis dans la file');
      expect(await sql('SELECT last_error FROM outbox WHERE failed_at IS NOT NULL')).toEqual([{ last_error: 'another kind' }]);
      await sql('DELETE FROM outbox');
    });

    it('tell what is for later apart, and that nothing moves', async () => {
      await market.order();
      const scheduled = await market.operator.get('/fr/console/queues?state=scheduled');
      expect(scheduled.text).toContain('Vérifier la réponse d’une coopérative');
      expect(scheduled.text).not.toContain('semble à l’arrêt');
      await market.database.moveClock('26 hours');
      expect((await market.operator.get('/fr/console/queues')).text).toContain('semble à l’arrêt');
      await market.context.workJobs();
    });
  });

  describe('a tracking file', () => {
    it('is read row by row: good rows count, bad ones are told and can be downloaded', async () => {
      const file = [
        HEADER,
        'CC123456785MA,EMA,2026-11-20T10:00:00Z,Rabat',
        'CC123456785MA,ZZZ,2026-11-20T11:00:00Z,',
        '=1+1,EMA,yesterday,"Aït, Baha"',
      ];
      const { location } = await importFile(file.join('\n'));
      expect(location).toMatch(/^\/fr\/console\/tracking\/inbox\//);
      const report = await market.operator.get(location ?? '');
      const figures = ['Événements pris', 'De colis inconnus', 'Au code inconnu', 'Lignes refusées'].map((label) => figure(report.text, label));
      expect(figures).toEqual([0, 2, 1, 1]);
      const rows = await market.operator.get(`${location}/failed-rows.csv`);
      expect(rows.type).toContain('text/csv');
      expect(rows.text).toContain(`'=1+1,EMA,yesterday,"Aït, Baha",4,`);
      expect(rows.text.trim().split('\n')).toHaveLength(2);
    });

    it('read twice finds nothing new', async () => {
      const file = `${HEADER}\nCC200000000MA,EMA,2026-11-20T10:00:00Z,Fès`;
      expect((await importFile(file)).location).toBe((await importFile(file)).location);
      const events = await sql(`SELECT 1 FROM tracking_event WHERE tracking_number = 'CC200000000MA'`);
      expect(events).toHaveLength(1);
      const again = await importFile(`${file}\n`);
      expect(figure((await market.operator.get(again.location ?? '')).text, 'Déjà connus')).toBe(1);
    });

    it('may have more rows than a message, semicolons and Latin-1', async () => {
      const at = (n: number) => new Date(Date.UTC(2026, 9, 1) + n * 60_000).toISOString();
      const rows = Array.from({ length: 1_200 }, (_, n) => `EE000000007MA;EMA;${at(n)};Fès`);
      const { location } = await importFile(Buffer.from(`${HEADER.replaceAll(',', ';')}\r\n${rows.join('\r\n')}`, 'latin1'));
      expect(figure((await market.operator.get(location ?? '')).text, 'De colis inconnus')).toBe(1_200);
      expect(await sql(`SELECT DISTINCT location FROM tracking_event WHERE tracking_number = 'EE000000007MA'`)).toEqual([{ location: 'Fès' }]);
    });

    it.each([
      ['empty', '', 'Le fichier est vide', 422],
      ['of blanks', '\n\n', 'Le fichier est vide', 422],
      ['a spreadsheet’s own', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00]), 'pas un fichier CSV', 422],
      ['without its columns', 'a,b\n1,2', 'Il manque les colonnes', 422],
      ['too large', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'), 'dépasse 2 Mo', 413],
    ])('that is %s is refused in a sentence beside the form', async (_, content, sentence, status) => {
      const answer = await importFile(content);
      expect(answer.status).toBe(status);
      expect(answer.text).toContain(sentence);
      expect(answer.text).toContain('name="file"');
    });

    it('is taken from our own form only, from an operator, for a carrier that there is', async () => {
      const file = `${HEADER}\nCC300000008MA,EMA,2026-11-20T10:00:00Z,`;
      expect((await importFile(file, { csrf: 'forged' })).status).toBe(403);
      expect((await importFile(file, { carrier: 'pigeon' })).status).toBe(404);
      const path = '/fr/console/tracking/import';
      expect((await market.member.upload(path, { name: 'x.csv', content: file }, { carrier: 'amana' })).status).toBe(403);
      expect((await market.anonymous.upload(path, { name: 'x.csv', content: file }, { carrier: 'amana' })).status).toBe(401);
      // Everywhere else a multipart body is no form at all, whatever token it carries.
      expect((await market.operator.upload('/fr/console/queues/retry', { name: 'x', content: 'x' }, { queue: 'delivery', job: 'x' })).status).toBe(
        403,
      );
      expect(await sql(`SELECT 1 FROM tracking_event WHERE tracking_number = 'CC300000008MA'`)).toHaveLength(0);
    });

    it('shows what nobody could place', async () => {
      await importFile(`${HEADER}\nCC400000007MA,QQQ,2026-11-20T10:00:00Z,Nador`);
      for (const kind of ['unknown_parcel', 'unknown_code'])
        expect((await market.operator.get(`/fr/console/tracking/events?kind=${kind}`)).text).toContain('CC400000007MA');
      await market.context.workJobs();
      expect((await market.operator.get('/fr/console')).text).toContain('AMANA envoie un code que nous ne savons pas lire : QQQ');
    });
  });

  describe('an order', () => {
    it('is found by its number as people say it, by telephone and by tracking number', async () => {
      const { number, part } = await escalated();
      await market.operator.post(`/fr/console/escalations/${part}/decide`, { note: 'said yes', decision: 'accept' });
      await market.context.workJobs();
      const [parcel] = await sql<{ tracking_number: string }>('SELECT tracking_number FROM parcel WHERE fulfilment_order_id = $1', [part]);
      const found = async (typed: string) => (await market.operator.get(`/fr/console/orders?q=${encodeURIComponent(typed)}`)).location;
      expect(await found(` ${number.slice(3).toLowerCase()} `)).toBe(`/fr/console/orders/${number}`);
      expect(await found(parcel?.tracking_number.replace(/(.{4})/g, '$1 ') ?? '')).toBe(`/fr/console/orders/${number}`);
      const alone = await market.order('+212677889900');
      expect(await found('06 77 88 99 00')).toBe(`/fr/console/orders/${alone}`);
      expect((await market.operator.get('/fr/console/orders?q=0661234567')).text).toContain(number);
      expect((await market.operator.get('/fr/console/orders?q=nothing')).text).toContain('Aucune commande');
    });

    it('shows parties, lines and the journals that prove its money, and puts on record who looked', async () => {
      const number = await market.order();
      const { text } = await market.operator.get(`/fr/console/orders/${number}`);
      for (const part of ['Salma Idrissi', '12, rue des Orangers', 'Argan', 'Vente', 'À recevoir des acheteurs']) expect(text).toContain(part);
      const [order] = await sql<{ id: string }>('SELECT id FROM orders WHERE number = $1', [number]);
      expect(await audited('order.open', order?.id ?? '')).toBe(1);
    });
  });

  describe('the ledger', () => {
    it('sums to zero, and each balance is one click from its proof', async () => {
      const number = await market.order();
      const { text } = await market.operator.get('/fr/console/ledger');
      expect(text.replaceAll('\u00a0', ' ')).toMatch(/Somme de tous les comptes<\/dt><dd><span[^>]*><bdi dir="ltr">0,00/);
      const statement = await market.operator.get('/fr/console/ledger/statement?account=buyers:receivable');
      expect(statement.text).toContain(`/fr/console/orders/${number}`);
    });

    it('pages through a statement without losing or doubling a line', async () => {
      await sql(
        `WITH j AS (INSERT INTO ledger_journal (id, key, input_hash, kind, reference, recorded_at)
           SELECT gen_random_uuid(), 'many/' || n, '', 'sale', 'test:' || n, app_now() - n * interval '1 minute' FROM generate_series(1, 120) n RETURNING id)
         INSERT INTO ledger_entry (journal_id, posting_no, account, amount_minor, currency)
         SELECT id, 1, account, amount, 'MAD' FROM j, (VALUES ('test:a', 100), ('test:b', -100)) AS side (account, amount)`,
      );
      const seen: string[] = [];
      for (let path: string | undefined = '/fr/console/ledger/statement?account=test:a'; path !== undefined;) {
        const { text } = await market.operator.get(path);
        seen.push(...[...text.matchAll(/>(test:\d+)</g)].map((match) => match[1] ?? ''));
        path = /href="([^"]*after=[^"]*)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
      }
      expect(seen).toEqual(Array.from({ length: 120 }, (_, n) => `test:${n + 1}`));
    });
  });
});
