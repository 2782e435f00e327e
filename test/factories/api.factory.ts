import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { InjectOptions } from 'fastify';
import { ProductDocuments } from '#catalog';
import { ApiKeys } from '#identity';
import { newId } from '#platform/database';
import { createHttpApp, type RateLimits } from '#platform/http';
import { createLogger, type Logger } from '#platform/logging';
import { createTestDatabase, testConfig, type TestDatabase } from '#platform/testing';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { configureApi } from '../../apps/api/src/api.server.js';
import { makeCarrier, makeCooperative, makeMarket, makeOffer, type MadeOffer } from './market.factory.js';

export const ADDRESS = { line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000' };
export const CARRIER_SECRET = 'whsec_of_the_post';

export interface MadeOrder {
  readonly number: string;
  readonly token: string;
  readonly cart: string;
}

/** The API as it runs, without a port, over a small market of two cooperatives, a carrier and a partner. */
export interface RunningApi {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly argan: MadeOffer;
  readonly saffron: MadeOffer;
  /** Of the partner `marjane`. */
  readonly partnerKey: string;
  call(method: string, url: string, more?: Omit<InjectOptions, 'method' | 'url'>): ReturnType<NestFastifyApplication['inject']>;
  fillCart(...items: (readonly [MadeOffer, number])[]): Promise<string>;
  /** Quotes the cart and orders it with cash on delivery. */
  order(cart: string): Promise<MadeOrder>;
  close(): Promise<void>;
}

export interface ApiWishes {
  readonly stock?: number;
  /** Where the server's log goes; nowhere unless told. */
  readonly logger?: Logger;
  readonly limits?: Partial<RateLimits>;
}

export async function startApi({ stock = 100, logger = createLogger('test', 'silent'), limits = {} }: ApiWishes = {}): Promise<RunningApi> {
  const database = await createTestDatabase();
  await makeMarket(database);
  await makeCarrier(database, CARRIER_SECRET);
  const argan = await makeOffer(database, await makeCooperative(database), { stock });
  const saffron = await makeOffer(database, await makeCooperative(database), { stock });
  await database.sql(`UPDATE offer SET gtin = '06119990000014' WHERE id = $1`, [argan.offerId]);
  const app = await createHttpApp(ApiModule.with(testConfig(database), logger, { limits }), logger);
  await configureApi(app);
  await app.init();
  await app.get(ProductDocuments, { strict: false }).refreshAll();
  const partnerKey = await makePartner(app, database);
  const call: RunningApi['call'] = (method, url, more = {}) => app.inject({ method: method as 'GET', url, ...more });
  const fillCart: RunningApi['fillCart'] = async (...items) => {
    const cart = (await call('POST', '/v1/carts')).json<{ id: string }>().id;
    for (const [{ sku }, quantity] of items) await call('PUT', `/v1/carts/${cart}/items/${sku}`, { payload: { quantity } });
    return cart;
  };
  const order: RunningApi['order'] = async (cart) => {
    const quote = (await call('POST', `/v1/carts/${cart}/quote`, { payload: { address: ADDRESS } })).json<{ options: { id: string }[] }>();
    const payload = {
      cart_id: cart,
      contact: { name: 'Salma Idrissi', phone: '0661234567' },
      address: ADDRESS,
      delivery: { option: quote.options[0]?.id },
      payment: { method: 'cod' },
      lang: 'fr',
    };
    const answer = await call('POST', '/v1/orders', { payload, headers: { 'idempotency-key': `buy-${cart}` } });
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return { ...answer.json<{ number: string; token: string }>(), cart };
  };
  const close = async () => {
    await app.close();
    await database.drop();
  };
  return { app, database, argan, saffron, partnerKey, call, fillCart, order, close };
}

async function makePartner(app: NestFastifyApplication, database: TestDatabase): Promise<string> {
  const partnerId = newId();
  await database.sql(`INSERT INTO partner (id, slug, name, gln) VALUES ($1, 'marjane', 'Marjane', '6119999000015')`, [partnerId]);
  await database.sql(`INSERT INTO partner_assortment (id, partner_id, category_code) VALUES ($1, $2, 'oils')`, [newId(), partnerId]);
  return app.get(ApiKeys, { strict: false }).issue(partnerId, 'test');
}
