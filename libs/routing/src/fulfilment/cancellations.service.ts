import { Injectable } from '@nestjs/common';
import { Stock } from '#catalog';
import { Orders, type Order } from '#orders';
import { Database } from '#platform/database';
import { ConflictError } from '#platform/errors';
import { FulfilmentRepository } from './fulfilment.repository.js';
import { DEAD, FULFILMENT_STATES, type FulfilmentStatus } from './fulfilment.states.js';
import { PartEnding } from './part.ending.js';
import { Routing } from './routing.service.js';

/** A buyer changes their mind while everything is still at the cooperatives. */
@Injectable()
export class Cancellations {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly fulfilments: FulfilmentRepository,
    private readonly routing: Routing,
    private readonly stock: Stock,
    private readonly ending: PartEnding,
  ) {}

  /**
   * Takes the whole order back. Asked twice, it happened once.
   * @param order one that its secret opened
   * @throws {ConflictError} `order.too_late` when a part of it is packed or on its way
   */
  async cancel(order: Order): Promise<void> {
    await this.database.asEveryTenant(async () => {
      const status = await this.orders.lock(order.id);
      if (status === 'cancelled') return;
      // One way to end a part: an order that nobody was asked for yet is asked for first.
      if (status === 'placed') await this.routing.route({ orderId: order.id });
      const parts = await this.fulfilments.ofOrder(order.id);
      if (!isCancellable(parts.map((part) => part.status))) throw new ConflictError('order.too_late', { number: order.number });
      await this.stock.lock(parts.flatMap((part) => part.lines.map((line) => line.stockItemId)));
      for (const part of parts) if (!DEAD.includes(part.status)) await this.ending.end(part, { to: 'cancelled', by: null });
    });
  }
}

/** Packed is too late for a buyer: the parcel is on a deposit slip and perhaps in the van. */
const AT_THE_COOPERATIVE: readonly FulfilmentStatus[] = FULFILMENT_STATES.sourcesOf('cancelled').filter((status) => status !== 'packed');

/** @param parts the states of an order's parts; none yet: nobody was asked */
export function isCancellable(parts: readonly FulfilmentStatus[]): boolean {
  const alive = parts.filter((status) => !DEAD.includes(status));
  return alive.every((status) => AT_THE_COOPERATIVE.includes(status)) && (alive.length > 0 || parts.length === 0);
}
