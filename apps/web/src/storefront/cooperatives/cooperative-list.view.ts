export interface CooperativeCardView {
  readonly slug: string;
  readonly name: string;
  readonly tagline: string;
  readonly locality: string;
  readonly region: string;
  readonly region_name: string;
  /** Art of one of its products. */
  readonly image: string;
  readonly product_count: number;
}

export interface CooperativeListView {
  readonly cooperatives: readonly CooperativeCardView[];
  readonly total: number;
  readonly next: string | null;
  readonly continued: boolean;
  /** Chosen region's slug. */
  readonly region?: string;
  readonly regions: ReadonlyArray<{
    readonly slug: string;
    readonly name: string;
    readonly image: string;
    readonly intro: string;
    readonly count: number;
  }>;
}
