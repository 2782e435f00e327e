import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Cases } from '#platform/cases';
import { Database, newId } from '#platform/database';
import { ForbiddenError, InvalidInputError, NotFoundError, UnauthenticatedError } from '#platform/errors';
import { hasRole, type Actor } from '#platform/http';
import { HandlesJob, Outbox } from '#platform/jobs';
import { INBOX_FILLED, TRACKING_ARRIVED } from '../delivery.jobs.js';
import { statusOfCode } from './event.codes.js';
import { eventKeyOf, readFile, readWebhook, type CarrierEvent, type RejectedRow } from './tracking.message.js';
import { verifyWebhook } from './webhook.signature.js';

export interface InboxReport {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly RejectedRow[];
}

/** Takes in what carriers say: verified, stored as it came, then made sense of. */
@Injectable()
export class CarrierInbox {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly cases: Cases,
  ) {}

  /**
   * @param body the raw bytes that the signature covers
   * @returns the message's id; the same bytes again get the same id and have no further effect
   */
  async receive(carrierCode: string, body: Buffer, signature: string | undefined): Promise<string> {
    const carrier = await this.database.maybe<{ secret: string | null; now: number }>(
      'SELECT webhook_secret AS secret, extract(epoch FROM now())::bigint AS now FROM carrier WHERE code = $1',
      [carrierCode],
    );
    if (!carrier) throw new NotFoundError('carrier', carrierCode);
    if (!carrier.secret || !verifyWebhook(carrier.secret, body, signature, carrier.now)) throw new UnauthenticatedError('webhook.signature');
    const content = body.toString('utf8');
    const { events, rejected } = readWebhook(content);
    if (events.length === 0)
      throw new InvalidInputError(rejected.map((row) => ({ field: `events.${row.row}.${row.field}`, code: 'invalid', message: row.reason })));
    return this.store(carrierCode, 'webhook', content, body);
  }

  /** A list of events as a file, read in by the operator. Good rows are taken, bad ones reported. */
  async importFile(actor: Actor, carrierCode: string, bytes: Uint8Array): Promise<InboxReport> {
    if (!hasRole(actor, 'operator')) throw new ForbiddenError();
    const { events, rejected } = readFile(bytes);
    if (events.length === 0) return { accepted: 0, duplicates: 0, rejected };
    const content = JSON.stringify({ events });
    return this.database.transaction(async () => {
      const inboxId = await this.store(carrierCode, 'file', content, Buffer.from(content));
      const report = { ...(await this.process(inboxId)), rejected };
      return report;
    });
  }

  @HandlesJob(INBOX_FILLED)
  async handle({ inboxId }: { inboxId: string }): Promise<void> {
    await this.process(inboxId);
  }

  private store(carrierCode: string, source: 'webhook' | 'file', content: string, body: Buffer): Promise<string> {
    const hash = createHash('sha256').update(body).digest();
    return this.database.transaction(async () => {
      const added = await this.database.maybe<{ id: string }>(
        `INSERT INTO carrier_inbox (id, carrier_code, source, message_key, body_hash, body) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (carrier_code, message_key) DO NOTHING RETURNING id`,
        [newId(), carrierCode, source, hash.toString('hex'), hash, content],
      );
      if (!added)
        return (
          await this.database.one<{ id: string }>('SELECT id FROM carrier_inbox WHERE carrier_code = $1 AND message_key = $2', [
            carrierCode,
            hash.toString('hex'),
          ])
        ).id;
      await this.outbox.add(INBOX_FILLED, added.id, { inboxId: added.id });
      return added.id;
    });
  }

  private process(inboxId: string): Promise<InboxReport> {
    return this.database.transaction(async () => {
      const message = await this.database.one<{ carrier_code: string; body: string; report: InboxReport | null }>(
        'SELECT carrier_code, body, report FROM carrier_inbox WHERE id = $1 FOR UPDATE',
        [inboxId],
      );
      if (message.report) return { ...message.report, accepted: 0, duplicates: message.report.accepted + message.report.duplicates };
      const { events, rejected } = readWebhook(message.body);
      let accepted = 0;
      for (const event of events) if (await this.keep(message.carrier_code, inboxId, event)) accepted += 1;
      for (const number of new Set(events.map((event) => event.tracking_number))) {
        await this.outbox.add(TRACKING_ARRIVED, `${inboxId}/${number}`, { carrierCode: message.carrier_code, trackingNumber: number });
      }
      const report = { accepted, duplicates: events.length - accepted, rejected };
      await this.database.execute('UPDATE carrier_inbox SET processed_at = app_now(), report = $2 WHERE id = $1', [inboxId, JSON.stringify(report)]);
      return report;
    });
  }

  /** @returns false for an event that was told before */
  private async keep(carrierCode: string, inboxId: string, event: CarrierEvent): Promise<boolean> {
    const status = statusOfCode(event.code);
    if (status === 'unknown')
      await this.cases.open('tracking.unknown_code', { type: 'carrier_code', id: `${carrierCode}/${event.code}` }, { number: event.tracking_number });
    const added = await this.database.execute(
      `INSERT INTO tracking_event (id, carrier_code, event_key, tracking_number, code, status, incident_reason, location, occurred_at, inbox_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (carrier_code, event_key) DO NOTHING`,
      [
        newId(),
        carrierCode,
        eventKeyOf(event),
        event.tracking_number,
        event.code,
        status,
        event.reason ?? null,
        event.location ?? null,
        new Date(event.occurred_at),
        inboxId,
      ],
    );
    return added === 1;
  }
}
