import type { TimelineEntry } from '#orders';
import type { Translator } from '#platform/i18n';
import type { OrderEventView } from '../storefront/orders/order.view.js';

/** Steps in the reader's words. A parcel's own steps are told beside that parcel, where nobody has to sort them out again. */
export function presentTimeline(entries: readonly TimelineEntry[], t: Translator): OrderEventView[] {
  return entries.map((entry) => {
    const key = `timeline.${entry.kind}`;
    const place = entry.params['location'];
    return { at: entry.at.toISOString(), label: t.has(key) ? t(key) : entry.kind, note: typeof place === 'string' ? place : null };
  });
}
