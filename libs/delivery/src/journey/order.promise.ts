import type { Order } from '#orders';
import { addWorkingDays, workingDaysBetween } from '../rates/working.days.js';
import type { Journey } from './order.journey.js';

const dayInMorocco = (at: Date): string => at.toLocaleDateString('en-CA', { timeZone: 'Africa/Casablanca' });

/**
 * The days within which an order arrives: as many after the cooperatives said yes as were promised after it was placed.
 * Nothing is posted before they do.
 */
export function promiseOf(order: Pick<Order, 'promise' | 'placedAt'>, { timeline }: Pick<Journey, 'timeline'>): Order['promise'] {
  const accepted = timeline.find((entry) => entry.kind === 'accepted' && entry.cooperativeId === null);
  if (!accepted) return order.promise;
  const [placed, start] = [dayInMorocco(order.placedAt), dayInMorocco(accepted.at)];
  const moved = (day: string): string => addWorkingDays(start, workingDaysBetween(placed, day));
  return { from: moved(order.promise.from), to: moved(order.promise.to) };
}
