import { formatDateTime } from '#platform/i18n';
import { ButtonLink, Notice, Table, usePage } from '#platform/ui';
import { OperatorShell } from '../operator.shell.js';
import type { ReportView } from './tracking.view.js';

const FIGURES = ['accepted', 'unplaced', 'duplicates', 'unknown', 'rejected'] as const;

/** What became of one message or file, row by row where it went wrong. */
export function TrackingReportPage({ entry, rejected, strangers, csvPath, waiting }: ReportView) {
  const { t, lang, href } = usePage();
  return (
    <OperatorShell title={t('console.tracking.report')} place="tracking" waiting={waiting}>
      <p class="mb-6">
        {entry.fileName !== null && (
          <>
            <bdi dir="ltr" class="font-semibold">
              {entry.fileName}
            </bdi>{' '}
            ·{' '}
          </>
        )}
        {t(`console.tracking.source.${entry.source}`)} · {entry.carrier} · {formatDateTime(entry.at, lang)}
        {entry.by !== null && ` · ${entry.by}`}
      </p>
      {entry.counts === null ? (
        <Notice title={t('console.tracking.unread')} />
      ) : (
        <dl class="figures mb-8">
          {FIGURES.map((name) => (
            <div key={name}>
              <dt>{t(`console.tracking.figure.${name}`)}</dt>
              <dd class={name === 'rejected' && rejected.length > 0 ? 'text-danger' : ''}>{entry.counts?.[name] ?? 0}</dd>
            </div>
          ))}
        </dl>
      )}
      {strangers.length > 0 && <Strangers numbers={strangers} />}
      {rejected.length > 0 && (
        <section class="mb-8">
          <h2 class="text-heading mb-4">{t('console.tracking.rejected')}</h2>
          <Table
            caption={t('console.tracking.rejected')}
            rows={rejected}
            columns={[
              { label: t('console.tracking.row'), cell: (row) => row.row },
              { label: t('console.tracking.field'), cell: (row) => <bdi dir="ltr">{row.field}</bdi> },
              { label: t('console.queue.reason'), cell: (row) => row.reason },
            ]}
          />
          {csvPath !== null && (
            <p class="mt-4">
              <ButtonLink href={href(csvPath)}>{t('console.tracking.csv')}</ButtonLink>
            </p>
          )}
        </section>
      )}
      <ButtonLink look="line" href={href('/console/tracking')}>
        {t('console.nav.tracking')}
      </ButtonLink>
    </OperatorShell>
  );
}

function Strangers({ numbers }: { numbers: readonly string[] }) {
  const { t, href } = usePage();
  return (
    <section class="mb-8">
      <h2 class="text-heading mb-2">{t('console.unmatched')}</h2>
      <p class="mb-4 text-soft">{t('console.tracking.note.unknown_parcel')}</p>
      <ul class="mb-4">
        {numbers.map((number) => (
          <li key={number}>
            <bdi dir="ltr">{number}</bdi>
          </li>
        ))}
      </ul>
      <ButtonLink look="line" href={href('/console/tracking/events?kind=unknown_parcel')}>
        {t('console.unmatched')}
      </ButtonLink>
    </section>
  );
}
