import type { MarketProcesses } from '../processes/market.processes.js';
import type { Posts } from './load.js';

const AT_ONCE = 10;
const BUYERS = 200;
const ADDRESS = { line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000' };

/** Baskets with one product each, spread over the market, ready to be ordered: what a buyer sends at the last step. */
export async function fillBaskets(market: MarketProcesses, count: number): Promise<Posts['bodies']> {
  const skus = await market.sql<{ sku: string }>(
    `SELECT offer.sku FROM offer JOIN stock_item item ON item.id = offer.stock_item_id
      WHERE item.on_hand - item.reserved >= offer.stock_factor * 5 ORDER BY md5(offer.sku) LIMIT 2000`,
  );
  const bodies: Posts['bodies'][number][] = [];
  const fill = async (worker: number): Promise<void> => {
    for (let n = worker; n < count; n += AT_ONCE) bodies.push(await fillOne(market, skus[n % skus.length]?.sku ?? 'none', n));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, (_, worker) => fill(worker)));
  return bodies;
}

async function fillOne(market: MarketProcesses, sku: string, n: number): Promise<Posts['bodies'][number]> {
  // What one address may send in a minute is limited; buyers have their own.
  const buyer = { 'x-forwarded-for': `198.51.100.${n % BUYERS}` };
  const send = <Answer>(method: string, path: string, body: object) => sendAs<Answer>(market, buyer, method, path, body);
  const { id } = await send<{ id: string }>('POST', '/v1/carts', {});
  await send('PUT', `/v1/carts/${id}/items/${sku}`, { quantity: 1 });
  const { options } = await send<{ options: { id: string }[] }>('POST', `/v1/carts/${id}/quote`, { address: ADDRESS });
  const order = {
    cart_id: id,
    contact: { name: 'Salma', phone: '0661234567' },
    address: ADDRESS,
    delivery: { option: options[0]?.id },
    payment: { method: 'cod' },
    lang: 'fr',
  };
  return { headers: { ...buyer, 'idempotency-key': `bench-${id}` }, body: JSON.stringify(order) };
}

async function sendAs<Answer>(
  market: MarketProcesses,
  buyer: Readonly<Record<string, string>>,
  method: string,
  path: string,
  body: object,
): Promise<Answer> {
  const answer = await fetch(`${market.api}${path}`, {
    method,
    headers: { ...buyer, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
