import { createHash } from 'node:crypto';
import { z } from 'zod';
import { text, token } from '#platform/http';

const EVENTS_MAX = 1_000;

/** One event as a carrier tells it. */
export const carrierEventSchema = z.object({
  /** The carrier's own name for the event; without one, its content is its name. */
  id: token(100).optional(),
  tracking_number: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9-]{4,40}$/, { error: 'invalid' }),
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9_-]{1,20}$/, { error: 'invalid' }),
  occurred_at: z.iso.datetime({ offset: true, error: 'moment' }),
  location: z.preprocess((value) => (value === '' ? undefined : value), text({ max: 120 }).optional()),
  reason: z.preprocess((value) => (value === '' ? undefined : value), text({ max: 200 }).optional()),
});
export type CarrierEvent = z.output<typeof carrierEventSchema>;

/** What a carrier sends: events, judged one by one. */
export const carrierMessageSchema = z.object({ events: z.array(carrierEventSchema).min(1).max(EVENTS_MAX) });
/** The message before its events are judged. */
const messageSchema = z.object({ events: z.array(z.unknown()).min(1).max(EVENTS_MAX) });

export interface RejectedRow {
  readonly row: number;
  readonly field: string;
  readonly reason: string;
  /** Of a row of a file: what stood in it, by column. */
  readonly cells?: Readonly<Record<string, string>>;
}

export interface ReadMessage {
  readonly events: readonly CarrierEvent[];
  readonly rejected: readonly RejectedRow[];
}

/** The good events and the bad ones, each with its row: one wrong row never loses the others. */
export function readWebhook(body: string): ReadMessage {
  const message = messageSchema.safeParse(parseJson(body));
  if (!message.success) return { events: [], rejected: [{ row: 0, field: 'events', reason: 'is not a list of 1 to 1000 events' }] };
  return judge(message.data.events);
}

/**
 * Names an event, so that the same one told again has the same name. A carrier may number the events of each parcel anew, so the
 * parcel's number is part of it; an event without a name is named by its content.
 */
export function eventKeyOf(event: CarrierEvent): string {
  if (event.id) return `${event.tracking_number}/${event.id}`;
  const content = [event.tracking_number, event.code.toUpperCase(), new Date(event.occurred_at).toISOString()].join('|');
  return `${event.tracking_number}/sha256-${createHash('sha256').update(content).digest('hex').slice(0, 40)}`;
}

function judge(rows: readonly unknown[]): ReadMessage {
  const events: CarrierEvent[] = [];
  const rejected: RejectedRow[] = [];
  rows.forEach((row, index) => {
    const parsed = carrierEventSchema.safeParse(row);
    if (parsed.success) events.push(parsed.data);
    else rejected.push({ row: index + 1, field: parsed.error.issues[0]?.path.join('.') ?? '', reason: parsed.error.issues[0]?.message ?? 'invalid' });
  });
  return { events, rejected };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
