import { Injectable } from '@nestjs/common';
import { localise } from '#catalog';
import { FILE_BYTES_MAX, InboxReader, NumberSeries, type InboxEntry, type InboxRow, type StrayKind } from '#delivery';
import { People } from '#identity';
import type { Actor } from '#platform/http';
import type { Translator } from '#platform/i18n';
import { failedRowsCsv } from './failed-rows.csv.js';
import type { InboxRowView, ReportView, StrayEventsView, TrackingView } from './tracking.view.js';

const PAGE = 25;
type WithoutWaiting<View> = Omit<View, 'waiting'>;

@Injectable()
export class TrackingPresenter {
  constructor(
    private readonly reader: InboxReader,
    private readonly series: NumberSeries,
    private readonly people: People,
  ) {}

  async view(actor: Actor, t: Translator, after: string | undefined, problem: string | null): Promise<WithoutWaiting<TrackingView>> {
    const carriers = await this.reader.carriers(actor);
    const inbox = await this.reader.list(actor, { limit: PAGE + 1, after });
    const shown = inbox.slice(0, PAGE);
    const names = await this.people.namesOf(
      actor,
      shown.map((row) => row.importedBy),
    );
    return {
      carriers: carriers.map(({ code, name }) => ({ value: code, label: localise(name, t.lang) })),
      series: (await this.series.left(actor)).map(({ carrierCode, indicator, left }) => ({
        name: `${carrierCode.toUpperCase()} ${indicator}`,
        left,
      })),
      inbox: shown.map((row) => presentRow(row, row.counts, row.numbers, names)),
      firstPath: after === undefined ? null : '/console/tracking',
      nextPath: inbox.length > PAGE ? `/console/tracking?after=${shown.at(-1)?.id}` : null,
      megabytesMax: FILE_BYTES_MAX / 1024 / 1024,
      problem,
    };
  }

  async report(actor: Actor, id: string, t: Translator): Promise<WithoutWaiting<ReportView>> {
    const entry = await this.reader.open(actor, id);
    const names = await this.people.namesOf(actor, [entry.importedBy]);
    const rejected = entry.report?.rejected ?? [];
    return {
      entry: presentRow(entry, countsOf(entry), entry.report?.numbers ?? [], names),
      rejected: rejected.map((row) => ({ row: row.row, field: row.field, reason: reasonOf(row.reason, t) })),
      strangers: entry.report?.strangers ?? [],
      csvPath: rejected.some((row) => row.cells) ? `/console/tracking/inbox/${id}/failed-rows.csv` : null,
    };
  }

  async failedRows(actor: Actor, id: string, t: Translator): Promise<Buffer> {
    const { report } = await this.reader.open(actor, id);
    return failedRowsCsv(report?.rejected ?? [], (field, reason) => `${field}: ${reasonOf(reason, t)}`);
  }

  async stray(actor: Actor, kind: StrayKind, after: string | undefined): Promise<WithoutWaiting<StrayEventsView>> {
    const events = await this.reader.stray(actor, kind, { limit: PAGE + 1, after });
    const shown = events.slice(0, PAGE);
    const path = `/console/tracking/events?kind=${kind}`;
    return {
      kind,
      events: shown.map((event) => ({
        number: event.trackingNumber,
        carrier: event.carrierCode.toUpperCase(),
        code: event.code,
        location: event.location,
        occurredAt: event.occurredAt.toISOString(),
        receivedAt: event.receivedAt.toISOString(),
      })),
      firstPath: after === undefined ? null : path,
      nextPath: events.length > PAGE ? `${path}&after=${shown.at(-1)?.id}` : null,
    };
  }
}

function presentRow(
  row: Omit<InboxRow, 'counts' | 'numbers'>,
  counts: InboxRow['counts'],
  numbers: readonly string[],
  names: ReadonlyMap<string, string>,
): InboxRowView {
  return {
    id: row.id,
    source: row.source,
    carrier: row.carrierCode.toUpperCase(),
    fileName: row.fileName,
    by: row.importedBy === null ? null : (names.get(row.importedBy) ?? row.importedBy),
    at: row.receivedAt.toISOString(),
    counts,
    numbers,
  };
}

function countsOf({ report }: InboxEntry): InboxRow['counts'] {
  if (!report) return null;
  // A report from before these were told apart names none.
  const unplaced = report.unplaced ?? 0;
  const { accepted, duplicates, rejected, unknown = 0 } = report;
  return { accepted: accepted - unplaced, unplaced, duplicates, rejected: rejected.length, unknown };
}

/** A reason is a code that has a sentence, or, from a message of a machine, a technical word. */
function reasonOf(reason: string, t: Translator): string {
  const key = `errors.field.${reason}`;
  return t.has(key) ? t(key, { max: '' }) : reason;
}
