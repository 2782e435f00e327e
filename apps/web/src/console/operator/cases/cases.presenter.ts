import { Injectable } from '@nestjs/common';
import { localise } from '#catalog';
import { ReturnedParcels } from '#delivery';
import { People } from '#identity';
import { Cases, type OpenCase } from '#platform/cases';
import type { Actor } from '#platform/http';
import { formatDateTime, formatPackBeside, type Translator } from '#platform/i18n';
import { Escalations, type EscalatedPart } from '#routing';
import type { CaseForm, CasePartView, CaseView, ClosedCaseView } from './cases.view.js';

const OPEN_SHOWN_MAX = 100;
const FORMS: Readonly<Record<string, CaseForm>> = {
  'fulfilment.no_answer': 'decide',
  'delivery.returned': 'returned',
  'delivery.numbers_used_up': 'numbers',
  'order.return_requested': 'return',
};

/** What stops parcels and buyers first; what only makes the records untidy last. */
const URGENCY = [
  'delivery.numbers_used_up',
  'fulfilment.no_answer',
  'fulfilment.refused',
  'order.return_requested',
  'delivery.returned',
  'tracking.unexpected_end',
  'tracking.contradicting_event',
  'tracking.unknown_parcel',
  'tracking.unknown_code',
];
/** Settled by a word with the buyer. */
const CALLS_BUYER: readonly string[] = ['fulfilment.refused', 'order.return_requested'];

/** Tells exceptions in the reader's words, with what a person needs to settle them. */
@Injectable()
export class CasesPresenter {
  constructor(
    private readonly cases: Cases,
    private readonly escalations: Escalations,
    private readonly returned: ReturnedParcels,
    private readonly people: People,
  ) {}

  async open(actor: Actor, t: Translator): Promise<CaseView[]> {
    const open = await this.cases.list(actor, OPEN_SHOWN_MAX, URGENCY);
    const parts = await this.partsOf(actor, open);
    return open.map((each) => presentCase(each, parts.get(each.subjectId) ?? null, t));
  }

  async closed(actor: Actor, t: Translator, limit: number, after?: string): Promise<ClosedCaseView[]> {
    const closed = await this.cases.closed(actor, limit, after);
    const parts = await this.partsOf(actor, closed);
    const names = await this.people.namesOf(
      actor,
      closed.map((each) => each.closedBy),
    );
    return closed.map((each) => ({
      id: each.id,
      sentence: sentenceOf(each, parts.get(each.subjectId) ?? null, t),
      outcome: wordFor(`console.outcome.${each.outcome}`, each.outcome, t),
      note: each.resolution,
      by: each.closedBy === null ? null : (names.get(each.closedBy) ?? each.closedBy),
      closedAt: each.closedAt.toISOString(),
    }));
  }

  private async partsOf(actor: Actor, cases: readonly OpenCase[]): Promise<ReadonlyMap<string, EscalatedPart>> {
    const about = (type: string) => cases.filter((each) => each.subjectType === type).map((each) => each.subjectId);
    const parcels = about('parcel');
    const carried = parcels.length > 0 ? await this.returned.partsOf(actor, parcels) : new Map<string, string>();
    const subjects = new Map([...about('fulfilment_order').map((id) => [id, id] as const), ...carried]);
    const parts = subjects.size > 0 ? await this.escalations.parts(actor, [...new Set(subjects.values())]) : [];
    const byPart = new Map(parts.map((part) => [part.fulfilment.id, part]));
    return new Map([...subjects].flatMap(([subject, id]) => (byPart.has(id) ? [[subject, byPart.get(id) as EscalatedPart] as const] : [])));
  }
}

function presentCase(each: OpenCase, part: EscalatedPart | null, t: Translator): CaseView {
  // Answered in the meantime: nothing is left to decide, only to note.
  const decided = part !== null && part.fulfilment.status !== 'escalated';
  const form = each.kind === 'fulfilment.no_answer' && decided ? 'note' : (FORMS[each.kind] ?? 'note');
  return {
    id: each.id,
    sentence: sentenceOf(each, part, t),
    advice: wordFor(`console.case.${each.kind}.advice`, '', t),
    openedAt: each.openedAt.toISOString(),
    about: aboutOf(each),
    callsBuyer: CALLS_BUYER.includes(each.kind),
    part: part && presentPart(part, t),
    lines: linesOf(each, t),
    form,
    indicator: typeof each.reason['indicator'] === 'string' ? each.reason['indicator'] : null,
    action: actionOf(each, form),
  };
}

