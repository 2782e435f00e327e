import { Injectable } from '@nestjs/common';
import { AuditLog } from '#identity';
import { contactSchema, normaliseOrderNumber, Orders, type Order, type OrderStatus } from '#orders';
import { Database, uuidOf } from '#platform/database';
import { NotFoundError } from '#platform/errors';
import { assertOperator, type Actor } from '#platform/http';

/** Enough to choose among orders; who ordered is seen by opening one, which is put on record. */
export interface FoundOrder {
  readonly number: string;
  readonly status: OrderStatus;
  readonly placedAt: Date;
  readonly totalMinor: number;
  readonly locality: string;
  readonly parcels: number;
}

const FOUND_MAX = 50;

/** Finds the order that somebody on the telephone talks about. */
@Injectable()
export class OrderFinder {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly audit: AuditLog,
  ) {}

  /** @param typed an order's number, a telephone number or a tracking number, as people write them; the latest order first */
  async find(actor: Actor, typed: string): Promise<FoundOrder[]> {
    assertOperator(actor);
    const phone = contactSchema.shape.phone.safeParse(typed);
    return this.database.asEveryTenant(() =>
      this.database.rows<FoundOrder>(
        `SELECT o.number, o.status, o.placed_at AS "placedAt", o.total_minor AS "totalMinor", o.address ->> 'locality' AS locality,
                (SELECT count(*) FROM order_parcel_charge c WHERE c.order_id = o.id) AS parcels
           FROM orders o
          WHERE o.id IN (SELECT id FROM orders WHERE number = $1
                         UNION SELECT order_id FROM parcel WHERE tracking_number = $2
                         UNION SELECT id FROM orders WHERE contact ->> 'phone' = $3)
          ORDER BY o.placed_at DESC, o.id LIMIT ${FOUND_MAX}`,
        [normaliseOrderNumber(typed), typed.replace(/[\s-]/g, '').toUpperCase(), phone.success ? phone.data : null],
      ),
    );
  }

  /** Numbers by id, for lists in which orders are pseudonyms. */
  async numbersOf(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    assertOperator(actor);
    const rows = await this.database.asEveryTenant(() =>
      this.database.rows<{ id: string; number: string }>('SELECT id, number FROM orders WHERE id = ANY($1)', [ids.flatMap((id) => uuidOf(id) ?? [])]),
    );
    return new Map(rows.map(({ id, number }) => [id, number]));
  }

  /** One order with its buyer's name and address; that they were looked at is put on record. */
  async open(actor: Actor, number: string): Promise<Order> {
    assertOperator(actor);
    return this.database.asEveryTenant(async () => {
      const found = await this.database.maybe<{ id: string }>('SELECT id FROM orders WHERE number = $1', [normaliseOrderNumber(number)]);
      if (!found) throw new NotFoundError('order', number);
      await this.audit.record(actor, 'order.open', { type: 'order', id: found.id });
      return this.orders.get(found.id);
    });
  }
}
