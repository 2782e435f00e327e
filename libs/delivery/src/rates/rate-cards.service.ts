import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { DeliveryRates, ParcelToRate, RatedOption, RatedParcel } from '#orders';
import { Database } from '#platform/database';
import { defineSetting, Settings } from '#platform/settings';
import { serviceLabelOf } from './delivery.services.js';
import { addWorkingDays } from './working.days.js';

const COD_FEE = defineSetting('delivery.cod_fee', z.object({ amount_minor: z.number().int().min(0) }));
const POSTCODE_REGIONS = defineSetting('delivery.postcode_regions', z.record(z.string(), z.string()));

interface RateRow {
  readonly carrier: string;
  readonly service: string;
  readonly no: number;
  readonly zone: string;
  readonly weight_to_g: number;
  readonly price_minor: number;
  readonly days_from: number;
  readonly days_to: number;
  readonly today: string;
}

/** What sending costs, from the operator's rate cards in force: the smallest band that holds the parcel. */
@Injectable()
export class RateCards implements DeliveryRates {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  async rate(parcels: readonly ParcelToRate[], postcode: string): Promise<RatedOption[]> {
    return this.rateToRegion(parcels, await this.regionOf(postcode));
  }

  async regionOf(postcode: string): Promise<string | null> {
    return (await this.settings.current(POSTCODE_REGIONS))[postcode.slice(0, 2)] ?? null;
  }

  async rateToRegion(parcels: readonly ParcelToRate[], regionIso: string | null): Promise<RatedOption[]> {
    const { amount_minor: codFee } = await this.settings.current(COD_FEE);
    const zones = parcels.map((parcel) => (parcel.regionIso === regionIso ? 'same_region' : 'national'));
    const rows = await this.database.rows<RateRow>(
      `SELECT DISTINCT ON (r.carrier_code, r.service, p.no) r.carrier_code AS carrier, r.service, p.no::int AS no, r.zone, r.weight_to_g, r.price_minor,
              r.days_from, r.days_to, to_char(app_now() AT TIME ZONE 'Africa/Casablanca', 'YYYY-MM-DD') AS today
         FROM unnest($1::text[], $2::int[]) WITH ORDINALITY AS p (zone, weight_g, no)
         JOIN rate_card r ON r.zone = p.zone AND r.weight_to_g >= p.weight_g
          AND r.valid_from <= app_now() AND (r.valid_to IS NULL OR r.valid_to > app_now())
        ORDER BY r.carrier_code, r.service, p.no, r.weight_to_g`,
      [zones, parcels.map((parcel) => parcel.weightG)],
    );
    const services = Map.groupBy(rows, (row) => `${row.carrier}-${row.service}`);
    return [...services.values()]
      .filter((rated) => rated.length === parcels.length)
      .map((rated) => toOption(rated, parcels, codFee))
      .sort((a, b) => total(a) - total(b));
  }
}

function toOption(rated: readonly RateRow[], parcels: readonly ParcelToRate[], codFeePerParcelMinor: number): RatedOption {
  const [first] = rated as readonly [RateRow, ...RateRow[]];
  return {
    id: `${first.carrier}-${first.service}`,
    carrierCode: first.carrier,
    service: first.service,
    label: serviceLabelOf(`${first.carrier}-${first.service}`),
    codFeePerParcelMinor,
    parcels: rated.map((row): RatedParcel => ({
      cooperativeId: (parcels[row.no - 1] as ParcelToRate).cooperativeId,
      priceMinor: row.price_minor,
      zone: row.zone,
      weightToG: row.weight_to_g,
    })),
    // The whole order is there when its slowest parcel is.
    promise: {
      from: addWorkingDays(first.today, Math.max(...rated.map((row) => row.days_from))),
      to: addWorkingDays(first.today, Math.max(...rated.map((row) => row.days_to))),
    },
  };
}

const total = (option: RatedOption): number => option.parcels.reduce((sum, parcel) => sum + parcel.priceMinor, 0);
