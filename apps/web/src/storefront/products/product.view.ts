import type { Money } from '#platform/money';
import type { PriceComponentView, ProductCardView } from '#platform/ui';

type StockState = 'in_stock' | 'low_stock' | 'sold_out';

export interface OfferView {
  readonly sku: string;
  readonly gtin?: string | null;
  /** `250 ml`, in the reader's language. */
  readonly pack: string;
  readonly price: Money;
  readonly price_components: readonly PriceComponentView[];
  readonly stock: { readonly state: StockState; readonly quantity?: number };
}

interface ClaimView {
  readonly certificate: string;
  readonly standard: string;
  readonly valid_to: string;
  /** Path without the language, `/verify/<number>`. */
  readonly verify_path: string;
}

export interface ProductView {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  /** What is particular about this cooperative's own. */
  readonly note?: string | null;
  readonly images: readonly string[];
  readonly category: { readonly slug: string; readonly name: string };
  readonly region: { readonly slug: string; readonly name: string; readonly image: string };
  readonly cooperative: {
    readonly slug: string;
    readonly name: string;
    readonly locality: string;
    readonly tagline: string;
    readonly members: number;
    readonly women: number;
    readonly founded: number;
  };
  readonly offers: readonly OfferView[];
  readonly claims: readonly ClaimView[];
  /** Geographical indications and the like, by name. */
  readonly labels: readonly string[];
  /** Ingredients, materials, storage, season … already localised; only those there are. */
  readonly facts: ReadonlyArray<{ readonly label: string; readonly text: string }>;
  /** What is on sale keeps at least until this day, `YYYY-MM-DD`; null where nothing perishes. */
  readonly best_before: string | null;
  /** Expected days at the reader's door, or null where no promise can be made. */
  readonly promise: { readonly from: string; readonly to: string } | null;
  readonly others: readonly ProductCardView[];
  /** Set when an add to the cart was refused. */
  readonly error?: string;
}
