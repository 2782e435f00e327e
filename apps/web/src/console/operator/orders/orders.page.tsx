import { formatDateTime } from '#platform/i18n';
import { Button, Price, Table, usePage } from '#platform/ui';
import { OperatorShell } from '../operator.shell.js';
import type { OrdersView } from './orders.view.js';

/** As values, so that each keeps its own direction inside an Arabic sentence. */
const EXAMPLES = { number: 'TW-7K3M9QXR', phone: '06 12 34 56 78', tracking: 'CC123456785MA' };

export function OrdersPage({ typed, found, waiting }: OrdersView) {
  const { t, lang, href } = usePage();
  return (
    <OperatorShell title={t('console.nav.orders')} place="orders" waiting={waiting}>
      <form class="mb-8 flex max-w-2xl flex-wrap items-end gap-3" action={href('/console/orders')} role="search" aria-label={t('console.nav.orders')}>
        <div class="field flex-1">
          <label for="find">{t('console.order.find')}</label>
          <p class="text-sm text-soft" id="find-hint">
            {t('console.order.find_hint', EXAMPLES)}
          </p>
          <input class="input" id="find" name="q" value={typed} maxlength={60} required dir="ltr" aria-describedby="find-hint" />
        </div>
        <Button>{t('common.search.submit')}</Button>
      </form>
      {found?.length === 0 && <p class="text-lead">{t('console.order.none')}</p>}
      {found !== null && found.length > 0 && (
        <Table
          caption={t('console.nav.orders')}
          rows={found}
          columns={[
            {
              label: t('order.number'),
              cell: (row) => (
                <a class="link" href={href(`/console/orders/${row.number}`)}>
                  <bdi dir="ltr">{row.number}</bdi>
                </a>
              ),
            },
            { label: t('console.order.placed'), cell: (row) => formatDateTime(row.placedAt, lang) },
            { label: t('console.order.status'), cell: (row) => row.status },
            { label: t('order.address'), cell: (row) => row.locality },
            { label: t('console.order.parcels'), cell: (row) => row.parcels, figure: true },
            { label: t('console.ledger.amount'), cell: (row) => <Price money={row.total} exact />, figure: true },
          ]}
        />
      )}
    </OperatorShell>
  );
}
