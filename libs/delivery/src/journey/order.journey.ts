import { Injectable } from '@nestjs/common';
import type { LocalisedText } from '#catalog';
import { orderReference, Orders, Returns, Timeline, type Order, type OrderReturn, type ParcelCharge, type TimelineEntry } from '#orders';
import { Payments, type PaymentStatus } from '#payments';
import { Database } from '#platform/database';
import { Fulfilments, isCancellable, type FulfilmentOrder, type FulfilmentStatus } from '#routing';
import { ParcelRepository, type Parcel } from '../parcel/parcel.repository.js';
import type { ParcelStatus } from '../parcel/parcel.states.js';
import { Tracking, type TrackingEventRow } from '../tracking/tracking.service.js';

export interface ParcelJourney {
  readonly cooperative: { readonly id: string; readonly slug: string; readonly name: LocalisedText; readonly locality: LocalisedText };
  readonly charge: ParcelCharge;
  readonly fulfilment: { readonly status: FulfilmentStatus; readonly acceptBy: Date; readonly refusalReason: string | null } | null;
  readonly parcel: {
    readonly number: string;
    readonly carrier: string;
    readonly status: ParcelStatus;
    readonly statusAt: Date;
    readonly codMinor: number;
  } | null;
  readonly events: readonly TrackingEventRow[];
}

export interface Journey {
  readonly parcels: readonly ParcelJourney[];
  readonly timeline: readonly TimelineEntry[];
  readonly payment: { readonly status: PaymentStatus; readonly capturedMinor: number; readonly releasedMinor: number };
  readonly returns: readonly OrderReturn[];
}

type CooperativeRow = ParcelJourney['cooperative'];

/** Where each part of an order is: what its buyer, its cooperatives and the operator are shown. */
@Injectable()
export class OrderJourney {
  constructor(
    private readonly database: Database,
    private readonly fulfilments: Fulfilments,
    private readonly parcels: ParcelRepository,
    private readonly tracking: Tracking,
    private readonly timeline: Timeline,
    private readonly payments: Payments,
    private readonly orders: Orders,
    private readonly returns: Returns,
  ) {}

  /** For whoever holds the order's token. */
  async open(number: string, token: string): Promise<{ order: Order; journey: Journey }> {
    return this.database.asEveryTenant(async () => {
      const order = await this.orders.openByToken(number, token);
      return { order, journey: await this.of(order) };
    });
  }

  /** For somebody who was let in to the order already (by its token, or as the operator). */
  async of(order: Order): Promise<Journey> {
    return this.database.asEveryTenant(async () => {
      const cooperatives = await this.database.rows<CooperativeRow>(
        `SELECT c.id, c.slug, c.name, s.locality FROM cooperative c JOIN cooperative_site s ON s.cooperative_id = c.id AND s.dispatches WHERE c.id = ANY($1)`,
        [order.charges.map((charge) => charge.cooperativeId)],
      );
      // Nobody was asked for an order that was only placed, so there is nothing to look for.
      const routed = order.status !== 'placed' && order.status !== 'pending_payment';
      const fulfilments = routed ? await this.fulfilments.ofOrder(order.id) : [];
      const parcels = routed ? await this.parcels.ofOrder(order.id) : [];
      const { status, capturedMinor, releasedMinor } = await this.payments.byReference(orderReference(order.id));
      const journeys: ParcelJourney[] = [];
      for (const charge of order.charges) journeys.push(await this.parcelJourney(charge, cooperatives, fulfilments, parcels));
      return {
        parcels: journeys,
        timeline: await this.timeline.of(order.id),
        payment: { status, capturedMinor, releasedMinor },
        returns: routed ? await this.returns.of(order) : [],
      };
    });
  }

  private async parcelJourney(
    charge: ParcelCharge,
    cooperatives: readonly CooperativeRow[],
    fulfilments: readonly FulfilmentOrder[],
    parcels: readonly Parcel[],
  ): Promise<ParcelJourney> {
    const cooperative = cooperatives.find((row) => row.id === charge.cooperativeId);
    if (!cooperative) throw new Error(`the cooperative ${charge.cooperativeId} of an order is gone`);
    const fulfilment = fulfilments.findLast((row) => row.cooperativeId === charge.cooperativeId) ?? null;
    const parcel = parcels.find((row) => row.cooperativeId === charge.cooperativeId) ?? null;
    return {
      cooperative,
      charge,
      fulfilment: fulfilment && { status: fulfilment.status, acceptBy: fulfilment.acceptBy, refusalReason: fulfilment.refusalReason },
      parcel: parcel && {
        number: parcel.trackingNumber,
        carrier: parcel.carrierCode,
        status: parcel.status,
        statusAt: parcel.statusAt,
        codMinor: parcel.codMinor,
      },
      events: parcel ? await this.tracking.events(parcel) : [],
    };
  }
}

/** Whether the buyer may still take the whole order back. */
export function isOpenToCancel(order: Pick<Order, 'status'>, journey: Pick<Journey, 'parcels'>): boolean {
  return order.status !== 'cancelled' && isCancellable(journey.parcels.flatMap(({ fulfilment }) => fulfilment?.status ?? []));
}

export type BuyerParcelStatus = ParcelStatus | 'waiting' | 'preparing' | 'refused';

/** One word for where a part of an order is, before the post knows it and after. */
export function buyerStatusOf({ fulfilment, parcel }: Pick<ParcelJourney, 'fulfilment' | 'parcel'>): BuyerParcelStatus {
  const status = fulfilment?.status ?? 'offered';
  if (status === 'offered' || status === 'escalated') return 'waiting';
  if (status === 'refused' || status === 'cancelled') return status;
  if (parcel && parcel.status !== 'pending') return parcel.status;
  return status === 'handed_in' ? 'pending' : 'preparing';
}
