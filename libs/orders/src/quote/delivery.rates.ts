import type { LocalisedText } from '#catalog';

/** What one cooperative sends: one parcel. */
export interface ParcelToRate {
  readonly cooperativeId: string;
  readonly regionIso: string;
  readonly weightG: number;
}

export interface RatedParcel {
  readonly cooperativeId: string;
  readonly priceMinor: number;
  readonly zone: string;
  /** The upper end of the weight band that was charged. */
  readonly weightToG: number;
}

export interface RatedOption {
  /** Names carrier and service; an order chooses by it. */
  readonly id: string;
  readonly carrierCode: string;
  readonly service: string;
  readonly label: LocalisedText;
  readonly parcels: readonly RatedParcel[];
  readonly codFeePerParcelMinor: number;
  /** Calendar days in Morocco, `YYYY-MM-DD`. */
  readonly promise: { readonly from: string; readonly to: string };
}

/** The port through which orders learn what sending costs; `delivery` answers from its rate cards. */
export interface DeliveryRates {
  /** The ways all of these parcels can be sent, the cheapest first; none when no card covers them. */
  rate(parcels: readonly ParcelToRate[], postcode: string): Promise<RatedOption[]>;
  /** The region that a postcode usually lies in; null for a prefix that the operator's table does not name. */
  regionOf(postcode: string): Promise<string | null>;
  /** The same before an address is known: to somewhere in this region, or, without one, to a region other than any sender's. */
  rateToRegion(parcels: readonly ParcelToRate[], regionIso: string | null): Promise<RatedOption[]>;
}
export const DELIVERY_RATES = Symbol('DELIVERY_RATES');
