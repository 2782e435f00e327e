import { z } from 'zod';
import { day, money, named } from '../openapi/shared.schemas.js';

const line = z.strictObject({
  sku: z.string(),
  product: z.string(),
  name: z.string(),
  image: z.url(),
  pack: z.string(),
  quantity: z.int().positive(),
  price: money,
  total: money,
  cooperative: named,
  available: z.int().min(0).meta({ description: 'What is left of this pack, at most 999.' }),
  in_stock: z.boolean(),
});

export const cart = z
  .strictObject({
    id: z.string(),
    version: z.int().positive(),
    items: z.array(line),
    withdrawn: z.int().min(0).meta({ description: 'Packs that are no longer sold and are not ordered.' }),
    totals: z.strictObject({ goods: money }),
  })
  .meta({ id: 'Cart' });
export type CartAnswer = z.output<typeof cart>;

export const totals = z.strictObject({ goods: money, delivery: money, cod_fee: money, total: money }).meta({ id: 'Totals' });

const parcel = z
  .strictObject({
    cooperative: named,
    lines: z.array(z.strictObject({ sku: z.string(), quantity: z.int().positive() })),
    weight_g: z.int().positive(),
    price: money,
  })
  .meta({ id: 'QuotedParcel', description: 'What one cooperative sends, and what sending it costs.' });

export const quote = z
  .strictObject({
    options: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        price: money,
        promise: z.strictObject({ from: day, to: day }),
        parcels: z.array(parcel),
        totals,
      }),
    ),
    parcels: z.array(parcel),
    totals,
  })
  .meta({ id: 'Quote', description: 'Ways of delivery, the cheapest first. Parcels and totals at the top are those of the first.' });
export type QuoteAnswer = z.output<typeof quote>;
