import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1764000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE person (
        id uuid PRIMARY KEY,
        email citext NOT NULL UNIQUE CHECK (length(email) <= 254),
        name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        password_hash text NOT NULL,
        lang text NOT NULL DEFAULT 'fr' CHECK (lang IN ('ar', 'fr', 'zgh', 'en')),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        disabled_at timestamptz
      );

      -- A role is held somewhere: a cooperative's member at that cooperative, a buyer at that partner, staff at the market.
      CREATE TABLE role_assignment (
        id uuid PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        role text NOT NULL CHECK (role IN ('consumer', 'cooperative', 'partner', 'auditor', 'certifier', 'operator')),
        cooperative_id uuid,
        partner_id uuid,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        CHECK ((role = 'cooperative') = (cooperative_id IS NOT NULL)),
        CHECK ((role = 'partner') = (partner_id IS NOT NULL)),
        UNIQUE NULLS NOT DISTINCT (person_id, role, cooperative_id, partner_id)
      );
      CREATE INDEX role_assignment_cooperative ON role_assignment (cooperative_id) WHERE cooperative_id IS NOT NULL;

      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        person_id uuid NOT NULL REFERENCES person,
        csrf_token text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        last_seen_at timestamptz NOT NULL DEFAULT app_now(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_person ON session (person_id);
      CREATE INDEX session_expiry ON session (expires_at);

      CREATE TABLE sign_in_failure (
        subject bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT app_now()
      );
      CREATE INDEX sign_in_failure_subject ON sign_in_failure (subject, at);

      CREATE TABLE api_key (
        id uuid PRIMARY KEY,
        key_hash bytea NOT NULL UNIQUE,
        partner_id uuid NOT NULL,
        label text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        last_used_at timestamptz,
        revoked_at timestamptz
      );
      CREATE INDEX api_key_partner ON api_key (partner_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE api_key, sign_in_failure, session, role_assignment, person');
  }
}
