import { Injectable } from '@nestjs/common';
import { Database, newCapability } from '#platform/database';
import { UnauthenticatedError } from '#platform/errors';
import type { Actor, HeldRole } from '#platform/http';
import { Sweeps } from '#platform/jobs';
import { hashPassword, verifyPassword } from '../person/password.js';
import { FailedAttempts } from './failed-attempts.service.js';
import { sha256 } from './secret.js';

const SESSION_LIFETIME = '14 days';
export interface OpenedSession {
  /** The secret that goes into the cookie; only its hash is kept. */
  readonly token: string;
  readonly personId: string;
  readonly lang: string;
}

@Injectable()
export class Sessions {
  /** Verified against when nobody has the address, so that the time of the answer does not tell. */
  private readonly nobody = hashPassword(newCapability());

  constructor(
    private readonly database: Database,
    private readonly attempts: FailedAttempts,
  ) {}

  /**
   * @param origin where the attempt comes from (the client's address), for the limit on wrong passwords
   * @throws {UnauthenticatedError} `sign_in.wrong`, the same for an unknown address and a wrong password
   * @throws {DomainError} `sign_in.too_many`
   */
  async signIn(email: string, password: string, origin: string): Promise<OpenedSession> {
    const address = `email:${email.toLowerCase()}`;
    const attempt = await this.attempts.count(address, `origin:${origin}`, 'sign_in.too_many');
    const person = await this.database.maybe<{ id: string; password_hash: string; lang: string }>(
      'SELECT id, password_hash, lang FROM person WHERE email = $1 AND disabled_at IS NULL',
      [email],
    );
    const right = await verifyPassword(password, person?.password_hash ?? (await this.nobody));
    if (!person || !right) throw new UnauthenticatedError('sign_in.wrong');
    await this.attempts.takeBack(attempt);
    await this.attempts.forget(address);
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

  @Sweeps('ended-sessions')
  async sweep(): Promise<void> {
    await this.database.execute('DELETE FROM session WHERE token_hash IN (SELECT token_hash FROM session WHERE expires_at < app_now() LIMIT 1000)');
  }

  private async open(personId: string): Promise<string> {
    const token = newCapability();
    await this.database.execute(
      `INSERT INTO session (token_hash, person_id, csrf_token, expires_at) VALUES ($1, $2, $3, app_now() + interval '${SESSION_LIFETIME}')`,
      [sha256(token), personId, newCapability()],
    );
    return token;
  }
}
