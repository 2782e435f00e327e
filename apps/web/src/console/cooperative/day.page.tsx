import { Button, Icon, Notice, PostForm, usePage } from '#platform/ui';
import { ConsoleShell, Section } from '../console.shell.js';
import { Money, Sent, Slip } from './day-books.js';
import { BeingMade, ToAccept, ToPack } from './day-cards.js';
import { DayTasks } from './day-tasks.js';
import type { Answered, DayView, MovedOn } from './day.view.js';

const NEWS = {
  accepted: 'accepted',
  packed: 'accepted',
  handed_in: 'sent',
  delivered: 'sent',
  returned: 'sent',
  refused: 'refused',
  cancelled: 'cancelled',
} as const satisfies Record<MovedOn, string>;

/**
 * A cooperative's day, for somebody with little time: first what waits, as numbers; then each thing to answer, to pack,
 * to hand in, as pictures; the books last. What there is nothing of today is not there.
 */
export function DayPage({ movedOn, answered, ...day }: DayView & { movedOn?: MovedOn | undefined; answered?: Answered | undefined }) {
  const { t } = usePage();
  const waiting = day.slips.filter((slip) => slip.handedInAt === null);
  const handedIn = day.slips.filter((slip) => slip.handedInAt !== null);
  return (
    <ConsoleShell title={day.name}>
      {movedOn && (
        <div class="mb-6">
          <Notice title={t(`console.moved_on.${NEWS[movedOn]}`)} />
        </div>
      )}
      {answered && (
        <div class="mb-6">
          <Notice tone="good" title={t(`console.answered.${answered}`)} />
        </div>
      )}
      <DayTasks day={day} slips={waiting.length} />
      {day.orders.length > 0 && (
        <Section id="accept" title={t('console.to_accept')} count={day.orders.length}>
          <ul class="grid gap-5 md:grid-cols-2">
            {day.orders.map((order) => (
              <ToAccept key={order.id} order={order} />
            ))}
          </ul>
        </Section>
      )}
      {day.making.length > 0 && (
        <Section title={t('console.making')} count={day.making.length}>
          <ul class="grid gap-5 md:grid-cols-2">
            {day.making.map((part) => (
              <BeingMade key={part.id} part={part} />
            ))}
          </ul>
        </Section>
      )}
      {day.parcels.length > 0 && (
        <Section id="pack" title={t('console.to_deposit')} count={day.parcels.length}>
          <PackAndDeposit day={day} />
        </Section>
      )}
      {waiting.length > 0 && (
        <Section id="hand-in" title={t('console.to_hand_in')} count={waiting.length}>
          <ul class="flex flex-col gap-3">
            {waiting.map((slip) => (
              <Slip key={slip.id} slip={slip} />
            ))}
          </ul>
        </Section>
      )}
      <Money accounts={day.accounts} />
      <Sent sent={day.sent} slips={handedIn} />
    </ConsoleShell>
  );
}

function PackAndDeposit({ day }: { day: DayView }) {
  const { t } = usePage();
  return (
    <PostForm action={`/console/cooperatives/${day.cooperativeId}/deposits`} class="flex flex-col gap-5">
      <ul class="grid gap-5 md:grid-cols-2">
        {day.parcels.map((parcel) => (
          <ToPack key={parcel.id} parcel={parcel} />
        ))}
      </ul>
      <div class="md:max-w-md">
        <Button wide>
          <Icon name="parcel" /> {t('console.make_slip')}
        </Button>
      </div>
    </PostForm>
  );
}
