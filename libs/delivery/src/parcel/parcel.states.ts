/** UPU events folded into what people and programs follow (karrio's model, see docs/adr/0012). */
export const PARCEL_STATUSES = [
  'pending',
  'picked_up',
  'in_transit',
  'out_for_delivery',
  'ready_for_pickup',
  'delivered',
  'delivery_failed',
  'delivery_delayed',
  'on_hold',
  'return_to_sender',
  'cancelled',
  'unknown',
] as const;
export type ParcelStatus = (typeof PARCEL_STATUSES)[number];

export interface TrackedEvent {
  readonly eventKey: string;
  readonly status: ParcelStatus;
  /** As the carrier tells it, in milliseconds since the epoch. */
  readonly occurredAt: number;
  /** When we heard of it, where the carrier's time cannot be: its clock runs ahead. */
  readonly heardAt?: number;
}

/** Ends: nothing that the post says about an earlier moment, or says later by mistake, takes them back. */
const FINAL_RANK: Partial<Record<ParcelStatus, number>> = { delivered: 1, return_to_sender: 2 };

/**
 * The status that a set of events amounts to, whatever the order in which they arrived and however often: an end beats
 * everything (a return beats a delivery that was taken back), else the latest event counts. A time that cannot be makes
 * no event the latest, and an event that we cannot read changes nothing.
 */
export function statusOf(events: readonly TrackedEvent[]): { status: ParcelStatus; occurredAt: number } | null {
  const known = events.filter((event) => event.status !== 'unknown');
  const best = (known.length > 0 ? known : events).reduce<TrackedEvent | null>(
    (winner, event) => (winner === null || beats(event, winner) ? event : winner),
    null,
  );
  return best && { status: best.status, occurredAt: best.heardAt ?? best.occurredAt };
}

function beats(event: TrackedEvent, winner: TrackedEvent): boolean {
  const [rank, winnerRank] = [FINAL_RANK[event.status] ?? 0, FINAL_RANK[winner.status] ?? 0];
  if (rank !== winnerRank) return rank > winnerRank;
  const [ahead, winnerAhead] = [event.heardAt !== undefined, winner.heardAt !== undefined];
  if (ahead !== winnerAhead) return winnerAhead;
  // Among two ends of one kind the first counts; underway the latest does. Equal times go by key, so that order never matters.
  if (event.occurredAt !== winner.occurredAt) return rank > 0 ? event.occurredAt < winner.occurredAt : event.occurredAt > winner.occurredAt;
  return event.eventKey > winner.eventKey;
}
