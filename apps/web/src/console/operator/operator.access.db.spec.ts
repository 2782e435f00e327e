import { CarrierInbox, DeliveryModule, DeliveryRatesModule, InboxReader, NumberSeries, OrderFinder, ReturnedParcels } from '#delivery';
import { IdentityModule, People } from '#identity';
import { Books, LedgerModule } from '#ledger';
import { newId } from '#platform/database';
import { ANONYMOUS, type Actor, type Role } from '#platform/http';
import { QueueInspector } from '#platform/jobs';
import { createTestContext, type TestContext } from '#platform/testing';
import { Escalations } from '#routing';

type Deed = (context: TestContext, actor: Actor) => unknown;

/** Every way into the market's whole data that the operator's pages use. */
const DEEDS: Readonly<Record<string, Deed>> = {
  'Books.trialBalance': ({ get }, actor) => get(Books).trialBalance(actor),
  'Books.accounts': ({ get }, actor) => get(Books).accounts(actor, { limit: 1 }),
  'Books.statement': ({ get }, actor) => get(Books).statement(actor, 'buyers:receivable', { limit: 1 }),
  'Books.journals': ({ get }, actor) => get(Books).journals(actor, 'order:x'),
  'QueueInspector.counts': ({ get }, actor) => get(QueueInspector).counts(actor),
  'QueueInspector.lagSeconds': ({ get }, actor) => get(QueueInspector).lagSeconds(actor),
  'QueueInspector.jobs': ({ get }, actor) => get(QueueInspector).jobs(actor, { state: 'failed', limit: 1 }),
  'QueueInspector.failedKinds': ({ get }, actor) => get(QueueInspector).failedKinds(actor),
  'QueueInspector.retry': ({ get }, actor) => get(QueueInspector).retry(actor, newId()),
  'QueueInspector.retryAll': ({ get }, actor) => get(QueueInspector).retryAll(actor, 'delivery', 'x'),
  'CarrierInbox.importFile': ({ get }, actor) => get(CarrierInbox).importFile(actor, 'amana', { name: 'x', bytes: Buffer.from('x') }),
  'InboxReader.carriers': ({ get }, actor) => get(InboxReader).carriers(actor),
  'InboxReader.list': ({ get }, actor) => get(InboxReader).list(actor, { limit: 1 }),
  'InboxReader.open': ({ get }, actor) => get(InboxReader).open(actor, newId()),
  'InboxReader.stray': ({ get }, actor) => get(InboxReader).stray(actor, 'unknown_code', { limit: 1 }),
  'NumberSeries.left': ({ get }, actor) => get(NumberSeries).left(actor),
  'NumberSeries.renew': ({ get }, actor) => get(NumberSeries).renew(actor, { carrierCode: 'amana', indicator: 'CC', first: 1, last: 2 }),
  'OrderFinder.find': ({ get }, actor) => get(OrderFinder).find(actor, '0661234567'),
  'OrderFinder.numbersOf': ({ get }, actor) => get(OrderFinder).numbersOf(actor, []),
  'OrderFinder.open': ({ get }, actor) => get(OrderFinder).open(actor, 'TW-00000000'),
  'ReturnedParcels.settle': ({ get }, actor) => get(ReturnedParcels).settle(actor, newId(), { sellable: true, note: '' }),
  'Escalations.parts': ({ get }, actor) => get(Escalations).parts(actor, []),
  'Escalations.decide': ({ get }, actor) => get(Escalations).decide(actor, newId(), { deed: 'accept' }, 'a note'),
  'People.namesOf': ({ get }, actor) => get(People).namesOf(actor, []),
};

const person = (role: Role, cooperativeId: string | null = null): Actor => ({
  kind: 'person',
  personId: newId(),
  name: 'Somebody',
  csrfToken: '',
  roles: [{ role, cooperativeId, partnerId: null }],
});

describe('what only an operator may', () => {
  let context: TestContext;

  beforeAll(async () => {
    context = await createTestContext({ imports: [IdentityModule, LedgerModule, DeliveryRatesModule, DeliveryModule] });
  });
  afterAll(() => context.close());

  it.each(Object.entries(DEEDS))('%s', async (_, deed) => {
    const others = [ANONYMOUS, person('consumer'), person('cooperative', newId()), person('auditor'), person('certifier')];
    for (const actor of others) {
      await expect((async () => deed(context, actor))()).rejects.toMatchObject({ kind: 'forbidden' });
    }
  });
});
