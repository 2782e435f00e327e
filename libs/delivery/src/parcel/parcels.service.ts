import { Injectable } from '@nestjs/common';
import { AuditLog } from '#identity';
import { Orders, parcelTotalOf, Timeline } from '#orders';
import { Cases } from '#platform/cases';
import { Database, EVERY_TENANT, type FailedItem } from '#platform/database';
import { NotFoundError } from '#platform/errors';
import { assertActsFor, cooperativesOf, hasRole, type Actor } from '#platform/http';
import { HandlesJob, Outbox, Sweeps } from '#platform/jobs';
import { Fulfilments, FULFILMENT_ACCEPTED, FULFILMENT_ENDED } from '#routing';
import { TRACKING_ARRIVED } from '../delivery.jobs.js';
import { formatS10 } from '../s10/s10.js';
import { ParcelRepository, type Parcel } from './parcel.repository.js';

/** Parcels with cash on delivery and tracking: the post's indicator for ordinary parcels. */
const SERVICE_INDICATOR = 'CC';
const LIST_LIMIT = 200;

@Injectable()
export class Parcels {
  constructor(
    private readonly database: Database,
    private readonly parcels: ParcelRepository,
    private readonly fulfilments: Fulfilments,
    private readonly orders: Orders,
    private readonly timeline: Timeline,
    private readonly audit: AuditLog,
    private readonly cases: Cases,
    private readonly outbox: Outbox,
  ) {}

  /** A cooperative said yes: its parcel gets a number. Done twice, there is still one parcel. */
  @HandlesJob(FULFILMENT_ACCEPTED)
  async make({ fulfilmentOrderId }: { fulfilmentOrderId: string }): Promise<void> {
    await this.database.asEveryTenant(async () => {
      const fulfilment = await this.fulfilments.getForMarket(fulfilmentOrderId);
      await this.orders.lock(fulfilment.orderId);
      const { status } = await this.fulfilments.getForMarket(fulfilmentOrderId);
      if (status !== 'accepted' || (await this.parcels.byFulfilment(fulfilmentOrderId))) return;
      const order = await this.orders.get(fulfilment.orderId);
      const [carrierCode, service] = order.deliveryOption.split('-', 2) as [string, string];
      const serial = await this.parcels.nextSerial(carrierCode, SERVICE_INDICATOR);
      if (serial === null) {
        await this.cases.open('delivery.numbers_used_up', { type: 'carrier', id: carrierCode }, { indicator: SERVICE_INDICATOR });
        return;
      }
      const { totalMinor, weightG } = parcelTotalOf(order, fulfilment.cooperativeId);
      const trackingNumber = formatS10(SERVICE_INDICATOR, serial);
      await this.parcels.insert({
        orderId: order.id,
        fulfilmentOrderId,
        cooperativeId: fulfilment.cooperativeId,
        carrierCode,
        service,
        trackingNumber,
        weightG,
        codMinor: order.paymentMethod === 'cod' ? totalMinor : 0,
      });
      await this.timeline.record({
        orderId: order.id,
        cooperativeId: fulfilment.cooperativeId,
        kind: 'parcel_numbered',
        params: { number: trackingNumber },
        effectKey: `numbered/${fulfilmentOrderId}`,
      });
      await this.outbox.add(TRACKING_ARRIVED, `numbered/${trackingNumber}`, { carrierCode, trackingNumber });
    });
  }

  /** A part that was numbered and then cancelled: its number is never used, and it has nothing to hand in. */
  @HandlesJob(FULFILMENT_ENDED)
  async withdraw({ fulfilmentOrderId }: { fulfilmentOrderId: string }): Promise<void> {
    await this.database.asEveryTenant(async () => {
      await this.database.execute(
        `UPDATE parcel SET status = 'cancelled', status_at = app_now()
          WHERE fulfilment_order_id = $1 AND status = 'pending' AND handed_in_at IS NULL
            AND EXISTS (SELECT 1 FROM fulfilment_order f WHERE f.id = $1 AND f.status IN ('cancelled', 'refused'))`,
        [fulfilmentOrderId],
      );
    });
  }

  @Sweeps('accepted-without-parcel')
  sweep(): Promise<FailedItem[]> {
    return this.database.asEveryTenant(async () => {
      const lacking = await this.database.rows<{ id: string }>(
        `SELECT f.id FROM fulfilment_order f WHERE f.status = 'accepted' AND f.decided_at < app_now() - interval '1 minute'
            AND NOT EXISTS (SELECT 1 FROM parcel p WHERE p.fulfilment_order_id = f.id) LIMIT 100`,
      );
      return this.database.eachApart(lacking, ({ id }) => this.make({ fulfilmentOrderId: id }));
    });
  }

  @Sweeps('ended-with-parcel')
  sweepEnded(): Promise<FailedItem[]> {
    return this.database.asEveryTenant(async () => {
      const ended = await this.database.rows<{ id: string }>(
        `SELECT f.id FROM parcel p JOIN fulfilment_order f ON f.id = p.fulfilment_order_id
          WHERE p.status = 'pending' AND p.handed_in_at IS NULL AND f.status IN ('cancelled', 'refused') LIMIT 100`,
      );
      return this.database.eachApart(ended, ({ id }) => this.withdraw({ fulfilmentOrderId: id }));
    });
  }

  /** What a cooperative has packed or has to pack, not yet on a deposit slip. */
  toDeposit(actor: Actor, cooperativeId: string): Promise<Parcel[]> {
    assertActsFor(actor, cooperativeId);
    return this.database.asTenant(cooperativeId, () => this.parcels.toDeposit(cooperativeId, LIST_LIMIT));
  }

  /** Parts of orders that a cooperative said yes to and whose label is still being made. */
  toNumber(actor: Actor, cooperativeId: string): Promise<string[]> {
    assertActsFor(actor, cooperativeId);
    return this.database.asTenant(cooperativeId, () => this.parcels.toNumber(cooperativeId, LIST_LIMIT));
  }

  /** What left the cooperative, the latest first. */
  sent(actor: Actor, cooperativeId: string): Promise<Parcel[]> {
    assertActsFor(actor, cooperativeId);
    return this.database.asTenant(cooperativeId, () => this.parcels.recent(cooperativeId, LIST_LIMIT));
  }

  /** One parcel, for a person of its cooperative or of the market; that its address was opened is put on record. */
  async open(actor: Actor, parcelId: string, purpose: string): Promise<Parcel> {
    return this.database.transaction(async () => {
      for (const tenant of hasRole(actor, 'operator') ? [EVERY_TENANT] : cooperativesOf(actor)) {
        const parcel = await this.database.asTenant(tenant, () => this.parcels.byId(parcelId));
        if (!parcel) continue;
        await this.audit.record(actor, purpose, { type: 'parcel', id: parcel.id });
        return parcel;
      }
      throw new NotFoundError('parcel', parcelId);
    });
  }
}
