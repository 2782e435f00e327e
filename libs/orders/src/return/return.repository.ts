import { Injectable } from '@nestjs/common';
import { Database, uuidOf } from '#platform/database';
import type { ReturnReason, ReturnStatus } from './return.states.js';

export interface OrderReturn {
  readonly number: string;
  readonly status: ReturnStatus;
  readonly requestedAt: Date;
  readonly lines: readonly { readonly sku: string; readonly quantity: number; readonly reason: ReturnReason }[];
}

/** One line of an order as a return sees it. */
export interface ReturnableLine {
  readonly id: string;
  readonly sku: string;
  readonly perishable: boolean;
  /** Bought and not asked back yet. */
  readonly left: number;
  /** Null until its parcel was delivered. */
  readonly deliveredAt: Date | null;
  /** Whether the last day to change one's mind, and the last day to complain, are still to end, on Morocco's calendar. */
  readonly withdrawable: boolean;
  readonly complainable: boolean;
}

export interface ReturnWindows {
  readonly withdrawalDays: number;
  readonly complaintDays: number;
}

@Injectable()
export class ReturnRepository {
  constructor(private readonly database: Database) {}

  ofOrder(orderId: string): Promise<OrderReturn[]> {
    return this.database.rows<OrderReturn>(
      `SELECT r.number, r.status, r.requested_at AS "requestedAt",
              (SELECT jsonb_agg(jsonb_build_object('sku', l.sku, 'quantity', b.quantity, 'reason', b.reason) ORDER BY l.line_no)
                 FROM order_return_line b JOIN order_line l ON l.id = b.order_line_id WHERE b.return_id = r.id) AS lines
         FROM order_return r WHERE r.order_id = $1 ORDER BY r.requested_at, r.id`,
      [orderId],
    );
  }

  /** A day counts whole: who received at noon may still ask on the evening of the last day. */
  lines(orderId: string, { withdrawalDays, complaintDays }: ReturnWindows): Promise<ReturnableLine[]> {
    return this.database.rows<ReturnableLine>(
      `SELECT l.id, l.sku, l.perishable, delivered.at AS "deliveredAt",
              l.quantity - coalesce((SELECT sum(b.quantity) FROM order_return_line b JOIN order_return r ON r.id = b.return_id
                                      WHERE b.order_line_id = l.id AND r.status <> 'refused'), 0)::int AS left,
              coalesce(today - delivered.day <= $2, false) AS withdrawable, coalesce(today - delivered.day <= $3, false) AS complainable
         FROM order_line l
         CROSS JOIN LATERAL (SELECT min(e.at) AS at, (min(e.at) AT TIME ZONE 'Africa/Casablanca')::date AS day FROM order_event e
                              WHERE e.order_id = l.order_id AND e.cooperative_id = l.cooperative_id AND e.kind = 'parcel_delivered') AS delivered
         CROSS JOIN (SELECT (app_now() AT TIME ZONE 'Africa/Casablanca')::date AS today) AS calendar
        WHERE l.order_id = $1 ORDER BY l.line_no`,
      [orderId, withdrawalDays, complaintDays],
    );
  }

  lock(id: string): Promise<{ readonly orderId: string; readonly number: string; readonly status: ReturnStatus } | null> {
    return this.database.maybe('SELECT order_id AS "orderId", number, status FROM order_return WHERE id = $1 FOR UPDATE', [uuidOf(id)]);
  }

  async move(id: string, status: ReturnStatus): Promise<void> {
    await this.database.execute('UPDATE order_return SET status = $2 WHERE id = $1', [id, status]);
  }

  async insert(request: {
    id: string;
    number: string;
    orderId: string;
    note: string | null;
    lines: readonly { id: string; quantity: number; reason: ReturnReason }[];
  }): Promise<void> {
    const { id, number, orderId, note, lines } = request;
    await this.database.execute(`INSERT INTO order_return (id, number, order_id, status, note) VALUES ($1, $2, $3, 'requested', $4)`, [
      id,
      number,
      orderId,
      note,
    ]);
    await this.database.execute(
      `INSERT INTO order_return_line (return_id, order_line_id, quantity, reason) SELECT $1, * FROM unnest($2::uuid[], $3::int[], $4::text[])`,
      [id, lines.map((line) => line.id), lines.map((line) => line.quantity), lines.map((line) => line.reason)],
    );
  }
}
