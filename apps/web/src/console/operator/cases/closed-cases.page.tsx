import { formatDateTime } from '#platform/i18n';
import { Badge, Pagination, usePage } from '#platform/ui';
import { OperatorShell } from '../operator.shell.js';
import type { ClosedCasesView, ClosedCaseView } from './cases.view.js';

/** What was settled, how, by whom and when. */
export function ClosedCasesPage({ cases, firstPath, nextPath, waiting }: ClosedCasesView) {
  const { t, href } = usePage();
  return (
    <OperatorShell title={t('console.cases.closed')} place="day" waiting={waiting}>
      <p class="mb-6">
        <a class="link" href={href('/console')}>
          {t('console.cases.to_open')}
        </a>
      </p>
      {cases.length === 0 && <p class="text-soft">{t('console.cases.closed_none')}</p>}
      <ul class="rows">
        {cases.map((each) => (
          <Closed key={each.id} view={each} />
        ))}
      </ul>
      <Pagination firstPath={firstPath} nextPath={nextPath} />
    </OperatorShell>
  );
}

function Closed({ view }: { view: ClosedCaseView }) {
  const { t, lang } = usePage();
  return (
    <li>
      <p class="flex flex-wrap items-baseline justify-between gap-2">
        <span class="font-semibold">{view.sentence}</span>
        <Badge tone="olive">{view.outcome}</Badge>
      </p>
      {view.note !== '' && <p class="mt-1 border-s-2 border-line ps-3 whitespace-pre-line">{view.note}</p>}
      <p class="mt-1 text-sm text-soft">
        {view.by ?? t('console.case.by_market')} · {formatDateTime(view.closedAt, lang)}
      </p>
    </li>
  );
}
