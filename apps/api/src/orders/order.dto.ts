import { z } from 'zod';
import { addressSchema, contactSchema } from '#orders';
import { LANGUAGES } from '#platform/i18n';
import { token } from '#platform/http';

export const placeOrderBody = z.object({
  cart_id: token(64),
  contact: contactSchema,
  address: addressSchema,
  delivery: z.object({ option: token(64) }),
  payment: z.object({ method: z.enum(['cod', 'card'], { error: 'choice' }) }),
  lang: z.enum(LANGUAGES, { error: 'choice' }).default('fr'),
  /** What the buyer saw; a total that moved since is a conflict instead of a surprise at the door. */
  expected_total: z.object({ amount: z.int(), currency: z.literal('MAD', { error: 'choice' }) }).optional(),
});
export type PlaceOrderBody = z.output<typeof placeOrderBody>;

export const orderParams = z.object({ number: token(40) });
export type OrderParams = z.output<typeof orderParams>;
