import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, newId } from '#platform/database';
import { ConflictError, NotFoundError } from '#platform/errors';
import { canonicalJson } from '#platform/idempotency';
import { assertMinor, type Currency } from '#platform/money';
import { assertAccount } from '../account/accounts.js';

/** Money moves from source to destination; the amount is above zero, in minor units. */
export interface Posting {
  readonly source: string;
  readonly destination: string;
  readonly amountMinor: number;
}

export interface JournalInput {
  /** Names the business event, once: `order-placed/<id>`. */
  readonly key: string;
  readonly kind: string;
  /** What the journal is about, as a pseudonym: `order:<id>`. */
  readonly reference: string;
  readonly currency: Currency;
  readonly postings: readonly Posting[];
}

export interface AccountBalance {
  readonly account: string;
  readonly balanceMinor: number;
}

export interface StatementRow {
  readonly journalId: string;
  readonly kind: string;
  readonly reference: string;
  readonly recordedAt: Date;
  readonly amountMinor: number;
}

/** Double entry over accounts and postings; knows nothing of orders. Append-only, balanced by the database itself. */
@Injectable()
export class Ledger {
  constructor(private readonly database: Database) {}

  /**
   * Records a journal in the caller's transaction. The same key with the same content is recorded once and answers
   * with the first journal's id; the same key with other content is a conflict.
   */
  async post(input: JournalInput): Promise<string> {
    const postings = input.postings.filter((posting) => posting.amountMinor !== 0);
    if (postings.length === 0) throw new Error(`journal ${input.key} has no posting`);
    const inputHash = createHash('sha256')
      .update(canonicalJson({ ...input, postings }))
      .digest();
    return this.database.transaction(async () => {
      const id = newId();
      const added = await this.insert(id, input, inputHash, assertPostings(postings));
      return added === 0 ? this.sameJournal(input.key, inputHash) : id;
    });
  }

  /** Takes a journal back with the same postings the other way round; a journal is reversed once at most. */
  async reverse(journalKey: string, kind: string): Promise<string> {
    return this.database.transaction(async () => {
      const journal = await this.database.maybe<{ id: string; reference: string }>('SELECT id, reference FROM ledger_journal WHERE key = $1', [
        journalKey,
      ]);
      if (!journal) throw new NotFoundError('journal', journalKey);
      const id = newId();
      const key = `reversal/${journalKey}`;
      const added = await this.database.execute(
        `INSERT INTO ledger_journal (id, key, input_hash, kind, reference, reverses) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (key) DO NOTHING`,
        [id, key, createHash('sha256').update(key).digest(), kind, journal.reference, journal.id],
      );
      if (added === 0) return (await this.database.one<{ id: string }>('SELECT id FROM ledger_journal WHERE key = $1', [key])).id;
      await this.database.execute(
        `INSERT INTO ledger_entry (journal_id, posting_no, account, amount_minor, currency)
         SELECT $1, posting_no, account, -amount_minor, currency FROM ledger_entry WHERE journal_id = $2`,
        [id, journal.id],
      );
      return id;
    });
  }

  /** Balances of the accounts at or below a path, `cooperative:<id>` say. */
  balances(pathPrefix: string): Promise<AccountBalance[]> {
    const prefix = assertAccount(pathPrefix);
    return this.database.rows<AccountBalance>(
      `SELECT account, sum(amount_minor)::bigint AS "balanceMinor" FROM ledger_entry
        WHERE account = $1 OR starts_with(account, $1 || ':') GROUP BY account ORDER BY account`,
      [prefix],
    );
  }

  /** What stands in one account, apart from what some references are about. */
  async balanceWithout(account: string, references: readonly string[]): Promise<number> {
    const { balance } = await this.database.one<{ balance: number }>(
      `SELECT coalesce(sum(e.amount_minor), 0)::bigint AS balance
         FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id WHERE e.account = $1 AND NOT j.reference = ANY($2::text[])`,
      [assertAccount(account), references],
    );
    return balance;
  }

  /** @param without references whose lines are left out */
  statement(account: string, limit = 200, without: readonly string[] = []): Promise<StatementRow[]> {
    return this.database.rows<StatementRow>(
      `SELECT j.id AS "journalId", j.kind, j.reference, j.recorded_at AS "recordedAt", e.amount_minor AS "amountMinor"
         FROM ledger_entry e JOIN ledger_journal j ON j.id = e.journal_id
        WHERE e.account = $1 AND NOT j.reference = ANY($3::text[]) ORDER BY j.recorded_at DESC, j.id DESC LIMIT $2`,
      [assertAccount(account), limit, without],
    );
  }

  private async sameJournal(key: string, inputHash: Buffer): Promise<string> {
    const journal = await this.database.one<{ id: string; input_hash: Buffer }>('SELECT id, input_hash FROM ledger_journal WHERE key = $1', [key]);
    if (!journal.input_hash.equals(inputHash)) throw new ConflictError('ledger.key_reused', { key });
    return journal.id;
  }

  /** Journal and entries in one statement; @returns how many entries, none when the key was there before */
  private insert(id: string, { key, kind, reference, currency }: JournalInput, inputHash: Buffer, postings: readonly Posting[]): Promise<number> {
    return this.database.execute(
      `WITH journal AS (
         INSERT INTO ledger_journal (id, key, input_hash, kind, reference) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (key) DO NOTHING RETURNING id)
       INSERT INTO ledger_entry (journal_id, posting_no, account, amount_minor, currency)
       SELECT journal.id, p.no, side.account, side.amount, $6
         FROM journal, unnest($7::text[], $8::text[], $9::bigint[]) WITH ORDINALITY AS p (source, destination, amount, no),
              LATERAL (VALUES (p.source, -p.amount), (p.destination, p.amount)) AS side (account, amount)`,
      [
        id,
        key,
        inputHash,
        kind,
        reference,
        currency,
        postings.map((posting) => posting.source),
        postings.map((posting) => posting.destination),
        postings.map((posting) => posting.amountMinor),
      ],
    );
  }
}

function assertPostings(postings: readonly Posting[]): readonly Posting[] {
  for (const { source, destination, amountMinor } of postings) {
    if (assertMinor(amountMinor) <= 0) throw new Error('a posting moves an amount above zero; its reversal swaps the accounts');
    if (source === destination) throw new Error(`a posting moves money between two accounts: ${source}`);
    assertAccount(source);
    assertAccount(destination);
  }
  return postings;
}
