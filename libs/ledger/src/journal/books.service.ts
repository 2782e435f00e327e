import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { NotFoundError } from '#platform/errors';
import { assertOperator, type Actor } from '#platform/http';
import type { AccountBalance, StatementRow } from './ledger.service.js';

export interface TrialBalance {
  readonly accounts: number;
  readonly journals: number;
  /** Over all accounts: zero, or something is very wrong. */
  readonly sumMinor: number;
}

/** One line of a statement: what a journal did to the account, and where that left it. */
export interface StatementLine extends StatementRow {
  readonly balanceMinor: number;
}

export interface JournalRow {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly reference: string;
  readonly recordedAt: Date;
  readonly reverses: string | null;
  /** What it did to each account, in sum. */
  readonly entries: readonly { readonly account: string; readonly amountMinor: number }[];
}

export interface PageAsked {
  readonly limit: number;
  /** Where the page before ended: an account's path, or a journal's id. */
  readonly after?: string | undefined;
}

/** The whole market's books, for the operator to read. */
@Injectable()
export class Books {
  constructor(private readonly database: Database) {}

  async trialBalance(actor: Actor): Promise<TrialBalance> {
    assertOperator(actor);
    return this.database.one<TrialBalance>(
      `SELECT count(DISTINCT account) AS accounts, count(DISTINCT journal_id) AS journals, coalesce(sum(amount_minor), 0)::bigint AS "sumMinor"
         FROM ledger_entry`,
    );
  }

  /** Accounts whose path begins with some letters, by path. */
  accounts(actor: Actor, { limit, after }: PageAsked, beginning = ''): Promise<AccountBalance[]> {
    assertOperator(actor);
    return this.database.rows<AccountBalance>(
      `SELECT account, sum(amount_minor)::bigint AS "balanceMinor" FROM ledger_entry
        WHERE account > $1 AND starts_with(account, $2) GROUP BY account ORDER BY account LIMIT $3`,
      [after ?? '', beginning, limit],
    );
  }

  /** The latest first. @throws {NotFoundError} for an account that nothing was ever posted to */
  async statement(actor: Actor, account: string, { limit, after }: PageAsked): Promise<StatementLine[]> {
    assertOperator(actor);
    const lines = await this.database.rows<StatementLine>(
      `SELECT * FROM (
         SELECT j.id AS "journalId", j.kind, j.reference, j.recorded_at AS "recordedAt", e."amountMinor",
                (sum(e."amountMinor") OVER (ORDER BY j.recorded_at, j.id))::bigint AS "balanceMinor"
           FROM (SELECT journal_id, sum(amount_minor)::bigint AS "amountMinor" FROM ledger_entry WHERE account = $1 GROUP BY journal_id) e
           JOIN ledger_journal j ON j.id = e.journal_id) line
        WHERE $3::uuid IS NULL OR ("recordedAt", "journalId") < (SELECT recorded_at, id FROM ledger_journal WHERE id = $3)
        ORDER BY "recordedAt" DESC, "journalId" DESC LIMIT $2`,
      [account, limit, after ?? null],
    );
    if (lines.length === 0 && after === undefined) throw new NotFoundError('account', account);
    return lines;
  }

  /** Every journal about one thing, in the order in which they were recorded. */
  journals(actor: Actor, reference: string): Promise<JournalRow[]> {
    assertOperator(actor);
    return this.database.rows<JournalRow>(
      `SELECT j.id, j.key, j.kind, j.reference, j.recorded_at AS "recordedAt", j.reverses,
              (SELECT jsonb_agg(jsonb_build_object('account', e.account, 'amountMinor', e.amount) ORDER BY e.amount, e.account)
                 FROM (SELECT account, sum(amount_minor) AS amount FROM ledger_entry WHERE journal_id = j.id GROUP BY account) e) AS entries
         FROM ledger_journal j WHERE j.reference = $1 ORDER BY j.recorded_at, j.id`,
      [reference],
    );
  }
}
