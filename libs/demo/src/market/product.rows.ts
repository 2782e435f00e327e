import type { KindContent, ProductContent } from '../content/content.schema.js';
import { idOf, SeededRandom } from './deterministic.js';
import type { MarketRows } from './market.rows.js';
import { priceParts, vatClassOf, type SeedRates } from './offer.pricing.js';

const DAY_MS = 86_400_000;

export interface ProductToSeed {
  readonly product: ProductContent;
  readonly kind: KindContent;
  readonly cooperativeId: string;
  readonly slug: string;
  /** Article number without the pack's part; packs get -1, -2 … */
  readonly sku: string;
  /** A GTIN-14 for each offer. */
  readonly gtins: readonly string[];
  readonly createdAt: Date;
  /** The day the market is seeded: lots are dated from it. */
  readonly today: Date;
  readonly rates: SeedRates;
}

/** Puts a product with its offers, balances and lots to the rows. */
export function addProduct(rows: MarketRows, seed: ProductToSeed): void {
  const { product, kind, cooperativeId, slug } = seed;
  const productId = idOf(`product/${slug}`);
  rows.product.push({
    id: productId,
    slug,
    kind_key: kind.key,
    cooperative_id: cooperativeId,
    name: product.name ?? kind.name,
    note: product.note,
    // Nobody grants certificates in this version, so nothing is certified: a premium in the price is no proof.
    certified: false,
    status: 'published',
    created_at: seed.createdAt.toISOString(),
  });
  product.offers.forEach((offer, index) => {
    const sku = `${seed.sku}-${index + 1}`;
    const stockItemId = idOf(`stock/${sku}`);
    rows.stock_item.push({ id: stockItemId, cooperative_id: cooperativeId, product_id: productId, on_hand: offer.stock });
    if (offer.stock > 0) {
      rows.stock_movement.push({
        id: idOf(`receipt/${sku}`),
        stock_item_id: stockItemId,
        kind: 'receipt',
        on_hand_change: offer.stock,
        reserved_change: 0,
        effect_key: `receipt/opening/${stockItemId}`,
      });
      rows.stock_lot.push(...lotsOf(seed, stockItemId, sku, offer.stock));
    }
    addOffer(rows, seed, { offer, index, sku, productId, stockItemId });
  });
}

interface OfferToSeed {
  readonly offer: ProductContent['offers'][number];
  readonly index: number;
  readonly sku: string;
  readonly productId: string;
  readonly stockItemId: string;
}

function addOffer(
  rows: MarketRows,
  { product, kind, cooperativeId, gtins, rates }: ProductToSeed,
  { offer, index, sku, productId, stockItemId }: OfferToSeed,
): void {
  const offerId = idOf(`offer/${sku}`);
  const priceMinor = offer.price_mad * 100;
  const vatClass = vatClassOf(kind.category);
  rows.offer.push({
    id: offerId,
    sku,
    gtin: gtins[index] ?? null,
    product_id: productId,
    cooperative_id: cooperativeId,
    stock_item_id: stockItemId,
    stock_factor: 1,
    pack: offer.pack,
    weight_g: offer.weight_g,
    price_minor: priceMinor,
    currency: 'MAD',
    vat_class: vatClass,
    sort: index,
    active: true,
  });
  for (const { kind: part, amountMinor } of priceParts(priceMinor, vatClass, product.premium, rates)) {
    rows.offer_component.push({ offer_id: offerId, kind: part, amount_minor: amountMinor });
  }
}

/** One lot, or an older and a newer one; the older is still within two thirds of its life. */
function lotsOf({ kind, today }: ProductToSeed, stockItemId: string, sku: string, stock: number): object[] {
  const random = new SeededRandom(`lots/${sku}`);
  const life = kind.shelf_life_days;
  const ageMax = Math.max(1, Math.floor(Math.min(life ?? 240, 240) / 3));
  const newer = random.whole(0, Math.floor(ageMax / 2));
  const split = stock >= 12 && ageMax >= 3 ? Math.floor(stock / 3) : 0;
  const parts =
    split > 0
      ? [
          { age: random.whole(newer + 1, ageMax), quantity: split },
          { age: newer, quantity: stock - split },
        ]
      : [{ age: newer, quantity: stock }];
  return parts.map(({ age, quantity }) => {
    const produced = new Date(today.getTime() - age * DAY_MS);
    return {
      id: idOf(`lot/${sku}/${age}`),
      stock_item_id: stockItemId,
      code: `L${dayOf(produced).replaceAll('-', '').slice(2)}`,
      produced_on: dayOf(produced),
      best_before: life === null ? null : dayOf(new Date(produced.getTime() + life * DAY_MS)),
      quantity,
    };
  });
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
