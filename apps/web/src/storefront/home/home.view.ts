import type { Money } from '#platform/money';
import type { PriceComponentView, ProductCardView } from '#platform/ui';

export interface PlaceTile {
  readonly slug: string;
  readonly name: string;
  readonly image: string;
  /** How many cooperatives (region) or products (category) it leads to. */
  readonly count: number;
}

export interface HomeView {
  readonly cooperativeCount: number;
  readonly productCount: number;
  readonly regionCount: number;
  readonly shown: readonly ProductCardView[];
  /** Whether what is shown is harvested, pressed or gathered this month; else it is what came last. */
  readonly seasonal: boolean;
  readonly categories: readonly PlaceTile[];
  readonly regions: readonly PlaceTile[];
  /** A real offer of the shop whose price is taken apart. */
  readonly shares: {
    readonly product: { readonly slug: string; readonly name: string; readonly image: string };
    readonly cooperative: string;
    readonly pack: string;
    readonly price: Money;
    readonly components: readonly PriceComponentView[];
  } | null;
  readonly story: {
    readonly slug: string;
    readonly name: string;
    readonly place: string;
    /** Landscape of its region. */
    readonly image: string;
    readonly tagline: string;
    /** First paragraph or two of its story. */
    readonly excerpt: string;
  } | null;
}