/** An exception of a kind that nobody has written a sentence for is still shown. */
function sentenceOf(each: OpenCase, part: EscalatedPart | null, t: Translator): string {
  const key = `console.case.${each.kind}`;
  if (!t.has(key)) return t('console.case.other', { kind: each.kind, detail: Object.values(each.reason).map(String).join(' · ') || each.subjectId });
  const said = (name: string): string => String(each.reason[name] ?? '');
  const [carrier = '', code = ''] = each.subjectId.split('/', 2);
  return t(key, {
    cooperative: part ? localise(part.cooperative.name, t.lang) : '',
    order: said('order'),
    reason: wordFor(`console.reason.${said('reason')}`, said('reason'), t),
    number: said('number') || each.subjectId,
    carrier: (said('carrier') || carrier).toUpperCase(),
    code,
    indicator: said('indicator'),
    status: wordFor(`order.parcel.${said('status')}`, said('status'), t),
    first: momentOf(each.reason['first'], t),
    then: momentOf(each.reason['then'], t),
  });
}

/** What a carrier told of an event: its code and when. */
function momentOf(told: unknown, t: Translator): string {
  const { code, at } = (told ?? {}) as { readonly code?: string; readonly at?: string };
  return code === undefined || at === undefined ? '' : `${code}, ${formatDateTime(at, t.lang)}`;
}

function aboutOf({ reason, kind, subjectId }: OpenCase): CaseView['about'] {
  if (typeof reason['order'] === 'string') return { path: `/console/orders/${encodeURIComponent(reason['order'])}`, label: reason['order'] };
  const number = typeof reason['number'] === 'string' ? reason['number'] : null;
  if (kind === 'tracking.unknown_code') return { path: '/console/tracking/events?kind=unknown_code', label: subjectId.split('/', 2)[1] ?? subjectId };
  if (kind === 'tracking.unknown_parcel') return { path: '/console/tracking/events?kind=unknown_parcel', label: subjectId };
  return number === null ? null : { path: `/console/orders?q=${encodeURIComponent(number)}`, label: number };
}

function linesOf({ kind, reason }: OpenCase, t: Translator): string[] {
  if (kind !== 'order.return_requested' || !Array.isArray(reason['lines'])) return [];
  return (reason['lines'] as { sku: string; quantity: number; reason: string }[]).map(
    (line) => `${line.quantity} × ${line.sku} · ${wordFor(`order.return.reason.${line.reason}`, line.reason, t)}`,
  );
}

function actionOf({ id, subjectId }: OpenCase, form: CaseForm): string {
  if (form === 'decide') return `/console/escalations/${subjectId}/decide`;
  if (form === 'returned') return `/console/returned/${subjectId}/settle`;
  if (form === 'return') return `/console/returns/${subjectId}/decide`;
  if (form === 'numbers') return `/console/carriers/${subjectId}/numbers`;
  return `/console/cases/${id}/close`;
}

export function presentPart({ fulfilment, cooperative }: EscalatedPart, t: Translator): CasePartView {
  return {
    contact: {
      name: localise(cooperative.name, t.lang),
      president: localise(cooperative.president, t.lang),
      place: localise(cooperative.locality, t.lang),
      phone: cooperative.phone,
    },
    lines: fulfilment.lines.map((line) => ({
      image: `/assets/art/${line.image}.svg`,
      name: localise(line.name, t.lang),
      pack: formatPackBeside(localise(line.name, t.lang), line.pack, t.lang),
      quantity: line.quantity,
    })),
    answerBy: fulfilment.acceptBy.toISOString(),
  };
}

function wordFor(key: string, otherwise: string, t: Translator): string {
  return t.has(key) ? t(key) : otherwise;
}
