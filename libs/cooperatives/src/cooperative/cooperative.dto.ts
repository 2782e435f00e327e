import type { Language } from '#platform/i18n';

/** A cooperative in a list, in the reader's language. */
export interface CooperativeSummary {
  readonly slug: string;
  readonly name: string;
  readonly tagline: string;
  readonly locality: string;
  /** The region's slug. */
  readonly region: string;
  readonly region_name: string;
  readonly founded: number;
  readonly members: number;
  readonly women: number;
  readonly lat: number;
  readonly lng: number;
}

export interface OpeningHours {
  /** A day `sa` or a run of days `mo-fr`. */
  readonly days: string;
  readonly opens: string;
  readonly closes: string;
}

/** Where a cooperative works. */
export interface CooperativeSite {
  readonly region: { readonly slug: string; readonly name: string };
  readonly province: string;
  readonly locality: string;
  readonly address_line: string;
  readonly postcode: string;
  readonly lat: number;
  readonly lng: number;
  readonly opening_hours: readonly OpeningHours[];
  /** Whether parcels leave from here. */
  readonly dispatches: boolean;
}

/** All that a cooperative shows of itself. */
export interface CooperativeProfile {
  readonly slug: string;
  readonly name: string;
  readonly tagline: string;
  readonly story: string;
  readonly founded: number;
  readonly members: number;
  readonly women: number;
  readonly president: string;
  readonly phone: string;
  readonly union: string | null;
  /** Its number in the local register of cooperatives: "serial/number/year, court". */
  readonly register: string;
  readonly languages: readonly string[];
  readonly sites: readonly CooperativeSite[];
}

export interface CooperativeQuery {
  readonly lang: Language;
  /** The region's slug. */
  readonly region?: string | undefined;
  /** 1…100 */
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface CooperativePage {
  readonly items: readonly CooperativeSummary[];
  readonly next: string | null;
  readonly total: number;
}
