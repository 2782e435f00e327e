import { Injectable } from '@nestjs/common';
import { sha256 } from '#identity';
import { Database } from '#platform/database';
import { NotFoundError } from '#platform/errors';
import { normaliseOrderNumber } from './order.number.js';
import { OrderRepository } from './order.repository.js';
import { ORDER_STATES, type OrderStatus } from './order.states.js';
import { IllegalMoveError } from '#platform/states';
import type { Order } from './order.types.js';
import { Timeline } from './timeline.service.js';

@Injectable()
export class Orders {
  constructor(
    private readonly database: Database,
    private readonly orders: OrderRepository,
    private readonly timeline: Timeline,
  ) {}

  /** For whoever holds the order's token. A wrong token and an unknown number get the same answer. */
  async openByToken(number: string, token: string): Promise<Order> {
    const order = await this.database.asEveryTenant(() => this.orders.byNumberAndToken(normaliseOrderNumber(number), sha256(token)));
    if (!order) throw new NotFoundError('order', number);
    return order;
  }

  /** For the modules that carry an order out, inside their own transaction and tenant. */
  async get(orderId: string): Promise<Order> {
    const order = await this.orders.byId(orderId);
    if (!order) throw new NotFoundError('order', orderId);
    return order;
  }

  /** Locks an order, so that what is decided over all of its parcels is decided by one at a time. */
  async lock(orderId: string): Promise<OrderStatus> {
    const row = await this.database.maybe<{ status: OrderStatus }>('SELECT status FROM orders WHERE id = $1 FOR UPDATE', [orderId]);
    if (!row) throw new NotFoundError('order', orderId);
    return row.status;
  }

  /**
   * Moves an order on and tells its timeline. Already there is no move and no error: causes may arrive twice.
   * @throws {IllegalMoveError}
   */
  async moveTo(orderId: string, status: OrderStatus): Promise<void> {
    const moved = await this.database.execute('UPDATE orders SET status = $2 WHERE id = $1 AND status = ANY($3)', [
      orderId,
      status,
      ORDER_STATES.sourcesOf(status),
    ]);
    if (moved === 1) {
      await this.timeline.record({ orderId, kind: status, effectKey: `${status}/${orderId}` });
      return;
    }
    const present = await this.lock(orderId);
    if (present !== status) throw new IllegalMoveError('order', present, status);
  }
}
