import { Badge, Button, Document, Timeline, TextField, usePage } from '#platform/ui';
import type { TrackFormView, TrackingView } from './track.view.js';

export function TrackFormPage({ number, error }: TrackFormView) {
  const { t, href } = usePage();
  return (
    <Document title={t('order.track.title')} description={t('order.track.lead')} place="orders">
      <div class="wrap max-w-2xl pt-10">
        <h1 class="text-title">{t('order.track.title')}</h1>
        <p class="text-lead mt-2 mb-6 text-soft">{t('order.track.lead')}</p>
        <form action={href('/track')} class="flex flex-col gap-4">
          <TextField
            name="number"
            label={t('order.track.number')}
            hint={t('order.track.number_hint')}
            value={number}
            error={error}
            maxLength={40}
            ltr
          />
          <div>
            <Button>{t('order.track.submit')}</Button>
          </div>
        </form>
        <p class="mt-10 border-t border-line pt-6">
          {t('order.track.have_order')}{' '}
          <a class="link inline-flex min-h-7 items-center" href={href('/orders')}>
            {t('order.find.title')}
          </a>
        </p>
      </div>
    </Document>
  );
}

export function TrackingPage(parcel: TrackingView) {
  const { t } = usePage();
  return (
    <Document title={t('order.track.title')} noIndex place="orders">
      <div class="wrap max-w-2xl pt-10">
        <h1 class="text-title">{t(`order.parcel.${parcel.status}`)}</h1>
        <p class="mt-2 flex flex-wrap items-center gap-3 text-soft">
          <Badge>{parcel.carrier}</Badge> <bdi dir="ltr">{parcel.number}</bdi>
        </p>
        <p class="mt-2 mb-8 text-soft">{t('order.track.way', { from: parcel.from, to: parcel.to })}</p>
        {parcel.events.length === 0 ? (
          <p>{t('order.track.nothing_yet')}</p>
        ) : (
          <Timeline
            steps={[...parcel.events].reverse().map((event, index) => ({
              label: event.label,
              at: event.at,
              note: event.note,
              state: index === 0 ? ('current' as const) : ('done' as const),
            }))}
          />
        )}
      </div>
    </Document>
  );
}
