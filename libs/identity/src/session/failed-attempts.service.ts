import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { sha256 } from './secret.js';

/** Wrong secrets allowed within the window, for one subject: a person's address, an order's number, where they come from. */
const FAILURES_MAX = 8;
const FAILURES_WINDOW_MINUTES = 15;

/** Counts wrong guesses of a secret in the database, so that every process counts together. Subjects are kept as hashes. */
@Injectable()
export class FailedAttempts {
  constructor(private readonly database: Database) {}

  /** @throws {DomainError} with this code, when one of the subjects has failed too often */
  async assertNotTooMany(subjects: readonly string[], code: string): Promise<void> {
    const { worst } = await this.database.one<{ worst: number }>(
      `SELECT coalesce(max(failures), 0) AS worst FROM (
         SELECT count(*) AS failures FROM sign_in_failure
          WHERE subject = ANY($1) AND at > app_now() - interval '${FAILURES_WINDOW_MINUTES} minutes' GROUP BY subject) counted`,
      [subjects.map(sha256)],
    );
    if (worst >= FAILURES_MAX) {
      throw new DomainError('too_many', code, { minutes: FAILURES_WINDOW_MINUTES, retry_after_seconds: FAILURES_WINDOW_MINUTES * 60 });
    }
  }

  async record(subjects: readonly string[]): Promise<void> {
    await this.database.execute('INSERT INTO sign_in_failure (subject) SELECT unnest($1::bytea[])', [subjects.map(sha256)]);
  }

  async forget(subject: string): Promise<void> {
    await this.database.execute('DELETE FROM sign_in_failure WHERE subject = $1', [sha256(subject)]);
  }
}
