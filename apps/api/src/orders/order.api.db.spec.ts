import { Returns } from '#orders';
import { createTranslator, LANGUAGES } from '#platform/i18n';
import { ADDRESS, startApi, type MadeOrder, type RunningApi } from '../../../../test/factories/api.factory.js';
import { anOperator } from '../../../../test/factories/order.factory.js';

interface Amount {
  readonly amount: number;
}

interface OrderBody {
  readonly status: string;
  readonly cancellable: boolean;
  readonly returns: { number: string; status: string; lines: object[] }[];
  readonly payment: { status: string; due: Amount };
  readonly totals: { total: Amount };
  readonly parcels: { due: Amount }[];
}

describe('orders over HTTP', () => {
  let api: RunningApi;
  let attempts = 0;

  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  const bearer = ({ token }: Pick<MadeOrder, 'token'>) => ({ authorization: `Bearer ${token}` });
  const place = async (): Promise<MadeOrder> => api.order(await api.fillCart([api.argan, 2], [api.saffron, 1]));
  const open = async (order: MadeOrder): Promise<OrderBody> =>
    (await api.call('GET', `/v1/orders/${order.number}`, { headers: bearer(order) })).json<OrderBody>();
  const cancel = (order: MadeOrder, headers = bearer(order)) => api.call('POST', `/v1/orders/${order.number}/cancel`, { headers });
  /** What the post would bring about: the delivery of every part of an order, so long ago. */
  const delivered = async (order: MadeOrder, ago = '1 hour'): Promise<void> => {
    await api.database.sql(
      `INSERT INTO order_event (id, order_id, cooperative_id, kind, effect_key, at)
       SELECT gen_random_uuid(), o.id, p.cooperative_id, 'parcel_delivered', o.id || '/' || p.cooperative_id, app_now() - $2::interval
         FROM orders o JOIN order_parcel_charge p ON p.order_id = o.id WHERE o.number = $1`,
      [order.number, ago],
    );
    await api.database.sql(`UPDATE orders SET status = 'delivered' WHERE number = $1`, [order.number]);
  };
  const ask = (order: MadeOrder, lines: object[], key = `back-${(attempts += 1)}`, headers = bearer(order)) =>
    api.call('POST', `/v1/orders/${order.number}/returns`, { payload: { lines }, headers: { ...headers, 'idempotency-key': key } });
  const argan = (quantity: number, reason = 'damaged') => ({ sku: api.argan.sku, quantity, reason });

  it('gives the same order for the same key, and refuses the key for another', async () => {
    const cart = await api.fillCart([api.argan, 1]);
    const [option] = (await api.call('POST', `/v1/carts/${cart}/quote`, { payload: { address: ADDRESS } })).json<{ options: { id: string }[] }>()
      .options;
    const payload = {
      cart_id: cart,
      contact: { name: 'Salma', phone: '0661234567' },
      address: ADDRESS,
      delivery: { option: option?.id },
      payment: { method: 'cod' },
    };
    const send = (body: object) => api.call('POST', '/v1/orders', { payload: body, headers: { 'idempotency-key': 'one-attempt' } });
    const answers = await Promise.all([send(payload), send(payload), send(payload)]);
    expect(answers.map((answer) => answer.statusCode)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((answer) => answer.json<MadeOrder>().token)).size).toBe(1);
    expect(answers.filter((answer) => answer.headers['idempotent-replayed'] === 'true')).toHaveLength(2);
    const other = await send({ ...payload, contact: { name: 'Another', phone: '0661234567' } });
    expect([other.statusCode, other.json<{ code: string }>().code]).toEqual([409, 'idempotency.mismatch']);
    expect((await api.call('GET', `/v1/carts/${cart}`)).statusCode).toBe(404);
  });

  it('opens to its own token only, and tells a stranger nothing', async () => {
    const [mine, theirs] = [await place(), await place()];
    for (const number of [mine.number, 'TW-00000000']) {
      const answer = await api.call('GET', `/v1/orders/${number}`, { headers: bearer(theirs) });
      expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([404, 'not_found']);
      expect((await api.call('POST', `/v1/orders/${number}/cancel`, { headers: bearer(theirs) })).statusCode).toBe(404);
    }
    expect((await api.call('GET', `/v1/orders/${mine.number}`)).statusCode).toBe(401);
    expect((await cancel(mine, { authorization: '' })).statusCode).toBe(401);
    expect((await open(mine)).status).toBe('placed');
  });

  it('is taken back as long as it may be, once', async () => {
    const order = await place();
    const opened = await open(order);
    expect(opened).toMatchObject({ status: 'placed', cancellable: true });
    expect(opened.payment.due).toEqual(opened.totals.total);
    expect(opened.parcels.reduce((sum, { due }) => sum + due.amount, 0)).toBe(opened.totals.total.amount);
    const answers = await Promise.all([cancel(order), cancel(order)]);
    expect(answers.map((answer) => answer.statusCode)).toEqual([200, 200]);
    expect(await open(order)).toMatchObject({ status: 'cancelled', cancellable: false, payment: { status: 'expired', due: { amount: 0 } } });
  });

  it('asks back what was delivered, in the days there are for the reason', async () => {
    const order = await place();
    const code = async (answer: ReturnType<typeof ask>) => (await answer).json<{ code: string }>().code;
    expect(await code(ask(order, [argan(1)]))).toBe('return.not_delivered');
    await delivered(order, '8 days');
    expect(await code(ask(order, [argan(1, 'changed_mind')]))).toBe('return.too_late');
    expect(await code(ask(order, [argan(3)]))).toBe('return.too_many');
    const asked = await ask(order, [argan(2), { sku: api.saffron.sku, quantity: 1, reason: 'missing' }]);
    expect([asked.statusCode, asked.json()]).toMatchObject([201, { status: 'requested' }]);
    expect(await code(ask(order, [argan(1)]))).toBe('return.too_many');
    expect((await open(order)).returns).toHaveLength(1);
    const [found] = await api.database.sql<{ n: number }>(`SELECT count(*)::int AS n FROM operator_case WHERE kind = 'order.return_requested'`);
    expect(found?.n).toBe(1);
  });

  it('takes back what spoils only when something is wrong with it', async () => {
    const order = await place();
    await delivered(order);
    await api.database.sql('UPDATE order_line SET perishable = true WHERE order_id = (SELECT id FROM orders WHERE number = $1)', [order.number]);
    expect((await ask(order, [argan(1, 'changed_mind')])).json()).toMatchObject({ code: 'return.perishable' });
    expect((await ask(order, [argan(1)])).statusCode).toBe(201);
  });

  it('asks once for one key, and never for more than was bought, however many ask at once', async () => {
    const order = await place();
    await delivered(order);
    const twice = await Promise.all([ask(order, [argan(1)], 'same'), ask(order, [argan(1)], 'same')]);
    expect(new Set(twice.map((answer) => answer.json<{ number: string }>().number)).size).toBe(1);
    const many = await Promise.all(Array.from({ length: 6 }, (_, n) => ask(order, [argan(1)], `each-${n}`)));
    expect(many.map((answer) => answer.statusCode).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    await expect(
      api.database.sql(
        `INSERT INTO order_return_line (return_id, order_line_id, quantity, reason)
         SELECT r.id, l.id, 2, 'damaged' FROM order_return r JOIN order_line l ON l.order_id = r.order_id
          WHERE l.sku <> $1 AND r.order_id = (SELECT id FROM orders WHERE number = $2) LIMIT 1`,
        [api.argan.sku, order.number],
      ),
    ).rejects.toThrow(/more of order line .* than was bought/);
  });

  it('is answered by the market once, and a refused return leaves the goods to be asked back again', async () => {
    const order = await place();
    await delivered(order);
    const { number } = (await ask(order, [argan(2)])).json<{ number: string }>();
    const [row] = await api.database.sql<{ id: string }>('SELECT id FROM order_return WHERE number = $1', [number]);
    const returns = api.app.get(Returns, { strict: false });
    await expect(returns.decide({ kind: 'anonymous' }, row?.id ?? '', 'approved', 'called')).rejects.toMatchObject({ kind: 'forbidden' });
    const answers = await Promise.allSettled([1, 2].map(() => returns.decide(anOperator(), row?.id ?? '', 'refused', 'Opened already')));
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'fulfilled']);
    await expect(returns.decide(anOperator(), row?.id ?? '', 'approved', 'no')).rejects.toMatchObject({ code: 'illegal_move' });
    expect((await open(order)).returns).toMatchObject([{ number, status: 'refused' }]);
    expect(await api.database.sql('SELECT outcome FROM operator_case WHERE subject_id = $1', [row?.id])).toEqual([{ outcome: 'return_refused' }]);
    expect((await ask(order, [argan(2)])).statusCode).toBe(201);
  });

  it('names the field of a request that cannot be read', async () => {
    const order = await place();
    await delivered(order);
    const fields = async (lines: unknown) =>
      (await ask(order, lines as object[])).json<{ errors: { field: string }[] }>().errors.map((error) => error.field);
    expect(await fields([])).toEqual(['lines']);
    expect(await fields([argan(0)])).toEqual(['lines.0.quantity']);
    expect(await fields([argan(1, 'bored')])).toEqual(['lines.0.reason']);
    expect(await fields([{ ...argan(1), sku: 'NO-SUCH' }])).toEqual(['lines.0.sku']);
    expect(await fields([argan(1), argan(1)])).toEqual(['lines.1.sku']);
    expect((await open(order)).returns).toEqual([]);
  });

  it.each(LANGUAGES)('says in %s that a postcode belongs to no region, before it prices or orders', async (lang) => {
    const cart = await api.fillCart([api.argan, 1]);
    const address = { ...ADDRESS, postcode: '99999' };
    const order = {
      cart_id: cart,
      contact: { name: 'Salma', phone: '٠٦٦١٢٣٤٥٦٧' },
      address,
      delivery: { option: 'amana-home' },
      payment: { method: 'cod' },
    };
    for (const [url, payload] of [[`/v1/carts/${cart}/quote`, { address }] as const, ['/v1/orders', order] as const]) {
      const refused = await api.call('POST', url, { payload, headers: { 'accept-language': lang, 'idempotency-key': `${lang}-${cart}` } });
      expect(refused.statusCode).toBe(422);
      expect(refused.json<{ errors: object[] }>().errors).toMatchObject([
        { field: 'address.postcode', code: 'postcode_unknown', title: createTranslator(lang).error('field.postcode_unknown') },
      ]);
    }
  });
});
