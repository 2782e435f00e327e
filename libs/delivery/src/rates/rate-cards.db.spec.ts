import { IdentityModule } from '#identity';
import { Carts, OrdersModule, Quotes } from '#orders';
import { OutboxModule } from '#platform/jobs';
import { createTestContext, type TestContext } from '#platform/testing';
import { makeCarrier, makeCooperative, makeMarket, makeOffer, type MadeOffer } from '../../../../test/factories/market.factory.js';
import { DeliveryRatesModule } from './delivery-rates.module.js';
import { addWorkingDays } from './working.days.js';

describe('what is said of delivery before an address is known', () => {
  let context: TestContext;
  let argan: MadeOffer;
  let saffron: MadeOffer;

  const cartOf = async (...offers: MadeOffer[]) => {
    const carts = context.get<Carts>(Carts);
    const { id } = await carts.create();
    for (const offer of offers) await carts.setItem(id, offer.sku, 1);
    return carts.get(id);
  };
  beforeAll(async () => {
    context = await createTestContext({ imports: [DeliveryRatesModule, IdentityModule, OrdersModule, OutboxModule] });
    await makeMarket(context.database);
    await makeCarrier(context.database);
    // Beyond the region it costs 12 dirhams more and takes longer; agencies are cheaper and slower.
    await context.database.sql(`UPDATE rate_card SET price_minor = 4200, days_from = 2, days_to = 4 WHERE zone = 'national'`);
    await context.database.sql(
      `INSERT INTO rate_card (id, carrier_code, service, zone, weight_to_g, price_minor, cost_minor, days_from, days_to, valid_from)
       SELECT gen_random_uuid(), carrier_code, 'agency', zone, weight_to_g, price_minor - 500, cost_minor, days_from, days_to + 1, valid_from FROM rate_card`,
    );
    argan = await makeOffer(context.database, await makeCooperative(context.database));
    saffron = await makeOffer(context.database, await makeCooperative(context.database));
  });
  afterAll(() => context.close());

  it('ranges from an agency in the makers’ region to a door at the other end of the country', async () => {
    const estimate = await context.get<Quotes>(Quotes).estimate(await cartOf(argan, saffron));
    expect(estimate).toMatchObject({ fromMinor: 2 * 2_500, toMinor: 2 * 4_200 });
  });

  it('holds every price the checkout then asks for', async () => {
    const quotes = context.get<Quotes>(Quotes);
    const cart = await cartOf(argan, saffron);
    const estimate = await quotes.estimate(cart);
    for (const postcode of ['10000', '80000', '73000', '00000']) {
      for (const option of (await quotes.ofCart(cart, postcode)).options) {
        const delivery = option.parcels.reduce((sum, parcel) => sum + parcel.priceMinor, 0);
        expect(delivery).toBeGreaterThanOrEqual(estimate?.fromMinor ?? Infinity);
        expect(delivery).toBeLessThanOrEqual(estimate?.toMinor ?? -Infinity);
        expect(option.codFeePerParcelMinor * 2).toBe(estimate?.codFeeMinor);
      }
    }
  });

  it('says nothing of an empty cart, nor of what no card covers', async () => {
    const quotes = context.get<Quotes>(Quotes);
    expect(await quotes.estimate(await cartOf())).toBeNull();
    expect(await quotes.promise(5_001)).toBeNull();
  });

  it('promises the days of the slowest way to the farthest region, without Sundays', async () => {
    const [{ today } = { today: '' }] = await context.database.sql<{ today: string }>(
      `SELECT to_char(app_now() AT TIME ZONE 'Africa/Casablanca', 'YYYY-MM-DD') AS today`,
    );
    expect(await context.get<Quotes>(Quotes).promise(450)).toEqual({ from: addWorkingDays(today, 2), to: addWorkingDays(today, 5) });
    expect(addWorkingDays('2026-11-27', 2)).toBe('2026-11-30');
  });
});
