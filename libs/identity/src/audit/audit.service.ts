import { Injectable } from '@nestjs/common';
import { Database, newId } from '#platform/database';
import { actorRef, type Actor } from '#platform/http';

/** Who did what to which thing. Written in the transaction of the deed, never changed afterwards. */
@Injectable()
export class AuditLog {
  constructor(private readonly database: Database) {}

  async record(actor: Actor, action: string, subject: { type: string; id: string }, detail: object = {}): Promise<void> {
    const ref = actorRef(actor);
    await this.database.execute(
      'INSERT INTO audit_log (id, actor_kind, actor_id, action, subject_type, subject_id, detail) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [newId(), ref.kind, ref.id, action, subject.type, subject.id, JSON.stringify(detail)],
    );
  }
}
