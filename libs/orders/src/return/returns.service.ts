import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '#identity';
import { Cases } from '#platform/cases';
import { Database, newId } from '#platform/database';
import { ConflictError, InvalidInputError, NotFoundError } from '#platform/errors';
import { assertOperator, type Actor } from '#platform/http';
import { Idempotency, type KeyedResult } from '#platform/idempotency';
import { defineSetting, Settings } from '#platform/settings';
import { newReturnNumber } from '../order/order.number.js';
import type { Order } from '../order/order.types.js';
import { Orders } from '../order/orders.service.js';
import { Timeline } from '../order/timeline.service.js';
import type { ReturnRequest } from './return.dto.js';
import { ReturnRepository, type OrderReturn, type ReturnableLine } from './return.repository.js';
import { RETURN_STATES, type ReturnReason } from './return.states.js';

/** Law 31-08: days in which a buyer may change their mind. */
export const WITHDRAWAL = defineSetting('orders.withdrawal', z.object({ days: z.number().int().positive() }));
/** Days in which a buyer may say that something arrived broken, wrong or not at all. */
const COMPLAINTS = defineSetting('orders.complaints', z.object({ days: z.number().int().positive() }));

const RETURN_CASE = 'order.return_requested';

/** What a buyer sends back, after it was delivered. Asked for here; a person at the market answers. */
@Injectable()
export class Returns {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly settings: Settings,
    private readonly orders: Orders,
    private readonly returns: ReturnRepository,
    private readonly timeline: Timeline,
    private readonly cases: Cases,
    private readonly audit: AuditLog,
  ) {}

  /** @param order one that its secret opened */
  of(order: Pick<Order, 'id'>): Promise<OrderReturn[]> {
    return this.database.asEveryTenant(() => this.returns.ofOrder(order.id));
  }

  /** What of an order could be asked back now, line by line. */
  returnable(order: Pick<Order, 'id'>): Promise<ReturnableLine[]> {
    return this.database.asEveryTenant(() => this.lines(order.id));
  }

  /**
   * @param order one that its secret opened
   * @throws {InvalidInputError} for a SKU that the order does not have, or that is named twice
   * @throws {ConflictError} `return.not_delivered`, `return.too_late`, `return.perishable`, `return.too_many`, each naming the SKU
   */
  request(order: Order, request: ReturnRequest, idempotencyKey: string | undefined): Promise<KeyedResult<{ number: string }>> {
    return this.database.asEveryTenant(() =>
      this.idempotency.run(`order-return/${order.id}`, idempotencyKey, request, async () => ({
        status: 201,
        body: { number: await this.requestOnce(order, request) },
      })),
    );
  }

  private async requestOnce(order: Order, { lines, note }: ReturnRequest): Promise<string> {
    await this.orders.lock(order.id);
    const bought = await this.lines(order.id);
    const asked = lines.map(({ sku, quantity, reason }, index) => {
      const line = bought.find((candidate) => candidate.sku === sku);
      if (!line) throw InvalidInputError.of(`lines.${index}.sku`, 'choice');
      if (lines.findIndex((other) => other.sku === sku) !== index) throw InvalidInputError.of(`lines.${index}.sku`, 'repeated');
      assertReturnable(line, quantity, reason);
      return { id: line.id, quantity, reason };
    });
    const [id, number] = [newId(), newReturnNumber()];
    await this.returns.insert({ id, number, orderId: order.id, note: note ?? null, lines: asked });
    await this.timeline.record({ orderId: order.id, kind: 'return_requested', params: { number }, effectKey: `return/${id}` });
    await this.cases.open(RETURN_CASE, { type: 'order_return', id }, { order: order.number, number, lines });
    return number;
  }

  /**
   * The market's answer, given after a word with the buyer. Given twice, the first one holds.
   * @throws {IllegalMoveError} when it was answered otherwise
   */
  async decide(actor: Actor, id: string, decision: 'approved' | 'refused', note: string): Promise<void> {
    assertOperator(actor);
    await this.database.asEveryTenant(async () => {
      const found = await this.returns.lock(id);
      if (!found) throw new NotFoundError('return', id);
      if (found.status === decision) return;
      RETURN_STATES.assertMove(found.status, decision);
      await this.returns.move(id, decision);
      await this.cases.settle(actor, RETURN_CASE, { type: 'order_return', id }, { outcome: `return_${decision}`, note });
      await this.audit.record(actor, `return.${decision}`, { type: 'order_return', id });
      const { orderId, number } = found;
      await this.timeline.record({ orderId, kind: `return_${decision}`, params: { number }, effectKey: `return_${decision}/${id}` });
    });
  }

  private async lines(orderId: string): Promise<ReturnableLine[]> {
    const { days: withdrawalDays } = await this.settings.current(WITHDRAWAL);
    const { days: complaintDays } = await this.settings.current(COMPLAINTS);
    return this.returns.lines(orderId, { withdrawalDays, complaintDays });
  }
}

function assertReturnable(line: ReturnableLine, quantity: number, reason: ReturnReason): void {
  const { sku } = line;
  if (line.deliveredAt === null) throw new ConflictError('return.not_delivered', { sku });
  if (reason === 'changed_mind' && line.perishable) throw new ConflictError('return.perishable', { sku });
  if (!(reason === 'changed_mind' ? line.withdrawable : line.complainable)) throw new ConflictError('return.too_late', { sku });
  if (quantity > line.left) throw new ConflictError('return.too_many', { sku, left: line.left });
}
