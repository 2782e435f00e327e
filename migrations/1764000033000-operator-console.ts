import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the operator's console asks for: how a case ended, who imported a file, and the indexes of its lists. */
export class OperatorConsole1764000033000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The deed that settled a case (accepted, noted); the resolution holds the person's own words.
      ALTER TABLE operator_case ADD COLUMN outcome text;
      CREATE INDEX operator_case_closed ON operator_case (closed_at DESC, id DESC) WHERE closed_at IS NOT NULL;
      CREATE INDEX outbox_failed ON outbox (queue, seq) WHERE failed_at IS NOT NULL AND done_at IS NULL;

      ALTER TABLE carrier_inbox ADD COLUMN file_name text, ADD COLUMN imported_by uuid;
      CREATE INDEX carrier_inbox_received ON carrier_inbox (received_at DESC, id DESC);
      CREATE INDEX tracking_event_unread ON tracking_event (received_at DESC, id DESC) WHERE status = 'unknown';

      CREATE INDEX orders_phone ON orders ((contact ->> 'phone'), placed_at DESC);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX orders_phone, tracking_event_unread, carrier_inbox_received, outbox_failed, operator_case_closed;
      ALTER TABLE carrier_inbox DROP COLUMN file_name, DROP COLUMN imported_by;
      ALTER TABLE operator_case DROP COLUMN outcome;
    `);
  }
}
