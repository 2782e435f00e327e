import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps the cards of a list in the row itself and the pages out of it; counts the changes of the catalogue. */
export class CatalogueReading1764000020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- A list reads cards and keys of 24 rows: those stay inline, everything else of a document is fetched when asked for.
      ALTER TABLE product_document SET (toast_tuple_target = 4080, fillfactor = 90);
      ALTER TABLE product_document
        ALTER COLUMN card_ar SET STORAGE MAIN, ALTER COLUMN card_fr SET STORAGE MAIN,
        ALTER COLUMN card_zgh SET STORAGE MAIN, ALTER COLUMN card_en SET STORAGE MAIN;

      -- Goes up with every change of a document, in the transaction of that change: what is derived from the whole catalogue compares it.
      CREATE TABLE catalogue_version (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        version bigint NOT NULL DEFAULT 1
      );
      INSERT INTO catalogue_version DEFAULT VALUES;
      REVOKE INSERT, DELETE, TRUNCATE ON catalogue_version FROM tiwiza_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE catalogue_version; ALTER TABLE product_document RESET (toast_tuple_target, fillfactor)');
  }
}
