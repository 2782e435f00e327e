import { z } from 'zod';
import { addressSchema, contactSchema } from '#orders';
import { ConflictError } from '#platform/errors';
import { toFieldIssue } from '#platform/http';
import type { Translator } from '#platform/i18n';
import type { FieldErrors } from '#platform/ui';
import type { CheckoutValues, CheckoutView } from './checkout.view.js';

/** Option and total, as `expected_totals` holds them. */
export const writeTotals = (options: CheckoutView['options']): string => options.map(({ id, total }) => `${id}:${total.amount}`).join(' ');

function readTotals(typed: string): ReadonlyMap<string, number> {
  return new Map(typed.split(' ').map((pair) => [pair.slice(0, pair.lastIndexOf(':')), Number(pair.slice(pair.lastIndexOf(':') + 1))]));
}

/**
 * The total that stood next to the option the buyer ticked; undefined for a form that says no totals.
 * @throws {ConflictError} `order.total_changed` when the page did not offer this option
 */
export function expectedTotalOf({ expected_totals: totals }: CheckoutBody, option: string): number | undefined {
  if (totals === undefined) return undefined;
  const total = totals.get(option);
  if (total === undefined) throw new ConflictError('order.total_changed');
  return total;
}

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
  checked_address: typed,
  intent: z.enum(['quote', 'place']).catch('quote'),
  idempotency_key: z
    .string()
    .regex(/^[\w-]{16,64}$/)
    .optional()
    .catch(undefined),
  /** `amana-home:38100 amana-agency:36300`: what the page said each way of delivery comes to, in centimes. */
  expected_totals: z
    .string()
    .max(2_000)
    .regex(/^[\w-]{1,64}:\d{1,12}( [\w-]{1,64}:\d{1,12})*$/)
    .transform(readTotals)
    .optional()
    .catch(undefined),
});
export type CheckoutBody = z.output<typeof checkoutBody>;

export function valuesOf(body: CheckoutBody): CheckoutValues {
  const { name, phone, email, line1, line2, locality, region, postcode, delivery, payment, checked_address } = body;
  return { name, phone, email, line1, line2, locality, region, postcode, delivery, payment, checked_address };
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
