import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Further secrets that open an order, for a buyer who came back by number and phone. */
export class OrderAccess1764000035000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE order_access (
        token_hash bytea PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX order_access_order ON order_access (order_id, created_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE order_access');
  }
}
