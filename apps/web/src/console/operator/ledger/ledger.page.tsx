import { formatNumber } from '#platform/i18n';
import { Notice, Pagination, Price, Table, usePage } from '#platform/ui';
import { OperatorShell } from '../operator.shell.js';
import type { LedgerView } from './ledger.view.js';

/** Every account with its balance; each balance is one click from its proof. */
export function LedgerPage(view: LedgerView) {
  const { t, lang, href } = usePage();
  return (
    <OperatorShell title={t('console.ledger')} place="ledger" waiting={view.waiting}>
      {view.sum.amount !== 0 && (
        <div class="mb-6">
          <Notice tone="bad" title={t('console.ledger.wrong')} />
        </div>
      )}
      <dl class="figures mb-8">
        <div>
          <dt>{t('console.ledger.sum')}</dt>
          <dd>
            <Price money={view.sum} exact />
          </dd>
        </div>
        <div>
          <dt>{t('console.ledger.accounts')}</dt>
          <dd>{formatNumber(view.accountCount, lang)}</dd>
        </div>
        <div>
          <dt>{t('console.ledger.journals')}</dt>
          <dd>{formatNumber(view.journalCount, lang)}</dd>
        </div>
      </dl>
      <nav class="chips mb-4" aria-label={t('console.ledger.accounts')}>
        {view.beginnings.map((each) => (
          <a key={each.path} class="chip" href={href(each.path)} aria-current={each.active ? 'true' : undefined}>
            {each.label}
          </a>
        ))}
      </nav>
      {view.accounts.length === 0 && <p class="text-soft">{t('console.ledger.none')}</p>}
      {view.accounts.length > 0 && (
        <Table
          caption={t('console.ledger.accounts')}
          rows={view.accounts}
          columns={[
            {
              label: t('console.ledger.account'),
              cell: (row) => (
                <a class="link" href={href(row.path)} title={row.account}>
                  {row.name}
                </a>
              ),
            },
            { label: t('console.ledger.balance'), cell: (row) => <Price money={row.balance} exact />, figure: true },
          ]}
        />
      )}
      <p class="mt-4 text-sm text-soft">{t('console.ledger.note')}</p>
      <Pagination firstPath={view.firstPath} nextPath={view.nextPath} />
    </OperatorShell>
  );
}
