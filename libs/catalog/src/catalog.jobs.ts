import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** A product's pack sold out or came back: its read model says so again. */
export const STOCK_TURNED = defineJob('catalog', 'stock-turned', z.object({ productId: z.uuid() }));
