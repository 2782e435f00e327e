import { z } from 'zod';
import { quantity, text, token } from '#platform/http';
import { addressSchema, postcodeSchema } from '#orders';

export const cartParams = z.object({ id: token(64) });
export const cartItemParams = z.object({ id: token(64), sku: token(64) });
export const setItemBody = z.object({ quantity: quantity({ min: 0 }) });
/** A postcode alone is enough to rate; the rest of the address may already be there. */
export const quoteBody = z.object({ address: addressSchema.partial().extend({ postcode: postcodeSchema, locality: text({ max: 80 }).optional() }) });
export type CartParams = z.output<typeof cartParams>;
export type CartItemParams = z.output<typeof cartItemParams>;
export type SetItemBody = z.output<typeof setItemBody>;
export type QuoteBody = z.output<typeof quoteBody>;
