import { z } from 'zod';
import { quantity, text, token } from '#platform/http';
import { RETURN_REASONS } from './return.states.js';

const LINES_MAX = 50;

export const returnRequestSchema = z.object({
  lines: z
    .array(z.object({ sku: token(64), quantity: quantity(), reason: z.enum(RETURN_REASONS, { error: 'choice' }) }))
    .min(1, { error: 'required' })
    .max(LINES_MAX, { error: 'too_big' }),
  note: z.preprocess((value) => (value === '' || value === null ? undefined : value), text({ max: 2_000, multiline: true }).optional()),
});
export type ReturnRequest = z.output<typeof returnRequestSchema>;
