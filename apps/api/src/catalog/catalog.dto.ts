import { z } from 'zod';
import { PRODUCT_SORTS } from '#catalog';
import { text } from '#platform/http';
import { cursor, limit } from '../answer/list.query.js';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'invalid' })
  .max(120);
const flag = z
  .enum(['true', 'false'], { error: 'choice' })
  .transform((value) => value === 'true')
  .optional();
/** Whole minor units, as amounts are everywhere. */
const amount = z
  .string()
  .regex(/^\d{1,12}$/, { error: 'number' })
  .transform(Number)
  .optional();
const q = text({ min: 0, max: 200 }).optional();

export const productQuery = z.object({
  q,
  category: slug.optional(),
  region: slug.optional(),
  cooperative: slug.optional(),
  certified: flag,
  in_stock: flag,
  min_price: amount,
  max_price: amount,
  sort: z.enum(PRODUCT_SORTS, { error: 'choice' }).optional(),
  facets: flag,
  limit,
  cursor,
});
export type ProductQueryDto = z.output<typeof productQuery>;
export const slugParams = z.object({ slug: z.string().max(200) });
export type SlugParams = z.output<typeof slugParams>;
export const suggestQuery = z.object({ q: text({ min: 0, max: 200 }).default('') });
export type SuggestQueryDto = z.output<typeof suggestQuery>;
export const cooperativeQuery = z.object({ region: slug.optional(), limit, cursor });
export type CooperativeQueryDto = z.output<typeof cooperativeQuery>;
