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
    const statuses = (await this.fulfilments.ofOrder(orderId)).map((part) => part.status);
    const next = orderStatusOf(statuses);
    if (next !== null && next !== (await this.orders.lock(orderId))) await this.advance(orderId, next);
  }

  /** Takes the steps in between, so that the timeline has them all. */
  private async advance(orderId: string, target: OrderStatus): Promise<void> {
    const path: readonly OrderStatus[] = ['accepted', 'shipped', 'delivered'];
    const present = await this.orders.lock(orderId);
    if (!path.includes(target)) return this.orders.moveTo(orderId, target);
    for (const step of path.slice(path.indexOf(present) + 1, path.indexOf(target) + 1)) await this.orders.moveTo(orderId, step);
  }
}

/** @returns null while some part still waits for an answer */
export function orderStatusOf(parts: readonly FulfilmentStatus[]): OrderStatus | null {
  const alive = parts.filter((status) => !DEAD.includes(status));
  if (alive.length === 0) return parts.includes('returned') ? 'returned' : 'cancelled';
  if (alive.every((status) => status === 'delivered')) return 'delivered';
  if (alive.every((status) => status === 'handed_in' || status === 'delivered')) return 'shipped';
  if (alive.every((status) => status !== 'offered' && status !== 'escalated')) return 'accepted';
  return null;
}
