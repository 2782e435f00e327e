import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CatalogModule, ProductDocuments } from '#catalog';
import { DeliveryModule, DeliveryRatesModule, Deposits, Parcels } from '#delivery';
import { ApiKeys, IdentityModule, People, SESSION_COOKIE, Sessions } from '#identity';
import { Carts, OrdersModule, PlaceOrderService } from '#orders';
import { newId } from '#platform/database';
import { createHttpApp, type Actor, type RateLimits, type Role } from '#platform/http';
import { createLogger, type Logger } from '#platform/logging';
import { createTestContext, createTestDatabase, testConfig, type TestContext, type TestDatabase } from '#platform/testing';
import { Fulfilments } from '#routing';
import { WebModule } from '../../apps/web/src/web.module.js';
import { configureWeb } from '../../apps/web/src/web.server.js';
import { HttpClient } from '../input/http.client.js';
import { makeAssets } from './assets.factory.js';
import { makeCarrier, makeCooperative, makeMarket, makeOffer, type MadeOffer } from './market.factory.js';

/** Somebody before a browser: what it sends along, and the token that its forms carry. */
export interface Visitor {
  readonly headers: Readonly<Record<string, string>>;
  readonly csrf: string;
}

export const VISITORS = [
  'anonymous',
  'consumer',
  'cooperative A',
  'cooperative B',
  'partner key',
  'auditor',
  'certifier',
  'operator',
  'revoked key',
  'expired session',
  'disabled person',
] as const;
export type VisitorName = (typeof VISITORS)[number];

/** What belongs to cooperative B alone: an order to answer, a parcel to hand in, a deposit slip. */
interface Belongings {
  readonly cooperative: string;
  readonly fulfilment: string;
  readonly parcel: string;
  readonly slip: string;
}

export interface RunningWeb {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  readonly client: HttpClient;
  readonly offer: MadeOffer;
  readonly visitors: Readonly<Record<VisitorName, Visitor>>;
  readonly belongings: Belongings;
  close(): Promise<void>;
}

export interface WebWishes {
  readonly logger?: Logger;
  readonly limits?: Partial<RateLimits>;
}

/** The web as it runs, on a port of its own, over a market in which two cooperatives have orders and everybody is signed in. */
export async function startWeb({ logger = createLogger('test', 'silent'), limits = {} }: WebWishes = {}): Promise<RunningWeb> {
  const database = await createTestDatabase();
  await makeMarket(database);
  await makeCarrier(database);
  const [a, b] = [await makeCooperative(database), await makeCooperative(database)];
  const offer = await makeOffer(database, a, { stock: 100 });
  const other = await makeOffer(database, b, { stock: 100 });
  const imports = [IdentityModule, CatalogModule, DeliveryRatesModule, DeliveryModule, OrdersModule];
  const context = await createTestContext({ database, imports });
  const belongings = await makeBelongings(context, b, [offer, other]);
  await context.get(ProductDocuments).refreshAll();
  const visitors = await signEverybodyIn(context, { A: a, B: b });
  await context.close();
  const config = testConfig(database);
  const assets = makeAssets();
  const app = await createHttpApp(WebModule.with(config, logger, { limits, assetsFolder: assets.folder }), logger);
  await configureWeb(app, config);
  await app.listen(0, '127.0.0.1');
  const client = new HttpClient((app.getHttpServer().address() as AddressInfo).port);
  const close = async () => {
    client.close();
    await app.close();
    await database.drop();
    assets.remove();
  };
  return { app, database, client, offer, visitors: { ...visitors, anonymous: await visit(client) }, belongings, close };
}

/** A first page, and with it the cookie that its forms repeat. */
async function visit(client: HttpClient): Promise<Visitor> {
  const { headers } = await client.send('GET', '/fr/cart');
  const cookies = (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '');
  const csrf = cookies.find((cookie) => cookie.startsWith('tiwiza_csrf='))?.split('=')[1] ?? '';
  return { headers: { cookie: cookies.join('; ') }, csrf };
}

