import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Totals and facets are counted from this index alone, without touching the documents. */
export class CatalogueCounts1764000022000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX product_document_cells ON product_document (category_code, region_iso, certified)
        INCLUDE (in_stock, price_from_minor, cooperative_slug)`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX product_document_cells');
  }
}
