import type { ProductCardView } from '#platform/ui';

export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

export interface OpeningHours {
  /** One day `sa` or a run of days `mo-fr`. */
  readonly days: string;
  /** `09:00` */
  readonly opens: string;
  readonly closes: string;
}

export interface CooperativeView {
  readonly slug: string;
  readonly name: string;
  readonly tagline: string;
  /** Paragraphs parted by an empty line. */
  readonly story: string;
  readonly region: { readonly slug: string; readonly name: string; readonly image: string };
  readonly province: string;
  readonly locality: string;
  readonly address_line: string;
  readonly postcode: string;
  readonly lat: number;
  readonly lng: number;
  readonly phone: string | null;
  readonly founded: number;
  readonly members: number;
  readonly women: number;
  readonly president: string | null;
  readonly union: string | null;
  readonly register: string;
  readonly opening_hours: readonly OpeningHours[];
  readonly products: readonly ProductCardView[];
}
