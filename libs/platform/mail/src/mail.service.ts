import { Injectable } from '@nestjs/common';
import { Database, newId } from '#platform/database';
import { assertOperator, type Actor } from '#platform/http';
import type { Language } from '#platform/i18n';
import { Outbox } from '#platform/jobs';
import { MAIL_WRITTEN } from './mail.jobs.js';

export interface Letter {
  readonly to: string;
  readonly lang: Language;
  readonly subject: string;
  /** Plain text; a reader's program finds its direction by its first letters. */
  readonly body: string;
  /** Names the cause: told twice, it is one letter. */
  readonly effectKey: string;
}

export interface KeptLetter {
  readonly id: string;
  readonly to: string;
  readonly lang: Language;
  readonly subject: string;
  /** Null once it was sent. */
  readonly body: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

/** The market's letters to people. Without a mail server they stay in the out-tray, where the operator reads them. */
@Injectable()
export class Mail {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Written in the transaction of its cause: it is sent if and only if that commits. */
  async write(letter: Letter): Promise<void> {
    const added = await this.database.maybe<{ id: string }>(
      `INSERT INTO mail_message (id, effect_key, recipient, lang, subject, body) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (effect_key) DO NOTHING RETURNING id`,
      [newId(), letter.effectKey, letter.to, letter.lang, oneLine(letter.subject), letter.body],
    );
    if (added) await this.outbox.add(MAIL_WRITTEN, added.id, { mailId: added.id });
  }

  /** Letters for the market's people, the latest first; `after` is the id of the last one seen. */
  async list(actor: Actor, { limit, after }: { readonly limit: number; readonly after?: string | undefined }): Promise<KeptLetter[]> {
    assertOperator(actor);
    return this.database.rows<KeptLetter>(
      `SELECT id, recipient AS "to", lang, subject, body, created_at AS "createdAt", sent_at AS "sentAt"
         FROM mail_message WHERE $2::uuid IS NULL OR (created_at, id) < (SELECT created_at, id FROM mail_message WHERE id = $2)
        ORDER BY created_at DESC, id DESC LIMIT $1`,
      [limit, after ?? null],
    );
  }
}

/** A line break in a subject would begin another header. */
const oneLine = (subject: string): string => subject.replace(/\s+/g, ' ').trim().slice(0, 300);
