import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, newCapability } from '#platform/database';
import { DomainError, UnauthenticatedError } from '#platform/errors';
import type { Actor, HeldRole } from '#platform/http';
import { hashPassword, verifyPassword } from '../person/password.js';

const SESSION_LIFETIME = '14 days';
/** Wrong passwords allowed within the window, for one address of a person and for one place they come from. */
const FAILURES_MAX = 8;
const FAILURES_WINDOW_MINUTES = 15;

export interface OpenedSession {
  /** The secret that goes into the cookie; only its hash is kept. */
  readonly token: string;
  readonly personId: string;
  readonly lang: string;
}

export const sha256 = (value: string): Buffer => createHash('sha256').update(value).digest();

@Injectable()
export class Sessions {
  /** Verified against when nobody has the address, so that the time of the answer does not tell. */
  private readonly nobody = hashPassword(newCapability());

  constructor(private readonly database: Database) {}

  /**
   * @param origin where the attempt comes from (the client's address), for the limit on wrong passwords
   * @throws {UnauthenticatedError} `sign_in.wrong`, the same for an unknown address and a wrong password
   * @throws {DomainError} `sign_in.too_many`
   */
  async signIn(email: string, password: string, origin: string): Promise<OpenedSession> {
    const subjects = [sha256(`email:${email.toLowerCase()}`), sha256(`origin:${origin}`)];
    const attemptedAt = await this.countAttempt(subjects);
    const person = await this.database.maybe<{ id: string; password_hash: string; lang: string }>(
      'SELECT id, password_hash, lang FROM person WHERE email = $1 AND disabled_at IS NULL',
      [email],
    );
    const right = await verifyPassword(password, person?.password_hash ?? (await this.nobody));
    if (!person || !right) throw new UnauthenticatedError('sign_in.wrong');
    await this.database.execute('DELETE FROM sign_in_failure WHERE subject = $1', [subjects[0] as Buffer]);
    await this.forgetAttempt(subjects, attemptedAt);
    return { token: await this.open(person.id), personId: person.id, lang: person.lang };
  }

  async signOut(token: string): Promise<void> {
    await this.database.execute('DELETE FROM session WHERE token_hash = $1', [sha256(token)]);
  }

  /** The person behind a cookie, or nobody. */
  async resolve(token: string): Promise<Actor> {
    const row = await this.database.maybe<{ person_id: string; name: string; csrf_token: string; roles: HeldRole[] }>(
      `SELECT s.person_id, p.name, s.csrf_token,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'cooperativeId', r.cooperative_id, 'partnerId', r.partner_id)
                                         ORDER BY r.role, r.id), '[]')
                 FROM role_assignment r WHERE r.person_id = s.person_id) AS roles
         FROM session s JOIN person p ON p.id = s.person_id
        WHERE s.token_hash = $1 AND s.expires_at > app_now() AND p.disabled_at IS NULL`,
      [sha256(token)],
    );
    if (!row) return { kind: 'anonymous' };
    return { kind: 'person', personId: row.person_id, name: row.name, csrfToken: row.csrf_token, roles: row.roles };
  }

  private async open(personId: string): Promise<string> {
    const token = newCapability();
    await this.database.execute(
      `INSERT INTO session (token_hash, person_id, csrf_token, expires_at) VALUES ($1, $2, $3, app_now() + interval '${SESSION_LIFETIME}')`,
      [sha256(token), personId, newCapability()],
    );
    return token;
  }

  /**
   * Counts an attempt as failed before it is judged, so that a hundred guesses sent at once are counted like a hundred
   * sent in turn. One that is refused for their number leaves no trace: waiting is enough to be let in again.
   */
  private async countAttempt(subjects: readonly Buffer[]): Promise<string> {
    const { at } = await this.database.one<{ at: string }>(
      `WITH attempt AS (INSERT INTO sign_in_failure (subject) SELECT unnest($1::bytea[]) RETURNING at) SELECT at::text FROM attempt LIMIT 1`,
      [subjects],
    );
    const { worst } = await this.database.one<{ worst: number }>(
      `SELECT coalesce(max(failures), 0) AS worst FROM (
         SELECT count(*) AS failures FROM sign_in_failure
          WHERE subject = ANY($1) AND at > app_now() - interval '${FAILURES_WINDOW_MINUTES} minutes' GROUP BY subject) counted`,
      [subjects],
    );
    if (worst <= FAILURES_MAX) return at;
    await this.forgetAttempt(subjects, at);
    throw new DomainError('too_many', 'sign_in.too_many', { minutes: FAILURES_WINDOW_MINUTES, retry_after_seconds: FAILURES_WINDOW_MINUTES * 60 });
  }

  private async forgetAttempt(subjects: readonly Buffer[], at: string): Promise<void> {
    await this.database.execute('DELETE FROM sign_in_failure WHERE subject = ANY($1) AND at = $2::timestamptz', [subjects, at]);
  }
}
