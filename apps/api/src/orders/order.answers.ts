import { z } from 'zod';
import { PARCEL_STATUSES } from '#delivery';
import { ORDER_STATES, RETURN_REASONS, RETURN_STATES } from '#orders';
import { PAYMENT_STATES } from '#payments';
import { FULFILMENT_STATES } from '#routing';
import { day, moment, money, named, priceComponent } from '../openapi/shared.schemas.js';
import { totals } from './cart.answers.js';

const text = z.string();

const line = z
  .strictObject({
    sku: text,
    product: text,
    name: text,
    pack: text,
    quantity: z.int().positive(),
    price: money,
    total: money,
    price_components: z.array(priceComponent).meta({ description: 'Of the whole line, as they were when it was ordered.' }),
  })
  .meta({ id: 'OrderLine' });

const trackingEvent = z
  .strictObject({ code: text, status: z.enum(PARCEL_STATUSES), at: moment, location: text.nullable(), reason: text.nullable() })
  .meta({ id: 'TrackingEvent' });

const parcel = z
  .strictObject({
    cooperative: named,
    status: z.enum(['waiting', 'preparing', 'refused', ...PARCEL_STATUSES]),
    fulfilment: z
      .strictObject({ status: z.enum(FULFILMENT_STATES.states()), accept_by: moment, refusal_reason: text.nullable() })
      .nullable()
      .meta({ description: 'The cooperative’s part; null until it was asked.' }),
    lines: z.array(z.strictObject({ sku: text, quantity: z.int().positive() })),
    price: money,
    cod_fee: money,
    due: money.meta({ description: 'To be paid when it comes: goods, delivery and fee; nothing once it came or never will.' }),
    explanation: z.record(text, z.union([text, z.number()])).meta({ description: 'Why delivery costs that: zone, weight, band.' }),
    tracking: z.strictObject({ number: text, carrier: text, status: z.enum(PARCEL_STATUSES), events: z.array(trackingEvent) }).nullable(),
  })
  .meta({ id: 'OrderParcel' });

const step = z
  .strictObject({
    kind: text,
    at: moment,
    cooperative: text.nullable(),
    params: z.record(text, z.union([text, z.number(), z.null()])),
  })
  .meta({ id: 'TimelineStep' });

export const orderReturn = z
  .strictObject({
    number: text.meta({ description: 'To be written on the parcel that goes back.' }),
    status: z.enum(RETURN_STATES.states()),
    requested_at: moment,
    lines: z.array(z.strictObject({ sku: text, quantity: z.int().positive(), reason: z.enum(RETURN_REASONS) })),
  })
  .meta({ id: 'OrderReturn' });
export type OrderReturnAnswer = z.output<typeof orderReturn>;

const address = z.strictObject({ line1: text, line2: text.optional(), locality: text, postcode: text, province: text.optional() });

export const order = z
  .strictObject({
    number: text,
    status: z.enum(ORDER_STATES.states()),
    cancellable: z.boolean().meta({ description: 'Whether `cancel` would be taken now.' }),
    placed_at: moment,
    contact: z.strictObject({ name: text, phone: text, email: text.optional() }),
    address,
    delivery: z.strictObject({ option: text, promise: z.strictObject({ from: day, to: day }) }),
    payment: z.strictObject({
      method: z.enum(['cod', 'card']),
      status: z.enum(PAYMENT_STATES.states()),
      collected: money,
      released: money,
      due: money,
    }),
    totals,
    lines: z.array(line),
    parcels: z.array(parcel),
    returns: z.array(orderReturn),
    timeline: z.array(step),
  })
  .meta({ id: 'Order' });
export type OrderAnswer = z.output<typeof order>;

export const placedOrder = order
  .extend({ token: text.meta({ description: 'The secret that opens the order. It is given here and nowhere else.' }) })
  .meta({ id: 'PlacedOrder' });
