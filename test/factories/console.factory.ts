import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CatalogModule } from '#catalog';
import { DeliveryModule, DeliveryRatesModule } from '#delivery';
import { IdentityModule, People, Sessions } from '#identity';
import { Carts, Orders, PlaceOrderService } from '#orders';
import { newId } from '#platform/database';
import { createHttpApp, type HeldRole } from '#platform/http';
import { createLogger } from '#platform/logging';
import { createTestContext, testConfig, type TestContext, type TestDatabase } from '#platform/testing';
import { WebModule } from '../../apps/web/src/web.module.js';
import { configureWeb } from '../../apps/web/src/web.server.js';
import { makeAssets } from './assets.factory.js';
import { makeCarrier, makeCooperative, makeMarket, makeOffer, type MadeOffer } from './market.factory.js';

/** A person with a browser: cookies, and the token that the pages' forms carry. */
interface Visitor {
  readonly personId: string;
  get(path: string): Promise<Answer>;
  post(path: string, fields?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Sends a form with a file. @param more replaces fields, the token among them */
  upload(path: string, file: { name: string; content: Buffer | string }, fields: Readonly<Record<string, string>>): Promise<Answer>;
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly type: string;
}

/** The web process as it runs, over real HTTP, with a worker's jobs done on demand, in a small market. */
export interface RunningConsole {
  readonly database: TestDatabase;
  readonly context: TestContext;
  readonly argan: MadeOffer;
  readonly anonymous: Visitor;
  readonly operator: Visitor;
  readonly member: Visitor;
  /** Orders two pieces of argan oil, and lets the market ask the cooperative. @returns its number */
  order(phone?: string): Promise<string>;
  close(): Promise<void>;
}

export async function startConsole(): Promise<RunningConsole> {
  const context = await createTestContext({ imports: [IdentityModule, CatalogModule, DeliveryRatesModule, DeliveryModule] });
  const { database } = context;
  await makeMarket(database);
  await makeCarrier(database);
  const argan = await makeOffer(database, await makeCooperative(database), { stock: 1_000 });
  const assets = makeAssets();
  const logger = createLogger('test', 'silent');
  const config = testConfig(database);
  const app = await createHttpApp(WebModule.with(config, logger, { assetsFolder: assets.folder }), logger);
  await configureWeb(app, config);
  await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    database,
    context,
    argan,
    anonymous: await visitor(app, null),
    operator: await visitor(app, { role: 'operator', cooperativeId: null, partnerId: null }),
    member: await visitor(app, { role: 'cooperative', cooperativeId: argan.cooperativeId, partnerId: null }),
    order: (phone) => placeOrder(context, argan, phone),
    async close() {
      await app.close();
      await context.close();
      assets.remove();
    },
  };
}

async function visitor(app: NestFastifyApplication, role: HeldRole | null): Promise<Visitor> {
  const [personId, cookie, csrf] = role === null ? ['', '', 'none'] : await signIn(app, role);
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const answer = await fetch(`${await app.getUrl()}${path}`, {
      redirect: 'manual',
      ...init,
      headers: { cookie, 'accept-language': 'fr', ...init.headers },
    });
    return {
      status: answer.status,
      text: await answer.text(),
      location: answer.headers.get('location'),
      type: answer.headers.get('content-type') ?? '',
    };
  };
  return {
    personId,
    get: (path) => send(path, {}),
    post: (path, fields = {}) => send(path, { method: 'POST', body: new URLSearchParams({ csrf, ...fields }) }),
    upload(path, file, fields) {
      const form = new FormData();
      for (const [name, value] of Object.entries({ csrf, ...fields })) form.set(name, value);
      form.set('file', new Blob([file.content as never]), file.name);
      return send(path, { method: 'POST', body: form });
    },
  };
}

async function signIn(app: NestFastifyApplication, role: HeldRole): Promise<[string, string, string]> {
  const email = `${newId()}@example.ma`;
  const password = 'a password of the test';
  const personId = await app.get(People, { strict: false }).add({ email, name: `Person ${role.role}`, password, lang: 'fr', roles: [role] });
  const sessions = app.get(Sessions, { strict: false });
  const { token } = await sessions.signIn(email, password, personId);
  const actor = await sessions.resolve(token);
  return [personId, `tiwiza_session=${token}`, actor.kind === 'person' ? actor.csrfToken : ''];
}

async function placeOrder(context: TestContext, offer: MadeOffer, phone = '+212661234567'): Promise<string> {
  const carts = context.get(Carts);
  const cart = await carts.create();
  await carts.setItem(cart.id, offer.sku, 2);
  const { body } = await context.get(PlaceOrderService).place(
    {
      cartId: cart.id,
      contact: { name: 'Salma Idrissi', phone },
      address: { line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000' },
      deliveryOption: 'amana-home',
      paymentMethod: 'cod',
      lang: 'fr',
    },
    newId(),
  );
  await context.workJobs();
  return (await context.get(Orders).openByToken(body.number, body.token)).number;
}

/** A part of a new order that its cooperative has been asked for and has not answered. */
export async function offeredPart({ database, order }: RunningConsole): Promise<string> {
  const [row] = await database.sql<{ part: string }>(
    'SELECT f.id AS part FROM fulfilment_order f JOIN orders o ON o.id = f.order_id WHERE o.number = $1',
    [await order()],
  );
  if (!row) throw new Error('nobody was asked');
  return row.part;
}
