import { Injectable } from '@nestjs/common';
import { FailedAttempts, sha256 } from '#identity';
import { Database, newCapability } from '#platform/database';
import { DomainError, NotFoundError } from '#platform/errors';
import { Sweeps } from '#platform/jobs';
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
    private readonly attempts: FailedAttempts,
  ) {}

  /** For whoever holds the order's token. A wrong token and an unknown number get the same answer. */
  async openByToken(number: string, token: string): Promise<Order> {
    const order = await this.database.asEveryTenant(() => this.orders.byNumberAndToken(normaliseOrderNumber(number), sha256(token)));
    if (!order) throw new NotFoundError('order', number);
    return order;
  }

  /**
   * For a buyer on another device: the order's number and the phone it was placed with open it. An unknown number and
   * another phone get the same answer; guesses are counted for the number and for where they come from.
   * @param phone E.164
   * @param origin where the attempt comes from (the client's address)
   * @returns a further secret for the same order; earlier ones stay good
   * @throws {DomainError} `order.not_matching`, `order.too_many`
   */
  async recover(typedNumber: string, phone: string, origin: string): Promise<{ readonly number: string; readonly token: string }> {
    const number = normaliseOrderNumber(typedNumber);
    const attempt = await this.attempts.count(`order:${number}`, `order-origin:${origin}`, 'order.too_many');
    const found = await this.database.asEveryTenant(() => this.orders.byNumberAndPhone(number, phone));
    if (!found) throw new DomainError('not_found', 'order.not_matching');
    await this.attempts.takeBack(attempt);
    const token = newCapability();
    await this.database.transaction(() => this.orders.addAccess(found.id, sha256(token)));
    return { number: found.number, token };
  }

  /** Secrets of buyers on other devices, which open nothing any more. */
  @Sweeps('ended-order-access')
  async sweep(): Promise<void> {
    await this.orders.removeEndedAccesses();
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
