import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PaymentsPartners1764000008000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- What is paid for is an opaque reference: payments know neither orders nor carts.
      CREATE TABLE payment (
        id uuid PRIMARY KEY,
        reference text NOT NULL UNIQUE,
        method text NOT NULL CHECK (method IN ('cod', 'card')),
        status text NOT NULL CHECK (status IN
          ('created', 'authorised', 'captured', 'partly_refunded', 'refunded', 'failed', 'expired', 'disputed')),
        amount_minor bigint NOT NULL CHECK (amount_minor > 0),
        captured_minor bigint NOT NULL DEFAULT 0 CHECK (captured_minor >= 0),
        released_minor bigint NOT NULL DEFAULT 0 CHECK (released_minor >= 0),
        currency text NOT NULL CHECK (currency = 'MAD'),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        updated_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK (captured_minor + released_minor <= amount_minor)
      );

      -- Cash handed to the post, parcel by parcel; the effect key makes a repeated delivery event harmless.
      CREATE TABLE cod_collection (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payment,
        effect_key text NOT NULL UNIQUE,
        carrier_code text NOT NULL,
        amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
        collected_at timestamptz NOT NULL DEFAULT app_now()
      );
      CREATE INDEX cod_collection_payment ON cod_collection (payment_id);

      CREATE TABLE partner (
        id uuid PRIMARY KEY,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text NOT NULL,
        gln text NOT NULL UNIQUE CHECK (gln ~ '^[0-9]{13}$'),
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'closed')),
        price_basis_points int NOT NULL DEFAULT 10000 CHECK (price_basis_points BETWEEN 1 AND 20000),
        webhook_secret text,
        created_at timestamptz NOT NULL DEFAULT app_now()
      );
      ALTER TABLE api_key ADD FOREIGN KEY (partner_id) REFERENCES partner;
      ALTER TABLE role_assignment ADD FOREIGN KEY (partner_id) REFERENCES partner;

      -- What a partner lists: whole categories, or single cooperatives; never "all" by omission.
      CREATE TABLE partner_assortment (
        id uuid PRIMARY KEY,
        partner_id uuid NOT NULL REFERENCES partner,
        category_code text REFERENCES category,
        cooperative_id uuid REFERENCES cooperative,
        CHECK (num_nonnulls(category_code, cooperative_id) = 1),
        UNIQUE NULLS NOT DISTINCT (partner_id, category_code, cooperative_id)
      );

      -- Immutable snapshots: the bytes that were served are the bytes that are kept.
      CREATE TABLE feed_snapshot (
        id uuid PRIMARY KEY,
        partner_id uuid NOT NULL REFERENCES partner,
        format text NOT NULL CHECK (format IN ('ndjson', 'csv')),
        lang text NOT NULL,
        item_count int NOT NULL CHECK (item_count >= 0),
        excluded jsonb NOT NULL DEFAULT '[]',
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        body bytea NOT NULL,
        source_version bigint NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        UNIQUE (partner_id, format, lang, sha256)
      );
      CREATE INDEX feed_snapshot_latest ON feed_snapshot (partner_id, format, lang, created_at DESC);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE api_key DROP CONSTRAINT api_key_partner_id_fkey;
      ALTER TABLE role_assignment DROP CONSTRAINT role_assignment_partner_id_fkey;
      DROP TABLE feed_snapshot, partner_assortment, partner, cod_collection, payment`);
  }
}
