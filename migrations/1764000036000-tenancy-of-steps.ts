import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Steps and charges of an order carry the cooperative they are about: another one's are not seen, whatever a query forgets. */
export class TenancyOfSteps1764000036000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE order_event ENABLE ROW LEVEL SECURITY;
      ALTER TABLE order_parcel_charge ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own_rows ON order_event USING ((SELECT current_tenant()) = '*' OR cooperative_id::text = (SELECT current_tenant()));
      CREATE POLICY own_rows ON order_parcel_charge USING ((SELECT current_tenant()) = '*' OR cooperative_id::text = (SELECT current_tenant()));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP POLICY own_rows ON order_event;
      DROP POLICY own_rows ON order_parcel_charge;
      ALTER TABLE order_event DISABLE ROW LEVEL SECURITY;
      ALTER TABLE order_parcel_charge DISABLE ROW LEVEL SECURITY`);
  }
}
