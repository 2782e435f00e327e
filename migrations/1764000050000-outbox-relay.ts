import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the relay and the lag ask for, found without reading what is only scheduled; and the relay's lease. */
export class OutboxRelay1764000050000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Until then one relay hands the row to the queue, and the others pass it by. It runs out by itself when that process dies.
      ALTER TABLE outbox ADD COLUMN relaying_until timestamptz;

      -- By the time at which a row is due: each part of an order leaves one for tomorrow, which none of these may touch.
      DROP INDEX outbox_to_relay, outbox_open;
      CREATE INDEX outbox_to_relay ON outbox (run_at, seq) WHERE relayed_at IS NULL AND done_at IS NULL AND failed_at IS NULL;
      CREATE INDEX outbox_open ON outbox (run_at) WHERE done_at IS NULL AND failed_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX outbox_to_relay, outbox_open;
      CREATE INDEX outbox_to_relay ON outbox (seq) WHERE relayed_at IS NULL AND done_at IS NULL AND failed_at IS NULL;
      CREATE INDEX outbox_open ON outbox (queue, created_at) WHERE done_at IS NULL;
      ALTER TABLE outbox DROP COLUMN relaying_until;
    `);
  }
}
