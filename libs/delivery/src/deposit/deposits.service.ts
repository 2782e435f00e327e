import { Injectable } from '@nestjs/common';
import { Stock } from '#catalog';
import { AuditLog } from '#identity';
import { Orders, Timeline } from '#orders';
import { Database, EVERY_TENANT, newId, uuidOf } from '#platform/database';
import { ConflictError, NotFoundError } from '#platform/errors';
import { assertActsFor, cooperativesOf, hasRole, type Actor } from '#platform/http';
import { Outbox } from '#platform/jobs';
import { Fulfilments, type FulfilmentOrder } from '#routing';
import { TRACKING_ARRIVED } from '../delivery.jobs.js';
import { ParcelRepository, type Parcel } from '../parcel/parcel.repository.js';

export interface DepositSlipRow {
  readonly id: string;
  readonly number: string;
  readonly cooperativeId: string;
  readonly parcels: number;
  readonly createdAt: Date;
  readonly handedInAt: Date | null;
}

const SLIP = `
  SELECT s.id, s.number, s.cooperative_id AS "cooperativeId", s.created_at AS "createdAt", s.handed_in_at AS "handedInAt",
         (SELECT count(*)::int FROM parcel p WHERE p.deposit_slip_id = s.id) AS parcels
    FROM deposit_slip s`;
const SLIPS_LIMIT = 50;
const CHOSEN_FROM_MAX = 1_000;

/** What a cooperative hands in at the post, and when it did. */
@Injectable()
export class Deposits {
  constructor(
    private readonly database: Database,
    private readonly parcels: ParcelRepository,
    private readonly fulfilments: Fulfilments,
    private readonly orders: Orders,
    private readonly stock: Stock,
    private readonly timeline: Timeline,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
  ) {}

  /** @throws {ConflictError} `deposit.nothing`, `deposit.taken` when a parcel is on another slip or not ready */
  async create(actor: Actor, cooperativeId: string, parcelIds: readonly string[]): Promise<string> {
    assertActsFor(actor, cooperativeId);
    if (parcelIds.length === 0) throw new ConflictError('deposit.nothing');
    return this.database.asTenant(cooperativeId, async () => {
      // As whoever follows the post does it: the orders first, then their parcels, so that neither locks the other out.
      for (const parcel of byOrder(await this.chosen(cooperativeId, parcelIds))) await this.orders.lock(parcel.orderId);
      const ready = await this.chosen(cooperativeId, parcelIds);
      if (ready.length !== new Set(parcelIds).size) throw new ConflictError('deposit.taken');
      const id = newId();
      await this.database.execute('INSERT INTO deposit_slip (id, number, cooperative_id, carrier_code) VALUES ($1, $2, $3, $4)', [
        id,
        slipNumber(id),
        cooperativeId,
        (ready[0] as Parcel).carrierCode,
      ]);
      const put = await this.database.execute('UPDATE parcel SET deposit_slip_id = $1 WHERE id = ANY($2) AND deposit_slip_id IS NULL', [
        id,
        ready.map((p) => p.id),
      ]);
      if (put !== ready.length) throw new ConflictError('deposit.taken');
      await this.database.asEveryTenant(async () => {
        for (const parcel of byOrder(ready)) await this.fulfilments.moveParcel({ id: parcel.fulfilmentOrderId, orderId: parcel.orderId }, 'packed');
      });
      await this.audit.record(actor, 'deposit.create', { type: 'deposit_slip', id }, { parcels: ready.length });
      return id;
    });
  }

  list(actor: Actor, cooperativeId: string): Promise<DepositSlipRow[]> {
    assertActsFor(actor, cooperativeId);
    return this.database.asTenant(cooperativeId, () =>
      this.database.rows<DepositSlipRow>(`${SLIP} WHERE s.cooperative_id = $1 ORDER BY s.created_at DESC, s.id LIMIT ${SLIPS_LIMIT}`, [
        uuidOf(cooperativeId),
      ]),
    );
  }

