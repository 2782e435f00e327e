import type { DataSource } from 'typeorm';
import { APPLICATION_ROLE } from './connection.js';

/** The processes refuse to run with more rights than they need: a leak of their connection must not rewrite the ledger. */
export async function assertApplicationRole(source: DataSource): Promise<void> {
  const [row] = await source.query<{ role: string; ddl: boolean; superuser: boolean }[]>(
    `SELECT current_user AS role,
            has_schema_privilege(current_user, 'public', 'CREATE') AS ddl,
            (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser`,
  );
  if (row === undefined || row.role !== APPLICATION_ROLE || row.ddl || row.superuser) {
    throw new Error(
      `DATABASE_URL: the processes must work as the role ${APPLICATION_ROLE} without rights to change tables, ` +
        `but work as ${row?.role ?? 'nobody'}. Run the migrations once with the owner's login (npm start does), they create the role.`,
    );
  }
}
