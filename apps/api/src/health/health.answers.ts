import { z } from 'zod';

const status = z.enum(['ok', 'degraded', 'down']);

export const live = z.strictObject({ status: z.literal('ok') });

export const readiness = z
  .strictObject({ status, checks: z.record(z.string(), z.strictObject({ status, detail: z.string().optional() })) })
  .meta({ id: 'Readiness' });
