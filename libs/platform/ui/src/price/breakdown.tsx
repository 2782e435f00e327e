import { formatPercent } from '#platform/i18n';
import { splitByLargestRemainder, sumMinor, type Money } from '#platform/money';
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
  const percents = percentsOf(components, total);
  return (
    <div>
      <ShareBar components={components} total={total} />
      <dl class="mt-3">
        {components.map((component, index) => (
          <ShareRow key={component.kind} component={component} percent={percents[index] ?? 0} />
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

/** Whole percentages that sum to a hundred where the parts sum to the total: rounded one by one they may come to 99. */
function percentsOf(components: readonly PriceComponentView[], total: Money): number[] {
  const amounts = components.map(({ amount }) => amount.amount);
  const rest = total.amount - sumMinor(amounts);
  if (total.amount <= 0) return amounts.map(() => 0);
  // Parts that are more than the whole have no shares of it to be split.
  if (rest < 0 || Math.min(0, ...amounts) < 0) return amounts.map((amount) => Math.round((amount / total.amount) * 100));
  return splitByLargestRemainder(100, [...amounts, rest]).slice(0, amounts.length);
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

function ShareRow({ component, percent }: { component: PriceComponentView; percent: number }) {
  const { lang } = usePage();
  return (
    <div class="flex flex-wrap items-baseline justify-end gap-x-3 py-1">
      <dt class="flex min-w-32 flex-1 items-baseline gap-2.5">
        <svg class="size-3 shrink-0" viewBox="0 0 10 10" aria-hidden="true">
          <rect class={fillOf(component.kind)} width="10" height="10" rx="2" />
        </svg>
        {component.label}
      </dt>
      <dd class="contents">
        <span class="text-soft">{formatPercent(percent / 100, lang)}</span>
        <Price class="min-w-20 text-end" money={component.amount} exact />
      </dd>
    </div>
  );
}

function fillOf(kind: string): string {
  return FILLS[kind] ?? 'share-other';
}
