import type { BuyerParcelStatus } from '#delivery';
import { Badge, Icon, Price, Timeline, usePage, type BadgeTone } from '#platform/ui';
import type { OrderParcelView } from './order.view.js';

const TONES: Partial<Record<BuyerParcelStatus, BadgeTone>> = {
  delivered: 'olive',
  out_for_delivery: 'saffron',
  ready_for_pickup: 'saffron',
  refused: 'clay',
  delivery_failed: 'clay',
  delivery_delayed: 'clay',
  on_hold: 'clay',
  return_to_sender: 'clay',
};

export function OrderParcel({ parcel, number, of }: { parcel: OrderParcelView; number: number; of: number }) {
  const { t } = usePage();
  return (
    <section>
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-ink pb-2">
        <Icon name="parcel" class="text-clay" />
        <h2 class="font-semibold">
          {t('checkout.parcel_of', { number, of })} · {parcel.cooperative.name}
        </h2>
        <span class="ms-auto">
          <Badge tone={TONES[parcel.status]}>{t(`order.parcel.${parcel.status}`)}</Badge>
        </span>
      </div>
      {parcel.gone !== null && <p class="pt-3 font-semibold">{t(`order.gone.${parcel.gone}`)}</p>}
      <TrackingLine parcel={parcel} />
      <ul>
        {parcel.lines.map((line) => (
          <ParcelLine key={`${line.name}${line.pack}`} line={line} />
        ))}
        {parcel.gone === null && <Charges parcel={parcel} />}
      </ul>
      {parcel.events.length > 0 && parcel.gone !== 'cancelled' && (
        <details>
          <summary class="link flex min-h-11 items-center">{t('order.parcel_steps')}</summary>
          <div class="py-3">
            <Timeline steps={parcel.events.map((event) => ({ ...event, state: 'done' }))} />
          </div>
        </details>
      )}
    </section>
  );
}

/** What is paid beside the goods, and what that makes when the parcel comes: a buyer pays parcel by parcel. */
function Charges({ parcel }: { parcel: OrderParcelView }) {
  const { t } = usePage();
  return (
    <>
      <li class="flex justify-between gap-4 border-t border-line py-3 text-soft">
        <span>
          {t('checkout.delivery_of_parcel')}
          {parcel.deliveryReason !== null && <span class="block text-sm">{parcel.deliveryReason}</span>}
        </span>
        <Price money={parcel.delivery} exact />
      </li>
      {parcel.codFee.amount > 0 && (
        <li class="flex justify-between gap-4 border-t border-line py-3 text-soft">
          <span>{t('price.component.cod_fee')}</span>
          <Price money={parcel.codFee} exact />
        </li>
      )}
      {parcel.due.amount > 0 && (
        <li class="flex justify-between gap-4 border-t border-line py-3 font-semibold">
          <span>{t('order.due_of_parcel')}</span>
          <Price money={parcel.due} exact />
        </li>
      )}
    </>
  );
}

function ParcelLine({ line }: { line: OrderParcelView['lines'][number] }) {
  const { t, href } = usePage();
  return (
    <li class="flex items-center gap-4 border-t border-line py-3">
      <img class="rounded" src={line.image} alt="" width="64" height="64" />
      <div class="flex-1">
        <p class="font-semibold">{line.name}</p>
        <p class="text-soft">
          {line.pack !== '' && <bdi>{line.pack}</bdi>} ×&nbsp;{line.quantity}
        </p>
        {line.certificate && (
          <a class="link inline-block py-1 text-sm" href={href(`/verify/${line.certificate}`)}>
            {t('common.certified')} <bdi dir="ltr">{line.certificate}</bdi>
          </a>
        )}
      </div>
      <Price money={line.total} exact />
    </li>
  );
}

function TrackingLine({ parcel }: { parcel: OrderParcelView }) {
  const { t, href } = usePage();
  // A parcel that came back can still be followed; one that was never sent has no way to follow.
  if (parcel.gone === 'refused' || parcel.gone === 'cancelled' || (parcel.gone !== null && !parcel.tracking)) return null;
  return (
    <p class="py-3 text-soft">
      {parcel.tracking ? (
        <>
          {parcel.tracking.carrier}{' '}
          <a class="link inline-flex min-h-7 items-center" href={href(`/track/${parcel.tracking.number}`)}>
            <bdi dir="ltr">{parcel.tracking.number}</bdi>
          </a>
        </>
      ) : (
        t('order.no_tracking', { place: parcel.cooperative.locality })
      )}
    </p>
  );
}
