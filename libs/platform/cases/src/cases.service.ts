import { Injectable } from '@nestjs/common';
import { Database, newId } from '#platform/database';
import { ForbiddenError, NotFoundError } from '#platform/errors';
import { hasRole, type Actor } from '#platform/http';

export interface OpenCase {
  readonly id: string;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly reason: Readonly<Record<string, unknown>>;
  readonly openedAt: Date;
}

/** The operator's exceptions: what the market could not settle by itself. One open case for one cause. */
@Injectable()
export class Cases {
  constructor(private readonly database: Database) {}

  async open(kind: string, subject: { type: string; id: string }, reason: object): Promise<void> {
    await this.database.execute(
      `INSERT INTO operator_case (id, kind, subject_type, subject_id, reason) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (kind, subject_type, subject_id) WHERE closed_at IS NULL DO NOTHING`,
      [newId(), kind, subject.type, subject.id, JSON.stringify(reason)],
    );
  }

  list(actor: Actor, limit = 100): Promise<OpenCase[]> {
    assertOperator(actor);
    return this.database.rows<OpenCase>(
      `SELECT id, kind, subject_type AS "subjectType", subject_id AS "subjectId", reason, opened_at AS "openedAt"
         FROM operator_case WHERE closed_at IS NULL ORDER BY opened_at LIMIT $1`,
      [limit],
    );
  }

  async close(actor: Actor, id: string, resolution: string): Promise<void> {
    const personId = assertOperator(actor);
    const closed = await this.database.execute(
      'UPDATE operator_case SET closed_at = app_now(), closed_by = $2, resolution = $3 WHERE id::text = $1 AND closed_at IS NULL',
      [id, personId, resolution],
    );
    if (closed === 0) throw new NotFoundError('case', id);
  }
}

function assertOperator(actor: Actor): string {
  if (actor.kind !== 'person' || !hasRole(actor, 'operator')) throw new ForbiddenError();
  return actor.personId;
}
