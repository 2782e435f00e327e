import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters to people: written with the deed they tell of, sent afterwards, kept for a while. */
export class Mail1764000031000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE mail_message (
        id uuid PRIMARY KEY,
        effect_key text NOT NULL UNIQUE,
        recipient text NOT NULL CHECK (length(recipient) BETWEEN 3 AND 254),
        lang text NOT NULL CHECK (lang IN ('ar', 'fr', 'zgh', 'en')),
        subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
        -- Empty once it is sent: it may hold the secret that opens an order.
        body text,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        sent_at timestamptz,
        CHECK (body IS NOT NULL OR sent_at IS NOT NULL)
      );
      CREATE INDEX mail_message_latest ON mail_message (created_at DESC, id DESC);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE mail_message');
  }
}
