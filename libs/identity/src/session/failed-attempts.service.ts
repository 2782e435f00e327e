import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Sweeps } from '#platform/jobs';
import { sha256 } from './secret.js';

/** Wrong secrets allowed within the window, for one subject: a person's address, an order's number, where they come from. */
const FAILURES_MAX = 8;
const FAILURES_WINDOW_MINUTES = 15;

/** An attempt that counts as failed until it is taken back. */
export interface CountedAttempt {
  readonly subjects: readonly Buffer[];
  readonly at: string;
}

/** Counts wrong guesses of a secret in the database, so that every process counts together. Subjects are kept as hashes. */
@Injectable()
export class FailedAttempts {
  constructor(private readonly database: Database) {}

  /**
   * Counts an attempt as failed before it is judged, so that a hundred guesses sent at once are counted like a hundred
   * sent in turn. One that is refused for their number leaves no trace: waiting is enough to be let in again.
   * @throws {DomainError} with this code, when one of the subjects has failed too often
   */
  async count(subjects: readonly string[], code: string): Promise<CountedAttempt> {
    const hashes = subjects.map(sha256);
    const { at } = await this.database.one<{ at: string }>(
      `WITH attempt AS (INSERT INTO sign_in_failure (subject) SELECT unnest($1::bytea[]) RETURNING at) SELECT at::text FROM attempt LIMIT 1`,
      [hashes],
    );
    const attempt = { subjects: hashes, at };
    const { worst } = await this.database.one<{ worst: number }>(
      `SELECT coalesce(max(failures), 0) AS worst FROM (
         SELECT count(*) AS failures FROM sign_in_failure
          WHERE subject = ANY($1) AND at > app_now() - interval '${FAILURES_WINDOW_MINUTES} minutes' GROUP BY subject) counted`,
      [hashes],
    );
    if (worst <= FAILURES_MAX) return attempt;
    await this.takeBack(attempt);
    throw new DomainError('too_many', code, { minutes: FAILURES_WINDOW_MINUTES, retry_after_seconds: FAILURES_WINDOW_MINUTES * 60 });
  }

  /** It was right, or not judged at all. */
  async takeBack({ subjects, at }: CountedAttempt): Promise<void> {
    await this.database.execute('DELETE FROM sign_in_failure WHERE subject = ANY($1) AND at = $2::timestamptz', [subjects, at]);
  }

  /** Whoever knows the secret after all starts anew. */
  async forget(subject: string): Promise<void> {
    await this.database.execute('DELETE FROM sign_in_failure WHERE subject = $1', [sha256(subject)]);
  }

  @Sweeps('failed-attempts')
  async sweep(): Promise<void> {
    await this.database.execute(
      `DELETE FROM sign_in_failure WHERE ctid IN
         (SELECT ctid FROM sign_in_failure WHERE at < app_now() - interval '${FAILURES_WINDOW_MINUTES} minutes' LIMIT 1000)`,
    );
  }
}
