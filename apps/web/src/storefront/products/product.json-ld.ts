import type { JsonLdObject, Page } from '#platform/ui';
import type { OfferView, ProductView } from './product.view.js';

/** schema.org Product: the same offers, prices and stock as the page shows. */
export function productJsonLd(product: ProductView, { origin, lang }: Page): JsonLdObject {
  const url = `${origin}/${lang}/products/${product.slug}`;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    description: product.description,
    url,
    inLanguage: lang,
    image: product.images.map((image) => origin + image),
    category: product.category.name,
    brand: { '@type': 'Organization', name: product.cooperative.name },
    offers: product.offers.map((offer) => offerJsonLd(offer, url)),
  };
}

function offerJsonLd(offer: OfferView, url: string): Record<string, unknown> {
  return {
    '@type': 'Offer',
    sku: offer.sku,
    name: offer.pack,
    ...(offer.gtin ? { gtin: offer.gtin } : {}),
    price: (offer.price.amount / 100).toFixed(2),
    priceCurrency: offer.price.currency,
    availability: `https://schema.org/${offer.stock.state === 'sold_out' ? 'OutOfStock' : offer.stock.state === 'low_stock' ? 'LimitedAvailability' : 'InStock'}`,
    url,
  };
}
