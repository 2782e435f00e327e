import { formatDateTime } from '#platform/i18n';
import { Pagination, Price, Table, usePage } from '#platform/ui';
import { OperatorShell } from '../operator.shell.js';
import type { StatementView } from './ledger.view.js';

export function StatementPage(view: StatementView) {
  const { t, lang, href } = usePage();
  return (
    <OperatorShell title={view.name} place="ledger" waiting={view.waiting}>
      <p class="mb-6 text-sm text-soft">
        <a class="link" href={href('/console/ledger')}>
          {t('console.ledger')}
        </a>{' '}
        · <bdi dir="ltr">{view.account}</bdi>
      </p>
      <Table
        caption={view.name}
        rows={view.lines}
        columns={[
          { label: t('console.ledger.when'), cell: (line) => formatDateTime(line.at, lang) },
          { label: t('console.ledger.what'), cell: (line) => line.what },
          {
            label: t('order.number'),
            cell: (line) =>
              line.order === null ? (
                <bdi dir="ltr">{line.reference}</bdi>
              ) : (
                <a class="link" href={href(`/console/orders/${line.order}`)}>
                  <bdi dir="ltr">{line.order}</bdi>
                </a>
              ),
          },
          { label: t('console.ledger.amount'), cell: (line) => <Price money={line.amount} exact />, figure: true },
          { label: t('console.ledger.balance'), cell: (line) => <Price money={line.balance} exact />, figure: true },
        ]}
      />
      <Pagination firstPath={view.firstPath} nextPath={view.nextPath} />
    </OperatorShell>
  );
}
