import { z } from 'zod';
import { assertMinor, shareOf, sumMinor, taxInside } from '#platform/money';
import { defineSetting } from '#platform/settings';

/** Who gets what of a price, in the order in which it is shown. Delivery and its fees are components of the parcel. */
export const PRICE_COMPONENT_KINDS = ['producer', 'premium', 'platform_fee', 'vat'] as const;
export type PriceComponentKind = (typeof PRICE_COMPONENT_KINDS)[number];

export interface PriceComponent {
  readonly kind: PriceComponentKind;
  readonly amountMinor: number;
}

const basisPoints = z.number().int().min(0).max(10_000);

/** VAT by class of goods, in basis points; which class a product has depends on the cooperative's status. */
export const VAT_RATES = defineSetting('vat.rates', z.record(z.string(), basisPoints));

/** The platform's fee and the fair-trade premium, as shares of the price without VAT. */
export const PRICE_SHARES = defineSetting('price.shares', z.object({ platform_fee: basisPoints, premium: basisPoints }));

export interface PriceRates {
  readonly vatBasisPoints: number;
  readonly platformFeeBasisPoints: number;
  /** The fair-trade premium, for the cooperative's fund; zero where none is paid. It says nothing about a certificate. */
  readonly premiumBasisPoints: number;
}

/**
 * The one place where a price is split. The buyer's price includes VAT; fee and premium are shares of the price
 * without it; the producer gets all the rest, so no rounding ever goes to somebody else.
 */
export function splitPrice(priceMinor: number, rates: PriceRates): PriceComponent[] {
  if (assertMinor(priceMinor) <= 0) throw new RangeError('a price is above zero');
  const vat = taxInside(priceMinor, rates.vatBasisPoints);
  const net = priceMinor - vat;
  const platformFee = shareOf(net, rates.platformFeeBasisPoints);
  const premium = shareOf(net, rates.premiumBasisPoints);
  const producer = net - platformFee - premium;
  if (producer < 0) throw new RangeError('fee and premium together exceed the price');
  const amounts: Record<PriceComponentKind, number> = { producer, premium, platform_fee: platformFee, vat };
  return PRICE_COMPONENT_KINDS.filter((kind) => kind === 'producer' || amounts[kind] > 0).map((kind) => ({ kind, amountMinor: amounts[kind] }));
}

/** The components of a quantity: each unit's components, multiplied. Nothing is rounded a second time. */
export function multiplyComponents(components: readonly PriceComponent[], quantity: number): PriceComponent[] {
  return components.map(({ kind, amountMinor }) => ({ kind, amountMinor: assertMinor(amountMinor * quantity) }));
}

export function totalOf(components: readonly PriceComponent[]): number {
  return sumMinor(components.map((component) => component.amountMinor));
}
