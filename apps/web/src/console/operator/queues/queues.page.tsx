import { formatDateTime } from '#platform/i18n';
import { Button, Notice, Pagination, PostForm, Table, usePage } from '#platform/ui';
import { OperatorShell } from '../operator.shell.js';
import { JOB_STATES, type FailedKindView, type JobStateShown, type JobView, type QueueRowView, type QueuesView } from './queues.view.js';

/** Whether the machinery runs: every figure leads to the jobs it counts. */
export function QueuesPage(view: QueuesView) {
  const { t } = usePage();
  return (
    <OperatorShell title={t('console.queues')} place="queues" waiting={view.waiting} done={view.done}>
      {view.standstillMinutes !== null && (
        <div class="mb-6">
          <Notice tone="bad" title={t('console.queue.standstill')}>
            <p>{t('console.queue.standstill_note', { count: view.standstillMinutes })}</p>
          </Notice>
        </div>
      )}
      <Counts queues={view.queues} />
      <Kinds kinds={view.kinds.filter((kind) => kind.failed > 1)} />
      <Jobs view={view} />
    </OperatorShell>
  );
}

function Counts({ queues }: { queues: readonly QueueRowView[] }) {
  const { t } = usePage();
  return (
    <section class="mb-10">
      <Table
        compact
        caption={t('console.queues')}
        rows={queues}
        columns={[
          { label: t('console.queue.name'), cell: (row) => row.name },
          {
            label: t('console.queue.waiting'),
            cell: (row) => <Count row={row} state="waiting" count={row.waiting + row.handedOver} />,
            figure: true,
          },
          { label: t('console.queue.scheduled'), cell: (row) => <Count row={row} state="scheduled" count={row.scheduled} />, figure: true },
          { label: t('console.queue.failed'), cell: (row) => <Count row={row} state="failed" count={row.failed} />, figure: true },
        ]}
      />
      <p class="mt-2 text-sm text-soft">{t('console.queue.note')}</p>
    </section>
  );
}

function Count({ row, state, count }: { row: QueueRowView; state: JobStateShown; count: number }) {
  const { t, href } = usePage();
  if (count === 0) return <span class="text-soft">0</span>;
  return (
    <a
      class={`figure-link${state === 'failed' ? ' is-bad' : ''}`}
      href={`${href(`/console/queues?state=${state}&queue=${row.queue}`)}#jobs`}
      aria-label={`${row.name}, ${t(`console.queue.${state}`)}: ${count}`}
    >
      {count}
    </a>
  );
}

/** Many failures of one kind have one cause, as a rule: once it is mended, one press brings all of them back. */
function Kinds({ kinds }: { kinds: readonly FailedKindView[] }) {
  const { t, href } = usePage();
  if (kinds.length === 0) return null;
  return (
    <section class="mb-10">
      <h2 class="text-heading mb-4">{t('console.queue.failed_kinds')}</h2>
      <ul class="rows">
        {kinds.map((kind) => (
          <li key={`${kind.queue}.${kind.job}`} class="flex flex-wrap items-center justify-between gap-3">
            <span>
              <span class="me-2 text-xl font-semibold text-danger">{kind.failed}</span>
              {kind.name}
            </span>
            <PostForm action={href('/console/queues/retry')}>
              <input type="hidden" name="queue" value={kind.queue} />
              <input type="hidden" name="job" value={kind.job} />
              <Button>{t('console.queue.retry_all', { count: kind.failed })}</Button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Jobs({ view }: { view: QueuesView }) {
  const { t, href } = usePage();
  return (
    <section id="jobs">
      <h2 class="text-heading mb-4">
        {t('console.queue.jobs')}
        {view.queue !== null && ` · ${view.queue}`}
      </h2>
      <nav class="chips mb-4" aria-label={t('console.queue.jobs')}>
        {JOB_STATES.map((state) => (
          <a
            key={state}
            class="chip"
            href={`${href(`/console/queues?state=${state}`)}#jobs`}
            aria-current={state === view.state && view.queue === null ? 'true' : undefined}
          >
            {t(`console.queue.${state}`)}
          </a>
        ))}
      </nav>
      {view.jobs.length === 0 && <p class="text-soft">{t('console.queue.none')}</p>}
      <ul class="rows">
        {view.jobs.map((job) => (
          <Job key={job.id} job={job} state={view.state} />
        ))}
      </ul>
      <Pagination firstPath={view.firstPath} nextPath={view.nextPath} />
    </section>
  );
}

function Job({ job, state }: { job: JobView; state: JobStateShown }) {
  const { t, lang, href } = usePage();
  return (
    <li class="grid items-start gap-3 md:grid-cols-[1fr_auto]">
      <div class="min-w-0">
        <p class="font-semibold">{job.name}</p>
        <p class="text-sm text-soft">
          {t(`console.queue.at.${state}`, { when: formatDateTime(job.at, lang) })}
          {job.attempts > 0 && ` · ${t('console.queue.attempts', { count: job.attempts })}`}
        </p>
        {job.reason !== null && (
          <pre class="reason" dir="ltr">
            {job.reason}
          </pre>
        )}
        <details>
          <summary class="link inline-flex min-h-8 items-center text-sm">{t('console.queue.ids')}</summary>
          <dl class="text-sm break-all" dir="ltr">
            <dt class="text-soft">{job.kind}</dt>
            <dd>{job.id}</dd>
            {job.ids.map((each) => (
              <>
                <dt class="text-soft">{each.name}</dt>
                <dd>{each.value}</dd>
              </>
            ))}
          </dl>
        </details>
      </div>
      {state === 'failed' && (
        <PostForm action={href(`/console/queues/jobs/${job.id}/retry`)}>
          <Button look="line">{t('console.queue.retry')}</Button>
        </PostForm>
      )}
    </li>
  );
}
