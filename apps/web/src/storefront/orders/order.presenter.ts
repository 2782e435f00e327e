import { localise, PRICE_COMPONENT_KINDS } from '#catalog';
import {
  buyerOrderStatusOf,
  buyerStatusOf,
  dueOf,
  dueOfPart,
  goneOf,
  isOpenToCancel,
  promiseOf,
  serviceLabelOf,
  serviceOf,
  type Journey,
  type ParcelJourney,
} from '#delivery';
import type { Order } from '#orders';
import { formatPackBeside, type Translator } from '#platform/i18n';
import { MAD, sumMinor } from '#platform/money';
import { presentTimeline } from '../../timeline/timeline.presenter.js';
import { deliveryReason } from '../delivery.reason.js';
import type { OrderParcelView, OrderView } from './order.view.js';

interface Visit {
  /** Right after the order was placed. */
  readonly fresh: boolean;
  /** The page's address with the order's secret. */
  readonly link: string;
}

export function presentOrder(order: Order, journey: Journey, visit: Visit, t: Translator): OrderView {
  const { capturedMinor, releasedMinor } = journey.payment;
  return {
    number: order.number,
    fresh: visit.fresh && (order.status === 'placed' || order.status === 'routing'),
    status: buyerOrderStatusOf(order, journey),
    placed_at: order.placedAt.toISOString(),
    payment: { method: order.paymentMethod, paid: MAD(capturedMinor), due: MAD(dueOf(order, journey)), released: MAD(releasedMinor) },
    delivery: { label: localise(serviceLabelOf(order.deliveryOption), t.lang), atAgency: serviceOf(order.deliveryOption) === 'agency' },
    parcels: journey.parcels.map((part) => presentParcel(part, order, journey, t)),
    events: presentTimeline(
      journey.timeline.filter((entry) => entry.cooperativeId === null),
      t,
      journey.parcels.some(goneOf),
    ),
    components: components(order, journey, t),
    total: MAD(order.totalMinor - releasedMinor),
    address: { name: order.contact.name, lines: addressLines(order), phone: order.contact.phone },
    promise: promiseOf(order, journey),
    cancel_action: isOpenToCancel(order, journey) ? `/${t.lang}/orders/${order.number}/cancel` : null,
    return_path: journey.parcels.some(({ parcel }) => parcel?.status === 'delivered') ? `/orders/${order.number}/return` : null,
    returns: journey.returns.map(({ number, status, requestedAt }) => ({ number, status, at: requestedAt.toISOString() })),
    link: visit.link,
  };
}

function presentParcel(part: ParcelJourney, order: Order, journey: Journey, t: Translator): OrderParcelView {
  const { cooperative, charge, parcel } = part;
  return {
    cooperative: { slug: cooperative.slug, name: localise(cooperative.name, t.lang), locality: localise(cooperative.locality, t.lang) },
    status: buyerStatusOf(part),
    gone: goneOf(part),
    tracking: parcel && { number: parcel.number, carrier: parcel.carrier.toUpperCase() },
    lines: order.lines
      .filter((line) => line.cooperativeId === cooperative.id)
      .map((line) => ({
        name: localise(line.name, t.lang),
        pack: formatPackBeside(localise(line.name, t.lang), line.pack, t.lang),
        quantity: line.quantity,
        image: `/assets/art/${line.image}.svg`,
        total: MAD(line.totalMinor),
        certificate: null,
      })),
    delivery: MAD(charge.deliveryMinor),
    deliveryReason: deliveryReason(String(charge.explanation['zone']), Number(charge.explanation['weight_to_g']), t),
    codFee: MAD(charge.codFeeMinor),
    due: MAD(dueOfPart(order, part)),
    events: presentTimeline(
      journey.timeline.filter((entry) => entry.cooperativeId === cooperative.id),
      t,
    ),
  };
}

function components(order: Order, journey: Journey, t: Translator): OrderView['components'] {
  const alive = journey.parcels.filter((part) => goneOf(part) === null).map(({ charge }) => charge);
  const coming = order.lines.filter((line) => alive.some((charge) => charge.cooperativeId === line.cooperativeId));
  const frozen = coming.flatMap((line) => line.components);
  const [delivery, codFee] = [sumMinor(alive.map((charge) => charge.deliveryMinor)), sumMinor(alive.map((charge) => charge.codFeeMinor))];
  const goods = PRICE_COMPONENT_KINDS.map((kind) => [kind, sumMinor(frozen.filter((c) => c.kind === kind).map((c) => c.amountMinor))] as const);
  return [...goods, ['delivery', delivery] as const, ['cod_fee', codFee] as const]
    .filter(([, amount]) => amount > 0)
    .map(([kind, amount]) => ({ kind, amount: MAD(amount), label: t(`price.component.${kind}`) }));
}

function addressLines({ address }: Order): string[] {
  return [address.line1, address.line2, `${address.postcode} ${address.locality}`, address.province].filter((line): line is string => Boolean(line));
}
