import pg from 'pg';
import type { ServerAccess } from './data.folder.js';

/**
 * The two logins of the product and its database. The owner is no superuser: the extensions it needs are
 * marked as trusted by PostgreSQL, which lets the owner of a database create them.
 */
export async function createRoles(database: string, { port, superuserPassword, ownerPassword, appPassword }: ServerAccess): Promise<void> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password: superuserPassword,
    database: 'postgres',
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    const role = (name: string, password: string, rights: string) =>
      client.query(
        `CREATE ROLE ${name} LOGIN ${rights} NOSUPERUSER NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`,
      );
    await role('tiwiza_owner', ownerPassword, 'CREATEDB');
    await role('tiwiza_app', appPassword, 'NOCREATEDB');
    // The owner may act as the application, as its migrations and tests do, but has none of its rights by itself.
    await client.query('GRANT tiwiza_app TO tiwiza_owner WITH INHERIT FALSE, SET TRUE');
    await client.query(`CREATE DATABASE ${database} OWNER tiwiza_owner TEMPLATE template0`);
    await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${database} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${database} TO tiwiza_app`);
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}
