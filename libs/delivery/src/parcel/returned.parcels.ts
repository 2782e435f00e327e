import { Injectable } from '@nestjs/common';
import { Stock } from '#catalog';
import { AuditLog } from '#identity';
import { Cases } from '#platform/cases';
import { Database } from '#platform/database';
import { ConflictError, NotFoundError } from '#platform/errors';
import { assertOperator, type Actor } from '#platform/http';
import { Fulfilments } from '#routing';
import { ParcelRepository } from './parcel.repository.js';

/** A parcel came back to its cooperative: whether what is in it can be sold again, a person says. */
@Injectable()
export class ReturnedParcels {
  constructor(
    private readonly database: Database,
    private readonly parcels: ParcelRepository,
    private readonly fulfilments: Fulfilments,
    private readonly stock: Stock,
    private readonly cases: Cases,
    private readonly audit: AuditLog,
  ) {}

  /** The part of an order that each of these parcels carried, by the parcel's id. */
  async partsOf(actor: Actor, parcelIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    assertOperator(actor);
    const rows = await this.database.asEveryTenant(() =>
      this.database.rows<{ id: string; part: string }>('SELECT id, fulfilment_order_id AS part FROM parcel WHERE id = ANY($1::uuid[])', [parcelIds]),
    );
    return new Map(rows.map(({ id, part }) => [id, part]));
  }

  /**
   * Said twice, the goods are counted once: the first word holds.
   * @throws {ConflictError} `parcel.not_returned`
   */
  async settle(actor: Actor, parcelId: string, { sellable, note }: { sellable: boolean; note: string }): Promise<void> {
    assertOperator(actor);
    await this.database.asEveryTenant(async () => {
      const parcel = await this.parcels.byId(parcelId);
      if (!parcel) throw new NotFoundError('parcel', parcelId);
      const fulfilment = await this.fulfilments.getForMarket(parcel.fulfilmentOrderId);
      if (fulfilment.status !== 'returned') throw new ConflictError('parcel.not_returned', { number: parcel.trackingNumber });
      const outcome = sellable ? 'back_on_sale' : 'not_sellable';
      const first = await this.cases.settle(actor, 'delivery.returned', { type: 'parcel', id: parcel.id }, { outcome, note });
      if (!first) return;
      if (sellable)
        await this.stock.receive(
          fulfilment.lines.map((line) => ({ stockItemId: line.stockItemId, units: line.stockUnits })),
          `returned/${parcel.id}`,
          'return',
        );
      await this.audit.record(actor, `parcel.${outcome}`, { type: 'parcel', id: parcel.id });
    });
  }
}
