import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Double entry that the database itself keeps: append-only, and every journal sums to zero at commit. */
export class Ledger1764000003000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE ledger_journal (
        id uuid PRIMARY KEY,
        key text NOT NULL UNIQUE,
        input_hash bytea NOT NULL,
        kind text NOT NULL,
        reference text NOT NULL,
        reverses uuid UNIQUE REFERENCES ledger_journal,
        recorded_at timestamptz NOT NULL DEFAULT app_now()
      );
      CREATE INDEX ledger_journal_reference ON ledger_journal (reference, recorded_at);

      -- Two entries a posting: the source loses the amount, the destination gains it.
      CREATE TABLE ledger_entry (
        journal_id uuid NOT NULL REFERENCES ledger_journal,
        posting_no smallint NOT NULL CHECK (posting_no > 0),
        account text NOT NULL CHECK (account ~ '^[a-z0-9_-]+(:[a-z0-9_-]+)*$'),
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        currency text NOT NULL CHECK (currency = 'MAD'),
        PRIMARY KEY (journal_id, posting_no, account)
      );
      CREATE INDEX ledger_entry_account ON ledger_entry (account, currency) INCLUDE (amount_minor, journal_id);

      CREATE FUNCTION ledger_assert_balanced() RETURNS trigger LANGUAGE plpgsql AS $f$
        BEGIN
          IF EXISTS (
            SELECT 1 FROM ledger_entry WHERE journal_id = NEW.journal_id
             GROUP BY posting_no, currency HAVING sum(amount_minor) <> 0 OR count(*) <> 2
          ) THEN
            RAISE EXCEPTION 'journal % does not balance', NEW.journal_id USING ERRCODE = 'check_violation';
          END IF;
          RETURN NULL;
        END $f$;
      CREATE CONSTRAINT TRIGGER ledger_entry_balanced AFTER INSERT ON ledger_entry
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_assert_balanced();

      CREATE FUNCTION ledger_assert_has_entries() RETURNS trigger LANGUAGE plpgsql AS $f$
        BEGIN
          IF NOT EXISTS (SELECT 1 FROM ledger_entry WHERE journal_id = NEW.id) THEN
            RAISE EXCEPTION 'journal % has no posting', NEW.id USING ERRCODE = 'check_violation';
          END IF;
          RETURN NULL;
        END $f$;
      CREATE CONSTRAINT TRIGGER ledger_journal_has_entries AFTER INSERT ON ledger_journal
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_assert_has_entries();

      CREATE TRIGGER ledger_journal_append_only BEFORE UPDATE OR DELETE ON ledger_journal FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER ledger_journal_no_truncate BEFORE TRUNCATE ON ledger_journal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER ledger_entry_no_truncate BEFORE TRUNCATE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      REVOKE UPDATE, DELETE, TRUNCATE ON ledger_journal, ledger_entry FROM tiwiza_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('The ledger is append-only: it is not dropped by a migration');
  }
}
