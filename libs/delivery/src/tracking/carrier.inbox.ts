import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '#identity';
import { Cases } from '#platform/cases';
import { Database, newId } from '#platform/database';
import { DomainError, InvalidInputError, NotFoundError, UnauthenticatedError } from '#platform/errors';
import { assertOperator, type Actor } from '#platform/http';
import { HandlesJob, Outbox, Sweeps } from '#platform/jobs';
import { INBOX_FILLED, TRACKING_ARRIVED } from '../delivery.jobs.js';
import { statusOfCode } from './event.codes.js';
import { decodeFile, readFile } from './tracking.file.js';
import { eventKeyOf, readWebhook, type CarrierEvent, type RejectedRow } from './tracking.message.js';
import { verifyWebhook } from './webhook.signature.js';

export interface InboxReport {
  readonly accepted: number;
  readonly duplicates: number;
  readonly rejected: readonly RejectedRow[];
  /** Of those accepted: with a code that the table of events lacks. */
  readonly unknown: number;
  /** Of those accepted: of parcels that the market did not know when it read them. */
  readonly unplaced: number;
  /** The first of those parcels' numbers. */
  readonly strangers: readonly string[];
  /** The first of the numbers that it tells of, by which one knows a message again. */
  readonly numbers: readonly string[];
}

/** A file as it was handed over. */
export interface TrackingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface NewMessage {
  readonly carrierCode: string;
  readonly source: 'webhook' | 'file';
  readonly content: string;
  readonly body: Uint8Array;
  readonly fileName?: string;
  readonly importedBy?: string | null;
}

/** A report names so many; the rest is counted. */
const STRANGERS_NAMED_MAX = 50;
const NUMBERS_NAMED_MAX = 3;
const KEEP_BODY_FOR = '90 days';

/** Takes in what carriers say: verified, stored as it came, then made sense of. */
@Injectable()
export class CarrierInbox {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly cases: Cases,
    private readonly audit: AuditLog,
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
    return this.store({ carrierCode, source: 'webhook', content, body });
  }

  /**
   * A list of events as a file, read in by the operator: kept as it came; good rows are taken, bad ones reported. The same
   * file again finds nothing new.
   * @returns the message's id, under which its report stands
   * @throws {DomainError} `import.none`, `import.empty`, `import.not_csv`, `import.quote`, `import.columns`, `import.too_large`, `import.too_many_rows`
   */
  async importFile(actor: Actor, carrierCode: string, file: TrackingFile): Promise<string> {
    assertOperator(actor);
    if (!(await this.database.maybe('SELECT 1 FROM carrier WHERE code = $1', [carrierCode]))) throw new NotFoundError('carrier', carrierCode);
    if (file.name === '' && file.bytes.length === 0) throw new DomainError('invalid', 'import.none');
    const content = decodeFile(file.bytes);
    readFile(content);
    return this.database.transaction(async () => {
      const id = await this.store({
        carrierCode,
        source: 'file',
        content,
        body: file.bytes,
        fileName: file.name.slice(0, 200),
        importedBy: actor.kind === 'person' ? actor.personId : null,
      });
      await this.process(id);
      await this.audit.record(actor, 'tracking.import', { type: 'carrier_inbox', id }, { carrier: carrierCode });
      return id;
    });
  }

  @HandlesJob(INBOX_FILLED)
  async handle({ inboxId }: { inboxId: string }): Promise<void> {
    await this.process(inboxId);
  }

  /** What a carrier sent names people's parcels; that it was sent, its hash and its report stay. */
  @Sweeps('old-carrier-messages')
  async sweep(): Promise<void> {
    await this.database.execute(
      `UPDATE carrier_inbox SET body = NULL WHERE id IN
         (SELECT id FROM carrier_inbox WHERE body IS NOT NULL AND processed_at < app_now() - interval '${KEEP_BODY_FOR}' ORDER BY processed_at LIMIT 1000)`,
    );
  }

  private store({ carrierCode, source, content, body, fileName, importedBy }: NewMessage): Promise<string> {
    const hash = createHash('sha256').update(body).digest();
    return this.database.transaction(async () => {
      const added = await this.database.maybe<{ id: string }>(
        `INSERT INTO carrier_inbox (id, carrier_code, source, message_key, body_hash, body, file_name, imported_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (carrier_code, message_key) DO NOTHING RETURNING id`,
        [newId(), carrierCode, source, hash.toString('hex'), hash, content, fileName ?? null, importedBy ?? null],
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

  /** Makes events of a message, once: its report says that it was done. */
  private process(inboxId: string): Promise<void> {
    return this.database.transaction(async () => {
      const message = await this.database.one<{ carrier_code: string; source: string; body: string; report: InboxReport | null }>(
        'SELECT carrier_code, source, body, report FROM carrier_inbox WHERE id = $1 FOR UPDATE',
        [inboxId],
      );
      if (message.report) return;
      const { events, rejected } = message.source === 'file' ? readFile(message.body) : readWebhook(message.body);
      const kept: CarrierEvent[] = [];
      for (const event of events) if (await this.keep(message.carrier_code, inboxId, event)) kept.push(event);
      const numbers = [...new Set(events.map((event) => event.tracking_number))];
      for (const number of numbers) {
        await this.outbox.add(TRACKING_ARRIVED, `${inboxId}/${number}`, { carrierCode: message.carrier_code, trackingNumber: number });
      }
      const unknown = kept.filter((event) => statusOfCode(event.code) === 'unknown').length;
      const known = await this.knownOf(message.carrier_code, numbers);
      const report: InboxReport = {
        accepted: kept.length,
        duplicates: events.length - kept.length,
        rejected,
        unknown,
        unplaced: kept.filter((event) => !known.has(event.tracking_number)).length,
        strangers: numbers.filter((number) => !known.has(number)).slice(0, STRANGERS_NAMED_MAX),
        numbers: numbers.slice(0, NUMBERS_NAMED_MAX),
      };
      await this.database.execute('UPDATE carrier_inbox SET processed_at = app_now(), report = $2 WHERE id = $1', [inboxId, JSON.stringify(report)]);
    });
  }

  /** Which of these numbers parcels of ours bear. */
  private async knownOf(carrierCode: string, numbers: readonly string[]): Promise<ReadonlySet<string>> {
    const parcels = await this.database.asEveryTenant(() =>
      this.database.rows<{ number: string }>(
        'SELECT tracking_number AS number FROM parcel WHERE carrier_code = $1 AND tracking_number = ANY($2::text[])',
        [carrierCode, numbers],
      ),
    );
    return new Set(parcels.map(({ number }) => number));
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
    if (added === 0) await this.compare(carrierCode, event);
    return added === 1;
  }

  /** The first word holds; another one under the same name is for a person to look at. */
  private async compare(carrierCode: string, event: CarrierEvent): Promise<void> {
    const key = eventKeyOf(event);
    const first = await this.database.one<{ code: string; at: Date }>(
      'SELECT code, occurred_at AS at FROM tracking_event WHERE carrier_code = $1 AND event_key = $2',
      [carrierCode, key],
    );
    const then = { code: event.code, at: new Date(event.occurred_at) };
    if (first.code.toUpperCase() === then.code.toUpperCase() && first.at.getTime() === then.at.getTime()) return;
    await this.cases.open(
      'tracking.contradicting_event',
      { type: 'tracking_event', id: `${carrierCode}/${key}` },
      { number: event.tracking_number, first, then },
    );
  }
}
