import { formatNumber } from '#platform/i18n';
import type { Translator } from '#platform/i18n';

/** Why sending a parcel costs that, as the tariff has it: how far, and the weight band it falls into. Null for a zone without words. */
export function deliveryReason(zone: string, weightToG: number, t: Translator): string | null {
  const key = `checkout.delivery_why.${zone}`;
  return t.has(key) ? t(key, { kg: formatNumber(weightToG / 1_000, t.lang) }) : null;
}
