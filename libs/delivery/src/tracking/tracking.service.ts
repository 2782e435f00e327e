import { Injectable } from '@nestjs/common';
import { orderReference, Orders, parcelSaleKey, parcelTotalOf, Timeline, type Order } from '#orders';
import { Payments, Sales } from '#payments';
import { Cases } from '#platform/cases';
import { Database, type FailedItem } from '#platform/database';
import { NotFoundError } from '#platform/errors';
import { assertOperator, type Actor } from '#platform/http';
import { HandlesJob, Sweeps } from '#platform/jobs';
import { Fulfilments, type FulfilmentOrder } from '#routing';
import { TRACKING_ARRIVED } from '../delivery.jobs.js';
import { ParcelRepository, type Parcel } from '../parcel/parcel.repository.js';
import { statusOf, type ParcelStatus, type TrackedEvent } from '../parcel/parcel.states.js';

export interface TrackingEventRow {
  readonly eventKey: string;
  readonly trackingNumber: string;
  readonly code: string;
  readonly status: ParcelStatus;
  readonly reason: string | null;
  readonly location: string | null;
  readonly occurredAt: Date;
  /** What the carrier said, which may be a time that cannot be. */
  readonly toldAt: Date;
  readonly ahead: boolean;
}

/** What anybody may know who has the number: places and times, no name and no address. */
export interface PublicTracking {
  readonly number: string;
  readonly carrier: string;
  readonly status: ParcelStatus;
  readonly from: { readonly locality: Parcel['sender']['locality'] };
  readonly to: string;
  readonly events: readonly TrackingEventRow[];
}

/** A day for clocks that run ahead. What is told of later is dated by when we heard of it, and is never the latest. */
const EVENTS = `
  SELECT event_key AS "eventKey", tracking_number AS "trackingNumber", code, status, incident_reason AS reason, location,
         CASE WHEN ahead THEN received_at ELSE occurred_at END AS "occurredAt", occurred_at AS "toldAt", ahead
    FROM tracking_event CROSS JOIN LATERAL (SELECT occurred_at > received_at + interval '24 hours' AS ahead) AS clock`;
const EVENTS_MAX = 500;
const MARKET_STATUSES: readonly ParcelStatus[] = ['delivered', 'return_to_sender'];

/** Follows parcels by what the carrier says, and draws the consequences once. */
@Injectable()
export class Tracking {
  constructor(
    private readonly database: Database,
    private readonly parcels: ParcelRepository,
    private readonly orders: Orders,
    private readonly fulfilments: Fulfilments,
    private readonly payments: Payments,
    private readonly sales: Sales,
    private readonly timeline: Timeline,
    private readonly cases: Cases,
  ) {}

  async forNumber(number: string): Promise<PublicTracking> {
    return this.database.asEveryTenant(async () => {
      const [found] = await this.database.rows<{ carrier_code: string }>('SELECT carrier_code FROM parcel WHERE tracking_number = $1', [
        number.toUpperCase(),
      ]);
      const parcel = found && (await this.parcels.byTrackingNumber(found.carrier_code, number.toUpperCase()));
      if (!parcel) throw new NotFoundError('parcel', number);
      return {
        number: parcel.trackingNumber,
        carrier: parcel.carrierCode,
        status: parcel.status,
        from: { locality: parcel.sender.locality },
        to: parcel.receiver.locality,
        events: await this.events(parcel),
      };
    });
  }

  events(parcel: Pick<Parcel, 'carrierCode' | 'trackingNumber'>): Promise<TrackingEventRow[]> {
    return this.database.rows<TrackingEventRow>(
      `${EVENTS} WHERE carrier_code = $1 AND tracking_number = $2 ORDER BY "occurredAt", event_key LIMIT ${EVENTS_MAX}`,
      [parcel.carrierCode, parcel.trackingNumber],
    );
  }

  /** Events of parcels that the market does not know. */
  unmatched(actor: Actor): Promise<TrackingEventRow[]> {
    assertOperator(actor);
    return this.database.rows<TrackingEventRow>(`${EVENTS} WHERE parcel_id IS NULL ORDER BY received_at DESC LIMIT ${EVENTS_MAX}`);
  }

  /** Looks at all that is known of a number and brings its parcel to where that leads. Harmless when repeated. */
  @HandlesJob(TRACKING_ARRIVED)
  async follow({ carrierCode, trackingNumber }: { carrierCode: string; trackingNumber: string }): Promise<void> {
    await this.database.asEveryTenant(async () => {
      const seen = await this.parcels.byTrackingNumber(carrierCode, trackingNumber);
      if (!seen) {
        await this.cases.open('tracking.unknown_parcel', { type: 'tracking_number', id: trackingNumber }, { carrier: carrierCode });
        return;
      }
      await this.orders.lock(seen.orderId);
      const parcel = (await this.parcels.byTrackingNumber(carrierCode, trackingNumber)) as Parcel;
      await this.database.execute('UPDATE tracking_event SET parcel_id = $1 WHERE carrier_code = $2 AND tracking_number = $3 AND parcel_id IS NULL', [
        parcel.id,
        carrierCode,
        trackingNumber,
      ]);
      const events = await this.events(parcel);
      await this.tell(parcel, events);
      const reached = statusOf(events.map(trackedEvent));
      if (reached) await this.reach(parcel, reached.status, new Date(reached.occurredAt));
    });
  }

