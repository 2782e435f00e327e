import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** Something arrived from a carrier and lies in its inbox. */
export const INBOX_FILLED = defineJob('delivery', 'inbox-filled', z.object({ inboxId: z.uuid() }));

/** The events of one tracking number changed, or its parcel has just been made: look what they amount to. */
export const TRACKING_ARRIVED = defineJob('delivery', 'tracking-arrived', z.object({ carrierCode: z.string(), trackingNumber: z.string() }));
