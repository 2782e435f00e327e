import pg from 'pg';
import { migrate, pendingMigrations } from '#platform/database';
import { createTestDatabase, type TestDatabase } from '#platform/testing';

describe(migrate.name, () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());

  const asApplication = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: database.appUrl });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };

  it('has nothing left to do the second time, also after the queue made sequences of its own', async () => {
    await asApplication('CREATE SEQUENCE bullmq.made_at_run_time');
    await expect(migrate(database.ownerUrl)).resolves.toEqual([]);
    await expect(pendingMigrations(database.ownerUrl)).resolves.toEqual([]);
    await asApplication(`SELECT nextval('bullmq.made_at_run_time')`);
  });

  it('lets two processes migrate at once', async () => {
    await expect(Promise.all([migrate(database.ownerUrl), migrate(database.ownerUrl)])).resolves.toEqual([[], []]);
  });

  it.each(['CREATE TABLE loot (id int)', 'ALTER TABLE person ADD loot int', 'DROP TABLE person'])('refuses the application `%s`', async (ddl) => {
    await expect(asApplication(ddl)).rejects.toThrow(/permission denied|must be owner/);
  });
});