  /** Events that came while no job followed them, and ends of which the consequences were not drawn. */
  @Sweeps('tracking-unfollowed')
  async sweep(): Promise<FailedItem[]> {
    const waiting = await this.database.asEveryTenant(() =>
      this.database.rows<{ carrierCode: string; trackingNumber: string }>(
        `SELECT p.carrier_code AS "carrierCode", p.tracking_number AS "trackingNumber"
           FROM tracking_event e JOIN parcel p USING (carrier_code, tracking_number) WHERE e.parcel_id IS NULL
          UNION SELECT p.carrier_code, p.tracking_number FROM parcel p JOIN fulfilment_order f ON f.id = p.fulfilment_order_id
          WHERE f.status = 'handed_in' AND p.status = ANY($1) LIMIT 100`,
        [MARKET_STATUSES],
      ),
    );
    return this.database.eachApart(waiting, (row) => this.follow(row));
  }

  private async tell(parcel: Parcel, events: readonly TrackingEventRow[]): Promise<void> {
    for (const event of events) {
      await this.timeline.record({
        orderId: parcel.orderId,
        cooperativeId: parcel.cooperativeId,
        kind: `parcel_${event.status}`,
        at: event.occurredAt,
        params: { location: event.location, reason: event.reason, code: event.code },
        effectKey: `tracking/${parcel.carrierCode}/${event.eventKey}`,
      });
    }
  }

  private async reach(parcel: Parcel, status: ParcelStatus, at: Date): Promise<void> {
    const isNew = status !== parcel.status;
    if (isNew)
      await this.database.execute(
        `UPDATE parcel SET status = $2, status_at = $3, delivered_at = CASE WHEN $2 = 'delivered' THEN $3 ELSE delivered_at END WHERE id = $1`,
        [parcel.id, status, at],
      );
    const fulfilment = await this.fulfilments.getForMarket(parcel.fulfilmentOrderId);
    // Also when the end was known before: then the cooperative has just said that it handed the parcel in.
    if (fulfilment.status === 'handed_in' && MARKET_STATUSES.includes(status)) return this.conclude(parcel, fulfilment, status);
    const ended = fulfilment.status === 'cancelled' || fulfilment.status === 'refused';
    if (!isNew || (!ended && !MARKET_STATUSES.includes(status))) return;
    // The post has it though nobody handed it in, or it was taken back: a person looks, the ledger stays as it is.
    await this.cases.open(
      'tracking.unexpected_end',
      { type: 'parcel', id: parcel.id },
      { status, fulfilment: fulfilment.status, number: parcel.trackingNumber },
    );
  }

  private async conclude(parcel: Parcel, fulfilment: FulfilmentOrder, status: ParcelStatus): Promise<void> {
    const order = await this.orders.get(parcel.orderId);
    if (status === 'delivered') await this.delivered(parcel, order);
    else await this.returned(parcel, order);
    await this.fulfilments.moveParcel(fulfilment, status === 'delivered' ? 'delivered' : 'returned');
  }

  /** The post has the cash, and the producer has earned its share. */
  private async delivered(parcel: Parcel, order: Order): Promise<void> {
    const reference = orderReference(order.id);
    const key = parcelSaleKey(order.id, parcel.cooperativeId);
    if (parcel.codMinor > 0)
      await this.payments.collectCash({ reference, parcelKey: parcel.id, carrierCode: parcel.carrierCode, amountMinor: parcel.codMinor });
    await this.sales.earn({
      key,
      reference,
      cooperativeId: parcel.cooperativeId,
      currency: order.currency,
      producerMinor: parcelTotalOf(order, parcel.cooperativeId).producerMinor,
    });
  }

  /** Nothing was paid and nothing is owed; whether the goods can be sold again a person says. */
  private async returned(parcel: Parcel, order: Order): Promise<void> {
    await this.sales.takeBack(parcelSaleKey(order.id, parcel.cooperativeId));
    await this.payments.release(orderReference(order.id), parcelTotalOf(order, parcel.cooperativeId).totalMinor);
    await this.cases.open('delivery.returned', { type: 'parcel', id: parcel.id }, { number: parcel.trackingNumber, order: order.number });
  }
}

const trackedEvent = ({ eventKey, status, occurredAt, toldAt, ahead }: TrackingEventRow): TrackedEvent => ({
  eventKey,
  status,
  occurredAt: toldAt.getTime(),
  ...(ahead ? { heardAt: occurredAt.getTime() } : {}),
});
