import { ButtonLink, usePage } from '#platform/ui';
import { ConsoleShell } from './console.shell.js';

/** For who has no work here yet: says so, and shows the way to the shop. */
export function ConsoleHomePage() {
  const { t, href, person } = usePage();
  return (
    <ConsoleShell title={t('console.hello', { name: person ?? '' })}>
      <p class="text-lead mb-6">{t('console.no_role')}</p>
      <ButtonLink href={href('/products')}>{t('common.error.to_products')}</ButtonLink>
    </ConsoleShell>
  );
}
