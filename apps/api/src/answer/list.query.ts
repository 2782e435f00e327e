import { z } from 'zod';

/** How much of a list, as every list takes it: 24 without a wish. */
export const limit = z
  .string()
  .regex(/^\d{1,9}$/, { error: 'number' })
  .transform(Number)
  .pipe(z.number().min(1, { error: 'too_small' }).max(100, { error: 'too_big' }))
  .default(24);

/** Where the last page ended, as the list itself said it. */
export const cursor = z.string().max(300).optional();
