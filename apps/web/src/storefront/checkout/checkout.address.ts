import type { Region } from '#cooperatives';
import type { Translator } from '#platform/i18n';
import type { FieldErrors } from '#platform/ui';
import type { CheckoutValues } from './checkout.view.js';

/** What the operator's table says of a postcode. */
interface PostcodeFacts {
  readonly postcode: string;
  /** Whether it names the prefix. */
  readonly known: boolean;
  readonly usual: Region | null;
}

/** The region that the table tells for a postcode, for a buyer who left it out; seen on the page, and there to be corrected. */
export function withRegion(values: CheckoutValues, usual: Region | null): CheckoutValues {
  return values.region || !usual ? values : { ...values, region: usual.name };
}

/**
 * Whether postcode and region go together. Towns near a border have the postcode of the neighbour (Ouezzane, Midelt, Sidi Ifni) and the table can
 * lack a prefix, so this asks once and then believes the buyer: the same pair sent again raises no doubt.
 */
export function doubtsOf(values: CheckoutValues, { postcode, known, usual }: PostcodeFacts, t: Translator): FieldErrors {
  if (values.checked_address === addressKey(postcode, values)) return {};
  if (!known) return { postcode: t.error('field.postcode_doubtful', { postcode }) };
  if (!usual || !values.region || values.region === usual.name) return {};
  return { region: t.error('field.region_mismatch', { postcode, region: usual.name }) };
}

/** What was asked about: another postcode or another region is another question. */
export const addressKey = (postcode: string, { region }: CheckoutValues): string => `${postcode} ${region ?? ''}`;
