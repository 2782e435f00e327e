import { Injectable } from '@nestjs/common';
import type { LocalisedText } from '#catalog';
import { Database, uuidOf } from '#platform/database';
import { NotFoundError } from '#platform/errors';
import { assertOperator, type Actor } from '#platform/http';
import type { InboxReport } from './carrier.inbox.js';
import type { TrackingEventRow } from './tracking.service.js';

export interface InboxRow {
  readonly id: string;
  readonly carrierCode: string;
  readonly source: 'webhook' | 'file';
  readonly fileName: string | null;
  readonly importedBy: string | null;
  readonly receivedAt: Date;
  readonly processedAt: Date | null;
  /** The first numbers that it tells of; none until it was processed. */
  readonly numbers: readonly string[];
  /** Null until it was processed. */
  readonly counts: InboxCounts | null;
}

/** What became of the rows: each event that was taken counts either as accepted or as unplaced. */
export interface InboxCounts {
  readonly accepted: number;
  readonly unplaced: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly unknown: number;
}

export interface InboxEntry extends Omit<InboxRow, 'counts' | 'numbers'> {
  readonly report: InboxReport | null;
}

export interface StrayEvent extends TrackingEventRow {
  readonly id: string;
  readonly carrierCode: string;
  readonly receivedAt: Date;
}

export interface CarrierRow {
  readonly code: string;
  readonly name: LocalisedText;
}

/** Events that the market could make nothing of: of a parcel it does not know, or with a code it cannot read. */
export type StrayKind = 'unknown_parcel' | 'unknown_code';

interface PageAsked {
  readonly limit: number;
  /** The id of the last row of the page before. */
  readonly after?: string | undefined;
}

const COLUMNS = `id, carrier_code AS "carrierCode", source, file_name AS "fileName", imported_by AS "importedBy", received_at AS "receivedAt",
  processed_at AS "processedAt"`;
const STRAY: Readonly<Record<StrayKind, string>> = { unknown_parcel: 'parcel_id IS NULL', unknown_code: `status = 'unknown'` };

/** What came in from carriers, for the operator to look through. */
@Injectable()
export class InboxReader {
  constructor(private readonly database: Database) {}

  carriers(actor: Actor): Promise<CarrierRow[]> {
    assertOperator(actor);
    return this.database.rows<CarrierRow>('SELECT code, name FROM carrier ORDER BY code');
  }

  /** Messages and files, the latest first. */
  list(actor: Actor, { limit, after }: PageAsked): Promise<InboxRow[]> {
    assertOperator(actor);
    return this.database.rows<InboxRow>(
      `SELECT ${COLUMNS}, CASE WHEN report IS NOT NULL THEN jsonb_build_object(
                'accepted', (report->>'accepted')::int - coalesce((report->>'unplaced')::int, 0), 'unplaced', coalesce(report->'unplaced', '0'),
                'duplicates', report->'duplicates', 'unknown', coalesce(report->'unknown', '0'),
                'rejected', jsonb_array_length(report->'rejected')) END AS counts,
              coalesce(report->'numbers', '[]') AS numbers
         FROM carrier_inbox
        WHERE $2::uuid IS NULL OR (received_at, id) < (SELECT received_at, id FROM carrier_inbox WHERE id = $2)
        ORDER BY received_at DESC, id DESC LIMIT $1`,
      [limit, after ?? null],
    );
  }

  async open(actor: Actor, id: string): Promise<InboxEntry> {
    assertOperator(actor);
    const entry = await this.database.maybe<InboxEntry>(`SELECT ${COLUMNS}, report FROM carrier_inbox WHERE id = $1`, [uuidOf(id)]);
    if (!entry) throw new NotFoundError('carrier_inbox', id);
    return entry;
  }

  /** The latest first. */
  stray(actor: Actor, kind: StrayKind, { limit, after }: PageAsked): Promise<StrayEvent[]> {
    assertOperator(actor);
    return this.database.rows<StrayEvent>(
      `SELECT id, carrier_code AS "carrierCode", event_key AS "eventKey", tracking_number AS "trackingNumber", code, status,
              incident_reason AS reason, location, occurred_at AS "occurredAt", received_at AS "receivedAt"
         FROM tracking_event
        WHERE ${STRAY[kind]} AND ($2::uuid IS NULL OR (received_at, id) < (SELECT received_at, id FROM tracking_event WHERE id = $2))
        ORDER BY received_at DESC, id DESC LIMIT $1`,
      [limit, after ?? null],
    );
  }
}
