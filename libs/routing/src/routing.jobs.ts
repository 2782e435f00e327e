import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** A cooperative's time to answer is over: ask again whether it has answered. */
export const ACCEPTANCE_DUE = defineJob('routing', 'acceptance-due', z.object({ fulfilmentOrderId: z.uuid() }));

/** A cooperative said yes. Delivery makes the parcel. */
export const FULFILMENT_ACCEPTED = defineJob('delivery', 'fulfilment-accepted', z.object({ fulfilmentOrderId: z.uuid() }));

/** A part of an order was refused or cancelled before it left. Delivery takes its parcel's number out of use. */
export const FULFILMENT_ENDED = defineJob('delivery', 'fulfilment-ended', z.object({ fulfilmentOrderId: z.uuid() }));
