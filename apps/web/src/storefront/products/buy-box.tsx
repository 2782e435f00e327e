import { formatDate, formatDateRange } from '#platform/i18n';
import { Button, Choice, Icon, Notice, PostForm, Price, PriceBreakdown, SelectField, usePage } from '#platform/ui';
import type { OfferView, ProductView } from './product.view.js';

/** The most pieces one choice puts in the cart; the cart itself can hold more. */
const QUANTITY_MAX = 10;

export function BuyBox({ product }: { product: ProductView }) {
  const { t, href } = usePage();
  const chosen = product.offers.find((offer) => offer.stock.state !== 'sold_out');
  return (
    <>
      {product.error && (
        <div class="mt-4">
          <Notice tone="bad" title={product.error} />
        </div>
      )}
      <PostForm class="mt-5" action={href('/cart/items')}>
        <input type="hidden" name="return_to" value={`/products/${product.slug}`} />
        <fieldset class="packs">
          <legend class="mb-2 font-semibold">{t('storefront.product.pack')}</legend>
          {product.offers.map((offer) => (
            <Choice
              key={offer.sku}
              name="sku"
              value={offer.sku}
              checked={offer === chosen}
              disabled={offer.stock.state === 'sold_out'}
              label={<bdi>{offer.pack}</bdi>}
              note={<Stock offer={offer} />}
              aside={<Price money={offer.price} />}
            />
          ))}
        </fieldset>
        {chosen ? <AddToCart offers={product.offers} /> : <SoldOut />}
        <Delivery product={product} />
        <div class="pack-shares">
          {product.offers.map((offer) => (
            <section key={offer.sku} class="pack-share" aria-label={offer.pack}>
              <ShareHeading offer={offer} cooperative={product.cooperative.name} />
              <PriceBreakdown components={offer.price_components} total={offer.price} />
            </section>
          ))}
        </div>
      </PostForm>
    </>
  );
}

function Stock({ offer: { stock } }: { offer: OfferView }) {
  const { t } = usePage();
  if (stock.state === 'sold_out') return <>{t('common.sold_out')}</>;
  if (stock.state === 'low_stock' && stock.quantity !== undefined) {
    return <span class="text-clay">{t('storefront.product.low_stock', { count: stock.quantity })}</span>;
  }
  return <span class="text-olive">{t('storefront.product.in_stock')}</span>;
}

function AddToCart({ offers }: { offers: readonly OfferView[] }) {
  const { t } = usePage();
  const known = offers.map((offer) => offer.stock.quantity ?? QUANTITY_MAX);
  const max = Math.max(1, Math.min(QUANTITY_MAX, ...[Math.max(...known)]));
  const options = Array.from({ length: max }, (_, index) => ({ value: String(index + 1), label: String(index + 1) }));
  return (
    <div class="mt-4 grid grid-cols-[6rem_1fr] items-end gap-3">
      <SelectField name="quantity" label={t('storefront.product.quantity')} options={options} />
      <Button wide>{t('storefront.product.add')}</Button>
    </div>
  );
}

function SoldOut() {
  const { t } = usePage();
  return (
    <div class="mt-4">
      <Notice tone="warn" title={t('storefront.product.all_sold_out')}>
        <p>{t('storefront.product.all_sold_out_advice')}</p>
      </Notice>
    </div>
  );
}

function Delivery({ product }: { product: ProductView }) {
  const { t, lang } = usePage();
  return (
    <ul class="my-6 flex flex-col gap-2">
      {product.promise && (
        <li class="flex gap-3">
          <Icon name="truck" class="text-clay" />
          <span>{t('storefront.product.promise', { days: formatDateRange(product.promise.from, product.promise.to, lang) })}</span>
        </li>
      )}
      {product.best_before && (
        <li class="flex gap-3">
          <Icon name="clock" class="text-clay" />
          <span>{t('storefront.product.best_before', { day: formatDate(product.best_before, lang) })}</span>
        </li>
      )}
      <li class="flex gap-3">
        <Icon name="cash" class="text-clay" />
        <span>{t('storefront.product.cash')}</span>
      </li>
      <li class="flex gap-3">
        <Icon name="pin" class="text-clay" />
        <span>{t('storefront.product.ships_from', { place: product.cooperative.locality })}</span>
      </li>
    </ul>
  );
}

function ShareHeading({ offer, cooperative }: { offer: OfferView; cooperative: string }) {
  const { t } = usePage();
  const producer = offer.price_components.find((component) => component.kind === 'producer');
  return (
    <div class="mb-3 border-t border-line pt-6">
      <h2 class="text-heading">{t('storefront.product.shares')}</h2>
      {producer && (
        <p class="mt-1 text-soft">
          <Price class="font-semibold text-ink" money={producer.amount} /> {t('storefront.shares.to_named', { name: cooperative })}
        </p>
      )}
    </div>
  );
}
