import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import pg from 'pg';

/** The most that a framework with a database can do here: one row of 2 kB read by its key and sent as it is. */
const ROWS = 1_000;
const ROW_BYTES = 2_000;

async function serve(connectionString: string): Promise<void> {
  const pool = new pg.Pool({ connectionString, max: 10 });
  // A table of the session's own would be seen by one connection only; the schema is the one the application may make things in.
  await pool.query('DROP TABLE IF EXISTS bullmq.bench_row');
  await pool.query('CREATE UNLOGGED TABLE bullmq.bench_row (id int PRIMARY KEY, body text NOT NULL)');
  await pool.query('INSERT INTO bullmq.bench_row SELECT id, json_build_object($1::text, repeat($2, $3)) FROM generate_series(0, $4) AS id', [
    'filler',
    'x',
    ROW_BYTES - 13,
    ROWS - 1,
  ]);
  const app = fastify();
  app.get('/rows/:id', async (request, reply) => {
    const { id } = request.params as { id: string };
    const { rows } = await pool.query<{ body: string }>({
      name: 'row',
      text: 'SELECT body FROM bullmq.bench_row WHERE id = $1',
      values: [Number(id)],
    });
    return reply.type('application/json').send(rows[0]?.body);
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  process.send?.({ port: (app.server.address() as AddressInfo).port });
}

void serve(process.env['BENCH_DATABASE_URL'] ?? '');
