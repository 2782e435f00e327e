import { Injectable } from '@nestjs/common';
import type { LocalisedText } from '#catalog';
import type { OrderAddress, OrderContact } from '#orders';
import { Database, newId, uuidOf } from '#platform/database';
import type { Language } from '#platform/i18n';
import type { ParcelStatus } from './parcel.states.js';

export interface Parcel {
  readonly id: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly fulfilmentOrderId: string;
  readonly cooperativeId: string;
  readonly carrierCode: string;
  readonly carrierName: LocalisedText;
  readonly service: string;
  readonly trackingNumber: string;
  readonly status: ParcelStatus;
  readonly statusAt: Date;
  readonly weightG: number;
  readonly codMinor: number;
  readonly depositSlipId: string | null;
  readonly handedInAt: Date | null;
  readonly receiver: OrderContact & OrderAddress;
  /** The receiver's region in every language, which the order keeps only in the buyer's; null when it names none that we know. */
  readonly region: LocalisedText | null;
  readonly lang: Language;
  readonly sender: ParcelSender;
}

export interface ParcelSender {
  readonly name: LocalisedText;
  readonly attention: LocalisedText;
  readonly line1: LocalisedText;
  readonly postcode: string;
  readonly locality: LocalisedText;
  readonly province: string;
  readonly phone: string;
}

const PARCEL = `
  SELECT p.id, p.order_id AS "orderId", o.number AS "orderNumber", p.fulfilment_order_id AS "fulfilmentOrderId", p.cooperative_id AS "cooperativeId",
         p.carrier_code AS "carrierCode", (SELECT name FROM carrier WHERE code = p.carrier_code) AS "carrierName", p.service, p.tracking_number AS "trackingNumber", p.status, p.status_at AS "statusAt",
         p.weight_g AS "weightG", p.cod_minor AS "codMinor", p.deposit_slip_id AS "depositSlipId", p.handed_in_at AS "handedInAt",
         o.contact || o.address AS receiver, o.lang,
         (SELECT r.name FROM region r
           WHERE EXISTS (SELECT 1 FROM jsonb_each_text(r.name) AS known WHERE known.value = o.address ->> 'province') LIMIT 1) AS region,
         (SELECT jsonb_build_object('name', c.name, 'attention', c.president, 'line1', s.address_line, 'postcode', s.postcode,
                                    'locality', s.locality, 'province', s.province, 'phone', c.phone)
            FROM cooperative c JOIN cooperative_site s ON s.cooperative_id = c.id AND s.dispatches WHERE c.id = p.cooperative_id) AS sender
    FROM parcel p JOIN orders o ON o.id = p.order_id`;

/** What the papers say of a line's goods beside its name. */
export interface ParcelGoods {
  readonly orderLineId: string;
  readonly perishable: boolean;
  /** Lots of the balance it is taken from that are not past their date, the one to send first in front. */
  readonly lots: readonly string[];
}

/** Rows of the tenant that is set; a foreign id is simply not there. */
@Injectable()
export class ParcelRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<Parcel | null> {
    return this.database.maybe<Parcel>(`${PARCEL} WHERE p.id = $1`, [uuidOf(id)]);
  }

  byFulfilment(fulfilmentOrderId: string): Promise<Parcel | null> {
    return this.database.maybe<Parcel>(`${PARCEL} WHERE p.fulfilment_order_id = $1`, [fulfilmentOrderId]);
  }

  byTrackingNumber(carrierCode: string, number: string): Promise<Parcel | null> {
    return this.database.maybe<Parcel>(`${PARCEL} WHERE p.carrier_code = $1 AND p.tracking_number = $2`, [carrierCode, number]);
  }

  ofOrder(orderId: string): Promise<Parcel[]> {
    return this.database.rows<Parcel>(`${PARCEL} WHERE p.order_id = $1 ORDER BY p.cooperative_id`, [orderId]);
  }

  ofSlip(slipId: string): Promise<Parcel[]> {
    return this.database.rows<Parcel>(`${PARCEL} WHERE p.deposit_slip_id = $1 ORDER BY p.tracking_number`, [slipId]);
  }

  goodsOf(fulfilmentOrderId: string): Promise<ParcelGoods[]> {
    return this.database.rows<ParcelGoods>(
      `SELECT l.id AS "orderLineId", l.perishable,
              ARRAY(SELECT b.code FROM stock_lot b WHERE b.stock_item_id = l.stock_item_id
                       AND (b.best_before IS NULL OR b.best_before >= (app_now() AT TIME ZONE 'Africa/Casablanca')::date)
                     ORDER BY b.best_before NULLS LAST, b.produced_on, b.code) AS lots
         FROM fulfilment_line x JOIN order_line l ON l.id = x.order_line_id WHERE x.fulfilment_order_id = $1`,
      [fulfilmentOrderId],
    );
  }

  /** Made and not yet on a deposit slip: what the cooperative has to pack. */
  toDeposit(cooperativeId: string, limit: number): Promise<Parcel[]> {
    return this.database.rows<Parcel>(
      `${PARCEL} JOIN fulfilment_order f ON f.id = p.fulfilment_order_id
        WHERE p.cooperative_id = $1 AND p.deposit_slip_id IS NULL AND f.status = 'accepted' ORDER BY p.created_at, p.id LIMIT $2`,
      [uuidOf(cooperativeId), limit],
    );
  }

  /** Parts said yes to whose parcel has no number yet. */
  async toNumber(cooperativeId: string, limit: number): Promise<string[]> {
    const parts = await this.database.rows<{ id: string }>(
      `SELECT f.id FROM fulfilment_order f
        WHERE f.cooperative_id = $1 AND f.status = 'accepted' AND NOT EXISTS (SELECT 1 FROM parcel p WHERE p.fulfilment_order_id = f.id)
        ORDER BY f.decided_at, f.id LIMIT $2`,
      [uuidOf(cooperativeId), limit],
    );
    return parts.map(({ id }) => id);
  }

  recent(cooperativeId: string, limit: number): Promise<Parcel[]> {
    return this.database.rows<Parcel>(
      `${PARCEL} WHERE p.cooperative_id = $1 AND p.handed_in_at IS NOT NULL ORDER BY p.handed_in_at DESC, p.id LIMIT $2`,
      [uuidOf(cooperativeId), limit],
    );
  }

  async insert(
    parcel: Pick<Parcel, 'orderId' | 'fulfilmentOrderId' | 'cooperativeId' | 'carrierCode' | 'service' | 'trackingNumber' | 'weightG' | 'codMinor'>,
  ): Promise<string> {
    const id = newId();
    await this.database.execute(
      `INSERT INTO parcel (id, order_id, fulfilment_order_id, cooperative_id, carrier_code, service, tracking_number, status, weight_g, cod_minor)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'pending', $8, $9)`,
      [
        id,
        parcel.orderId,
        parcel.fulfilmentOrderId,
        parcel.cooperativeId,
        parcel.carrierCode,
        parcel.service,
        parcel.trackingNumber,
        parcel.weightG,
        parcel.codMinor,
      ],
    );
    return id;
  }

  /** The next number of a series, for ever: the row is locked until the transaction ends. Null when the series is used up. */
  async nextSerial(carrierCode: string, serviceIndicator: string): Promise<number | null> {
    const row = await this.database.maybe<{ serial: number }>(
      `UPDATE tracking_number_series SET next_serial = next_serial + 1
        WHERE carrier_code = $1 AND service_indicator = $2 AND next_serial < last_serial RETURNING next_serial - 1 AS serial`,
      [carrierCode, serviceIndicator],
    );
    return row?.serial ?? null;
  }
}
