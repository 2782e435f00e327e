import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { loadConfig, type Config } from '#platform/config';
import { newId } from '#platform/database';
import { createTestDatabase, type TestDatabase } from '#platform/testing';
import { examine } from '../../tools/doctor/doctor.js';
import { asText, type Finding } from '../../tools/doctor/finding.js';

describe(examine.name, () => {
  let dataDir: string;
  let database: TestDatabase;
  let config: Config;

  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'tiwiza-doctor-'));
    database = await createTestDatabase();
    config = loadConfig({ DATA_DIR: dataDir, DATABASE_URL: database.ownerUrl });
  });
  afterEach(async () => {
    await database.drop();
    rmSync(dataDir, { recursive: true });
  });

  const faults = async (): Promise<Finding[]> => (await examine(config)).filter((finding) => finding.mend !== undefined);
  /** A hand in the database past every rule, as only its owner can lay it. */
  const asOwner = async (...statements: readonly string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };

  it('finds a fresh market in order, and says what it looked at', async () => {
    const findings = await examine(config);
    expect(findings.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['folder', 'disk', 'market', 'database', 'migrations', 'clock', 'rights', 'queue', 'ledger', 'jobs', 'failed jobs']),
    );
    expect(findings.filter(({ mend }) => mend !== undefined)).toEqual([]);
    expect(asText(findings)).toMatch(/Everything is as it should be\.$/);
  });

  it('names the first migration that is missing, and leaves the checks out that need it', async () => {
    const [last] = await database.sql<{ name: string }>(
      'DELETE FROM schema_migration WHERE id = (SELECT max(id) FROM schema_migration) RETURNING name',
    );
    expect(await faults()).toEqual([
      { subject: 'migrations', says: `1 to run, the first is ${last?.name}`, mend: expect.stringContaining('npm start runs them') as string },
    ]);
    expect((await examine(config)).map(({ subject }) => subject)).not.toContain('ledger');
  });

  it('notices a clock that a test moved', async () => {
    await database.moveClock('2 hours');
    expect(await faults()).toEqual([
      { subject: 'clock', says: `the market's clock is moved by 02:00:00`, mend: expect.stringContaining('npm run reset') as string },
    ]);
  });

  it.each([
    ['GRANT UPDATE ON ledger_entry TO tiwiza_app', 'the application has UPDATE on ledger_entry'],
    ['GRANT DELETE, TRUNCATE ON audit_log TO tiwiza_app', 'the application has DELETE on audit_log, TRUNCATE on audit_log'],
    ['GRANT CREATE ON SCHEMA public TO tiwiza_app', 'the application has CREATE in public'],
  ])('notices a right too many: %s', async (grant, says) => {
    await asOwner(grant);
    expect(await faults()).toEqual([{ subject: 'rights', says, mend: expect.stringContaining('REVOKE') as string }]);
  });

  it('notices books that the owner has made uneven', async () => {
    await asOwner(
      'BEGIN',
      'ALTER TABLE ledger_entry DISABLE TRIGGER USER',
      'ALTER TABLE ledger_journal DISABLE TRIGGER USER',
      `WITH journal AS (INSERT INTO ledger_journal (id, key, input_hash, kind, reference) VALUES ('${newId()}', 'uneven', '\\x00', 'sale', 'order:none') RETURNING id)
       INSERT INTO ledger_entry (journal_id, posting_no, account, amount_minor, currency) SELECT id, 1, 'clearing:cod', 100, 'MAD' FROM journal`,
      'COMMIT',
    );
    expect(await faults()).toEqual([
      { subject: 'ledger', says: '1 journals do not sum to zero', mend: expect.stringContaining('Restore from a backup') as string },
    ]);
  });

  it('names a job that was given up with its reason, and work that nobody does', async () => {
    await database.sql(
      `INSERT INTO outbox (id, queue, job, effect_key, payload, created_at, run_at, failed_at, last_error)
       VALUES (gen_random_uuid(), 'orders', 'route', 'a', '{}', app_now(), app_now(), app_now(), 'no source'),
              (gen_random_uuid(), 'orders', 'route', 'b', '{}', app_now() - interval '10 minutes', app_now() - interval '10 minutes', NULL, NULL)`,
    );
    const found = await faults();
    expect(found.map(({ subject }) => subject)).toEqual(['jobs', 'failed jobs']);
    expect(found[0]?.says).toMatch(/^1 jobs wait, the oldest for 60\d s$/);
    expect(found[1]?.says).toBe('1, one is route: no source');
    expect(asText(found)).toMatch(/2 things need mending\.$/);
  });

  it('says what to check when there is no such database or no such server', async () => {
    for (const change of [(url: URL) => (url.pathname = '/nowhere'), (url: URL) => (url.port = '1')]) {
      const url = new URL(database.ownerUrl);
      change(url);
      config = loadConfig({ DATA_DIR: dataDir, DATABASE_URL: url.toString() });
      expect(await faults()).toEqual([
        { subject: 'database', says: expect.stringMatching(/nowhere|ECONNREFUSED/) as string, mend: 'check DATABASE_URL and that the server runs' },
      ]);
    }
  });

  it('does not miss a database that is not made yet', async () => {
    config = loadConfig({ DATA_DIR: dataDir });
    expect(await faults()).toEqual([]);
    expect(await examine(config)).toContainEqual({ subject: 'database', says: 'there is none yet; npm start makes it' });
  });

  it('says so when Redis does not answer', async () => {
    config = loadConfig({ DATA_DIR: dataDir, DATABASE_URL: database.ownerUrl, REDIS_URL: 'redis://127.0.0.1:1' });
    expect(await faults()).toEqual([
      { subject: 'queue', says: expect.stringContaining('Redis does not answer') as string, mend: expect.stringContaining('REDIS_URL') as string },
    ]);
  });
});
