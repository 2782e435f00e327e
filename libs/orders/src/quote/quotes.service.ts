import { Inject, Injectable } from '@nestjs/common';
import { ConflictError } from '#platform/errors';
import { sumMinor } from '#platform/money';
import { Carts, type Cart, type CartLine } from '../cart/carts.service.js';
import { DELIVERY_RATES, type DeliveryRates, type ParcelToRate, type RatedOption } from './delivery.rates.js';

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

export interface DeliveryEstimate {
  readonly fromMinor: number;
  readonly toMinor: number;
  readonly codFeeMinor: number;
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

  /** The region that a postcode usually lies in; null when nobody told. */
  regionOf(postcode: string): Promise<string | null> {
    return this.rates.regionOf(postcode);
  }

  /** @throws {ConflictError} `cart.empty`, `delivery.unavailable` */
  async ofCart(cart: Cart, postcode: string): Promise<Quote> {
    if (cart.lines.length === 0) throw new ConflictError('cart.empty');
    const parcels = parcelsOf(cart);
    const options = await this.rates.rate(parcels.map(toRate), postcode);
    if (options.length === 0) throw new ConflictError('delivery.unavailable', { postcode });
    return { cart, parcels, options };
  }

  /**
   * What delivery costs at least and at most, wherever in the country the buyer lives, and the fee for paying in cash.
   * @returns null for an empty cart, and when no rate card covers its parcels
   */
  async estimate(cart: Cart): Promise<DeliveryEstimate | null> {
    const parcels = parcelsOf(cart);
    if (parcels.length === 0) return null;
    const rated = parcels.map(toRate);
    const options: RatedOption[] = [];
    for (const regionIso of new Set([...rated.map((parcel) => parcel.regionIso), null])) {
      options.push(...(await this.rates.rateToRegion(rated, regionIso)));
    }
    const totals = options.map((option) => totalsOf(parcels, option));
    const [first] = totals;
    if (!first) return null;
    const costs = totals.map((total) => total.deliveryMinor);
    return { fromMinor: Math.min(...costs), toMinor: Math.max(...costs), codFeeMinor: first.codFeeMinor };
  }

  /** The days within which a parcel of this weight arrives anywhere in the country; null when no rate card covers it. */
  async promise(weightG: number): Promise<RatedOption['promise'] | null> {
    const options = await this.rates.rateToRegion([{ cooperativeId: '', regionIso: '', weightG }], null);
    if (options.length === 0) return null;
    const days = options.flatMap(({ promise }) => [promise.from, promise.to]).sort();
    return { from: days[0] as string, to: days.at(-1) as string };
  }
}

function toRate({ cooperativeId, lines, weightG }: ParcelLines): ParcelToRate {
  return { cooperativeId, regionIso: (lines[0] as CartLine).offer.regionIso, weightG };
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
