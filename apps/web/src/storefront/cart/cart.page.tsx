import type { Money } from '#platform/money';
import { ButtonLink, Document, EmptyState, Icon, Notice, PostForm, Price, QuantityStepper, usePage } from '#platform/ui';
import type { CartLineView, CartParcelView, CartView } from './cart.view.js';

export function CartPage(cart: CartView) {
  const { t } = usePage();
  return (
    <Document title={t('checkout.cart.title')} noIndex place="cart">
      <div class="wrap pt-8">
        <h1 class="text-title mb-6">{t('checkout.cart.title')}</h1>
        {cart.notice && (
          <div class="mb-6">
            <Notice tone={cart.notice.tone} title={cart.notice.text} />
          </div>
        )}
        {cart.parcels.length === 0 ? <EmptyCart /> : <FullCart cart={cart} />}
      </div>
    </Document>
  );
}

function EmptyCart() {
  const { t, href } = usePage();
  return (
    <EmptyState title={t('checkout.cart.empty')}>
      <p class="text-soft">{t('checkout.cart.empty_advice')}</p>
      <ButtonLink href={href('/products')}>{t('storefront.home.to_products')}</ButtonLink>
    </EmptyState>
  );
}

function FullCart({ cart }: { cart: CartView }) {
  return (
    <div class="grid items-start gap-x-12 gap-y-8 md:grid-cols-[minmax(0,1fr)_22rem]">
      <div class="flex flex-col gap-8">
        {cart.parcels.map((parcel) => (
          <Parcel key={parcel.cooperative.slug} parcel={parcel} version={cart.version} />
        ))}
      </div>
      <Summary cart={cart} />
    </div>
  );
}

function Parcel({ parcel, version }: { parcel: CartParcelView; version: number }) {
  const { t, href } = usePage();
  return (
    <section>
      <h2 class="flex flex-wrap items-center gap-x-2 border-b border-ink pb-2">
        <Icon name="parcel" class="text-clay" />
        <a class="font-semibold hover:text-clay" href={href(`/cooperatives/${parcel.cooperative.slug}`)}>
          {parcel.cooperative.name}
        </a>
        <span class="text-sm text-soft">{t('checkout.cart.ships_from', { place: parcel.cooperative.locality })}</span>
      </h2>
      <ul>
        {parcel.lines.map((line) => (
          <Line key={line.sku} line={line} version={version} />
        ))}
      </ul>
    </section>
  );
}

function Line({ line, version }: { line: CartLineView; version: number }) {
  const { t, href } = usePage();
  const action = href(`/cart/items/${line.sku}`);
  return (
    <li class="cart-line">
      <img class="rounded" src={line.product.image} alt="" width="104" height="104" />
      <div>
        <h3 class="font-semibold">
          <a class="hover:text-clay" href={href(`/products/${line.product.slug}`)}>
            {line.product.name}
          </a>
        </h3>
        <p class="text-soft">
          {line.pack !== '' && (
            <>
              <bdi>{line.pack}</bdi> ·{' '}
            </>
          )}
          <Price money={line.unit_price} />
        </p>
        {line.quantity >= line.available && <p class="text-sm text-clay">{t('checkout.cart.all_there_is', { count: line.available })}</p>}
      </div>
      <Price class="total font-semibold" money={line.line_total} exact />
      <div class="change">
        <QuantityStepper
          action={action}
          quantity={line.quantity}
          max={line.available}
          productName={t.join(line.product.name, line.pack)}
          version={version}
        />
        <PostForm action={action}>
          <input type="hidden" name="version" value={version} />
          <button
            class="link min-h-8 cursor-pointer text-sm"
            name="quantity"
            value="0"
            aria-label={t('checkout.cart.remove_named', { name: line.product.name })}
          >
            {t('checkout.cart.remove')}
          </button>
        </PostForm>
      </div>
    </li>
  );
}

function Summary({ cart }: { cart: CartView }) {
  const { t, href } = usePage();
  return (
    <aside class="rounded bg-sand p-6" aria-labelledby="summary">
      <h2 class="text-heading" id="summary">
        {t('checkout.summary')}
      </h2>
      <dl class="mt-4 flex flex-col gap-2">
        <div class="flex flex-wrap justify-between gap-x-4">
          <dt>{t('checkout.items', { count: cart.item_count })}</dt>
          <dd>
            <Price money={cart.subtotal} exact />
          </dd>
        </div>
        <div class="flex flex-wrap justify-between gap-x-4">
          <dt>{t('checkout.delivery_parcels', { count: cart.parcels.length })}</dt>
          <dd>
            <Delivery cart={cart} />
          </dd>
        </div>
        <Estimate cart={cart} />
      </dl>
      <p class="mt-4 text-sm text-soft">{t('checkout.cart.parcels_why', { count: cart.parcels.length })}</p>
      <p class="mt-5">
        <ButtonLink href={href('/checkout')} wide>
          {t('checkout.cart.to_checkout')}
        </ButtonLink>
      </p>
      <p class="mt-3 flex gap-2 text-sm text-soft">
        <Icon name="cash" class="size-5" /> {t('checkout.cart.cash')}
      </p>
    </aside>
  );
}

function Delivery({ cart: { delivery_estimate: estimate } }: { cart: CartView }) {
  const { t } = usePage();
  if (!estimate) return <span class="text-soft">{t('checkout.cart.with_address')}</span>;
  return <PriceRange from={estimate.from} to={estimate.to} />;
}

/** What the whole will cost, as far as it is known before the address. */
function Estimate({ cart: { delivery_estimate: estimate } }: { cart: CartView }) {
  const { t } = usePage();
  if (!estimate) return null;
  return (
    <>
      <div class="flex flex-wrap justify-between gap-x-4">
        <dt>{t('price.component.cod_fee')}</dt>
        <dd>
          <Price money={estimate.cod_fee} exact />
        </dd>
      </div>
      <div class="flex flex-wrap justify-between gap-x-4 border-t border-line pt-2 font-semibold">
        <dt>{t('checkout.cart.total_by_address')}</dt>
        <dd>
          <PriceRange from={estimate.total_from} to={estimate.total_to} />
        </dd>
      </div>
    </>
  );
}

function PriceRange({ from, to }: { from: Money; to: Money }) {
  if (from.amount === to.amount) return <Price money={from} exact />;
  return (
    <span>
      <Price money={from} /> – <Price money={to} />
    </span>
  );
}
