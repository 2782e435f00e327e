import { Injectable } from '@nestjs/common';
import type { LocalisedText } from '#catalog';
import { Database, newId, uuidOf } from '#platform/database';
import { IllegalMoveError } from '#platform/states';
import { FULFILMENT_STATES, type FulfilmentStatus } from './fulfilment.states.js';

export interface FulfilmentLine {
  readonly orderLineId: string;
  readonly sku: string;
  readonly name: LocalisedText;
  readonly image: string;
  readonly pack: string;
  readonly quantity: number;
  readonly stockItemId: string;
  readonly stockUnits: number;
  readonly weightG: number;
  readonly totalMinor: number;
}

export interface FulfilmentOrder {
  readonly id: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly cooperativeId: string;
  readonly status: FulfilmentStatus;
  readonly reasons: readonly { readonly code: string }[];
  readonly acceptBy: Date;
  readonly offeredAt: Date;
  readonly decidedAt: Date | null;
  readonly refusalReason: string | null;
  readonly version: number;
  readonly lines: readonly FulfilmentLine[];
}

const FULFILMENT = `
  SELECT f.id, f.order_id AS "orderId", o.number AS "orderNumber", f.cooperative_id AS "cooperativeId", f.status, f.reasons,
         f.accept_by AS "acceptBy", f.offered_at AS "offeredAt", f.decided_at AS "decidedAt", f.refusal_reason AS "refusalReason", f.version,
         (SELECT jsonb_agg(jsonb_build_object('orderLineId', l.id, 'sku', l.sku, 'name', l.name, 'image', l.image, 'pack', l.pack,
                   'quantity', x.quantity, 'stockItemId', l.stock_item_id, 'stockUnits', l.stock_units, 'weightG', l.weight_g,
                   'totalMinor', l.total_minor) ORDER BY l.line_no)
            FROM fulfilment_line x JOIN order_line l ON l.id = x.order_line_id WHERE x.fulfilment_order_id = f.id) AS lines
    FROM fulfilment_order f JOIN orders o ON o.id = f.order_id`;

/** Rows of the tenant that is set; a foreign id is simply not there. */
@Injectable()
export class FulfilmentRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<FulfilmentOrder | null> {
    return this.database.maybe<FulfilmentOrder>(`${FULFILMENT} WHERE f.id = $1`, [uuidOf(id)]);
  }

  byIds(ids: readonly string[]): Promise<FulfilmentOrder[]> {
    return this.database.rows<FulfilmentOrder>(`${FULFILMENT} WHERE f.id = ANY($1) ORDER BY f.accept_by, f.id`, [
      ids.flatMap((id) => uuidOf(id) ?? []),
    ]);
  }

  /** The tenant that is set keeps others' rows out; the cooperative is named all the same, which is a second lock and the index's key. */
  byStatus(cooperativeId: string, statuses: readonly FulfilmentStatus[], limit: number): Promise<FulfilmentOrder[]> {
    return this.database.rows<FulfilmentOrder>(
      `${FULFILMENT} WHERE f.cooperative_id = $1 AND f.status = ANY($2) ORDER BY f.accept_by, f.id LIMIT $3`,
      [uuidOf(cooperativeId), statuses, limit],
    );
  }

  async unansweredOrders(cooperativeId: string): Promise<string[]> {
    const orders = await this.database.rows<{ id: string }>(
      `SELECT o.id FROM orders o
        WHERE o.status IN ('placed', 'routing')
          AND EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.cooperative_id = $1)
          AND NOT EXISTS (SELECT 1 FROM fulfilment_order f
                           WHERE f.order_id = o.id AND f.cooperative_id = $1 AND f.status NOT IN ('offered', 'escalated'))`,
      [uuidOf(cooperativeId)],
    );
    return orders.map(({ id }) => id);
  }

  ofOrder(orderId: string): Promise<FulfilmentOrder[]> {
    return this.database.rows<FulfilmentOrder>(`${FULFILMENT} WHERE f.order_id = $1 ORDER BY f.cooperative_id, f.attempt`, [orderId]);
  }

  /** @returns the new id, or null when this cooperative was asked before */
  async offer(input: {
    orderId: string;
    cooperativeId: string;
    reasons: readonly { code: string }[];
    acceptHours: number;
    lines: readonly { id: string; quantity: number }[];
  }): Promise<{ id: string; acceptBy: Date } | null> {
    const offered = await this.database.maybe<{ id: string; acceptBy: Date }>(
      `INSERT INTO fulfilment_order (id, order_id, cooperative_id, status, reasons, accept_by)
       VALUES ($1, $2, $3, 'offered', $4, app_now() + make_interval(hours => $5))
       ON CONFLICT (order_id, cooperative_id, attempt) DO NOTHING RETURNING id, accept_by AS "acceptBy"`,
      [newId(), input.orderId, input.cooperativeId, JSON.stringify(input.reasons), input.acceptHours],
    );
    if (!offered) return null;
    await this.database.execute(
      'INSERT INTO fulfilment_line (fulfilment_order_id, order_line_id, quantity) SELECT $1, * FROM unnest($2::uuid[], $3::int[])',
      [offered.id, input.lines.map((line) => line.id), input.lines.map((line) => line.quantity)],
    );
    return offered;
  }

  /**
   * One guarded move. The row is locked by it until the transaction ends.
   * @throws {IllegalMoveError} when the row is in a state that does not lead there
   */
  async move(id: string, to: FulfilmentStatus, decision: { by?: string | null; refusalReason?: string } = {}): Promise<void> {
    const moved = await this.database.execute(
      `UPDATE fulfilment_order SET status = $2, version = version + 1, decided_at = app_now(), decided_by = $3, refusal_reason = $4
        WHERE id = $1 AND status = ANY($5)`,
      [id, to, decision.by ?? null, decision.refusalReason ?? null, FULFILMENT_STATES.sourcesOf(to)],
    );
    if (moved === 1) return;
    const present = await this.database.one<{ status: string }>('SELECT status FROM fulfilment_order WHERE id = $1', [id]);
    throw new IllegalMoveError('fulfilment', present.status, to);
  }
}
