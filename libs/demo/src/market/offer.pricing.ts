import { splitPrice, type PriceComponent, type PriceRates } from '#catalog';

export type VatClass = 'exempt' | 'reduced' | 'standard';

/**
 * A starting point of the demo, not law: raw produce exempt, prepared food reduced, everything else standard. What
 * applies to a real cooperative depends on its activity and turnover and is set offer by offer.
 */
const EXEMPT = new Set(['fresh-fruit', 'cereals', 'pulses', 'flours', 'seeds', 'dates', 'dried-fruit', 'dairy', 'seafood']);
const REDUCED = new Set(['oils', 'honey', 'spreads', 'preserves', 'pastries', 'spices', 'herbs', 'aromatics', 'minerals']);

export function vatClassOf(category: string): VatClass {
  if (EXEMPT.has(category)) return 'exempt';
  return REDUCED.has(category) ? 'reduced' : 'standard';
}

/** The rates in force when the market is seeded. */
export interface SeedRates {
  readonly vat: Readonly<Record<string, number>>;
  readonly platformFee: number;
  readonly premium: number;
}

export function priceParts(priceMinor: number, vatClass: VatClass, withPremium: boolean, rates: SeedRates): PriceComponent[] {
  const vatBasisPoints = rates.vat[vatClass];
  if (vatBasisPoints === undefined) throw new Error(`the setting vat.rates has no class ${vatClass}`);
  const given: PriceRates = { vatBasisPoints, platformFeeBasisPoints: rates.platformFee, premiumBasisPoints: withPremium ? rates.premium : 0 };
  return splitPrice(priceMinor, given);
}
