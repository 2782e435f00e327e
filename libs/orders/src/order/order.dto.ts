import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { z } from 'zod';
import { plainCode, text } from '#platform/http';

/** Before what cannot be seen is taken out of it. */
const TYPED_MAX = 200;

/** A number as people write it in Morocco, or with a country code; kept as E.164. */
export const phoneSchema = z
  .string()
  .max(TYPED_MAX, { error: 'too_long' })
  .overwrite(plainCode)
  .pipe(text({ max: 30 }))
  .transform(toE164);

function toE164(value: string, context: z.RefinementCtx): string {
  const parsed = parsePhoneNumberFromString(value, 'MA');
  if (!parsed?.isValid()) {
    context.addIssue({ code: 'custom', message: 'phone' });
    return z.NEVER;
  }
  return parsed.number;
}

const email = text({ max: 254 }).refine((value) => z.email().safeParse(value).success, { error: 'email' });

/** An empty form field is no value, not an empty one. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());

export const contactSchema = z.object({ name: text({ max: 120 }), phone: phoneSchema, email: optional(email) });

/**
 * Postcodes have five digits in Morocco and stand before the locality. The first two are 10 to 94: none begins with a zero, none lies beyond
 * the north's 90 to 94. Which region a prefix means is less sure, so it is the operator's setting and a matter to ask about, not to refuse.
 */
export const postcodeSchema = z
  .string({ error: 'required' })
  .max(TYPED_MAX, { error: 'postcode' })
  .overwrite(plainCode)
  .regex(/^[0-9]{5}$/, { error: 'postcode', abort: true })
  .regex(/^(?:[1-8]|9[0-4])/, { error: 'postcode_unknown' });

export const addressSchema = z.object({
  line1: text({ max: 120 }),
  line2: optional(text({ max: 120 })),
  locality: text({ max: 80 }),
  postcode: postcodeSchema,
  province: optional(text({ max: 80 })),
});
