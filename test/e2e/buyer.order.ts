import type { Browser } from 'playwright-core';
import { signWebhook } from '#delivery';
import type { RunningMarket } from './running.market.js';
import { PHONE, reloadUntil } from './shop.browser.js';

/** What the post reports of a parcel that comes to its buyer without trouble. */
export const JOURNEY = ['EMA', 'EMG', 'EDG', 'EMI'];
const ADDRESS = { line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000' };
const PATIENCE_MS = 30_000;

/** A cookie of the shop, as a browser keeps it for the market's address. */
export interface ShopCookie {
  readonly name: string;
  readonly value: string;
  readonly url: string;
}

/** What a buyer has in the browser between two visits: a basket, and an order that has arrived. */
export interface BuyerBrowser {
  readonly number: string;
  readonly trackingNumber: string;
  readonly cookies: readonly ShopCookie[];
}

async function call<Body>(market: RunningMarket, method: string, path: string, body?: object, headers: Record<string, string> = {}): Promise<Body> {
  const answer = await fetch(`${market.api}${path}`, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Body;
}

/** A basket with one product of each cooperative, made through the API. */
async function fillCart(market: RunningMarket, cooperatives: readonly string[]): Promise<string> {
  const { id } = await call<{ id: string }>(market, 'POST', '/v1/carts');
  for (const cooperative of cooperatives) {
    const { items } = await call<{ items: { slug: string }[] }>(market, 'GET', `/v1/products?cooperative=${cooperative}&in_stock=true&limit=1`);
    const { offers } = await call<{ offers: { sku: string }[] }>(market, 'GET', `/v1/products/${items[0]?.slug}`);
    await call(market, 'PUT', `/v1/carts/${id}/items/${offers[0]?.sku}`, { quantity: 2 });
  }
  return id;
}

async function placeOrder(market: RunningMarket, cart: string): Promise<{ number: string; token: string }> {
  const { options } = await call<{ options: { id: string }[] }>(market, 'POST', `/v1/carts/${cart}/quote`, { address: ADDRESS });
  const order = {
    cart_id: cart,
    contact: { name: 'Salma El Idrissi', phone: '0661234567' },
    address: ADDRESS,
    delivery: { option: options[0]?.id },
    payment: { method: 'cod' },
    lang: 'fr',
  };
  return call(market, 'POST', '/v1/orders', order, { 'idempotency-key': `order-${cart}` });
}

/** The cooperative accepts and hands in, as it does in its console. @returns the parcel's tracking number */
async function sendOff(market: RunningMarket, browser: Browser): Promise<string> {
  const page = await (await browser.newContext({ viewport: PHONE, locale: 'fr' })).newPage();
  const { email, password } = market.access.people['cooperative'] ?? { email: '', password: '' };
  await page.goto(`${market.web}/fr/sign-in?next=/console`);
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
  await page.locator('main form button.btn-main').click();
  await page.waitForURL(/\/console/);
  const accept = page.locator('form[action$="/accept"] button');
  await reloadUntil(page, async () => (await accept.count()) > 0, 'the order to accept');
  await accept.first().click();
  const parcel = page.locator('label:has(input[name=parcel]) bdi');
  await reloadUntil(page, async () => (await parcel.count()) > 0, 'the parcel');
  const number = await parcel.first().innerText();
  await page.locator('form[action$="/deposits"] > div button').click();
  await page.locator('form[action$="/hand-in"] button').click();
  await page.locator('details:has(table) > summary').waitFor();
  await page.context().close();
  return number;
}

/** The post's signed message that these events happened to a parcel, a second apart. */
export async function postSays(market: RunningMarket, trackingNumber: string, codes: readonly string[]): Promise<void> {
  const events = codes.map((code, second) => ({
    id: `${trackingNumber}-${code}`,
    tracking_number: trackingNumber,
    code,
    occurred_at: new Date(Date.now() + second * 1_000).toISOString(),
  }));
  const body = JSON.stringify({ events });
  const signature = signWebhook(market.access.carriers['amana']?.webhookSecret ?? '', body, Math.floor(Date.now() / 1_000));
  const answer = await fetch(`${market.api}/webhooks/carriers/amana`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'tiwiza-signature': signature },
    body,
  });
  if (answer.status !== 202) throw new Error(`the webhook answered ${answer.status}: ${await answer.text()}`);
}

async function untilDelivered(market: RunningMarket, { number, token }: { number: string; token: string }): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  const status = async () =>
    (await call<{ status: string }>(market, 'GET', `/v1/orders/${number}`, undefined, { authorization: `Bearer ${token}` })).status;
  while ((await status()) !== 'delivered') if (Date.now() > deadline) throw new Error(`${number} was not delivered; it is ${await status()}`);
}

/** The browser of somebody whose order has arrived and who has filled the next basket at two cooperatives. */
export async function buyerBrowser(market: RunningMarket, browser: Browser): Promise<BuyerBrowser> {
  const order = await placeOrder(market, await fillCart(market, ['tifaout-n-argan']));
  const trackingNumber = await sendOff(market, browser);
  await postSays(market, trackingNumber, JOURNEY);
  await untilDelivered(market, order);
  const context = await browser.newContext();
  // The link that every order comes with leaves its secret in the browser.
  await (await context.newPage()).goto(`${market.web}/fr/orders/${order.number}?token=${order.token}`);
  const kept = (await context.cookies()).filter(({ name }) => name.startsWith('tiwiza_order')).map(({ name, value }) => ({ name, value }));
  await context.close();
  const basket = { name: 'tiwiza_cart', value: await fillCart(market, ['tifaout-n-argan', 'azur-n-taliouine']) };
  return { number: order.number, trackingNumber, cookies: [...kept, basket].map((cookie) => ({ ...cookie, url: market.web })) };
}
