/**
 * The demo's carrier and its tariff. No public tariff of the post was found, so every figure here is ours: a base for
 * the first kilogram, a step for each further band, agencies cheaper than doors. The operator replaces them by dated rows.
 */
export const DEMO_CARRIER = { code: 'amana', name: { ar: 'أمانة', fr: 'Amana', en: 'Amana', zgh: 'ⴰⵎⴰⵏⴰ' } } as const;

/** Parcel numbers that the demo may give out; the post would grant such a range. */
export const DEMO_NUMBERS = { service_indicator: 'CC', next_serial: 47_310_000, last_serial: 47_999_999 } as const;

const BANDS_KG = [1, 2, 5, 10, 20, 30, 50, 100] as const;

/** Dirhams for the lightest parcel and for each further band; the post's own price is three quarters of ours. */
const TARIFFS = [
  { service: 'home', zone: 'same_region', first: 29, step: 9, days: [1, 2] },
  { service: 'home', zone: 'national', first: 39, step: 13, days: [2, 4] },
  { service: 'agency', zone: 'same_region', first: 22, step: 7, days: [1, 3] },
  { service: 'agency', zone: 'national', first: 30, step: 11, days: [2, 5] },
] as const;

const COST_PERCENT = 75;
const VALID_FROM = '2020-01-01T00:00:00Z';

export interface RateCardRow {
  readonly carrier_code: string;
  readonly service: string;
  readonly zone: string;
  readonly weight_to_g: number;
  readonly price_minor: number;
  readonly cost_minor: number;
  readonly days_from: number;
  readonly days_to: number;
  readonly valid_from: string;
}

export function demoRateCards(): RateCardRow[] {
  return TARIFFS.flatMap(({ service, zone, first, step, days }) =>
    BANDS_KG.map((kilograms, band) => {
      const priceMinor = (first + step * band) * 100;
      return {
        carrier_code: DEMO_CARRIER.code,
        service,
        zone,
        weight_to_g: kilograms * 1_000,
        price_minor: priceMinor,
        cost_minor: (priceMinor * COST_PERCENT) / 100,
        days_from: days[0],
        days_to: days[1],
        valid_from: VALID_FROM,
      };
    }),
  );
}
