import { localise, type LocalisedText } from '#catalog';
import { totalsOf, type Cart, type CartLine, type Quote, type RatedOption, type Totals } from '#orders';
import type { Language } from '#platform/i18n';
import { MAD, sumMinor } from '#platform/money';
import type { CartAnswer, QuoteAnswer } from './cart.answers.js';

const cooperative = ({ offer }: CartLine, lang: Language) => ({ slug: offer.cooperativeSlug, name: localise(offer.cooperativeName, lang) });

function presentLine(line: CartLine, lang: Language, webUrl: string) {
  const { offer, quantity } = line;
  return {
    sku: offer.sku,
    product: offer.productSlug,
    name: localise(offer.productName, lang),
    image: `${webUrl}/assets/art/${offer.image}.svg`,
    pack: offer.pack,
    quantity,
    price: MAD(offer.priceMinor),
    total: MAD(offer.priceMinor * quantity),
    cooperative: cooperative(line, lang),
    available: Math.min(offer.available, 999),
    in_stock: offer.available >= quantity,
  };
}

/** @param webUrl where pictures are: a reader of the API is elsewhere */
export function presentCart(cart: Cart, lang: Language, webUrl: string): CartAnswer {
  return {
    id: cart.id,
    version: cart.version,
    items: cart.lines.map((line) => presentLine(line, lang, webUrl)),
    withdrawn: cart.withdrawn.length,
    totals: { goods: MAD(sumMinor(cart.lines.map((line) => line.offer.priceMinor * line.quantity))) },
  };
}

function presentTotals(totals: Totals): QuoteAnswer['totals'] {
  return { goods: MAD(totals.goodsMinor), delivery: MAD(totals.deliveryMinor), cod_fee: MAD(totals.codFeeMinor), total: MAD(totals.totalMinor) };
}

/** Parcels and totals at the top are those of the first, cheapest option; each option has its own. */
export function presentQuote(quote: Quote, lang: Language): QuoteAnswer {
  const parcelsFor = (option: RatedOption) =>
    quote.parcels.map((parcel) => ({
      cooperative: cooperative(parcel.lines[0] as CartLine, lang),
      lines: parcel.lines.map((line) => ({ sku: line.offer.sku, quantity: line.quantity })),
      weight_g: parcel.weightG,
      price: MAD(option.parcels.find((rated) => rated.cooperativeId === parcel.cooperativeId)?.priceMinor ?? 0),
    }));
  const [first] = quote.options as [RatedOption, ...RatedOption[]];
  return {
    options: quote.options.map((option) => ({
      id: option.id,
      label: localise(option.label as LocalisedText, lang),
      price: MAD(totalsOf(quote.parcels, option).deliveryMinor),
      promise: option.promise,
      parcels: parcelsFor(option),
      totals: presentTotals(totalsOf(quote.parcels, option)),
    })),
    parcels: parcelsFor(first),
    totals: presentTotals(totalsOf(quote.parcels, first)),
  };
}
