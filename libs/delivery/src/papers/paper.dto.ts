import type { Language } from '#platform/i18n';
import type { Money } from '#platform/money';

/** Sender or receiver. Phones in E.164; postcodes are five digits in Morocco. */
export interface PaperParty {
  readonly name: string;
  /** A person at an organisation, or the cooperative's contact person. */
  readonly attention?: string | null;
  readonly line1: string;
  readonly line2?: string | null;
  readonly postcode: string;
  readonly locality: string;
  readonly province?: string | null;
  readonly phone: string;
}

/** Papers are set in one or two languages, the first one gives the reading direction. Amazigh readers get French. */
export type PaperLanguages = readonly [Language, Language?];

export interface PostalLabel {
  /** S10, or the carrier's own identifier (printable ASCII, at most 28 characters). */
  readonly number: string;
  /** What the carrier calls its product, e.g. `AMANA`. */
  readonly service: string;
  readonly sender: PaperParty;
  readonly receiver: PaperParty;
  readonly weightGrams: number;
  /** What the postman collects; null when nothing is due. */
  readonly cashOnDelivery: Money | null;
  readonly orderNumber: string;
  readonly parcelReference: string;
  /** This parcel among those the sender hands in for the order. */
  readonly position?: { readonly index: number; readonly of: number };
  /** The receiver collects it; null: it is brought to the door. An empty name means the nearest agency. */
  readonly holdAtAgency: { readonly name: string } | null;
  readonly instructions?: string | null;
  readonly handedInOn: Date;
  /** Defaults to Arabic and French. */
  readonly languages?: PaperLanguages;
}

export interface PackingSlip {
  readonly orderNumber: string;
  readonly parcelReference: string;
  readonly number: string | null;
  readonly packedOn: Date;
  readonly cooperative: PaperParty;
  readonly buyer: PaperParty;
  readonly lines: readonly PackingSlipLine[];
  readonly cashOnDelivery: Money | null;
  /** The cooperative's own words; a sentence of ours stands in when there are none. */
  readonly thanks?: string | null;
  /** Days the buyer may send things back; null when nothing in the parcel can be returned. */
  readonly returnDays: number | null;
  /** Some of it spoils, and stays with the buyer whatever the days. */
  readonly someStay?: boolean;
  /** The buyer's order page, printed as a QR code. */
  readonly orderUrl?: string | null;
  readonly buyerLanguage: Language;
  readonly cooperativeLanguage: Language;
}

export interface PackingSlipLine {
  readonly quantity: number;
  /** In the buyer's language. */
  readonly name: string;
  /** In the cooperative's language; shown under the first when it differs. */
  readonly nameForCooperative?: string | null;
  /** e.g. `250 ml`. */
  readonly pack?: string | null;
  readonly sku: string;
  readonly lot?: string | null;
}

export interface DepositSlip {
  readonly number: string;
  readonly service: string;
  readonly sender: PaperParty;
  /** Where the parcels are handed in. */
  readonly agency: string | null;
  readonly handedInOn: Date;
  readonly parcels: readonly DepositSlipParcel[];
  /** Defaults to French and Arabic. */
  readonly languages?: PaperLanguages;
}

export interface DepositSlipParcel {
  readonly number: string;
  readonly reference: string;
  readonly receiver: string;
  readonly postcode: string;
  readonly locality: string;
  readonly weightGrams: number;
  readonly cashOnDelivery: Money | null;
}
