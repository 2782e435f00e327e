import { Carts, PlaceOrderService, type PlacedOrder } from '#orders';
import { newCapability } from '#platform/database';
import { createTranslator, LANGUAGES } from '#platform/i18n';
import { startWeb, type RunningWeb } from '../factories/web.factory.js';
import type { HttpAnswer } from '../input/http.client.js';

jest.setTimeout(60_000);

describe('the forms by which a buyer comes back', () => {
  let web: RunningWeb;
  let order: PlacedOrder;

  beforeAll(async () => {
    web = await startWeb({ limits: { writes: 1_000 } });
    const carts = web.app.get(Carts);
    const { id } = await carts.create();
    await carts.setItem(id, web.offer.sku, 1);
    const placed = await web.app.get(PlaceOrderService).place(
      {
        cartId: id,
        contact: { name: 'Salma Idrissi', phone: '+212661234567' },
        address: { line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000' },
        deliveryOption: 'amana-home',
        paymentMethod: 'cod',
        lang: 'ar',
      },
      newCapability(),
    );
    order = placed.body;
  });
  afterAll(() => web.close());

  const find = (number: string, phone: string, lang = 'fr'): Promise<HttpAnswer> => {
    const { headers, csrf } = web.visitors.anonymous;
    const body = new URLSearchParams({ csrf, number, phone }).toString();
    return web.client.send('POST', `/${lang}/orders`, { headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' }, body });
  };

  it.each([
    ['0661234567', (number: string) => number],
    ['٠٦٦١٢٣٤٥٦٧', (number: string) => number.toLowerCase().replace('-', ' ')],
    ['\u202A+212 661-234567\u202C', (number: string) => `\u2068${number}\u2069`],
  ])('find the order by %j and a number as people type it', async (phone, typed) => {
    const answer = await find(typed(order.number), phone);
    expect([answer.status, answer.headers.location]).toEqual([303, `/fr/orders/${order.number}`]);
  });

  it.each(LANGUAGES)('say in %s at its own field that the number is missing', async (lang) => {
    const answer = await find(' \u2069', '0661234567', lang);
    expect([answer.status, /id="number-error">([^<]+)</.exec(answer.body)?.[1]]).toEqual([422, createTranslator(lang).error('field.required')]);
    expect(answer.body).not.toContain('phone-error');
  });

  it('open a link that was copied with the marks around it', async () => {
    const answer = await web.client.send('GET', `/ar/orders/${order.number}?token=${encodeURIComponent(`${order.token}\u2069`)}`);
    expect([answer.status, answer.headers.location]).toEqual([303, `/ar/orders/${order.number}`]);
  });
});
