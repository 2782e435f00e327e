import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp } from '#platform/http';
import { createLogger } from '#platform/logging';
import { createTestDatabase, testConfig, type TestDatabase } from '#platform/testing';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { configureApi } from '../../apps/api/src/api.server.js';
import { makeCarrier, makeCooperative, makeMarket, makeOffer, type MadeOffer } from '../factories/market.factory.js';

const BUYERS = 200;
const UNITS = 50;
/** Sockets open at once: more than the database has connections, so that buyers queue for them too. */
const SOCKETS = 60;

interface Cart {
  readonly cart: string;
  readonly option: string;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Record<string, unknown>;
}

jest.setTimeout(120_000);

describe('two hundred buyers and fifty jars', () => {
  const agent = new Agent({ keepAlive: true, maxSockets: SOCKETS });
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let port: number;
  let jar: MadeOffer;
  let carts: Cart[];
  let acknowledged: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    await makeMarket(database);
    jar = await makeOffer(database, await makeCooperative(database), { stock: UNITS });
    await makeCarrier(database);
    const logger = createLogger('test', 'silent');
    app = await createHttpApp(ApiModule.with(testConfig(database), logger), logger);
    await configureApi(app);
    await app.listen(0, '127.0.0.1');
    port = (app.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(async () => {
    agent.destroy();
    await app.close();
    await database.drop();
  });

  const call = (method: string, path: string, body: object, headers: Record<string, string> = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const outgoing = request({ agent, port, method, path, headers: { 'content-type': 'application/json', ...headers } }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () =>
          resolve({
            status: incoming.statusCode ?? 0,
            type: incoming.headers['content-type'] ?? '',
            body: JSON.parse(Buffer.concat(chunks).toString('utf8')) as Answer['body'],
          }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(JSON.stringify(body));
    });
  const address = { line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000' };
  const fillCart = async (): Promise<Cart> => {
    const { body } = await call('POST', '/v1/carts', {});
    const cart = String(body['id']);
    await call('PUT', `/v1/carts/${cart}/items/${jar.sku}`, { quantity: 1 });
    const quote = await call('POST', `/v1/carts/${cart}/quote`, { address });
    if (quote.status !== 200) throw new Error(JSON.stringify(quote));
    const [option] = quote.body['options'] as { id: string }[];
    return { cart, option: option?.id ?? 'none' };
  };
  const place = ({ cart, option }: Cart): Promise<Answer> =>
    call(
      'POST',
      '/v1/orders',
      { cart_id: cart, contact: { name: 'Salma', phone: '0661234567' }, address, delivery: { option }, payment: { method: 'cod' }, lang: 'fr' },
      { 'idempotency-key': `buy-${cart}` },
    );
  const count = async (sql: string): Promise<number> => Number((await database.sql<{ n: string }>(sql))[0]?.n);

  it('make exactly fifty orders and a hundred and fifty clean refusals, and no stock is left or owed', async () => {
    carts = await Promise.all(Array.from({ length: BUYERS }, fillCart));
    const answers = await Promise.all(carts.map(place));

    const placed = answers.filter((answer) => answer.status === 201);
    const refused = answers.filter((answer) => answer.status === 409);
    expect([placed.length, refused.length]).toEqual([UNITS, BUYERS - UNITS]);
    acknowledged = placed.map((answer) => String(answer.body['number']));
    expect(new Set(acknowledged).size).toBe(UNITS);
    for (const { type, body } of refused) {
      expect(type).toContain('application/problem+json');
      expect(body).toMatchObject({ code: 'stock.insufficient', items: [{ sku: jar.sku, available: 0 }] });
    }

    expect(await count('SELECT count(*) AS n FROM orders')).toBe(UNITS);
    expect(await count(`SELECT on_hand - reserved AS n FROM stock_item WHERE id = '${jar.stockItemId}'`)).toBe(0);
    expect(await count('SELECT coalesce(sum(amount_minor), 0) AS n FROM ledger_entry')).toBe(0);
    expect(await count('SELECT count(DISTINCT journal_id) AS n FROM ledger_entry')).toBe(UNITS);
  });

  it('answer everybody who asks again at once with the same as before', async () => {
    const again = await Promise.all([...carts, ...carts].map(place));
    const numbers = again.filter((answer) => answer.status === 201).map((answer) => String(answer.body['number']));
    expect(numbers).toHaveLength(2 * UNITS);
    expect(new Set(numbers)).toEqual(new Set(acknowledged));
    expect(again.filter((answer) => answer.status === 409)).toHaveLength(2 * (BUYERS - UNITS));
    expect(await count('SELECT count(*) AS n FROM orders')).toBe(UNITS);
  });
});
