import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a piece of a file was last given out, so that none is removed while somebody downloads it. */
export class FeedServed1764000032000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE feed_snapshot ADD COLUMN served_at timestamptz NOT NULL DEFAULT app_now()');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE feed_snapshot DROP COLUMN served_at');
  }
}
