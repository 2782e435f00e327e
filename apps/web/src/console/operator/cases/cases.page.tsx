import { ButtonLink, Notice, usePage } from '#platform/ui';
import { OperatorShell } from '../operator.shell.js';
import { CaseCard } from './case-card.js';
import type { DayView } from './cases.view.js';

/** The operator's day: what the market could not settle by itself, each with the deed that settles it. */
export function CasesPage({ cases, done, standstill, waiting }: DayView) {
  const { t, href } = usePage();
  return (
    <OperatorShell title={t('console.operator')} place="day" waiting={waiting} done={done}>
      {standstill && (
        <div class="mb-6">
          <Notice tone="bad" title={t('console.queue.standstill')}>
            <a class="link" href={href('/console/queues')}>
              {t('console.queues')}
            </a>
          </Notice>
        </div>
      )}
      <h2 class="text-heading mb-4">{waiting.cases > 0 ? t('console.cases.waiting', { count: waiting.cases }) : t('console.cases.none')}</h2>
      {cases.length === 0 && <p class="text-soft mb-8">{t('console.cases.none_note')}</p>}
      <ul class="mb-8 flex flex-col gap-5">
        {cases.map((each) => (
          <CaseCard key={each.id} view={each} />
        ))}
      </ul>
      {waiting.cases > cases.length && <p class="mb-8 text-soft">{t('console.cases.more', { count: waiting.cases - cases.length })}</p>}
      <ButtonLink look="line" href={href('/console/cases/closed')}>
        {t('console.cases.closed')}
      </ButtonLink>
    </OperatorShell>
  );
}
