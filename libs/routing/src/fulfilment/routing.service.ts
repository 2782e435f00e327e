import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Orders, ORDER_PLACED, Timeline } from '#orders';
import { Database, type FailedItem } from '#platform/database';
import { HandlesJob, Outbox, Sweeps } from '#platform/jobs';
import { defineSetting, Settings } from '#platform/settings';
import { ACCEPTANCE_DUE } from '../routing.jobs.js';
import { FulfilmentRepository } from './fulfilment.repository.js';

const ACCEPTANCE = defineSetting('routing.acceptance', z.object({ hours: z.number().int().positive() }));

/** Decides which source serves which line of an order, and keeps the reason. */
@Injectable()
export class Routing {
  constructor(
    private readonly database: Database,
    private readonly orders: Orders,
    private readonly fulfilments: FulfilmentRepository,
    private readonly settings: Settings,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
  ) {}

  /** Offers each cooperative its lines. Done twice, each cooperative is still asked once: the table says so. */
  @HandlesJob(ORDER_PLACED)
  async route({ orderId }: { orderId: string }): Promise<void> {
    await this.database.asEveryTenant(async () => {
      const status = await this.orders.lock(orderId);
      if (status !== 'placed') return;
      const order = await this.orders.get(orderId);
      const { hours } = await this.settings.current(ACCEPTANCE);
      for (const [cooperativeId, lines] of Map.groupBy(order.lines, (line) => line.cooperativeId)) {
        const offered = await this.fulfilments.offer({ orderId, cooperativeId, reasons: [{ code: 'only_source' }], acceptHours: hours, lines });
        if (!offered) continue;
        await this.timeline.record({ orderId, cooperativeId, kind: 'offered', effectKey: `offered/${offered.id}` });
        await this.outbox.add(ACCEPTANCE_DUE, offered.id, { fulfilmentOrderId: offered.id }, offered.acceptBy);
      }
      await this.orders.moveTo(orderId, 'routing');
    });
  }

  /** An order that waits for its routing longer than any queue should take is routed from its own state. */
  @Sweeps('unrouted-orders')
  sweepUnrouted(): Promise<FailedItem[]> {
    return this.database.asEveryTenant(async () => {
      const stuck = await this.database.rows<{ id: string }>(
        `SELECT id FROM orders WHERE status = 'placed' AND placed_at < app_now() - interval '1 minute' ORDER BY placed_at LIMIT 100`,
      );
      return this.database.eachApart(stuck, ({ id }) => this.route({ orderId: id }));
    });
  }
}
