import { z } from 'zod';
import type { Translator } from '#platform/i18n';
import type { DoneView } from './operator.shell.js';

const DEEDS = ['accept', 'refuse', 'cancel', 'noted', 'back_on_sale', 'not_sellable', 'numbers_added', 'return_approved', 'return_refused'] as const;
export type Deed = (typeof DEEDS)[number];

/** The deed that led to this page; anything else in the address is nothing. */
export const doneSchema = z.enum(DEEDS).optional().catch(undefined);

export function doneView(deed: Deed | undefined, t: Translator): DoneView | null {
  return deed === undefined ? null : { text: t(`console.done.${deed}`) };
}
