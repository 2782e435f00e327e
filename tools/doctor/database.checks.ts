import type pg from 'pg';
import { QUEUE_SCHEMA } from '#platform/database';
import { QUEUE_LAG_MAX_SECONDS, queueLag } from '#platform/jobs';
import { fine, wrong, type Finding } from './finding.js';

const VERSION_MIN = 180_000;
const CLOCK_APART_MAX_MS = 2_000;

export async function version(client: pg.ClientBase): Promise<Finding> {
  const [row] = (
    await client.query<{ number: string; text: string }>(
      `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS text`,
    )
  ).rows;
  const says = `PostgreSQL ${row?.text}`;
  return Number(row?.number) >= VERSION_MIN ? fine('database', says) : wrong('database', says, 'Tiwiza needs PostgreSQL 18 or newer');
}

export function migrations(pending: readonly string[]): Finding {
  if (pending.length === 0) return fine('migrations', 'all are in');
  return wrong(
    'migrations',
    `${pending.length} to run, the first is ${pending[0]}`,
    'npm start runs them; with a database of your own, start one process with its owner',
  );
}

export async function clock(client: pg.ClientBase, now: () => number = Date.now): Promise<Finding> {
  const before = now();
  const [row] = (
    await client.query<{ ms: string; shift: string }>(
      `SELECT extract(epoch FROM clock_timestamp()) * 1000 AS ms, (SELECT shift::text FROM clock_shift) AS shift`,
    )
  ).rows;
  const apart = Math.round(Number(row?.ms) - (before + now()) / 2);
  if (row?.shift !== '00:00:00')
    return wrong('clock', `the market's clock is moved by ${row?.shift}`, 'a test did that; start from an empty data folder: npm run reset');
  if (Math.abs(apart) <= CLOCK_APART_MAX_MS) return fine('clock', `database and machine are ${Math.abs(apart)} ms apart`);
  return wrong(
    'clock',
    `database and machine are ${Math.abs(apart)} ms apart`,
    'set both clocks by a time server; signatures and deadlines depend on it',
  );
}

/** What rule the database keeps for us only if the application may not change it. */
export async function rights(client: pg.ClientBase): Promise<Finding> {
  const { rows } = await client.query<{ right: string }>(
    `SELECT verb || ' on ' || name AS right
       FROM unnest(ARRAY['ledger_journal', 'ledger_entry', 'audit_log', 'stock_movement']) AS name, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS verb
      WHERE has_table_privilege('tiwiza_app', name, verb)
     UNION ALL SELECT 'CREATE in public' WHERE has_schema_privilege('tiwiza_app', 'public', 'CREATE')`,
  );
  if (rows.length === 0) return fine('rights', 'the application can neither rewrite the books nor change tables');
  const list = rows.map((row) => row.right).join(', ');
  return wrong('rights', `the application has ${list}`, `take it back as the owner: REVOKE … FROM tiwiza_app`);
}

export async function books(client: pg.ClientBase): Promise<Finding> {
  const [row] = (
    await client.query<{ journals: string }>(
      'SELECT count(*) AS journals FROM (SELECT 1 FROM ledger_entry GROUP BY journal_id, currency HAVING sum(amount_minor) <> 0) AS uneven',
    )
  ).rows;
  if (row?.journals === '0') return fine('ledger', 'every journal sums to zero');
  return wrong(
    'ledger',
    `${row?.journals} journals do not sum to zero`,
    'stop payouts; somebody changed the books as the owner. Restore from a backup',
  );
}

export async function work(client: pg.ClientBase): Promise<Finding[]> {
  const lag = await queueLag(async (sql) => (await client.query(sql)).rows);
  const waiting = `${lag.waiting} jobs wait, the oldest for ${lag.seconds} s`;
  const [row] = (
    await client.query<{ failed: string; job: string | null; reason: string | null }>(
      'SELECT count(*) AS failed, max(job) AS job, max(last_error) AS reason FROM outbox WHERE done_at IS NULL AND failed_at IS NOT NULL',
    )
  ).rows;
  const failed = Number(row?.failed);
  return [
    lag.seconds > QUEUE_LAG_MAX_SECONDS
      ? wrong('jobs', waiting, 'the worker does not run or cannot keep up; npm start runs one')
      : fine('jobs', waiting),
    failed === 0
      ? fine('failed jobs', 'none')
      : wrong(
          'failed jobs',
          `${failed}, one is ${row?.job}: ${row?.reason}`,
          'mend the cause, then press "retry" on the operator\'s queue page (/console)',
        ),
  ];
}

export async function queueTables(client: pg.ClientBase): Promise<Finding> {
  const [row] = (await client.query<{ there: boolean }>('SELECT to_regnamespace($1) IS NOT NULL AS there', [QUEUE_SCHEMA])).rows;
  return row?.there ? fine('queue', 'on PostgreSQL') : wrong('queue', 'its tables are missing', 'npm start makes them');
}
