import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { DomainError } from '#platform/errors';
import { Sweeps } from '#platform/jobs';
import { sha256 } from './secret.js';

/** Wrong secrets allowed within the window for one thing that has a secret: a person's address, an order's number. */
const FAILURES_MAX = 8;
/** And for one place they come from, which may be a whole village's. */
const FAILURES_FROM_ONE_PLACE_MAX = 64;
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
   * @param thing what has the secret @param origin where the guess comes from
   * @throws {DomainError} with this code, when one of the two has failed too often
   */
  async count(thing: string, origin: string, code: string): Promise<CountedAttempt> {
    const hashes = [sha256(thing), sha256(origin)];
    const { at } = await this.database.one<{ at: string }>(
      `WITH attempt AS (INSERT INTO sign_in_failure (subject) SELECT unnest($1::bytea[]) RETURNING at) SELECT at::text FROM attempt LIMIT 1`,
      [hashes],
    );
    const attempt = { subjects: hashes, at };
    const failed = await this.database.one<{ of_thing: number; from_origin: number }>(
      `SELECT count(*) FILTER (WHERE subject = $1) AS of_thing, count(*) FILTER (WHERE subject = $2) AS from_origin
         FROM sign_in_failure WHERE subject IN ($1, $2) AND at > app_now() - interval '${FAILURES_WINDOW_MINUTES} minutes'`,
      hashes,
    );
    if (failed.of_thing <= FAILURES_MAX && failed.from_origin <= FAILURES_FROM_ONE_PLACE_MAX) return attempt;
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
