import { formatPercent } from '#platform/i18n';
import type { Money } from '#platform/money';
import { usePage } from '../page.context.js';
import { Price } from './price.js';

/** One part of a price, as the catalogue gives it and the order freezes it. */
export interface PriceComponentView {
  /** `producer`, `premium`, `platform_fee`, `delivery`, `cod_fee`, `vat` …; decides the colour. */
  readonly kind: string;
  readonly amount: Money;
  readonly label: string;
}

const FILLS: Readonly<Record<string, string>> = {
  producer: 'share-producer',
  premium: 'share-premium',
  platform_fee: 'share-platform',
  delivery: 'share-delivery',
  cod_fee: 'share-other',
  vat: 'share-vat',
};

/** “Who gets what”: a bar, then every part with its amount and share. */
export function PriceBreakdown({ components, total }: { components: readonly PriceComponentView[]; total: Money }) {
  const { t } = usePage();
  return (
    <div>
      <ShareBar components={components} total={total} />
      <dl class="mt-3">
        {components.map((component) => (
          <ShareRow key={component.kind} component={component} total={total} />
        ))}
        <div class="flex flex-wrap justify-between gap-x-4 border-t border-line pt-2 font-semibold">
          <dt>{t('common.shares.total')}</dt>
          <dd>
            <Price money={total} exact />
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** The bar says nothing that the list beneath does not say in words. */
export function ShareBar({ components, total }: { components: readonly PriceComponentView[]; total: Money }) {
  let start = 0;
  return (
    <svg class="share-bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
      {components.map((component) => {
        const width = total.amount > 0 ? (component.amount.amount / total.amount) * 1000 : 0;
        const x = start;
        start += width;
        return <rect key={component.kind} class={fillOf(component.kind)} x={x.toFixed(1)} width={Math.max(0, width - 3).toFixed(1)} height="10" />;
      })}
    </svg>
  );
}

function ShareRow({ component, total }: { component: PriceComponentView; total: Money }) {
  const { lang } = usePage();
  const share = total.amount > 0 ? component.amount.amount / total.amount : 0;
  return (
    <div class="flex flex-wrap items-baseline justify-end gap-x-3 py-1">
      <dt class="flex min-w-32 flex-1 items-baseline gap-2.5">
        <svg class="size-3 shrink-0" viewBox="0 0 10 10" aria-hidden="true">
          <rect class={fillOf(component.kind)} width="10" height="10" rx="2" />
        </svg>
        {component.label}
      </dt>
      <dd class="contents">
        <span class="text-soft">{formatPercent(share, lang)}</span>
        <Price class="min-w-20 text-end" money={component.amount} exact />
      </dd>
    </div>
  );
}

function fillOf(kind: string): string {
  return FILLS[kind] ?? 'share-other';
}
