import type { ComponentChildren } from 'preact';
import { PriceBreakdown, Price, usePage } from '#platform/ui';
import type { Money } from '#platform/money';
import type { CheckoutParcelView, CheckoutView } from './checkout.view.js';

export function CheckoutSummary({ view, action }: { view: CheckoutView; action: ComponentChildren }) {
  const { t } = usePage();
  return (
    <aside class="rounded bg-sand p-6" aria-labelledby="summary">
      <h2 class="text-heading" id="summary">
        {t('checkout.summary')}
      </h2>
      {view.parcels.map((parcel, index) => (
        <Parcel key={parcel.cooperative} parcel={parcel} number={index + 1} of={view.parcels.length} />
      ))}
      <dl class="mt-4 flex flex-col gap-1 border-t border-line pt-4">
        <Sum label={t('checkout.items_total')} money={view.totals.items} />
        <Sum label={t('checkout.delivery_parcels', { count: view.parcels.length })} money={view.totals.delivery} />
        {view.totals.cod_fee && view.totals.cod_fee.amount > 0 && <Sum label={t('price.component.cod_fee')} money={view.totals.cod_fee} />}
        {view.totals.total && (
          <div class="mt-2 flex items-baseline justify-between gap-4 font-semibold">
            <dt>{t('checkout.total')}</dt>
            <dd>
              <Price class="text-xl" money={view.totals.total} exact />
            </dd>
          </div>
        )}
      </dl>
      <div class="mt-5">{action}</div>
      {view.totals.total && (
        <details class="mt-6 border-t border-line pt-4">
          <summary class="min-h-8 font-semibold">{t('storefront.home.shares')}</summary>
          <div class="mt-3">
            <PriceBreakdown components={view.components} total={view.totals.total} />
          </div>
        </details>
      )}
    </aside>
  );
}

function Parcel({ parcel, number, of }: { parcel: CheckoutParcelView; number: number; of: number }) {
  const { t } = usePage();
  return (
    <section class="mt-4 border-t border-line pt-4">
      <h3 class="font-semibold">{parcel.cooperative}</h3>
      <p class="text-sm text-soft">
        {t('checkout.parcel_of', { number, of })} · {t('checkout.cart.ships_from', { place: parcel.locality })}
      </p>
      <ul class="mt-2 flex flex-col gap-1">
        {parcel.lines.map((line) => (
          <li key={`${line.name}${line.pack}`} class="flex flex-wrap justify-between gap-x-4">
            <span>
              {line.quantity} × {t.join(line.name, line.pack)}
            </span>
            <Price money={line.total} exact />
          </li>
        ))}
        {parcel.delivery && (
          <li class="flex flex-wrap justify-between gap-x-4 text-soft">
            <span>
              {t('checkout.delivery_of_parcel')}
              {parcel.deliveryReason !== null && <span class="block text-sm">{parcel.deliveryReason}</span>}
            </span>
            <Price money={parcel.delivery} exact />
          </li>
        )}
      </ul>
    </section>
  );
}

function Sum({ label, money }: { label: string; money: Money | null }) {
  const { t } = usePage();
  return (
    <div class="flex flex-wrap justify-between gap-x-4">
      <dt>{label}</dt>
      <dd>{money ? <Price money={money} exact /> : <span class="text-soft">{t('checkout.cart.with_address')}</span>}</dd>
    </div>
  );
}
