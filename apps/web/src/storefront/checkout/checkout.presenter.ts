import { localise, multiplyComponents, PRICE_COMPONENT_KINDS } from '#catalog';
import { parcelsOf, totalsOf, type Cart, type CartLine, type Quote, type RatedOption } from '#orders';
import { formatPackBeside, type Translator } from '#platform/i18n';
import { MAD, sumMinor } from '#platform/money';
import type { PriceComponentView } from '#platform/ui';
import { deliveryReason } from '../delivery.reason.js';
import type { CheckoutParcelView, CheckoutView } from './checkout.view.js';

type Priced = Pick<CheckoutView, 'options' | 'parcels' | 'totals' | 'components' | 'values'>;

/** What the cart costs: without an address its goods, with one the chosen (else the cheapest) way of delivery as well. */
export function presentPrices(cart: Cart, quote: Quote | null, values: CheckoutView['values'], t: Translator): Priced {
  const goods = sumMinor(cart.lines.map((line) => line.offer.priceMinor * line.quantity));
  const chosen = quote ? (quote.options.find((option) => option.id === values.delivery) ?? quote.options[0] ?? null) : null;
  const totals = quote && chosen ? totalsOf(quote.parcels, chosen) : null;
  return {
    options: (quote?.options ?? []).map((option) => ({
      id: option.id,
      label: localise(option.label, t.lang),
      price: MAD(sumMinor(option.parcels.map((parcel) => parcel.priceMinor))),
      total: MAD(totalsOf(quote?.parcels ?? [], option).totalMinor),
      promise: option.promise,
    })),
    parcels: presentParcels(cart, chosen, t),
    totals: {
      items: MAD(goods),
      delivery: totals ? MAD(totals.deliveryMinor) : null,
      cod_fee: totals ? MAD(totals.codFeeMinor) : null,
      total: totals ? MAD(totals.totalMinor) : null,
    },
    components: components(cart, totals, t),
    values: { ...values, ...(chosen ? { delivery: chosen.id } : {}) },
  };
}

function presentParcels(cart: Cart, chosen: RatedOption | null, t: Translator): CheckoutParcelView[] {
  return parcelsOf(cart).map(({ cooperativeId, lines }) => {
    const { offer } = lines[0] as CartLine;
    const rated = chosen?.parcels.find((parcel) => parcel.cooperativeId === cooperativeId);
    return {
      cooperative: localise(offer.cooperativeName, t.lang),
      locality: localise(offer.locality, t.lang),
      lines: lines.map((line) => ({
        name: localise(line.offer.productName, t.lang),
        pack: formatPackBeside(localise(line.offer.productName, t.lang), line.offer.pack, t.lang),
        quantity: line.quantity,
        total: MAD(line.offer.priceMinor * line.quantity),
      })),
      delivery: rated ? MAD(rated.priceMinor) : null,
      deliveryReason: rated ? deliveryReason(rated.zone, rated.weightToG, t) : null,
    };
  });
}

function components(cart: Cart, totals: ReturnType<typeof totalsOf> | null, t: Translator): PriceComponentView[] {
  const all = cart.lines.flatMap((line) => multiplyComponents(line.offer.components, line.quantity));
  const goods = PRICE_COMPONENT_KINDS.map((kind) => [kind, sumMinor(all.filter((c) => c.kind === kind).map((c) => c.amountMinor))] as const);
  const sending = totals
    ? ([
        ['delivery', totals.deliveryMinor],
        ['cod_fee', totals.codFeeMinor],
      ] as const)
    : [];
  return [...goods, ...sending]
    .filter(([, amount]) => amount > 0)
    .map(([kind, amount]) => ({ kind, amount: MAD(amount), label: t(`price.component.${kind}`) }));
}
