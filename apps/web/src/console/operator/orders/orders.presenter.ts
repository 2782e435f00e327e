import { Injectable } from '@nestjs/common';
import { buyerOrderStatusOf, buyerStatusOf, dueOf, goneOf, OrderFinder, OrderJourney, type Journey, type ParcelJourney } from '#delivery';
import { Database } from '#platform/database';
import type { Actor } from '#platform/http';
import { LANGUAGE_NAMES, type Translator } from '#platform/i18n';
import { MAD } from '#platform/money';
import { Escalations, FULFILMENT_STATES, Fulfilments, type EscalatedPart } from '#routing';
import { presentTimeline } from '../../../timeline/timeline.presenter.js';
import { presentPart } from '../cases/cases.presenter.js';
import { LedgerPresenter } from '../ledger/ledger.presenter.js';
import type { OperatorOrderView, OrderPartView, OrdersView } from './orders.view.js';

@Injectable()
export class OrdersPresenter {
  constructor(
    private readonly database: Database,
    private readonly finder: OrderFinder,
    private readonly journeys: OrderJourney,
    private readonly fulfilments: Fulfilments,
    private readonly escalations: Escalations,
    private readonly ledger: LedgerPresenter,
  ) {}

  async found(actor: Actor, typed: string, t: Translator): Promise<NonNullable<OrdersView['found']>> {
    return (await this.finder.find(actor, typed)).map((order) => ({
      number: order.number,
      status: t(`order.status.${order.status}`),
      placedAt: order.placedAt.toISOString(),
      locality: order.locality,
      parcels: order.parcels,
      total: MAD(order.totalMinor),
    }));
  }

  async order(actor: Actor, number: string, t: Translator): Promise<Omit<OperatorOrderView, 'waiting' | 'done'>> {
    const order = await this.finder.open(actor, number);
    const journey = await this.journeys.of(order);
    const ids = (await this.database.asEveryTenant(() => this.fulfilments.ofOrder(order.id))).map(({ id }) => id);
    const escalated = await this.escalations.parts(actor, ids);
    const { contact, address } = order;
    return {
      number: order.number,
      status: t(`order.status.${buyerOrderStatusOf(order, journey)}`),
      placedAt: order.placedAt.toISOString(),
      total: MAD(order.totalMinor),
      paid: MAD(journey.payment.capturedMinor),
      due: MAD(dueOf(order, journey)),
      released: MAD(journey.payment.releasedMinor),
      payment: t(`console.order.payment.${order.paymentMethod}`),
      buyer: {
        name: contact.name,
        phone: contact.phone,
        email: contact.email ?? null,
        lines: [address.line1, address.line2, `${address.postcode} ${address.locality}`, address.province].filter((line) => line !== undefined),
        lang: LANGUAGE_NAMES[order.lang],
      },
      parts: escalated.map((part) => presentOrderPart(part, journey, t)),
      steps: stepsOf(journey, null, t),
      journals: await this.ledger.journals(actor, order.id, t),
    };
  }
}

function presentOrderPart(part: EscalatedPart, journey: Journey, t: Translator): OrderPartView {
  const { fulfilment } = part;
  const way = journey.parcels.find((parcel) => parcel.cooperative.id === fulfilment.cooperativeId);
  const { contact, lines } = presentPart(part, t);
  return {
    id: fulfilment.id,
    contact,
    status: t(`order.parcel.${way ? buyerStatusOf(way) : 'waiting'}`),
    lines: lines.map((line, index) => ({ ...line, total: MAD(fulfilment.lines[index]?.totalMinor ?? 0) })),
    charges: chargesOf(way),
    refusalReason: refusalOf(way, t),
    tracking: way?.parcel
      ? { number: way.parcel.number, carrier: way.parcel.carrier.toUpperCase(), cash: goneOf(way) === null ? MAD(way.parcel.codMinor) : null }
      : null,
    decidable: decidableOf(part),
    steps: stepsOf(journey, fulfilment.cooperativeId, t),
  };
}

function chargesOf(way: ParcelJourney | undefined): OrderPartView['charges'] {
  const charges = [
    { kind: 'delivery' as const, amount: MAD(way?.charge.deliveryMinor ?? 0) },
    { kind: 'cod_fee' as const, amount: MAD(way?.charge.codFeeMinor ?? 0) },
  ];
  return charges.filter(({ amount }) => amount.amount > 0);
}

function decidableOf({ fulfilment: { status } }: EscalatedPart): OrderPartView['decidable'] {
  if (FULFILMENT_STATES.sourcesOf('accepted').includes(status) && FULFILMENT_STATES.sourcesOf('refused').includes(status)) return 'answer';
  return FULFILMENT_STATES.sourcesOf('cancelled').includes(status) ? 'cancel' : null;
}

function refusalOf(way: ParcelJourney | undefined, t: Translator): string | null {
  const reason = way?.fulfilment?.refusalReason ?? null;
  if (reason === null) return null;
  const key = `console.reason.${reason}`;
  return t.has(key) ? t(key) : reason;
}

function stepsOf(journey: Journey, cooperativeId: string | null, t: Translator): OrderPartView['steps'] {
  const entries = journey.timeline.filter((entry) => entry.cooperativeId === cooperativeId);
  return presentTimeline(entries, t, journey.parcels.some(goneOf)).map((event) => ({
    label: event.label,
    at: event.at,
    note: event.note ?? null,
    state: 'done' as const,
  }));
}
