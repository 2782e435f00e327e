import { Injectable } from '@nestjs/common';
import { Stock } from '#catalog';
import { orderReference, Orders, parcelSaleKey, parcelTotalOf, Timeline } from '#orders';
import { Payments, Sales } from '#payments';
import { Outbox } from '#platform/jobs';
import { FULFILMENT_ENDED } from '../routing.jobs.js';
import { FulfilmentRepository, type FulfilmentOrder } from './fulfilment.repository.js';
import { OrderProgress } from './order.progress.js';

export interface Ending {
  readonly to: 'refused' | 'cancelled';
  /** Who decided; null for a buyer, whom the order's secret let in. */
  readonly by: string | null;
  readonly refusalReason?: string;
}

/** Ends a part of an order before it is sent: stock back, money back, told to the buyer. Called with the order locked. */
@Injectable()
export class PartEnding {
  constructor(
    private readonly fulfilments: FulfilmentRepository,
    private readonly orders: Orders,
    private readonly stock: Stock,
    private readonly payments: Payments,
    private readonly sales: Sales,
    private readonly timeline: Timeline,
    private readonly progress: OrderProgress,
    private readonly outbox: Outbox,
  ) {}

  /** @throws {IllegalMoveError} when the part has gone too far for it */
  async end(part: FulfilmentOrder, { to, by, refusalReason }: Ending): Promise<void> {
    const { id, orderId, cooperativeId } = part;
    await this.fulfilments.move(id, to, { by, ...(refusalReason === undefined ? {} : { refusalReason }) });
    await this.stock.release(
      part.lines.map((line) => ({ stockItemId: line.stockItemId, units: line.stockUnits })),
      id,
    );
    await this.sales.takeBack(parcelSaleKey(orderId, cooperativeId));
    const { totalMinor } = parcelTotalOf(await this.orders.get(orderId), cooperativeId);
    await this.payments.release(orderReference(orderId), totalMinor);
    await this.timeline.record({
      orderId,
      cooperativeId,
      kind: `parcel_${to}`,
      params: refusalReason === undefined ? {} : { reason: refusalReason },
      effectKey: `parcel_${to}/${id}`,
    });
    await this.outbox.add(FULFILMENT_ENDED, id, { fulfilmentOrderId: id });
    await this.progress.follow(orderId);
  }
}
