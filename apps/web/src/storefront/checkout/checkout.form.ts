import { z } from 'zod';
import { addressSchema, contactSchema } from '#orders';
import { toFieldIssue } from '#platform/http';
import type { Translator } from '#platform/i18n';
import type { FieldErrors } from '#platform/ui';
import type { CheckoutValues } from './checkout.view.js';

/** As typed: limited in size, judged afterwards, so that a refused form can be shown again with everything in it. */
const typed = z.string().max(2_000).optional();
export const checkoutBody = z.object({
  name: typed,
  phone: typed,
  email: typed,
  line1: typed,
  line2: typed,
  locality: typed,
  region: typed,
  postcode: typed,
  delivery: typed,
  payment: typed,
  intent: z.enum(['quote', 'place']).catch('quote'),
  idempotency_key: z
    .string()
    .regex(/^[\w-]{16,64}$/)
    .optional()
    .catch(undefined),
  expected_total: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number)
    .optional()
    .catch(undefined),
});
export type CheckoutBody = z.output<typeof checkoutBody>;

export function valuesOf(body: CheckoutBody): CheckoutValues {
  const { name, phone, email, line1, line2, locality, region, postcode, delivery, payment } = body;
  return { name, phone, email, line1, line2, locality, region, postcode, delivery, payment };
}

export interface CheckedForm {
  readonly contact: z.output<typeof contactSchema> | null;
  readonly address: z.output<typeof addressSchema> | null;
  readonly errors: FieldErrors;
}

/** Judges who and where; each wrong field gets one sentence in the reader's language. */
export function checkForm(values: CheckoutValues, t: Translator): CheckedForm {
  const contact = contactSchema.safeParse({ name: values.name, phone: values.phone, email: values.email });
  const address = addressSchema.safeParse({
    line1: values.line1,
    line2: values.line2,
    locality: values.locality,
    postcode: values.postcode,
    province: values.region,
  });
  const issues = [...(contact.error?.issues ?? []), ...(address.error?.issues ?? [])].map(toFieldIssue);
  const errors: Record<string, string> = {};
  for (const { field, code } of issues) {
    const name = field === 'province' ? 'region' : field;
    errors[name] ??= t.error(t.has(`errors.field.${code}`) ? `field.${code}` : 'field.invalid', { field: name, max: 120 });
  }
  return { contact: contact.data ?? null, address: address.data ?? null, errors };
}
