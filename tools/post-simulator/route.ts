import type { SeededRandom } from '#demo';

/** What the counter reads off a label when it takes a parcel in; less where only its number is known. */
export interface HandedInParcel {
  readonly number: string;
  readonly from: Place | null;
  readonly to: Place | null;
  readonly service: string;
}

interface Place {
  readonly locality: string;
  readonly postcode: string;
}

export interface Route {
  readonly origin: string;
  /** One where both ends hang on the same, else that of the origin and that of the destination. */
  readonly centres: readonly string[];
  readonly destination: string;
}

/** By the first digit of the postcode. The towns are real; that each has a sorting centre is this tool's invention. */
const TOWNS: Readonly<Record<string, string>> = {
  '1': 'Rabat',
  '2': 'Casablanca',
  '3': 'Fès',
  '4': 'Marrakech',
  '5': 'Meknès',
  '6': 'Oujda',
  '7': 'Laâyoune',
  '8': 'Agadir',
  '9': 'Tanger',
};

/** Where a parcel comes through; ends that nobody told are chosen by chance. */
export function routeOf({ from, to }: HandedInParcel, random: SeededRandom): Route {
  const somewhere = (): Place => {
    const [digit, locality] = random.pick(Object.entries(TOWNS));
    return { locality, postcode: `${digit}0000` };
  };
  // Both are drawn in any case, so that knowing one place does not change what chance decides afterwards.
  const drawn = [somewhere(), somewhere()] as const;
  const [origin, destination] = [from ?? drawn[0], to ?? drawn[1]];
  return { origin: origin.locality, centres: [...new Set([centreOf(origin), centreOf(destination)])], destination: destination.locality };
}

const centreOf = ({ postcode }: Place): string => `${TOWNS[postcode[0] ?? ''] ?? 'Casablanca'}, centre de tri`;
