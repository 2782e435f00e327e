import { formatDateTime } from '#platform/i18n';
import { Pagination, Table, usePage } from '#platform/ui';
import { OperatorShell } from '../operator.shell.js';
import type { StrayEventsView } from './tracking.view.js';

const KINDS = ['unknown_parcel', 'unknown_code'] as const;

/** Events that the market keeps though it can make nothing of them. */
export function StrayEventsPage({ kind, events, firstPath, nextPath, waiting }: StrayEventsView) {
  const { t, lang, href } = usePage();
  const names = { unknown_parcel: t('console.unmatched'), unknown_code: t('console.tracking.unknown_codes') };
  return (
    <OperatorShell title={names[kind]} place="tracking" waiting={waiting}>
      <nav class="chips mb-4" aria-label={t('console.tracking.stray')}>
        {KINDS.map((each) => (
          <a key={each} class="chip" href={href(`/console/tracking/events?kind=${each}`)} aria-current={each === kind ? 'true' : undefined}>
            {names[each]}
          </a>
        ))}
      </nav>
      <p class="mb-6 text-soft">{t(`console.tracking.note.${kind}`)}</p>
      {events.length === 0 ? (
        <p class="text-soft">{t('console.tracking.stray_none')}</p>
      ) : (
        <Table
          caption={names[kind]}
          rows={events}
          columns={[
            {
              label: t('order.track.number'),
              cell: (row) => (
                <a class="link" href={href(`/console/orders?q=${encodeURIComponent(row.number)}`)}>
                  <bdi dir="ltr">{row.number}</bdi>
                </a>
              ),
            },
            { label: t('console.tracking.code'), cell: (row) => <bdi dir="ltr">{`${row.carrier} ${row.code}`}</bdi> },
            { label: t('console.tracking.place'), cell: (row) => row.location ?? '–' },
            { label: t('console.tracking.happened'), cell: (row) => formatDateTime(row.occurredAt, lang) },
            { label: t('console.tracking.received'), cell: (row) => formatDateTime(row.receivedAt, lang) },
          ]}
        />
      )}
      <Pagination firstPath={firstPath} nextPath={nextPath} />
    </OperatorShell>
  );
}
