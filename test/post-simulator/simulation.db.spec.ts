import type { AddressInfo } from 'node:net';
import { DeliveryModule, DeliveryRatesModule, Deposits, Parcels, Tracking } from '#delivery';
import { IdentityModule } from '#identity';
import { newId } from '#platform/database';
import type { Actor } from '#platform/http';
import { createTestContext, type TestContext } from '#platform/testing';
import { Fulfilments } from '#routing';
import { CarrierClient, SimulatorError } from '../../tools/post-simulator/carrier.client.js';
import type { Outcome } from '../../tools/post-simulator/journey.js';
import { CounterSource, numbered } from '../../tools/post-simulator/parcel.source.js';
import { once, watch } from '../../tools/post-simulator/rounds.js';
import { Simulation } from '../../tools/post-simulator/simulation.js';
import { CARRIER_SECRET, startApi, type MadeOrder, type RunningApi } from '../factories/api.factory.js';

/** A journey of a week within a third of a second. */
const FAST = 500;

describe(Simulation.name, () => {
  let api: RunningApi;
  let worker: TestContext;
  let counter: CounterSource;
  let url: string;

  const member = (cooperativeId: string): Actor => ({
    kind: 'person',
    personId: newId(),
    name: 'Fatima',
    csrfToken: '',
    roles: [{ role: 'cooperative', cooperativeId, partnerId: null }],
  });

  beforeAll(async () => {
    api = await startApi();
    await api.app.listen(0, '127.0.0.1');
    url = `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}`;
    worker = await createTestContext({ database: api.database, imports: [IdentityModule, DeliveryRatesModule, DeliveryModule] });
    counter = new CounterSource(api.database.appUrl, 'amana');
  });
  afterAll(async () => {
    await counter[Symbol.asyncDispose]();
    await worker.close();
    await api.close();
  });

  /** An order of one cooperative's product, up to where its parcel lies at the counter. */
  const handedIn = async (): Promise<MadeOrder> => {
    const order = await api.order(await api.fillCart([api.argan, 1]));
    await worker.workJobs();
    const actor = member(api.argan.cooperativeId);
    const [offered] = await worker.get(Fulfilments).list(actor, api.argan.cooperativeId, ['offered']);
    await worker.get(Fulfilments).accept(actor, offered?.id ?? 'none');
    await worker.workJobs();
    const [parcel] = await worker.get(Parcels).toDeposit(actor, api.argan.cooperativeId);
    await worker.get(Deposits).handIn(actor, await worker.get(Deposits).create(actor, api.argan.cooperativeId, [parcel?.id ?? 'none']));
    return order;
  };
  const statusOf = async ({ number, token }: MadeOrder): Promise<string> =>
    (await api.call('GET', `/v1/orders/${number}`, { headers: { authorization: `Bearer ${token}` } })).json<{ status: string }>().status;
  const simulation = (outcome: Outcome, seed: string, secret = CARRIER_SECRET, lines: string[] = []): Simulation =>
    new Simulation(new CarrierClient(url, 'amana', secret), { outcome, seed, faults: true, hoursPerSecond: FAST }, (line) => lines.push(line));
  const toldTwice = () => api.database.sql('SELECT order_id, kind, at FROM order_event GROUP BY order_id, kind, at HAVING count(*) > 1');
  const ledger = async (account: string): Promise<number> =>
    Number(
      (await api.database.sql<{ sum: string }>('SELECT coalesce(sum(amount_minor), 0) AS sum FROM ledger_entry WHERE account LIKE $1', [account]))[0]
        ?.sum,
    );

  it('brings one order to its door and another back, on a bad day, with every forged message refused', async () => {
    const kept = await handedIn();
    const delivering = simulation('failed-then-delivered', '5');
    expect(await once(counter, delivering)).toBe(1);
    await worker.workJobs();
    const earned = await ledger('cooperative:%:earned');
    const back = await handedIn();
    const returning = simulation('returned', '5');
    expect(await once(counter, returning)).toBe(1);
    await worker.workJobs();

    expect([await statusOf(kept), await statusOf(back)]).toEqual(['delivered', 'returned']);
    for (const { tally } of [delivering, returning]) expect(tally.wrong).toEqual([]);
    expect(delivering.tally.refused + returning.tally.refused).toBeGreaterThan(0);
    expect(earned).toBeGreaterThan(0);
    expect(await ledger('cooperative:%:earned')).toBe(earned);
    expect(await ledger('%')).toBe(0);
    expect(await toldTwice()).toEqual([]);
    expect(await once(counter, simulation('delivered', '6'))).toBe(0);
  });

  it('tells the same story again without any further effect, of a number that was typed', async () => {
    await handedIn();
    const [parcel] = await counter.next([], 10);
    const lines: string[][] = [[], []];
    const numbers = numbered([parcel?.number ?? 'none']);
    await once(numbers, simulation('delivered', '9', CARRIER_SECRET, lines[0]));
    await worker.workJobs();
    const told = await worker.get(Tracking).forNumber(parcel?.number ?? 'none');
    const books = await ledger('cooperative:%:earned');
    await once(numbers, simulation('delivered', '9', CARRIER_SECRET, lines[1]));
    await worker.workJobs();
    expect(await worker.get(Tracking).forNumber(parcel?.number ?? 'none')).toEqual(told);
    expect(await ledger('cooperative:%:earned')).toBe(books);
    const withoutIds = (text: string[] = []): string[] => text.map((line) => line.replace(/→.*/, ''));
    expect(withoutIds(lines[1])).toEqual(withoutIds(lines[0]));
  });

  it('says so when the market refuses it, and what to do when nobody is there', async () => {
    const stranger = simulation('delivered', '1', 'not-the-secret');
    await once(numbered(['CC000000999MA']), stranger);
    expect(stranger.tally).toMatchObject({ taken: 0 });
    expect(stranger.tally.wrong[0]).toContain('401 webhook.signature');
    const nobody = new CarrierClient('http://127.0.0.1:9', 'amana', CARRIER_SECRET);
    await expect(nobody.assertThere()).rejects.toThrow(/npm start/);
    await expect(nobody.assertThere()).rejects.toBeInstanceOf(SimulatorError);
  });

  it('watches until it is told to stop', async () => {
    const stop = new AbortController();
    const lines: string[] = [];
    const watched = new Simulation(
      new CarrierClient(url, 'amana', CARRIER_SECRET),
      { outcome: 'delivered', seed: '3', faults: false, hoursPerSecond: FAST },
      (line) => (lines.push(line), / EMI /.test(line) && stop.abort()),
      stop.signal,
    );
    await handedIn();
    await expect(watch(counter, watched, stop.signal)).rejects.toMatchObject({ name: 'AbortError' });
    expect(lines).toHaveLength(watched.tally.taken);
    expect(lines.at(-1)).toContain('EMI');
  });
});
