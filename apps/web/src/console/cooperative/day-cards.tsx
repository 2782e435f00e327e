import { formatDateTime } from '#platform/i18n';
import { Button, ButtonLink, Icon, PostForm, Price, usePage } from '#platform/ui';
import type { DayLine, LabelInTheMaking, OrderToAccept, ParcelToHandIn } from './day.view.js';

const REASONS = ['out_of_stock', 'damaged', 'closed', 'cannot_ship', 'other'] as const;

export function ToAccept({ order }: { order: OrderToAccept }) {
  const { t, lang } = usePage();
  return (
    <li class="rounded border border-line bg-white p-4">
      <Lines lines={order.lines} />
      <ul class="my-4 flex flex-col gap-2">
        <li class="flex gap-3">
          <Icon name="cash" class="text-olive" />
          <span>
            <Price class="font-semibold" money={order.share} exact /> {t('console.for_you')}
          </span>
        </li>
        <li class="flex gap-3">
          <Icon name="pin" class="text-clay" />
          <span>
            <bdi>{order.town}</bdi>
          </span>
        </li>
        <li class={`flex gap-3 ${order.late ? 'text-clay' : 'text-soft'}`}>
          <Icon name={order.late ? 'alert' : 'clock'} />
          <span>{order.late ? t('console.late') : t('console.answer_by', { when: formatDateTime(order.answerBy, lang) })}</span>
        </li>
      </ul>
      <PostForm action={`/console/fulfilments/${order.id}/accept`}>
        <Button wide>
          <Icon name="check" /> {t('console.accept')}
        </Button>
      </PostForm>
      <details class="mt-2">
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
      <p class="mt-2 text-sm text-soft">
        {t('order.number')} <bdi dir="ltr">{order.number}</bdi>
      </p>
    </li>
  );
}

/** Between the yes and the label: nothing to do, but not gone either. */
export function BeingMade({ part }: { part: LabelInTheMaking }) {
  const { t } = usePage();
  return (
    <li class="rounded border border-line bg-sand p-4">
      <Lines lines={part.lines} />
      <p class="mt-4 flex gap-3">
        <Icon name="clock" class="text-soft" />
        <span>{t('console.making.note')}</span>
      </p>
      <ButtonLink look="line" href="/console">
        {t('console.making.reload')}
      </ButtonLink>
      <p class="mt-2 text-sm text-soft">
        {t('order.number')} <bdi dir="ltr">{part.order}</bdi>
      </p>
    </li>
  );
}

export function ToPack({ parcel }: { parcel: ParcelToHandIn }) {
  const { t } = usePage();
  return (
    <li class="rounded border border-line bg-white p-4">
      <Lines lines={parcel.lines} />
      <ul class="my-4 flex flex-col gap-2">
        <li class="flex gap-3">
          <Icon name="pin" class="text-clay" />
          <span>
            <bdi>{parcel.receiver}</bdi>
            <br />
            <bdi>{parcel.place}</bdi>
          </span>
        </li>
        <li class="flex gap-3">
          <Icon name="cash" class="text-olive" />
          <span>
            {t('console.postman_collects')} <Price class="font-semibold" money={parcel.cash} exact />
          </span>
        </li>
      </ul>
      <p class="grid gap-3 sm:grid-cols-2">
        <ButtonLink look="line" href={`/console/parcels/${parcel.id}/label.pdf`}>
          <Icon name="printer" /> {t('console.label')}
        </ButtonLink>
        <ButtonLink look="line" href={`/console/parcels/${parcel.id}/packing-slip.pdf`}>
          <Icon name="printer" /> {t('console.packing_slip')}
        </ButtonLink>
      </p>
      <label class="mt-3 flex min-h-12 items-center gap-3 border-t border-line pt-3">
        <input class="size-6" type="checkbox" name="parcel" value={parcel.id} checked />
        <span>
          {t('console.goes_today')} <bdi dir="ltr">{parcel.number}</bdi>
        </span>
      </label>
    </li>
  );
}

/** A picture, how many, which: enough to pack by without reading. */
function Lines({ lines }: { lines: readonly DayLine[] }) {
  return (
    <ul class="flex flex-col gap-3">
      {lines.map((line) => (
        <li key={`${line.name}${line.pack}`} class="flex items-center gap-4">
          <img class="shrink-0 rounded" src={line.image} alt="" width="96" height="96" />
          <bdi class="text-2xl font-semibold whitespace-nowrap" dir="ltr">
            {line.quantity} ×
          </bdi>
          <span>
            <span class="block font-semibold">{line.name}</span>
            <bdi class="text-soft">{line.pack}</bdi>
          </span>
        </li>
      ))}
    </ul>
  );
}
