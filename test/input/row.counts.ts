import type { TestDatabase } from '#platform/testing';

/** How many rows every table holds, to see whether something was written. */
export async function rowCounts(database: TestDatabase): Promise<Readonly<Record<string, number>>> {
  const tables = await database.sql<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) counts[name] = Number((await database.sql<{ n: string }>(`SELECT count(*) AS n FROM ${name}`))[0]?.n);
  return counts;
}
