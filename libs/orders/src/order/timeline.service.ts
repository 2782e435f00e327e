import { Injectable } from '@nestjs/common';
import { Database, newId } from '#platform/database';

export interface TimelineEntry {
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number | null>>;
  readonly cooperativeId: string | null;
  readonly at: Date;
}

export interface NewTimelineEntry {
  readonly orderId: string;
  readonly kind: string;
  /** Names the cause, so that it is told once however often it arrives. */
  readonly effectKey: string;
  readonly cooperativeId?: string;
  readonly params?: Readonly<Record<string, string | number | null>>;
  /** When it happened, if that is not now. */
  readonly at?: Date;
}

/** Every step of an order, for its buyer, its cooperatives and the operator alike. */
@Injectable()
export class Timeline {
  constructor(private readonly database: Database) {}

  /** @returns false when this cause was told before */
  async record(entry: NewTimelineEntry): Promise<boolean> {
    const added = await this.database.execute(
      `INSERT INTO order_event (id, order_id, cooperative_id, kind, params, effect_key, at)
       VALUES ($1, $2, $3, $4, $5, $6, coalesce($7::timestamptz, app_now())) ON CONFLICT (effect_key) DO NOTHING`,
      [newId(), entry.orderId, entry.cooperativeId ?? null, entry.kind, JSON.stringify(entry.params ?? {}), entry.effectKey, entry.at ?? null],
    );
    return added === 1;
  }

  of(orderId: string): Promise<TimelineEntry[]> {
    return this.database.rows<TimelineEntry>(
      `SELECT kind, params, cooperative_id AS "cooperativeId", at FROM order_event WHERE order_id = $1 ORDER BY at, recorded_at, id`,
      [orderId],
    );
  }
}
