import { Global, Module } from '@nestjs/common';
import { DELIVERY_RATES, type DeliveryRates, type ParcelToRate, type RatedOption } from '#orders';

/** A tariff one can reckon with in one's head: 30 dirhams a parcel, 15 for the cash; twice that beyond the region. */
class FlatRates implements DeliveryRates {
  rate(parcels: readonly ParcelToRate[]): Promise<RatedOption[]> {
    return Promise.resolve([option(parcels, () => 3_000)]);
  }

  regionOf(): Promise<string | null> {
    return Promise.resolve(null);
  }

  rateToRegion(parcels: readonly ParcelToRate[], regionIso: string | null): Promise<RatedOption[]> {
    return Promise.resolve([option(parcels, (parcel) => (parcel.regionIso === regionIso ? 3_000 : 6_000))]);
  }
}

function option(parcels: readonly ParcelToRate[], priceOf: (parcel: ParcelToRate) => number): RatedOption {
  return {
    id: 'amana-home',
    carrierCode: 'amana',
    service: 'home',
    label: { fr: 'À domicile' },
    codFeePerParcelMinor: 1_500,
    promise: { from: '2026-12-01', to: '2026-12-03' },
    parcels: parcels.map((parcel) => ({ cooperativeId: parcel.cooperativeId, priceMinor: priceOf(parcel), zone: 'national', weightToG: 1_000 })),
  };
}

@Global()
@Module({ providers: [{ provide: DELIVERY_RATES, useClass: FlatRates }], exports: [DELIVERY_RATES] })
export class FlatRatesModule {}
