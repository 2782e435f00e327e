import { formatDateTime } from '#platform/i18n';
import { Button, ButtonLink, Icon, PostForm, Price, Table, usePage } from '#platform/ui';
import { Section } from '../console.shell.js';
import type { AccountView, DayView, SlipView } from './day.view.js';

export function Slip({ slip }: { slip: SlipView }) {
  const { t, lang } = usePage();
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-3 rounded bg-sand p-4">
      <span class="font-semibold">{t('console.parcels', { count: slip.parcels })}</span>
      <bdi class="text-soft" dir="ltr">
        {slip.number}
      </bdi>
      {slip.handedInAt ? (
        <a class="link inline-flex min-h-11 items-center" href={`/console/deposits/${slip.id}/slip.pdf`}>
          {t('console.handed_in_on', { when: formatDateTime(slip.handedInAt, lang) })}
        </a>
      ) : (
        <div class="flex w-full flex-col gap-3 sm:flex-row">
          <ButtonLink look="line" href={`/console/deposits/${slip.id}/slip.pdf`}>
            <Icon name="printer" /> {t('console.print_slip')}
          </ButtonLink>
          <PostForm action={`/console/deposits/${slip.id}/hand-in`}>
            <Button wide>
              <Icon name="truck" /> {t('console.handed_in')}
            </Button>
          </PostForm>
        </div>
      )}
    </li>
  );
}

/** Three figures, each opening the lines it is made of. */
export function Money({ accounts }: { accounts: readonly AccountView[] }) {
  const { t } = usePage();
  return (
    <Section title={t('console.money')}>
      <div class="grid gap-4 md:grid-cols-3">
        {accounts.map((account) => (
          <Account key={account.kind} account={account} />
        ))}
      </div>
    </Section>
  );
}

function Account({ account }: { account: AccountView }) {
  const { t, lang } = usePage();
  const figure = (
    <>
      <span class="text-soft">{t(`console.money.${account.kind}`)}</span>
      <Price class="ms-auto text-xl font-semibold" money={account.amount} exact />
    </>
  );
  if (account.rows.length === 0) return <p class="flex min-h-12 items-center gap-4 rounded border border-line px-4">{figure}</p>;
  return (
    <details class="rounded border border-line px-4">
      <summary class="flex min-h-12 items-center gap-4">
        {figure}
        <Icon name="chevron" class="size-5 text-clay" />
        <span class="sr-only">{t('console.money.proof')}</span>
      </summary>
      <ul class="pb-2">
        {account.rows.map((row) => (
          <li key={`${row.reference}${row.at}${row.amount.amount}`} class="flex justify-between gap-3 border-t border-line py-2 text-sm">
            <span>
              <bdi dir="ltr">{row.reference}</bdi> · {formatDateTime(row.at, lang)}
            </span>
            <Price money={row.amount} exact />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What left already, out of the way of today's work. */
export function Sent({ sent, slips }: { sent: DayView['sent']; slips: readonly SlipView[] }) {
  const { t } = usePage();
  if (sent.length === 0) return null;
  return (
    <details>
      <summary class="text-heading min-h-12">
        {t('console.sent')} <span class="text-clay">{sent.length}</span>
      </summary>
      <div class="mt-4 flex flex-col gap-6">
        <Table
          caption={t('console.sent')}
          rows={sent}
          columns={[
            { label: t('order.number'), cell: (row) => <bdi dir="ltr">{row.order}</bdi> },
            { label: t('order.track.number'), cell: (row) => <bdi dir="ltr">{row.number}</bdi> },
            { label: t('order.address'), cell: (row) => <bdi>{row.place}</bdi> },
            { label: t('order.follow'), cell: (row) => row.status },
          ]}
        />
        <section>
          <h2 class="text-heading mb-3">{t('console.slips')}</h2>
          <ul class="flex flex-col gap-3">
            {slips.map((slip) => (
              <Slip key={slip.id} slip={slip} />
            ))}
          </ul>
        </section>
      </div>
    </details>
  );
}
