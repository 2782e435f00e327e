import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which months a kind of product is harvested, pressed or gathered; null where the season says nothing. */
export class Seasons1764000034000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE product_kind ADD COLUMN season_months smallint[]
        CHECK (cardinality(season_months) BETWEEN 1 AND 11 AND season_months <@ ARRAY[1,2,3,4,5,6,7,8,9,10,11,12]::smallint[]);
      -- The newest of each kind in season, without looking at the rest of the catalogue.
      CREATE INDEX product_document_kind ON product_document (kind_key, newest_at DESC, product_id DESC);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX product_document_kind; ALTER TABLE product_kind DROP COLUMN season_months');
  }
}
