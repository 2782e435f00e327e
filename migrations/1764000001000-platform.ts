import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Roles, time, outbox, idempotency, audit, dated settings: what every module stands on. */
export class Platform1764000001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'tiwiza_app') THEN
          CREATE ROLE tiwiza_app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
        END IF;
        IF current_user <> 'tiwiza_app' AND NOT pg_has_role(current_user, 'tiwiza_app', 'SET') THEN
          EXECUTE format('GRANT tiwiza_app TO %I', current_user);
        END IF;
      END $$;

      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO tiwiza_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO tiwiza_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO tiwiza_app;

      CREATE EXTENSION IF NOT EXISTS pgcrypto;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS citext;

      -- Deadlines use database time. A test moves this clock instead of sleeping; the application role cannot.
      CREATE TABLE clock_shift (
        only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
        shift interval NOT NULL DEFAULT '0'
      );
      INSERT INTO clock_shift DEFAULT VALUES;
      REVOKE INSERT, UPDATE, DELETE ON clock_shift FROM tiwiza_app;
      CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE PARALLEL SAFE
        AS 'SELECT now() + (SELECT shift FROM clock_shift)';

      -- Row-level security asks this; empty means that no tenant was set, and then nothing is visible.
      CREATE FUNCTION current_tenant() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $f$ SELECT coalesce(current_setting('app.tenant', true), '') $f$;

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $f$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $f$;

      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        queue text NOT NULL,
        job text NOT NULL,
        effect_key text NOT NULL UNIQUE,
        payload jsonb NOT NULL,
        run_at timestamptz NOT NULL DEFAULT app_now(),
        created_at timestamptz NOT NULL DEFAULT app_now(),
        generation int NOT NULL DEFAULT 0,
        relayed_at timestamptz,
        done_at timestamptz,
        failed_at timestamptz,
        attempts int NOT NULL DEFAULT 0,
        last_error text,
        CHECK (done_at IS NULL OR failed_at IS NULL)
      );
      CREATE INDEX outbox_to_relay ON outbox (seq) WHERE relayed_at IS NULL AND done_at IS NULL AND failed_at IS NULL;
      CREATE INDEX outbox_open ON outbox (queue, created_at) WHERE done_at IS NULL;
      CREATE INDEX outbox_done ON outbox (done_at) WHERE done_at IS NOT NULL;

      CREATE TABLE idempotency_key (
        scope text NOT NULL,
        key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
        request_hash bytea NOT NULL,
        status int NOT NULL,
        response jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT app_now(),
        PRIMARY KEY (scope, key)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

      CREATE TABLE audit_log (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT app_now(),
        actor_kind text NOT NULL,
        actor_id text,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        detail jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX audit_log_subject ON audit_log (subject_type, subject_id, at);
      CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON audit_log FROM tiwiza_app;

      -- Rates that law or contract sets: dated rows, never constants.
      CREATE TABLE setting (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        value jsonb NOT NULL,
        valid_from timestamptz NOT NULL,
        valid_to timestamptz CHECK (valid_to IS NULL OR valid_to > valid_from),
        note text NOT NULL DEFAULT '',
        EXCLUDE USING gist (name WITH =, tstzrange(valid_from, valid_to) WITH &&)
      );

      -- What a person at the market has to look at; one open case for one cause.
      CREATE TABLE operator_case (
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        reason jsonb NOT NULL DEFAULT '{}',
        opened_at timestamptz NOT NULL DEFAULT app_now(),
        closed_at timestamptz,
        closed_by uuid,
        resolution text
      );
      CREATE UNIQUE INDEX operator_case_once ON operator_case (kind, subject_type, subject_id) WHERE closed_at IS NULL;
      CREATE INDEX operator_case_open ON operator_case (opened_at) WHERE closed_at IS NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: drop the database instead');
  }
}
