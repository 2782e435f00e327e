import type { Money } from '#platform/money';
import { textLanguage } from '#platform/i18n';
import { usePage } from '../page.context.js';
import { Price } from '../price/price.js';
import { Badge } from '../layout/badge.js';

/** A list item of the public API, with the region's name in the reader's language beside its slug. */
export interface ProductCardView {
  readonly slug: string;
  readonly name: string;
  /** `/assets/art/<kind-key>.svg` */
  readonly image: string;
  readonly category: string;
  readonly cooperative: { readonly slug: string; readonly name: string };
  readonly region: string;
  readonly region_name: string;
  readonly price_from: Money;
  readonly several_prices: boolean;
  readonly certified: boolean;
  readonly in_stock: boolean;
}

interface ProductGridProps {
  readonly products: readonly ProductCardView[];
  /** How many pictures are on the first screen and so are not loaded late. */
  readonly eager?: number;
  /** Off on the maker's own page, where its name on each card would be noise. */
  readonly withMaker?: boolean;
}

export function ProductGrid({ products, eager = 0, withMaker = true }: ProductGridProps) {
  return (
    <ul class="product-grid">
      {products.map((product, index) => (
        <ProductCard key={product.slug} product={product} lazy={index >= eager} withMaker={withMaker} />
      ))}
    </ul>
  );
}

/** The whole card is the link's target; the cooperative's name is part of what one buys. */
function ProductCard({ product, lazy, withMaker }: { product: ProductCardView; lazy: boolean; withMaker: boolean }) {
  const { href, t, lang } = usePage();
  return (
    <li class="product-card">
      <div class="art">
        <img src={product.image} alt="" width="400" height="400" loading={lazy ? 'lazy' : undefined} />
        {product.certified && <Badge tone="olive">{t('common.certified')}</Badge>}
      </div>
      <h3>
        <a href={href(`/products/${product.slug}`)} lang={textLanguage(product.name, lang)}>
          {product.name}
        </a>
      </h3>
      {withMaker && (
        <p class="text-sm text-soft">
          <span lang={textLanguage(product.cooperative.name, lang)}>{product.cooperative.name}</span>
          <br />
          {product.region_name}
        </p>
      )}
      <p>{product.in_stock ? <CardPrice product={product} /> : <span class="text-soft">{t('common.sold_out')}</span>}</p>
    </li>
  );
}

/** “From” only where there is something to choose. */
function CardPrice({ product }: { product: ProductCardView }) {
  const { t } = usePage();
  return (
    <>
      {product.several_prices && <span class="text-sm text-soft">{t('common.price_from')} </span>}
      <Price class="font-semibold" money={product.price_from} />
    </>
  );
}
