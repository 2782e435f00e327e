import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** What orders tell the other modules; the outbox carries it. */

/** An order was placed and waits for its sources. Routing answers. */
export const ORDER_PLACED = defineJob('routing', 'order-placed', z.object({ orderId: z.uuid() }));
