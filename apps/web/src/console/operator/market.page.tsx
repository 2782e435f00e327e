import { formatDateTime } from '#platform/i18n';
import { Button, Notice, PostForm, Price, Table, usePage } from '#platform/ui';
import { ConsoleShell, Section } from '../console.shell.js';
import type { MarketView } from './market.view.js';

/** The operator's day: exceptions first, then whether the machinery runs and the money sums up. */
export function MarketPage(view: MarketView) {
  const { t } = usePage();
  return (
    <ConsoleShell title={t('console.operator')}>
      <Cases view={view} />
      <Queues view={view} />
      <Unmatched view={view} />
      <Books view={view} />
    </ConsoleShell>
  );
}

function Cases({ view }: { view: MarketView }) {
  const { t, lang } = usePage();
  return (
    <Section title={t('console.cases')} count={view.cases.length}>
      {view.cases.length === 0 && <p class="text-soft">{t('console.nothing')}</p>}
      <ul class="flex flex-col gap-3">
        {view.cases.map((each) => (
          <li key={each.id} class="flex flex-wrap items-center justify-between gap-3 rounded border border-line p-4">
            <span>
              <strong>{each.kind}</strong> · {each.detail} · {formatDateTime(each.openedAt, lang)}
            </span>
            <PostForm action={`/console/cases/${each.id}/close`}>
              <Button look="line">{t('console.case.close')}</Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Queues({ view }: { view: MarketView }) {
  const { t } = usePage();
  return (
    <Section title={t('console.queues')}>
      <Table
        caption={t('console.queues')}
        rows={view.queues}
        columns={[
          { label: t('console.queue.name'), cell: (row) => row.queue },
          { label: t('console.queue.waiting'), cell: (row) => row.waiting, figure: true },
          { label: t('console.queue.failed'), cell: (row) => row.failed, figure: true },
        ]}
      />
      {view.failedJobs.length > 0 && <Notice tone="warn" title={`${t('console.queue.failed')}: ${view.failedJobs.length}`} />}
      <ul class="mt-4 flex flex-col gap-3">
        {view.failedJobs.map((job) => (
          <li key={job.id} class="flex flex-wrap items-center justify-between gap-3 rounded border border-line p-4">
            <span>
              <strong>
                {job.queue}.{job.job}
              </strong>
              <br />
              {t('console.queue.reason')}: {job.reason}
            </span>
            <PostForm action={`/console/jobs/${job.id}/retry`}>
              <Button look="line">{t('console.queue.retry')}</Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Unmatched({ view }: { view: MarketView }) {
  const { t, lang } = usePage();
  if (view.unmatched.length === 0) return null;
  return (
    <Section title={t('console.unmatched')} count={view.unmatched.length}>
      <Table
        caption={t('console.unmatched')}
        rows={view.unmatched}
        columns={[
          { label: t('order.track.number'), cell: (row) => <bdi dir="ltr">{row.number}</bdi> },
          { label: t('order.follow'), cell: (row) => row.code },
          { label: t('order.number'), cell: (row) => formatDateTime(row.at, lang) },
        ]}
      />
    </Section>
  );
}

function Books({ view }: { view: MarketView }) {
  const { t } = usePage();
  return (
    <Section title={t('console.ledger')}>
      <Table
        caption={t('console.ledger')}
        rows={view.accounts}
        columns={[
          { label: t('console.ledger'), cell: (row) => <bdi dir="ltr">{row.account}</bdi> },
          { label: t('common.shares.total'), cell: (row) => <Price money={row.balance} exact />, figure: true },
        ]}
      />
      <p class="mt-4 font-semibold">
        {t('console.ledger.sum')} <Price money={view.sum} exact />
      </p>
    </Section>
  );
}
