import { localise } from '#catalog';
import { parcelsOf, type Cart, type CartLine, type DeliveryEstimate } from '#orders';
import { formatPackBeside, type Language } from '#platform/i18n';
import { MAD, sumMinor } from '#platform/money';
import type { CartLineView, CartParcelView, CartView } from './cart.view.js';

const AVAILABLE_SHOWN_MAX = 99;

export function presentCart(cart: Cart, estimate: DeliveryEstimate | null, lang: Language, notice?: CartView['notice']): CartView {
  const subtotalMinor = sumMinor(cart.lines.map((line) => line.offer.priceMinor * line.quantity));
  return {
    version: cart.version,
    parcels: parcelsOf(cart).map((parcel) => presentParcel(parcel.lines, parcel.goodsMinor, lang)),
    item_count: cart.lines.reduce((sum, line) => sum + line.quantity, 0),
    subtotal: MAD(subtotalMinor),
    delivery_estimate: estimate && presentEstimate(estimate, subtotalMinor),
    ...(notice ? { notice } : {}),
  };
}

function presentEstimate({ fromMinor, toMinor, codFeeMinor }: DeliveryEstimate, subtotalMinor: number): CartView['delivery_estimate'] {
  return {
    from: MAD(fromMinor),
    to: MAD(toMinor),
    cod_fee: MAD(codFeeMinor),
    total_from: MAD(sumMinor([subtotalMinor, fromMinor, codFeeMinor])),
    total_to: MAD(sumMinor([subtotalMinor, toMinor, codFeeMinor])),
  };
}

function presentParcel(lines: readonly CartLine[], goodsMinor: number, lang: Language): CartParcelView {
  const { offer } = lines[0] as CartLine;
  return {
    cooperative: { slug: offer.cooperativeSlug, name: localise(offer.cooperativeName, lang), locality: localise(offer.locality, lang) },
    lines: lines.map((line) => presentLine(line, lang)),
    subtotal: MAD(goodsMinor),
  };
}

function presentLine({ offer, quantity }: CartLine, lang: Language): CartLineView {
  const name = localise(offer.productName, lang);
  return {
    sku: offer.sku,
    product: { slug: offer.productSlug, name, image: `/assets/art/${offer.image}.svg` },
    pack: formatPackBeside(name, offer.pack, lang),
    quantity,
    available: Math.min(offer.available, AVAILABLE_SHOWN_MAX),
    unit_price: MAD(offer.priceMinor),
    line_total: MAD(offer.priceMinor * quantity),
  };
}
