import { SeededRandom } from '#demo';
import { routeOf, type HandedInParcel, type Route } from './route.js';

export const OUTCOMES = ['delivered', 'failed-then-delivered', 'returned', 'mixed'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One step of a parcel: a UPU event code, and how many hours after the counter took the parcel in. */
export interface JourneyStep {
  readonly id: string;
  readonly number: string;
  readonly code: string;
  readonly atHour: number;
  readonly place: string;
  readonly reason?: string;
}

type Move = Pick<JourneyStep, 'code' | 'place' | 'reason'> & { readonly hours: readonly [from: number, to: number] };

const SHARE_DELIVERED = 0.75;
const SHARE_SECOND_TRY = 0.6;
const ABSENCES = ['Destinataire absent', 'Téléphone injoignable', 'Adresse incomplète'];
const UNCLAIMED = 'Non réclamé';
const REFUSALS = ['Refusé par le destinataire', UNCLAIMED];

/** The whole way of a parcel. The same seed and number give the same way, whatever other parcels there are. */
export function journeyOf(parcel: HandedInParcel, seed: string, outcome: Outcome): JourneyStep[] {
  const random = new SeededRandom(`post/${seed}/${parcel.number}`);
  const route = routeOf(parcel, random);
  const end = outcome === 'mixed' ? drawOutcome(random) : outcome;
  let atHour = 0;
  return [...carried(route), ...ending(end, parcel.service, route.destination, random)].map(({ code, place, reason, hours: [from, to] }, index) => {
    atHour += from + random.next() * (to - from);
    // The seed is part of the name: another seed is another story, not the same one told with other times.
    const id = `sim-${seed}-${parcel.number}-${index + 1}`;
    return { id, number: parcel.number, code, atHour, place, ...(reason === undefined ? {} : { reason }) };
  });
}

function drawOutcome(random: SeededRandom): Exclude<Outcome, 'mixed'> {
  if (random.chance(SHARE_DELIVERED)) return 'delivered';
  return random.chance(SHARE_SECOND_TRY) ? 'failed-then-delivered' : 'returned';
}

function carried({ origin, centres, destination }: Route): Move[] {
  return [
    { code: 'EMA', place: origin, hours: [0.2, 2] },
    ...centres.flatMap((place): Move[] => [
      { code: 'EDD', place, hours: [3, 9] },
      { code: 'EDE', place, hours: [1, 5] },
    ]),
    { code: 'EMG', place: destination, hours: [2, 10] },
  ];
}

function ending(end: Exclude<Outcome, 'mixed'>, service: string, place: string, random: SeededRandom): Move[] {
  return service === 'agency' ? atTheAgency(end, place) : atTheDoor(end, place, random);
}

function atTheDoor(end: Exclude<Outcome, 'mixed'>, place: string, random: SeededRandom): Move[] {
  const brought: Move = { code: 'EDG', place, hours: [2, 16] };
  const delivered: Move = { code: 'EMI', place, hours: [0.5, 6] };
  const failed: Move = { code: 'EMH', place, reason: random.pick(ABSENCES), hours: [0.5, 6] };
  if (end === 'delivered') return [brought, delivered];
  if (end === 'failed-then-delivered') return [brought, failed, brought, delivered];
  return [brought, failed, { code: 'EDF', place, hours: [1, 4] }, { code: 'EDX', place, reason: random.pick(REFUSALS), hours: [24, 96] }];
}

/** It lies ready there; nobody rings, so what fails is that nobody comes. */
function atTheAgency(end: Exclude<Outcome, 'mixed'>, place: string): Move[] {
  const ready: Move = { code: 'EDH', place, hours: [0.5, 2] };
  const held: Move = { code: 'EDF', place, hours: [24, 72] };
  const fetched: Move = { code: 'EMI', place, hours: [2, 60] };
  if (end === 'delivered') return [ready, fetched];
  if (end === 'failed-then-delivered') return [ready, held, fetched];
  return [ready, held, { code: 'EDX', place, reason: UNCLAIMED, hours: [24, 96] }];
}
