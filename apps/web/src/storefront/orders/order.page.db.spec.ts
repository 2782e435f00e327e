import { Deposits, CarrierInbox, OrderJourney, Parcels, signWebhook } from '#delivery';
import { Orders } from '#orders';
import { createTranslator, formatMoney } from '#platform/i18n';
import { MAD } from '#platform/money';
import { renderPage, type PageContext } from '#platform/ui';
import { Cancellations, Fulfilments } from '#routing';
import { startConsole, type RunningConsole } from '../../../../../test/factories/console.factory.js';
import { makeCooperative, makeOffer, type MadeOffer } from '../../../../../test/factories/market.factory.js';
import { makeOrder, memberOf, type OpenedOrder } from '../../../../../test/factories/order.factory.js';
import { OrderPage } from './order.page.js';
import { presentOrder } from './order.presenter.js';

const t = createTranslator('fr');
const page: PageContext = {
  lang: 'fr',
  path: '/orders',
  origin: 'https://tiwiza.example',
  csrf: 'token-of-the-page',
  cartCount: 0,
  person: null,
  demo: false,
  assetUrl: (path) => `/assets/${path}`,
};
/** Goods, delivery and the fee for cash, in centimes. */
const ARGAN = 2 * 12_000 + 3_000 + 1_500;
const SAFFRON = 4_550 + 3_000 + 1_500;

