import { connect, type AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Redis } from 'ioredis';
import { createHttpApp, type HttpAppOptions, type RateLimits } from '#platform/http';
import { createTranslator, LANGUAGES } from '#platform/i18n';
import { createLogger } from '#platform/logging';
import { createTestDatabase, testConfig, type TestDatabase } from '#platform/testing';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { configureApi } from '../../apps/api/src/api.server.js';
import { HttpClient } from '../input/http.client.js';

interface Server {
  readonly port: number;
  readonly client: HttpClient;
}

describe('the limits of a server', () => {
  let database: TestDatabase;
  const running: { app: NestFastifyApplication; client: HttpClient }[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    for (const { app, client } of running) {
      client.close();
      await app.close();
    }
    await database.drop();
  });

  const start = async (options: HttpAppOptions, limits: Partial<RateLimits> = {}, redisUrl?: string): Promise<Server> => {
    const logger = createLogger('test', 'silent');
    const app = await createHttpApp(ApiModule.with({ ...testConfig(database), redisUrl }, logger, { limits }), logger, options);
    await configureApi(app);
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const client = new HttpClient(port);
    running.push({ app, client });
    return { port, client };
  };
  const order = (client: HttpClient, headers: Record<string, string> = {}) => client.send('POST', '/v1/carts', { headers });

  it('ends a request that trickles in, in its head or in its body', async () => {
    const { client } = await start({ requestTimeoutMs: 300 });
    const head = client.raw('GET /v1/products HTTP/1.1\r\nHost: x\r\nAccept-Language: ar\r\n');
    const body = client.raw('POST /v1/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{"a":');
    for (const answer of [await head, await body]) expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout[\s\S]*application\/problem\+json/);
  });

  it('closes connections above its number, and takes new ones when others are gone', async () => {
    const { client, port } = await start({ connectionsMax: 2 });
    const open = () => {
      const socket = connect(port, '127.0.0.1');
      return {
        socket,
        closed: new Promise<void>((resolve) => socket.once('close', () => resolve())),
        ready: new Promise<void>((resolve) => socket.once('connect', resolve)),
      };
    };
    const two = [open(), open()];
    await Promise.all(two.map(({ ready }) => ready));
    const third = open();
    third.socket.on('error', () => undefined);
    await third.closed;
    expect(two.every(({ socket }) => !socket.destroyed)).toBe(true);
    for (const { socket } of two) socket.end();
    await Promise.all(two.map(({ closed }) => closed));
    expect((await client.send('GET', '/health/live')).status).toBe(200);
  });

  it('takes so many anonymous writes from an address and then says when to come back, in the reader’s language', async () => {
    const { client } = await start({}, { writes: 3 });
    for (let n = 0; n < 3; n += 1) expect((await order(client)).status).toBe(201);
    const before = await database.sql('SELECT id FROM cart');
    for (const lang of LANGUAGES) {
      const refused = await order(client, { 'accept-language': lang });
      expect([refused.status, refused.headers['content-type'], refused.headers['content-language']]).toEqual([
        429,
        'application/problem+json; charset=utf-8',
        lang,
      ]);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
      expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
      expect(JSON.parse(refused.body)).toMatchObject({ code: 'too_many', title: createTranslator(lang).error('too_many') });
    }
    expect(await database.sql('SELECT id FROM cart')).toEqual(before);
    expect((await client.send('GET', '/v1/products')).status).toBe(200);
  });

  it('takes nobody’s word for another address, unless a proxy must stand in front', async () => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    const open = await start({}, { writes: 1 });
    expect((await order(open.client, from('198.51.100.1'))).status).toBe(201);
    expect((await order(open.client, from('198.51.100.2'))).status).toBe(429);
    const proxied = await start({ publicUrl: 'https://market.example' }, { writes: 1 });
    expect((await order(proxied.client, from('198.51.100.1'))).status).toBe(201);
    expect((await order(proxied.client, from('198.51.100.2'))).status).toBe(201);
    expect((await order(proxied.client, from('198.51.100.9, 198.51.100.1'))).status).toBe(429);
  });

  const redis = process.env['TEST_REDIS_URL'];
  (redis ? it : it.skip)('counts for all processes together where there is a Redis', async () => {
    const one = await start({ publicUrl: 'https://market.example' }, { writes: 2 }, redis);
    const other = await start({ publicUrl: 'https://market.example' }, { writes: 2 }, redis);
    // Addresses of their own, since the Redis outlives the spec.
    const from = (host: number) => ({ 'x-forwarded-for': `2001:db8:${database.name.slice(-4)}:${host}::1` });
    const eye = new Redis(redis ?? '');
    const isCounted = async (host: number): Promise<boolean> =>
      (await eye.keys(`*${database.name.slice(-4).replace(/^0+/, '')}:${host}::*`)).length > 0;
    for (const [host, { client }] of [one, other].entries()) {
      const deadline = Date.now() + 10_000;
      while (!(await isCounted(host + 1)) && Date.now() < deadline) await order(client, from(host + 1));
    }
    const statuses = [];
    for (const { client } of [one, other, one, other]) statuses.push((await order(client, from(3))).status);
    eye.disconnect();
    expect(statuses).toEqual([201, 201, 429, 429]);
  });

  it('lets everybody pass when that Redis is gone', async () => {
    const { client } = await start({}, { writes: 1 }, 'redis://127.0.0.1:1');
    for (let n = 0; n < 3; n += 1) expect((await order(client)).status).toBe(201);
  });
});
