import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { RatedOption } from '../quote/delivery.rates.js';
import type { Order, OrderLine, ParcelCharge, PlaceOrder } from './order.types.js';
import type { Totals } from '../quote/quotes.service.js';

/** As long as the cookie that keeps it. */
const ACCESS_LIFETIME = '90 days';
const ACCESSES_MAX = 10;

export interface NewOrder {
  readonly id: string;
  readonly number: string;
  readonly tokenHash: Buffer;
  readonly request: PlaceOrder;
  readonly option: RatedOption;
  readonly totals: Totals;
  readonly lines: readonly OrderLine[];
  readonly charges: readonly ParcelCharge[];
}

const ORDER = `
  SELECT o.id, o.number, o.status, o.lang, o.contact, o.address, o.delivery_option AS "deliveryOption", o.payment_method AS "paymentMethod",
         o.currency, o.goods_minor AS "goodsMinor", o.delivery_minor AS "deliveryMinor", o.cod_fee_minor AS "codFeeMinor",
         o.total_minor AS "totalMinor", jsonb_build_object('from', o.promise_from, 'to', o.promise_to) AS promise, o.placed_at AS "placedAt",
         (SELECT jsonb_agg(jsonb_build_object(
                   'id', l.id, 'cooperativeId', l.cooperative_id, 'offerId', l.offer_id, 'stockItemId', l.stock_item_id,
                   'stockUnits', l.stock_units, 'sku', l.sku, 'productSlug', l.product_slug, 'name', l.name, 'image', l.image,
                   'pack', l.pack, 'quantity', l.quantity, 'weightG', l.weight_g, 'perishable', l.perishable, 'unitPriceMinor', l.unit_price_minor,
                   'totalMinor', l.total_minor,
                   'components', (SELECT jsonb_agg(jsonb_build_object('kind', c.kind, 'amountMinor', c.amount_minor)
                                    ORDER BY array_position(ARRAY['producer', 'premium', 'platform_fee', 'vat'], c.kind))
                                    FROM order_line_component c WHERE c.order_line_id = l.id)) ORDER BY l.line_no)
            FROM order_line l WHERE l.order_id = o.id) AS lines,
         (SELECT jsonb_agg(jsonb_build_object('cooperativeId', p.cooperative_id, 'weightG', p.weight_g, 'deliveryMinor', p.delivery_minor,
                   'codFeeMinor', p.cod_fee_minor, 'explanation', p.explanation) ORDER BY p.cooperative_id)
            FROM order_parcel_charge p WHERE p.order_id = o.id) AS charges
    FROM orders o`;

@Injectable()
export class OrderRepository {
  constructor(private readonly database: Database) {}

  byId(id: string): Promise<Order | null> {
    return this.database.maybe<Order>(`${ORDER} WHERE o.id = $1`, [id]);
  }

  byNumberAndToken(number: string, tokenHash: Buffer): Promise<Order | null> {
    return this.database.maybe<Order>(
      `${ORDER} WHERE o.number = $1 AND (o.token_hash = $2 OR EXISTS (
         SELECT 1 FROM order_access a WHERE a.order_id = o.id AND a.token_hash = $2 AND a.expires_at > app_now()))`,
      [number, tokenHash],
    );
  }

  byNumberAndPhone(number: string, phone: string): Promise<{ id: string; number: string } | null> {
    return this.database.maybe(`SELECT id, number FROM orders WHERE number = $1 AND contact ->> 'phone' = $2`, [number, phone]);
  }

  /** One more secret that opens an order; an order has so many at most, the oldest ones end. */
  async addAccess(orderId: string, tokenHash: Buffer): Promise<void> {
    await this.database.execute(
      `INSERT INTO order_access (token_hash, order_id, expires_at) VALUES ($1, $2, app_now() + interval '${ACCESS_LIFETIME}')`,
      [tokenHash, orderId],
    );
    await this.database.execute(
      `DELETE FROM order_access WHERE order_id = $1 AND token_hash NOT IN
         (SELECT token_hash FROM order_access WHERE order_id = $1 ORDER BY created_at DESC, token_hash LIMIT ${ACCESSES_MAX})`,
      [orderId],
    );
  }

  async removeEndedAccesses(): Promise<void> {
    await this.database.execute(
      `DELETE FROM order_access WHERE token_hash IN
         (SELECT token_hash FROM order_access WHERE expires_at < app_now() ORDER BY expires_at LIMIT 1000)`,
    );
  }

  /** Order, lines, frozen components and charges in one statement: four small ones would cost a checkout more than the work itself. */
  async insert(order: NewOrder): Promise<void> {
    const { request, totals, option } = order;
    const components = order.lines.flatMap((line) => line.components.map((component) => ({ lineId: line.id, ...component })));
    await this.database.execute(INSERT_ORDER, [
      order.id,
      order.number,
      order.tokenHash,
      request.cartId,
      request.personId ?? null,
      request.lang,
      JSON.stringify(request.contact),
      JSON.stringify(request.address),
      option.id,
      request.paymentMethod,
      totals.goodsMinor,
      totals.deliveryMinor,
      totals.codFeeMinor,
      totals.totalMinor,
      option.promise.from,
      option.promise.to,
      JSON.stringify(order.lines.map((line, index) => ({ ...line, no: index + 1 }))),
      components.map((c) => c.lineId),
      components.map((c) => c.kind),
      components.map((c) => c.amountMinor),
      JSON.stringify(order.charges),
    ]);
  }
}

const INSERT_ORDER = `
  WITH placed AS (
    INSERT INTO orders (id, number, token_hash, cart_id, person_id, status, lang, contact, address, delivery_option, payment_method,
                        currency, goods_minor, delivery_minor, cod_fee_minor, total_minor, promise_from, promise_to)
    VALUES ($1, $2, $3, $4, $5, 'placed', $6, $7, $8, $9, $10, 'MAD', $11, $12, $13, $14, $15, $16) RETURNING id),
  lines AS (
    INSERT INTO order_line (id, order_id, line_no, offer_id, stock_item_id, cooperative_id, product_slug, sku, name, image, pack,
                            quantity, stock_units, weight_g, perishable, unit_price_minor, total_minor)
    SELECT l.id, placed.id, l.no, l."offerId", l."stockItemId", l."cooperativeId", l."productSlug", l.sku, l.name, l.image, l.pack,
           l.quantity, l."stockUnits", l."weightG", l.perishable, l."unitPriceMinor", l."totalMinor"
      FROM placed, jsonb_to_recordset($17) AS l (id uuid, no smallint, "offerId" uuid, "stockItemId" uuid, "cooperativeId" uuid,
           "productSlug" text, sku text, name jsonb, image text, pack text, quantity int, "stockUnits" int, "weightG" int,
           perishable boolean, "unitPriceMinor" bigint, "totalMinor" bigint)),
  components AS (
    INSERT INTO order_line_component (order_line_id, kind, amount_minor) SELECT * FROM unnest($18::uuid[], $19::text[], $20::bigint[]))
  INSERT INTO order_parcel_charge (order_id, cooperative_id, weight_g, delivery_minor, cod_fee_minor, explanation)
  SELECT placed.id, c."cooperativeId", c."weightG", c."deliveryMinor", c."codFeeMinor", c.explanation
    FROM placed, jsonb_to_recordset($21) AS c ("cooperativeId" uuid, "weightG" int, "deliveryMinor" bigint, "codFeeMinor" bigint, explanation jsonb)`;
