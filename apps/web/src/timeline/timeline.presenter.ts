import { localise } from '#catalog';
import type { ParcelJourney } from '#delivery';
import type { TimelineEntry } from '#orders';
import type { Translator } from '#platform/i18n';
import type { OrderEventView } from '../storefront/orders/order.view.js';

/** The steps of an order in the reader's words; a step of one parcel names its cooperative when there are several. */
export function presentTimeline(entries: readonly TimelineEntry[], parcels: readonly ParcelJourney[], t: Translator): OrderEventView[] {
  return entries.map((entry) => {
    const key = `timeline.${entry.kind}`;
    const cooperative = parcels.length > 1 ? parcels.find((parcel) => parcel.cooperative.id === entry.cooperativeId)?.cooperative : undefined;
    const place = entry.params['location'];
    const note = [cooperative && localise(cooperative.name, t.lang), typeof place === 'string' ? place : null].filter(Boolean).join(' · ');
    return { at: entry.at.toISOString(), label: t.has(key) ? t(key) : entry.kind, note: note || null };
  });
}
