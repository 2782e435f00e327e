import type { TimelineEntry } from '#orders';
import type { Translator } from '#platform/i18n';
import type { OrderEventView } from '../storefront/orders/order.view.js';

/** Told of the whole order, these would be untrue once a part of it is gone. */
const OF_THE_WHOLE = ['accepted', 'shipped', 'delivered'];

/**
 * Steps in the reader's words. A parcel's own steps are told beside that parcel, where nobody has to sort them out again.
 * @param partly whether some of the order never comes
 */
export function presentTimeline(entries: readonly TimelineEntry[], t: Translator, partly = false): OrderEventView[] {
  return entries.map((entry) => {
    const key = partly && OF_THE_WHOLE.includes(entry.kind) ? `timeline.partly.${entry.kind}` : `timeline.${entry.kind}`;
    const place = entry.params['location'];
    return { at: entry.at.toISOString(), label: t.has(key) ? t(key) : entry.kind, note: typeof place === 'string' ? place : null };
  });
}
