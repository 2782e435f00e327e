export interface MapMark {
  readonly x: number;
  readonly y: number;
  /** Where it leads, a path without the language. */
  readonly path: string;
  readonly label: string;
  /** How many cooperatives it stands for; absent for one. */
  readonly count?: number;
}

export interface MapView {
  /** Chosen region; null for the whole country. */
  readonly region: { readonly slug: string; readonly name: string; readonly intro: string } | null;
  readonly viewBox: string;
  /** Units of the map that are one pixel wide on a phone: what is drawn keeps its size whatever is shown. */
  readonly unit: number;
  readonly outlines: readonly { readonly iso: string; readonly path: string; readonly chosen: boolean }[];
  readonly marks: readonly MapMark[];
  /** The same places as words: regions, or the cooperatives of one. */
  readonly places: readonly { readonly path: string; readonly name: string; readonly note: string }[];
}