describe('what an order’s page says about money', () => {
  let market: RunningConsole;
  let argan: MadeOffer;
  let saffron: MadeOffer;
  let placed: OpenedOrder;

  const partOf = async ({ cooperativeId }: MadeOffer): Promise<string> => {
    const [part] = await market.context.get(Fulfilments).list(memberOf(cooperativeId), cooperativeId, ['offered']);
    return part?.id ?? 'none';
  };
  const refuse = async (offer: MadeOffer) =>
    market.context.get(Fulfilments).refuse(memberOf(offer.cooperativeId), await partOf(offer), 'out_of_stock');
  const send = async (offer: MadeOffer): Promise<string> => {
    const member = memberOf(offer.cooperativeId);
    await market.context.get(Fulfilments).accept(member, await partOf(offer));
    await market.context.workJobs();
    const [parcel] = await market.context.get(Parcels).toDeposit(member, offer.cooperativeId);
    const slip = await market.context.get(Deposits).create(member, offer.cooperativeId, [parcel?.id ?? 'none']);
    await market.context.get(Deposits).handIn(member, slip);
    return parcel?.trackingNumber ?? 'none';
  };
  const thePostSays = async (number: string, code: string): Promise<void> => {
    const event = { id: `${number}-${code}`, tracking_number: number, code, occurred_at: '2026-11-20T10:00:00Z' };
    const body = Buffer.from(JSON.stringify({ events: [event] }));
    await market.context.get(CarrierInbox).receive('amana', body, signWebhook('whsec_of_the_post', body, Math.floor(Date.now() / 1_000)));
    await market.context.workJobs();
  };
  const view = async () => {
    const order = await market.context.get(Orders).openByToken(placed.order.number, placed.token);
    return presentOrder(order, await market.context.get(OrderJourney).of(order), { fresh: false, link: 'https://tiwiza.example' }, t);
  };
  const text = (html: string): string =>
    html
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  const buyerReads = async (): Promise<string> => text(renderPage(page, OrderPage, await view()));
  const operatorReads = async (): Promise<string> => text((await market.operator.get(`/fr/console/orders/${placed.order.number}`)).text);
  const money = (amount: number): string => formatMoney(MAD(amount), 'fr', { exact: true }).replace(/\s+/g, ' ');

  beforeAll(async () => {
    market = await startConsole();
  });
  afterAll(() => market.close());
  beforeEach(async () => {
    argan = await makeOffer(market.database, await makeCooperative(market.database), { stock: 10, priceMinor: 12_000 });
    saffron = await makeOffer(market.database, await makeCooperative(market.database), { stock: 5, priceMinor: 4_550 });
    placed = await makeOrder(market.context, [argan, 2], [saffron, 1]);
    await market.context.workJobs();
  });

  it('tells what is to be paid for each parcel, and for all', async () => {
    const read = await buyerReads();
    for (const amount of [ARGAN, SAFFRON]) expect(read).toContain(`${t('order.due_of_parcel')} ${money(amount)}`);
    expect(read).toContain(`${t('order.to_pay.cod')} ${money(ARGAN + SAFFRON)}`);
  });

  it('claims no money for a parcel that came back', async () => {
    const [back, arrives] = [await send(argan), await send(saffron)];
    await thePostSays(back, 'EDX');
    expect(await buyerReads()).toContain(`${t('order.to_pay.cod')} ${money(SAFFRON)}`);
    expect(await operatorReads()).not.toContain(`${back} · ${money(ARGAN)}`);
    expect(await operatorReads()).toContain(`${arrives} · ${money(SAFFRON)}`);
    await thePostSays(arrives, 'EMI');
    const { payment, total, components, status } = await view();
    expect({ payment, total, status }).toMatchObject({ payment: { paid: MAD(SAFFRON), due: MAD(0), released: MAD(ARGAN) }, total: MAD(SAFFRON) });
    expect(components.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(SAFFRON);
    const read = await buyerReads();
    for (const said of ['order.status.partly_delivered', 'order.next.partly_delivered', 'order.gone.returned', 'timeline.partly.delivered'] as const)
      expect(read).toContain(t(said));
    for (const untrue of ['timeline.delivered', 'timeline.accepted', 'timeline.shipped', 'order.next.delivered'] as const)
      expect(read).not.toContain(t(untrue));
    expect(read).toContain(`${t('order.paid')} ${money(SAFFRON)}`);
    expect(read).not.toContain(money(ARGAN + SAFFRON));
  });

  it('says to buyer and operator that a refused part is gone, whatever becomes of the other', async () => {
    await refuse(saffron);
    await thePostSays(await send(argan), 'EMI');
    const [buyer, operator] = [await buyerReads(), await operatorReads()];
    expect(buyer).toContain(t('order.gone.refused'));
    expect(buyer).not.toContain(t('order.no_tracking', { place: '' }).slice(0, 30));
    for (const read of [buyer, operator]) {
      expect(read).toContain(t('order.status.partly_delivered'));
      expect(read).toContain(t('timeline.partly.accepted'));
      expect(read).not.toContain(t('timeline.accepted'));
      expect(read).toContain(`${t('order.paid')} ${money(ARGAN)}`);
    }
    expect(operator).toContain(`${t('console.order.released')} ${money(SAFFRON)}`);
  });

  it('asks for nothing, promises nothing and refunds nothing once the order is cancelled', async () => {
    await market.context.get(Cancellations).cancel(placed.order);
    await market.context.workJobs();
    const read = await buyerReads();
    expect(read).toContain(t('order.next.cancelled_unpaid'));
    for (const untrue of [
      'order.to_pay.cod',
      'order.address',
      'order.parcel_steps',
      'order.shares_note',
      'order.due_of_parcel',
      'order.next.cancelled',
    ] as const)
      expect(read).not.toContain(t(untrue));
    expect(read).not.toContain(t('order.no_tracking', { place: '' }).slice(0, 30));
    expect(read).not.toContain(money(ARGAN + SAFFRON));
  });

  it('remembers that the parcels are collected, and paid, at the post office', async () => {
    await market.database.sql(`UPDATE orders SET delivery_option = 'amana-agency' WHERE number = $1`, [placed.order.number]);
    const read = await buyerReads();
    expect(read).toContain('Retrait à l’agence de poste');
    expect(read).toContain(`${t('order.to_pay.agency')} ${money(ARGAN + SAFFRON)}`);
    expect(read).toContain(t('order.step.delivered_agency'));
    for (const untrue of ['order.to_pay.cod', 'order.address', 'order.step.delivered'] as const) expect(read).not.toContain(t(untrue));
    await send(argan);
    await send(saffron);
    expect(await buyerReads()).toContain(t('order.next.shipped_agency'));
  });
});
