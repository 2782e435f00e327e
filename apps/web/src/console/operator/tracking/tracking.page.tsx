import { formatDateTime, formatNumber } from '#platform/i18n';
import { Button, ButtonLink, Icon, Notice, Pagination, PostForm, SelectField, usePage } from '#platform/ui';
import { OperatorShell } from '../operator.shell.js';
import { InboxCounts } from './inbox-counts.js';
import type { InboxRowView, TrackingView } from './tracking.view.js';

/** Says the columns and how a moment is written without a word to translate. */
const SAMPLE = 'tracking_number,code,occurred_at,location\nCC000000014MA,EMC,2026-11-24T10:00:00+01:00,Rabat';

export function TrackingPage(view: TrackingView) {
  const { t, href } = usePage();
  return (
    <OperatorShell title={t('console.nav.tracking')} place="tracking" waiting={view.waiting}>
      <div class="mb-10 grid gap-8 md:grid-cols-[3fr_2fr]">
        <ImportForm view={view} />
        <aside class="flex flex-col gap-3">
          <h2 class="text-heading">{t('console.tracking.stray')}</h2>
          <ButtonLink look="line" href={href('/console/tracking/events?kind=unknown_parcel')}>
            {t('console.unmatched')}
          </ButtonLink>
          <ButtonLink look="line" href={href('/console/tracking/events?kind=unknown_code')}>
            {t('console.tracking.unknown_codes')}
          </ButtonLink>
          <Series series={view.series} />
        </aside>
      </div>
      <section>
        <h2 class="text-heading mb-4">{t('console.tracking.inbox')}</h2>
        {view.inbox.length === 0 && <p class="text-soft">{t('console.tracking.inbox_empty')}</p>}
        <ul class="rows">
          {view.inbox.map((row) => (
            <InboxRow key={row.id} row={row} />
          ))}
        </ul>
        <Pagination firstPath={view.firstPath} nextPath={view.nextPath} />
      </section>
    </OperatorShell>
  );
}

function ImportForm({ view }: { view: TrackingView }) {
  const { t, href } = usePage();
  return (
    <section>
      <h2 class="text-heading mb-4">{t('console.import')}</h2>
      <PostForm action={href('/console/tracking/import')} upload noValidate class="flex flex-col gap-4 rounded border border-line bg-white p-4">
        {view.problem !== null && <Notice tone="bad" title={view.problem} />}
        <SelectField name="carrier" label={t('console.import.carrier')} options={view.carriers} />
        <div class="field">
          <label for="file">{t('console.import.file')}</label>
          <p class="text-sm text-soft" id="file-hint">
            {t('console.import.hint', { megabytes: view.megabytesMax })}
          </p>
          <pre class="reason" dir="ltr">
            {SAMPLE}
          </pre>
          <input class="input" id="file" name="file" type="file" accept=".csv,.txt,text/csv,text/plain" aria-describedby="file-hint" required />
        </div>
        <Button wide>{t('console.import.submit')}</Button>
      </PostForm>
    </section>
  );
}

function Series({ series }: { series: TrackingView['series'] }) {
  const { t, lang } = usePage();
  if (series.length === 0) return null;
  return (
    <dl class="mt-3 text-sm">
      <dt class="text-soft">{t('console.tracking.numbers_left')}</dt>
      {series.map((each) => (
        <dd key={each.name} class="flex justify-between gap-3">
          <bdi dir="ltr">{each.name}</bdi>
          <bdi dir="ltr" class="font-semibold">
            {formatNumber(each.left, lang)}
          </bdi>
        </dd>
      ))}
    </dl>
  );
}

function InboxRow({ row }: { row: InboxRowView }) {
  const { t, lang, href } = usePage();
  return (
    <li class="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div>
        <a class="link inline-flex min-h-8 items-center gap-2" href={href(`/console/tracking/inbox/${row.id}`)}>
          <Icon name={row.source === 'file' ? 'parcel' : 'truck'} class="size-5" />
          {row.fileName === null ? t(`console.tracking.source.${row.source}`) : <bdi dir="ltr">{row.fileName}</bdi>}
          {row.fileName === null && row.numbers.length > 0 && <bdi dir="ltr">{row.numbers.join(', ')}</bdi>}
        </a>
        <p class="text-sm text-soft">
          {row.carrier} · {formatDateTime(row.at, lang)}
          {row.by !== null && ` · ${row.by}`}
        </p>
      </div>
      <InboxCounts counts={row.counts} />
    </li>
  );
}
