import { Injectable } from '@nestjs/common';
import { Database, newId, uuidOf } from '#platform/database';
import { InvalidInputError, NotFoundError } from '#platform/errors';
import { assertOperator, MARKET, type Actor } from '#platform/http';

export interface OpenCase {
  readonly id: string;
  readonly kind: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly reason: Readonly<Record<string, unknown>>;
  readonly openedAt: Date;
}

export interface ClosedCase extends OpenCase {
  readonly closedAt: Date;
  /** Null when the market found it settled by itself. */
  readonly closedBy: string | null;
  /** The deed that settled it, `noted` when a person's note is all there is to it. */
  readonly outcome: string;
  /** What a person wrote about it; empty when nobody did. */
  readonly resolution: string;
}

export interface CaseSubject {
  readonly type: string;
  readonly id: string;
}

/** How a case ended: the deed, and what a person says about it. */
export interface Settlement {
  readonly outcome: string;
  readonly note?: string;
}

const COLUMNS = `id, kind, subject_type AS "subjectType", subject_id AS "subjectId", reason, opened_at AS "openedAt"`;
const NOTE_MIN = 3;

/** The operator's exceptions: what the market could not settle by itself. One open case for one cause. */
@Injectable()
export class Cases {
  constructor(private readonly database: Database) {}

  async open(kind: string, subject: CaseSubject, reason: object): Promise<void> {
    await this.database.execute(
      `INSERT INTO operator_case (id, kind, subject_type, subject_id, reason) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (kind, subject_type, subject_id) WHERE closed_at IS NULL DO NOTHING`,
      [newId(), kind, subject.type, subject.id, JSON.stringify(reason)],
    );
  }

  /**
   * What waits for a person: the most urgent first, of one urgency the oldest.
   * @param urgency kinds, the most urgent first; what is not among them comes after
   */
  list(actor: Actor, limit = 100, urgency: readonly string[] = []): Promise<OpenCase[]> {
    assertOperator(actor);
    return this.database.rows<OpenCase>(
      `SELECT ${COLUMNS} FROM operator_case WHERE closed_at IS NULL
        ORDER BY array_position($2::text[], kind) NULLS LAST, opened_at, id LIMIT $1`,
      [limit, urgency],
    );
  }

  async count(actor: Actor): Promise<number> {
    assertOperator(actor);
    return (await this.database.one<{ open: number }>('SELECT count(*) AS open FROM operator_case WHERE closed_at IS NULL')).open;
  }

  /** Settled cases, the latest first. @param after the id of the last one of the page before */
  closed(actor: Actor, limit: number, after?: string): Promise<ClosedCase[]> {
    assertOperator(actor);
    return this.database.rows<ClosedCase>(
      `SELECT ${COLUMNS}, closed_at AS "closedAt", closed_by AS "closedBy", coalesce(outcome, 'noted') AS outcome, coalesce(resolution, '') AS resolution
         FROM operator_case
        WHERE closed_at IS NOT NULL
          AND ($2::uuid IS NULL OR (closed_at, id) < (SELECT closed_at, id FROM operator_case WHERE id = $2))
        ORDER BY closed_at DESC, id DESC LIMIT $1`,
      [limit, after ?? null],
    );
  }

  /**
   * A person closes a case and says what was done: nobody can learn from one that was only clicked away.
   * @returns false when it was closed before: the first note stays
   */
  async close(actor: Actor, id: string, note: string): Promise<boolean> {
    assertOperator(actor);
    if ([...note.trim()].length < NOTE_MIN) throw InvalidInputError.of('note', 'required');
    if ((await this.end('id = $1', [uuidOf(id)], actor, { outcome: 'noted', note })) > 0) return true;
    if (!(await this.database.maybe('SELECT 1 FROM operator_case WHERE id = $1', [uuidOf(id)]))) throw new NotFoundError('case', id);
    return false;
  }

  /**
   * A deed settled what a case was about; joins the deed's transaction. No open case is no error: it may have been
   * closed by a note, or the deed came before anybody noticed.
   * @returns whether there was one
   */
  async settle(actor: Actor, kind: string, subject: CaseSubject, settlement: Settlement): Promise<boolean> {
    if (actor !== MARKET) assertOperator(actor);
    return (await this.end('kind = $1 AND subject_type = $2 AND subject_id = $3', [kind, subject.type, subject.id], actor, settlement)) > 0;
  }

  private end(condition: string, params: readonly (string | null)[], actor: Actor, { outcome, note = '' }: Settlement): Promise<number> {
    const next = params.length;
    return this.database.execute(
      `UPDATE operator_case SET closed_at = app_now(), closed_by = $${next + 1}, outcome = $${next + 2}, resolution = $${next + 3}
        WHERE ${condition} AND closed_at IS NULL`,
      [...params, actor.kind === 'person' ? actor.personId : null, outcome, note.trim()],
    );
  }
}
