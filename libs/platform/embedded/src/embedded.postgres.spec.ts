import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from './index.js';

describe('startEmbeddedPostgres', () => {
  it('runs', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'tz-'));
    console.time('first');
    let db = await startEmbeddedPostgres({ dataDir: dir, log: console.log });
    console.timeEnd('first');
    const client = new pg.Client({ connectionString: db.ownerUrl });
    await client.connect();
    for (const e of ['pg_trgm', 'unaccent', 'btree_gist', 'pgcrypto', 'citext']) await client.query(`CREATE EXTENSION ${e}`);
    console.log((await client.query(`select version(), datcollate, datlocale, datlocprovider from pg_database where datname='tiwiza'`)).rows);
    await client.end();
    console.time('stop');
    await db.stop();
    console.timeEnd('stop');
    console.time('second');
    db = await startEmbeddedPostgres({ dataDir: dir, log: console.log });
    console.timeEnd('second');
    await db.stop();
    rmSync(dir, { recursive: true });
  }, 60000);
});
