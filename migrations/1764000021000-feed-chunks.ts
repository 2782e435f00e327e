import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A snapshot is written and served in pieces, so that its size is nobody's memory. */
export class FeedChunks1764000021000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE feed_snapshot
        DROP COLUMN body, DROP COLUMN source_version, DROP COLUMN excluded,
        ADD COLUMN size_bytes bigint NOT NULL CHECK (size_bytes >= 0),
        ADD COLUMN excluded_count int NOT NULL CHECK (excluded_count >= 0),
        -- What it was made from: catalogue version, the partner's profile, the layout. Equal source, equal file.
        ADD COLUMN source text NOT NULL,
        ADD COLUMN checked_at timestamptz NOT NULL DEFAULT app_now();

      -- Each piece has its own gzip member, and members in a row are a valid gzip file.
      CREATE TABLE feed_snapshot_chunk (
        snapshot_id uuid NOT NULL REFERENCES feed_snapshot ON DELETE CASCADE,
        no int NOT NULL CHECK (no >= 0),
        plain bytea NOT NULL,
        gzipped bytea NOT NULL,
        PRIMARY KEY (snapshot_id, no)
      );
      ALTER TABLE feed_snapshot_chunk ALTER COLUMN plain SET STORAGE EXTERNAL, ALTER COLUMN gzipped SET STORAGE EXTERNAL;
      CREATE TRIGGER feed_snapshot_chunk_frozen BEFORE UPDATE ON feed_snapshot_chunk FOR EACH ROW EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, TRUNCATE ON feed_snapshot_chunk FROM tiwiza_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE feed_snapshot_chunk;
      DELETE FROM feed_snapshot;
      ALTER TABLE feed_snapshot
        DROP COLUMN size_bytes, DROP COLUMN excluded_count, DROP COLUMN source, DROP COLUMN checked_at,
        ADD COLUMN excluded jsonb NOT NULL DEFAULT '[]', ADD COLUMN body bytea NOT NULL, ADD COLUMN source_version bigint NOT NULL`);
  }
}
