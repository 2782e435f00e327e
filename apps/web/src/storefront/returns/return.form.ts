import { z } from 'zod';
import { InvalidInputError } from '#platform/errors';
import { toFieldIssue } from '#platform/http';
import { returnRequestSchema, type ReturnRequest } from '#orders';
import type { Translator } from '#platform/i18n';
import type { ReturnView } from './return.view.js';

const FIELD = /^(quantity|reason)\.([\x21-\x7E]{1,64})$/;

/** As the schema of a return request has it. */
const NOTE_MAX = 2_000;

/** `quantity.<sku>` and `reason.<sku>` for each line, as typed. */
export const returnBody = z.record(z.string().max(100), z.unknown());
export type ReturnBody = z.output<typeof returnBody>;

export interface PostedReturn {
  readonly quantities: ReadonlyMap<string, number>;
  readonly reasons: ReadonlyMap<string, string>;
  readonly note: string | undefined;
  readonly idempotencyKey: string | undefined;
}

export function readReturn(body: ReturnBody): PostedReturn {
  const quantities = new Map<string, number>();
  const reasons = new Map<string, string>();
  for (const [name, value] of Object.entries(body)) {
    const [, kind, sku = ''] = FIELD.exec(name) ?? [];
    if (typeof value !== 'string' || kind === undefined) continue;
    if (kind === 'reason') reasons.set(sku, value);
    else if (/^\d{1,3}$/.test(value)) quantities.set(sku, Number(value));
  }
  const key = body['idempotency_key'];
  return {
    quantities,
    reasons,
    note: typeof body['note'] === 'string' ? body['note'] : undefined,
    idempotencyKey: typeof key === 'string' && /^[\w-]{16,64}$/.test(key) ? key : undefined,
  };
}

/** @throws {InvalidInputError} */
export function toRequest({ quantities, reasons, note }: PostedReturn): ReturnRequest {
  const lines = [...quantities].filter(([, quantity]) => quantity > 0).map(([sku, quantity]) => ({ sku, quantity, reason: reasons.get(sku) }));
  const parsed = returnRequestSchema.safeParse({ lines, note });
  if (!parsed.success) throw new InvalidInputError(parsed.error.issues.map(toFieldIssue));
  return parsed.data;
}

export type ReturnRefusal = Pick<ReturnView, 'problem' | 'noteError'>;

/** The note has a sentence of its own; anything else means that no product was rightly chosen. */
export function refusalOf({ fields }: InvalidInputError, t: Translator): ReturnRefusal {
  const note = fields.find(({ field }) => field === 'note');
  return {
    ...(note ? { noteError: t.error(t.has(`errors.field.${note.code}`) ? `field.${note.code}` : 'field.invalid', { max: NOTE_MAX }) } : {}),
    ...(fields.some(({ field }) => field !== 'note') ? { problem: t('order.return.choose') } : {}),
  };
}
