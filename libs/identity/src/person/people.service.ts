import { Injectable } from '@nestjs/common';
import { Database, newId } from '#platform/database';
import { assertOperator, type Actor, type HeldRole } from '#platform/http';
import type { Language } from '#platform/i18n';
import { hashPassword } from './password.js';

export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly lang: Language;
  readonly roles: readonly HeldRole[];
}

/** Adds people to the market. Who may do so is decided by the caller: set-up and the demo seed today. */
@Injectable()
export class People {
  constructor(private readonly database: Database) {}

  /** Names by id, for the operator's lists of who did what. */
  async namesOf(actor: Actor, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    assertOperator(actor);
    const rows = await this.database.rows<{ id: string; name: string }>('SELECT id, name FROM person WHERE id = ANY($1)', [
      ids.filter((id) => id !== null),
    ]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async add(person: NewPerson): Promise<string> {
    const id = newId();
    const passwordHash = await hashPassword(person.password);
    await this.database.transaction(async () => {
      await this.database.execute('INSERT INTO person (id, email, name, password_hash, lang) VALUES ($1, $2, $3, $4, $5)', [
        id,
        person.email,
        person.name,
        passwordHash,
        person.lang,
      ]);
      for (const held of person.roles) {
        await this.database.execute('INSERT INTO role_assignment (id, person_id, role, cooperative_id, partner_id) VALUES ($1, $2, $3, $4, $5)', [
          newId(),
          id,
          held.role,
          held.cooperativeId,
          held.partnerId,
        ]);
      }
    });
    return id;
  }
}
