import { Inject, Injectable } from '@nestjs/common';
import { ConflictError } from '#platform/errors';
import { sumMinor } from '#platform/money';
import { Carts, type Cart, type CartLine } from '../cart/carts.service.js';
import { DELIVERY_RATES, type DeliveryRates, type RatedOption } from './delivery.rates.js';

/** The lines that one cooperative packs into one parcel. */
export interface ParcelLines {
  readonly cooperativeId: string;
  readonly lines: readonly CartLine[];
  readonly weightG: number;
  readonly goodsMinor: number;
}

export interface Totals {
  readonly goodsMinor: number;
  readonly deliveryMinor: number;
  readonly codFeeMinor: number;
  readonly totalMinor: number;
}

export interface Quote {
  readonly cart: Cart;
  readonly parcels: readonly ParcelLines[];
  readonly options: readonly RatedOption[];
}

@Injectable()
export class Quotes {
  constructor(
    private readonly carts: Carts,
    @Inject(DELIVERY_RATES) private readonly rates: DeliveryRates,
  ) {}

  async forCart(cartId: string, postcode: string): Promise<Quote> {
    return this.ofCart(await this.carts.get(cartId), postcode);
  }

  /** @throws {ConflictError} `cart.empty`, `delivery.unavailable` */
  async ofCart(cart: Cart, postcode: string): Promise<Quote> {
    if (cart.lines.length === 0) throw new ConflictError('cart.empty');
    const parcels = parcelsOf(cart);
    const options = await this.rates.rate(
      parcels.map((parcel) => ({
        cooperativeId: parcel.cooperativeId,
        regionIso: (parcel.lines[0] as CartLine).offer.regionIso,
        weightG: parcel.weightG,
      })),
      postcode,
    );
    if (options.length === 0) throw new ConflictError('delivery.unavailable', { postcode });
    return { cart, parcels, options };
  }
}

/** One parcel a cooperative: two cooperatives in one basket are two senders. */
export function parcelsOf(cart: Cart): ParcelLines[] {
  const byCooperative = Map.groupBy(cart.lines, (line) => line.offer.cooperativeId);
  return [...byCooperative]
    .map(([cooperativeId, lines]) => ({
      cooperativeId,
      lines,
      weightG: lines.reduce((sum, line) => sum + line.offer.weightG * line.quantity, 0),
      goodsMinor: sumMinor(lines.map((line) => line.offer.priceMinor * line.quantity)),
    }))
    .sort((a, b) => (a.cooperativeId < b.cooperativeId ? -1 : 1));
}

/** What the buyer pays for one way of delivery, with cash on delivery. */
export function totalsOf(parcels: readonly ParcelLines[], option: RatedOption): Totals {
  const goodsMinor = sumMinor(parcels.map((parcel) => parcel.goodsMinor));
  const deliveryMinor = sumMinor(option.parcels.map((parcel) => parcel.priceMinor));
  const codFeeMinor = option.codFeePerParcelMinor * parcels.length;
  return { goodsMinor, deliveryMinor, codFeeMinor, totalMinor: sumMinor([goodsMinor, deliveryMinor, codFeeMinor]) };
}
