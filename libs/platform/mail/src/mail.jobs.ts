import { z } from 'zod';
import { defineJob } from '#platform/jobs';

/** A letter lies in the out-tray. */
export const MAIL_WRITTEN = defineJob('mail', 'mail-written', z.object({ mailId: z.uuid() }), 'outside');
