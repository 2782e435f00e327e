import { Injectable } from '@nestjs/common';
import { Orders, type OrderStatus } from '#orders';
import { FulfilmentRepository } from './fulfilment.repository.js';
import { DEAD, type FulfilmentStatus } from './fulfilment.states.js';

/** Moves an order to where its parts are. Called with the order locked. */
@Injectable()
export class OrderProgress {
  constructor(
    private readonly fulfilments: FulfilmentRepository,
    private readonly orders: Orders,
  ) {}

  /** The order follows the slowest of its parts that is still alive. */
  async follow(orderId: string): Promise<void> {
    const parts = (await this.fulfilments.ofOrder(orderId)).map((part) => part.status);
    for (const step of stepsOf(await this.orders.lock(orderId), parts)) await this.orders.moveTo(orderId, step);
  }
}

/** On the way to a door no step is left out, so that the timeline has them all. */
const WAY: readonly OrderStatus[] = ['accepted', 'shipped', 'delivered'];

/** The moves that bring an order from where it is to where its parts are; none when it is there, or while some part waits. */
export function stepsOf(present: OrderStatus, parts: readonly FulfilmentStatus[]): readonly OrderStatus[] {
  const next = orderStatusOf(parts);
  if (next === null || next === present) return [];
  return WAY.includes(next) ? WAY.slice(WAY.indexOf(present) + 1, WAY.indexOf(next) + 1) : [next];
}

/** @returns null while some part still waits for an answer */
function orderStatusOf(parts: readonly FulfilmentStatus[]): OrderStatus | null {
  const alive = parts.filter((status) => !DEAD.includes(status));
  if (alive.length === 0) return parts.includes('returned') ? 'returned' : 'cancelled';
  if (alive.every((status) => status === 'delivered')) return 'delivered';
  if (alive.every((status) => status === 'handed_in' || status === 'delivered')) return 'shipped';
  if (alive.every((status) => status !== 'offered' && status !== 'escalated')) return 'accepted';
  return null;
}
