import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a carrier sent is forgotten after a while, that it was sent is not; secrets of orders that have ended are found by their end. */
export class OldMessages1764000041000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE carrier_inbox ALTER COLUMN body DROP NOT NULL;
      CREATE INDEX carrier_inbox_kept ON carrier_inbox (processed_at) WHERE body IS NOT NULL;
      CREATE INDEX order_access_expiry ON order_access (expires_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX carrier_inbox_kept, order_access_expiry;
      UPDATE carrier_inbox SET body = '' WHERE body IS NULL;
      ALTER TABLE carrier_inbox ALTER COLUMN body SET NOT NULL;
    `);
  }
}
