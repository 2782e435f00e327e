import { z } from 'zod';
import { HINDRANCES } from '#catalog';
import { listOf } from '../openapi/shared.schemas.js';

export const exclusionList = listOf(
  z
    .strictObject({ sku: z.string(), gtin: z.string().nullable(), name: z.string(), cooperative: z.string(), reasons: z.array(z.enum(HINDRANCES)) })
    .meta({ id: 'FeedExclusion' }),
);