async function makeBelongings(context: TestContext, cooperative: string, offers: readonly MadeOffer[]): Promise<Belongings> {
  for (let n = 0; n < 3; n += 1) await placeOrder(context, offers);
  await context.workJobs();
  const member: Actor = {
    kind: 'person',
    personId: newId(),
    name: 'Lahcen',
    csrfToken: '',
    roles: [{ role: 'cooperative', cooperativeId: cooperative, partnerId: null }],
  };
  const fulfilments = context.get(Fulfilments);
  const [waiting, ...accepted] = await fulfilments.list(member, cooperative, ['offered']);
  for (const { id } of accepted) await fulfilments.accept(member, id);
  await context.workJobs();
  const [kept, handedIn] = await context.get(Parcels).toDeposit(member, cooperative);
  if (!waiting || !kept || !handedIn) throw new Error('the cooperative should have one order to answer and two parcels');
  return { cooperative, fulfilment: waiting.id, parcel: kept.id, slip: await context.get(Deposits).create(member, cooperative, [handedIn.id]) };
}

async function placeOrder(context: TestContext, offers: readonly MadeOffer[]): Promise<void> {
  const cart = await context.get(Carts).create();
  for (const { sku } of offers) await context.get(Carts).setItem(cart.id, sku, 1);
  const order = {
    cartId: cart.id,
    contact: { name: 'Salma Idrissi', phone: '+212661234567' },
    address: { line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000' },
    deliveryOption: 'amana-home',
    paymentMethod: 'cod' as const,
    lang: 'fr' as const,
  };
  await context.get(PlaceOrderService).place(order, newId());
}

async function signEverybodyIn(
  context: TestContext,
  { A, B }: { A: string; B: string },
): Promise<Record<Exclude<VisitorName, 'anonymous'>, Visitor>> {
  const signIn = (name: string, role: Role, cooperativeId: string | null = null) => signedIn(context, name, role, cooperativeId);
  const partnerId = newId();
  await context.database.sql(`INSERT INTO partner (id, slug, name, gln) VALUES ($1, 'marjane', 'Marjane', '6119999000015')`, [partnerId]);
  const keyed = async (): Promise<Visitor> => ({
    headers: { authorization: `Bearer ${await context.get(ApiKeys).issue(partnerId, 'test')}` },
    csrf: '',
  });
  const revoked = await keyed();
  await context.database.sql('UPDATE api_key SET revoked_at = app_now()');
  const expired = await signIn('expired', 'operator');
  await context.database.sql(`UPDATE session SET expires_at = app_now() - interval '1 second'`);
  const disabled = await signIn('disabled', 'operator');
  await context.database.sql(`UPDATE person SET disabled_at = app_now() WHERE name = 'disabled'`);
  return {
    consumer: await signIn('consumer', 'consumer'),
    'cooperative A': await signIn('A', 'cooperative', A),
    'cooperative B': await signIn('B', 'cooperative', B),
    'partner key': await keyed(),
    auditor: await signIn('auditor', 'auditor'),
    certifier: await signIn('certifier', 'certifier'),
    operator: await signIn('operator', 'operator'),
    'revoked key': revoked,
    'expired session': expired,
    'disabled person': disabled,
  };
}

async function signedIn(context: TestContext, name: string, role: Role, cooperativeId: string | null): Promise<Visitor> {
  const [email, password] = [`${name}@tiwiza.example`, `password of ${name}`];
  await context.get(People).add({ email, name, password, lang: 'fr', roles: [{ role, cooperativeId, partnerId: null }] });
  const { token, personId } = await context.get(Sessions).signIn(email, password, '198.51.100.7');
  const [session] = await context.database.sql<{ csrf: string }>('SELECT csrf_token AS csrf FROM session WHERE person_id = $1', [personId]);
  return { headers: { cookie: `${SESSION_COOKIE}=${token}` }, csrf: session?.csrf ?? '' };
}
