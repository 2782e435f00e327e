import { localise } from '#catalog';
import { buyerStatusOf, dueOf, dueOfPart, isOpenToCancel, promiseOf, type Journey, type ParcelJourney } from '#delivery';
import type { Order, OrderLine, OrderReturn } from '#orders';
import { createTranslator, type Language } from '#platform/i18n';
import { MAD } from '#platform/money';
import type { OrderAnswer, OrderReturnAnswer } from './order.answers.js';

export function presentOrder(order: Order, journey: Journey, lang: Language): OrderAnswer {
  return {
    number: order.number,
    status: order.status,
    cancellable: isOpenToCancel(order, journey),
    placed_at: order.placedAt.toISOString(),
    contact: order.contact,
    address: order.address,
    delivery: { option: order.deliveryOption, promise: promiseOf(order, journey) },
    payment: {
      method: order.paymentMethod,
      status: journey.payment.status,
      collected: MAD(journey.payment.capturedMinor),
      released: MAD(journey.payment.releasedMinor),
      due: MAD(dueOf(order, journey)),
    },
    totals: { goods: MAD(order.goodsMinor), delivery: MAD(order.deliveryMinor), cod_fee: MAD(order.codFeeMinor), total: MAD(order.totalMinor) },
    lines: order.lines.map((line) => presentLine(line, lang)),
    parcels: journey.parcels.map((parcel) => presentParcel(parcel, order, lang)),
    returns: journey.returns.map(presentReturn),
    timeline: journey.timeline.map((entry) => ({
      kind: entry.kind,
      at: entry.at.toISOString(),
      cooperative: journey.parcels.find((parcel) => parcel.cooperative.id === entry.cooperativeId)?.cooperative.slug ?? null,
      params: entry.params,
    })),
  };
}

export function presentReturn({ number, status, requestedAt, lines }: OrderReturn): OrderReturnAnswer {
  return { number, status, requested_at: requestedAt.toISOString(), lines: [...lines] };
}

function presentLine(line: OrderLine, lang: Language) {
  const translate = createTranslator(lang);
  return {
    sku: line.sku,
    product: line.productSlug,
    name: localise(line.name, lang),
    pack: line.pack,
    quantity: line.quantity,
    price: MAD(line.unitPriceMinor),
    total: MAD(line.totalMinor),
    price_components: line.components.map(({ kind, amountMinor }) => ({
      kind,
      amount: MAD(amountMinor),
      label: translate(`price.component.${kind}`),
    })),
  };
}

function presentParcel(part: ParcelJourney, order: Order, lang: Language) {
  const { cooperative, charge, fulfilment, parcel, events } = part;
  return {
    cooperative: { slug: cooperative.slug, name: localise(cooperative.name, lang) },
    status: buyerStatusOf(part),
    fulfilment: fulfilment && { status: fulfilment.status, accept_by: fulfilment.acceptBy.toISOString(), refusal_reason: fulfilment.refusalReason },
    lines: order.lines.filter((line) => line.cooperativeId === cooperative.id).map((line) => ({ sku: line.sku, quantity: line.quantity })),
    price: MAD(charge.deliveryMinor),
    cod_fee: MAD(charge.codFeeMinor),
    due: MAD(dueOfPart(order, part)),
    explanation: charge.explanation,
    tracking: parcel && {
      number: parcel.number,
      carrier: parcel.carrier,
      status: parcel.status,
      events: events.map((event) => ({
        code: event.code,
        status: event.status,
        at: event.occurredAt.toISOString(),
        location: event.location,
        reason: event.reason,
      })),
    },
  };
}
