import { z } from 'zod';

/** Shapes that many answers share. Answers are strict: a member that is not described here is a fault of ours. */

export const money = z
  .strictObject({ amount: z.int(), currency: z.literal('MAD') })
  .meta({ id: 'Money', description: 'An amount in minor units: 12050 is 120.50 dirhams.' });

export const moment = z.iso.datetime({ offset: true });
export const day = z.iso.date();

/** A list in pages: `next` is the cursor of the page after this one, or null. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), next: z.string().nullable(), total: z.int().min(0) });

export const named = z.strictObject({ slug: z.string(), name: z.string() });

export const priceComponent = z
  .strictObject({ kind: z.enum(['producer', 'premium', 'platform_fee', 'vat']), amount: money, label: z.string() })
  .meta({ id: 'PriceComponent', description: 'Who gets what of a price. The components of a price sum to it.' });

const fieldProblem = z
  .looseObject({ field: z.string(), code: z.string(), message: z.string(), title: z.string() })
  .meta({ id: 'FieldProblem', description: 'A field that cannot be accepted; `title` is for its reader, `message` for a developer.' });

/** RFC 9457. */
export const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
    instance: z.string().optional(),
    errors: z.array(fieldProblem).optional(),
  })
  .meta({ id: 'Problem', description: 'Why a request was refused (RFC 9457). `code` is stable; `title` is in the language that was asked for.' });
