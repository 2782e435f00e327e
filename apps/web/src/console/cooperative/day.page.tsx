import { formatDateTime } from '#platform/i18n';
import { Button, ButtonLink, Icon, PostForm, Price, Table, usePage } from '#platform/ui';
import { ConsoleShell, Section } from '../console.shell.js';
import type { AccountView, DayView, OrderToAccept, ParcelToHandIn, SlipView } from './day.view.js';

const REASONS = ['out_of_stock', 'damaged', 'closed', 'cannot_ship', 'other'] as const;

/** A cooperative's day: what waits for an answer first, then what has to be packed and handed in. */
export function DayPage(day: DayView) {
  const { t } = usePage();
  return (
    <ConsoleShell title={day.name}>
      <Section title={t('console.to_accept')} count={day.orders.length}>
        {day.orders.length === 0 && <p class="text-soft">{t('console.nothing')}</p>}
        <ul class="grid gap-5 md:grid-cols-2">
          {day.orders.map((order) => (
            <ToAccept key={order.id} order={order} />
          ))}
        </ul>
      </Section>
      <Section title={t('console.to_deposit')} count={day.parcels.length}>
        {day.parcels.length === 0 ? <p class="text-soft">{t('console.nothing')}</p> : <ToDeposit day={day} />}
      </Section>
      <Section title={t('console.slips')}>
        <ul class="flex flex-col gap-3">
          {day.slips.map((slip) => (
            <Slip key={slip.id} slip={slip} />
          ))}
        </ul>
      </Section>
      <Section title={t('console.money')}>
        <div class="grid gap-4 md:grid-cols-3">
          {day.accounts.map((account) => (
            <Account key={account.kind} account={account} />
          ))}
        </div>
      </Section>
      <Sent day={day} />
    </ConsoleShell>
  );
}

function ToAccept({ order }: { order: OrderToAccept }) {
  const { t, lang } = usePage();
  return (
    <li class="rounded border border-line p-4">
      <p class="flex flex-wrap justify-between gap-2 font-semibold">
        <bdi dir="ltr">{order.number}</bdi>
        <span>{t('console.goes_to', { place: order.town })}</span>
      </p>
      <p class={order.late ? 'text-clay' : 'text-soft'}>
        {order.late ? t('console.late') : t('console.answer_by', { when: formatDateTime(order.answerBy, lang) })}
      </p>
      <ul class="my-4 flex flex-col gap-3">
        {order.lines.map((line) => (
          <li key={`${line.name}${line.pack}`} class="flex items-center gap-4">
            <img class="rounded" src={line.image} alt="" width="72" height="72" />
            <span class="text-2xl font-semibold">
              <bdi dir="ltr">{line.quantity} ×</bdi>
            </span>
            <span>
              {line.name}
              <br />
              <bdi class="text-soft">{line.pack}</bdi>
            </span>
          </li>
        ))}
      </ul>
      <PostForm action={`/console/fulfilments/${order.id}/accept`}>
        <Button wide>{t('console.accept')}</Button>
      </PostForm>
      <details class="mt-3">
        <summary class="link flex min-h-11 items-center">{t('console.refuse')}</summary>
        <PostForm action={`/console/fulfilments/${order.id}/refuse`} class="mt-2 grid grid-cols-2 gap-2">
          <p class="col-span-2">{t('console.refuse_why')}</p>
          {REASONS.map((reason) => (
            <Button key={reason} look="line" name="reason" value={reason}>
              {t(`console.reason.${reason}`)}
            </Button>
          ))}
        </PostForm>
      </details>
    </li>
  );
}

function ToDeposit({ day }: { day: DayView }) {
  const { t } = usePage();
  return (
    <PostForm action={`/console/cooperatives/${day.cooperativeId}/deposits`} class="flex flex-col gap-4">
      <ul class="grid gap-4 md:grid-cols-2">
        {day.parcels.map((parcel) => (
          <ParcelCard key={parcel.id} parcel={parcel} />
        ))}
      </ul>
      <div>
        <Button>{t('console.make_slip')}</Button>
      </div>
    </PostForm>
  );
}

function ParcelCard({ parcel }: { parcel: ParcelToHandIn }) {
  const { t } = usePage();
  return (
    <li class="rounded border border-line p-4">
      <label class="flex min-h-11 items-center gap-3 font-semibold">
        <input class="size-6" type="checkbox" name="parcel" value={parcel.id} checked />
        <bdi dir="ltr">{parcel.number}</bdi>
      </label>
      <p>
        {parcel.receiver} · {parcel.place}
      </p>
      <p class="flex items-center gap-2">
        <Icon name="cash" class="text-clay" /> <Price money={parcel.cash} exact />
      </p>
      <p class="mt-3 flex flex-wrap gap-3">
        <ButtonLink look="line" href={`/console/parcels/${parcel.id}/label.pdf`}>
          {t('console.label')}
        </ButtonLink>
        <ButtonLink look="line" href={`/console/parcels/${parcel.id}/packing-slip.pdf`}>
          {t('console.packing_slip')}
        </ButtonLink>
      </p>
    </li>
  );
}

function Slip({ slip }: { slip: SlipView }) {
  const { t, lang } = usePage();
  return (
    <li class="flex flex-wrap items-center gap-4 rounded bg-sand p-4">
      <span class="font-semibold">
        <bdi dir="ltr">{slip.number}</bdi>
      </span>
      <span>{t('console.parcels', { count: slip.parcels })}</span>
      <ButtonLink look="line" href={`/console/deposits/${slip.id}/slip.pdf`}>
        {t('console.print_slip')}
      </ButtonLink>
      {slip.handedInAt ? (
        <span class="text-olive">{t('console.handed_in_on', { when: formatDateTime(slip.handedInAt, lang) })}</span>
      ) : (
        <PostForm action={`/console/deposits/${slip.id}/hand-in`}>
          <Button>{t('console.handed_in')}</Button>
        </PostForm>
      )}
    </li>
  );
}

function Account({ account }: { account: AccountView }) {
  const { t, lang } = usePage();
  return (
    <div class="rounded border border-line p-4">
      <p class="text-soft">{t(`console.money.${account.kind}`)}</p>
      <p class="text-2xl font-semibold">
        <Price money={account.amount} exact />
      </p>
      {account.rows.length > 0 && (
        <details class="mt-2">
          <summary class="link flex min-h-11 items-center">{t('console.money.proof')}</summary>
          <ul>
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
      )}
    </div>
  );
}

function Sent({ day }: { day: DayView }) {
  const { t } = usePage();
  if (day.sent.length === 0) return null;
  return (
    <Section title={t('console.sent')}>
      <Table
        caption={t('console.sent')}
        rows={day.sent}
        columns={[
          { label: t('order.number'), cell: (row) => <bdi dir="ltr">{row.order}</bdi> },
          { label: t('order.track.number'), cell: (row) => <bdi dir="ltr">{row.number}</bdi> },
          { label: t('order.address'), cell: (row) => row.place },
          { label: t('order.follow'), cell: (row) => row.status },
        ]}
      />
    </Section>
  );
}