  async open(actor: Actor, slipId: string): Promise<{ slip: DepositSlipRow; parcels: Parcel[] }> {
    return this.database.transaction(async () => {
      const found = await this.find(actor, slipId);
      await this.audit.record(actor, 'deposit.open', { type: 'deposit_slip', id: found.slip.id });
      return found;
    });
  }

  /** The post has the parcels. Pressed twice, it happened once. */
  async handIn(actor: Actor, slipId: string): Promise<void> {
    await this.database.transaction(async () => {
      const { slip, parcels } = await this.find(actor, slipId);
      await this.database.asEveryTenant(async () => {
        const first = await this.database.execute('UPDATE deposit_slip SET handed_in_at = app_now() WHERE id = $1 AND handed_in_at IS NULL', [
          slip.id,
        ]);
        if (first === 0) return;
        const leaving: { parcel: Parcel; fulfilment: FulfilmentOrder }[] = [];
        for (const parcel of byOrder(parcels)) leaving.push({ parcel, fulfilment: await this.lockedFulfilment(parcel) });
        await this.stock.lock(leaving.flatMap(({ fulfilment }) => fulfilment.lines.map((line) => line.stockItemId)));
        for (const { parcel, fulfilment } of leaving) await this.leave(parcel, fulfilment);
        await this.audit.record(actor, 'deposit.hand_in', { type: 'deposit_slip', id: slip.id }, { parcels: parcels.length });
      });
    });
  }

  private async chosen(cooperativeId: string, parcelIds: readonly string[]): Promise<Parcel[]> {
    return (await this.parcels.toDeposit(cooperativeId, CHOSEN_FROM_MAX)).filter((parcel) => parcelIds.includes(parcel.id));
  }

  private async lockedFulfilment(parcel: Parcel): Promise<FulfilmentOrder> {
    await this.orders.lock(parcel.orderId);
    return this.fulfilments.getForMarket(parcel.fulfilmentOrderId);
  }

  private async leave(parcel: Parcel, fulfilment: FulfilmentOrder): Promise<void> {
    await this.database.execute('UPDATE parcel SET handed_in_at = app_now() WHERE id = $1', [parcel.id]);
    await this.stock.despatch(
      fulfilment.lines.map((line) => ({ stockItemId: line.stockItemId, units: line.stockUnits })),
      parcel.id,
    );
    await this.timeline.record({
      orderId: parcel.orderId,
      cooperativeId: parcel.cooperativeId,
      kind: 'parcel_handed_in',
      effectKey: `handed-in/${parcel.id}`,
    });
    await this.fulfilments.moveParcel(fulfilment, 'handed_in');
    // The post may have told of its way already, before somebody came to press the button.
    await this.outbox.add(TRACKING_ARRIVED, `handed-in/${parcel.trackingNumber}`, {
      carrierCode: parcel.carrierCode,
      trackingNumber: parcel.trackingNumber,
    });
  }

  private async find(actor: Actor, slipId: string): Promise<{ slip: DepositSlipRow; parcels: Parcel[] }> {
    for (const tenant of hasRole(actor, 'operator') ? [EVERY_TENANT] : cooperativesOf(actor)) {
      const found = await this.database.asTenant(tenant, async () => {
        const slip = await this.database.maybe<DepositSlipRow>(`${SLIP} WHERE s.id = $1`, [uuidOf(slipId)]);
        return slip && { slip, parcels: await this.parcels.ofSlip(slip.id) };
      });
      if (found) return found;
    }
    throw new NotFoundError('deposit_slip', slipId);
  }
}

/** Orders are locked in one order everywhere, so that two slips cannot lock each other out. */
function byOrder(parcels: readonly Parcel[]): Parcel[] {
  return [...parcels].sort((a, b) => (a.orderId < b.orderId ? -1 : a.orderId > b.orderId ? 1 : 0));
}

/** From the id, so unique; short enough to be read out at the counter. */
const slipNumber = (id: string): string => `BD-${id.replaceAll('-', '').slice(-10).toUpperCase()}`;
