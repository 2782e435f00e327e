import { Test, type TestingModule } from '@nestjs/testing';
import { Deposits, Parcels, signWebhook } from '#delivery';
import { newId } from '#platform/database';
import type { Actor } from '#platform/http';
import { createLogger } from '#platform/logging';
import { QUEUE_BACKENDS, testConfig } from '#platform/testing';
import { Fulfilments } from '#routing';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { CARRIER_SECRET, startApi, type MadeOrder, type RunningApi } from '../factories/api.factory.js';
import { untilTrue } from '../faults/patient.client.js';

/** The worker as it runs: relay, queue, processors, sweeper. Nothing is worked by hand here. */
describe.each(QUEUE_BACKENDS)('the way of an order over the queue on $name', ({ redisUrl, skipped }) => {
  if (skipped) return void it.skip(skipped, () => undefined);
  let api: RunningApi;
  let worker: TestingModule;

  beforeAll(async () => {
    api = await startApi();
    worker = await Test.createTestingModule({
      imports: [WorkerModule.with({ ...testConfig(api.database), redisUrl }, createLogger('test', 'silent'))],
    }).compile();
    await worker.init();
  });
  afterAll(async () => {
    await worker.close();
    await api.close();
  });

  const member = (cooperativeId: string): Actor => ({
    kind: 'person',
    personId: newId(),
    name: 'Fatima',
    csrfToken: '',
    roles: [{ role: 'cooperative', cooperativeId, partnerId: null }],
  });
  const get = <T>(type: new (...args: never[]) => T): T => worker.get(type, { strict: false });
  const send = async (cooperativeId: string): Promise<string> => {
    const actor = member(cooperativeId);
    const offers = () => get(Fulfilments).list(actor, cooperativeId, ['offered']);
    await untilTrue('the offer', async () => (await offers()).length === 1);
    await get(Fulfilments).accept(actor, (await offers())[0]?.id ?? 'none');
    const parcels = () => get(Parcels).toDeposit(actor, cooperativeId);
    await untilTrue('the parcel', async () => (await parcels()).length === 1);
    const [parcel] = await parcels();
    await get(Deposits).handIn(actor, await get(Deposits).create(actor, cooperativeId, [parcel?.id ?? 'none']));
    return parcel?.trackingNumber ?? 'none';
  };
  const report = async (numbers: readonly string[], code: string): Promise<void> => {
    const events = numbers.map((number) => ({ id: `${number}-${code}`, tracking_number: number, code, occurred_at: new Date().toISOString() }));
    const payload = JSON.stringify({ events });
    const signature = signWebhook(CARRIER_SECRET, payload, Math.floor(Date.now() / 1_000));
    const headers = { 'content-type': 'application/json', 'tiwiza-signature': signature };
    expect((await api.call('POST', '/webhooks/carriers/amana', { payload, headers })).statusCode).toBe(202);
  };
  const statusOf = async ({ number, token }: MadeOrder): Promise<string> =>
    (await api.call('GET', `/v1/orders/${number}`, { headers: { authorization: `Bearer ${token}` } })).json<{ status: string }>().status;

  it('leads to the door by itself, everything once', async () => {
    const order = await api.order(await api.fillCart([api.argan, 2], [api.saffron, 1]));
    const numbers = [await send(api.argan.cooperativeId), await send(api.saffron.cooperativeId)];
    for (const code of ['EMI', 'EMA', 'EMI']) await report(numbers, code);
    await untilTrue('the delivery', async () => (await statusOf(order)) === 'delivered');
    await untilTrue(
      'the end of all work',
      async () => (await api.database.sql('SELECT 1 FROM outbox WHERE done_at IS NULL AND run_at <= app_now()')).length === 0,
    );
    expect(await api.database.sql('SELECT kind FROM order_event GROUP BY cooperative_id, kind HAVING count(*) > 1')).toEqual([]);
    expect(await api.database.sql('SELECT 1 FROM ledger_entry GROUP BY journal_id HAVING sum(amount_minor) <> 0')).toEqual([]);
    const [books] = await api.database.sql<{ n: string; sum: string }>('SELECT count(*) AS n, sum(amount_minor) AS sum FROM ledger_entry');
    expect([Number(books?.n) > 0, Number(books?.sum)]).toEqual([true, 0]);
    expect(await api.database.sql('SELECT on_hand, reserved FROM stock_item ORDER BY on_hand')).toEqual([
      { on_hand: 98, reserved: 0 },
      { on_hand: 99, reserved: 0 },
    ]);
    expect(await api.database.sql('SELECT job, last_error FROM outbox WHERE failed_at IS NOT NULL')).toEqual([]);
  }, 90_000);
});
