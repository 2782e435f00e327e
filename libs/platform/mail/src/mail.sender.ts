import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { CONFIG, type Config } from '#platform/config';
import { Database, newId } from '#platform/database';
import { HandlesJob, Outbox, Sweeps } from '#platform/jobs';
import { MAIL_WRITTEN } from './mail.jobs.js';

const TIMEOUT_MS = 10_000;
/** Letters hold names and addresses: they are not kept longer than somebody may ask about them. */
const KEEP_FOR = '30 days';

interface LetterRow {
  readonly id: string;
  readonly recipient: string;
  readonly lang: string;
  readonly subject: string;
  readonly body: string | null;
}

/** Brings letters to the mail server of `SMTP_URL`. A server that repeats itself is known by the letter's own Message-ID. */
@Injectable()
export class MailSender {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @HandlesJob(MAIL_WRITTEN)
  async send({ mailId }: { mailId: string }): Promise<void> {
    const { smtpUrl } = this.config;
    if (!smtpUrl) return;
    const letter = await this.database.maybe<LetterRow>(
      'SELECT id, recipient, lang, subject, body FROM mail_message WHERE id = $1 AND sent_at IS NULL',
      [mailId],
    );
    if (!letter?.body) return;
    await this.post(smtpUrl, letter, letter.body);
    await this.database.execute('UPDATE mail_message SET sent_at = app_now(), body = NULL WHERE id = $1 AND sent_at IS NULL', [mailId]);
  }

  /** Letters that were written before there was a mail server, or whose job was lost; and old ones are thrown away. */
  @Sweeps('letters')
  async sweep(): Promise<void> {
    await this.database.execute(
      `DELETE FROM mail_message WHERE id IN (SELECT id FROM mail_message WHERE created_at < app_now() - interval '${KEEP_FOR}' LIMIT 1000)`,
    );
    if (!this.config.smtpUrl) return;
    const waiting = await this.database.rows<{ id: string }>(
      `SELECT m.id FROM mail_message m WHERE m.sent_at IS NULL AND m.created_at < app_now() - interval '5 minutes'
          AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.queue = 'mail' AND o.job = 'mail-written' AND o.payload ->> 'mailId' = m.id::text AND o.done_at IS NULL)
        ORDER BY m.created_at LIMIT 100`,
    );
    for (const { id } of waiting) await this.outbox.add(MAIL_WRITTEN, `sweep/${id}/${newId()}`, { mailId: id });
  }

  private async post(smtpUrl: string, { id, recipient, subject, lang }: LetterRow, body: string): Promise<void> {
    const host = new URL(this.config.publicWebUrl).hostname;
    const transport = createTransport({ url: smtpUrl, connectionTimeout: TIMEOUT_MS, greetingTimeout: TIMEOUT_MS, socketTimeout: TIMEOUT_MS });
    try {
      await transport.sendMail({
        from: { name: 'Tiwiza', address: `no-reply@${host}` },
        to: { name: '', address: recipient },
        subject,
        text: body,
        messageId: `<${id}@${host}>`,
        headers: { 'Content-Language': lang, 'Auto-Submitted': 'auto-generated' },
      });
    } finally {
      transport.close();
    }
  }
}
