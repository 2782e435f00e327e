import type { Money } from '#platform/money';
import { currencyName, formatAmount } from '#platform/i18n';
import { usePage } from '../page.context.js';

/** An amount with its currency. The digits stay left-to-right whatever stands around them. */
export function Price({ money, exact, class: className }: { money: Money; exact?: boolean; class?: string }) {
  const { lang } = usePage();
  return (
    <span class={`whitespace-nowrap ${className ?? ''}`}>
      <bdi dir="ltr">{formatAmount(money, lang, { exact })}</bdi>&nbsp;{currencyName(lang)}
    </span>
  );
}
