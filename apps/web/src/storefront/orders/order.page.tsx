import { formatDateRange, formatDateTime, type TranslationKey } from '#platform/i18n';
import { Button, Document, Notice, PostForm, Price, PriceBreakdown, Timeline, usePage } from '#platform/ui';
import { ComeBack } from './come-back.js';
import { OrderDelivery } from './order-delivery.js';
import { OrderParcel } from './order-parcel.js';
import { orderSteps } from './order-steps.js';
import type { OrderView } from './order.view.js';

export function OrderPage(order: OrderView) {
  const page = usePage();
  const { t } = page;
  return (
    <Document title={t('order.title', { number: order.number })} noIndex>
      <div class="wrap pt-8">
        <Heading order={order} />
        {order.notice && (
          <div class="mt-6">
            <Notice tone={order.notice.tone} title={order.notice.text} />
          </div>
        )}
        <div class="mt-10 grid items-start gap-x-16 gap-y-12 md:grid-cols-[1fr_21rem] md:grid-rows-[auto_1fr]">
          <div class="flex flex-col gap-10">
            {order.parcels.map((parcel, index) => (
              <OrderParcel key={parcel.cooperative.slug} parcel={parcel} number={index + 1} of={order.parcels.length} />
            ))}
          </div>
          <aside class="flex flex-col gap-8 md:col-start-2 md:row-span-2 md:row-start-1" aria-label={t('order.follow')}>
            <section>
              <h2 class="text-heading mb-4">{t('order.follow')}</h2>
              <Timeline steps={orderSteps(order, page)} />
            </section>
            <OrderDelivery order={order} />
            <Returns order={order} />
            <ComeBack order={order} />
            {order.cancel_action && <Cancel action={order.cancel_action} />}
          </aside>
          {order.total.amount > 0 && (
            <section class="rounded bg-sand p-5 md:col-start-1 md:p-8">
              <h2 class="text-heading mb-4">{t('order.shares')}</h2>
              <PriceBreakdown components={order.components} total={order.total} />
              <p class="mt-3 text-sm text-soft">{t('order.shares_note')}</p>
            </section>
          )}
        </div>
      </div>
    </Document>
  );
}

/** A refund is spoken of where something was paid, the postman where one comes. */
function nextOf({ status, payment, delivery }: OrderView): TranslationKey {
  if ((status === 'cancelled' || status === 'returned') && payment.paid.amount === 0) return `order.next.${status}_unpaid`;
  return status === 'shipped' && delivery.atAgency ? 'order.next.shipped_agency' : `order.next.${status}`;
}

function Heading({ order }: { order: OrderView }) {
  const { t, lang } = usePage();
  return (
    <>
      <h1 class="text-title">{order.fresh ? t('order.thanks', { name: order.address.name }) : t(`order.status.${order.status}`)}</h1>
      <p class="mt-2 text-soft">
        {t('order.number')} <bdi dir="ltr">{order.number}</bdi> · {formatDateTime(order.placed_at, lang)}
        {order.total.amount > 0 && (
          <>
            {' '}
            · <Price money={order.total} exact />
          </>
        )}
      </p>
      <div class="mt-6 max-w-3xl">
        <Notice tone={order.status === 'cancelled' ? 'warn' : 'info'} title={t('order.next.title')}>
          <p>{t(nextOf(order))}</p>
          {order.promise && !['delivered', 'partly_delivered', 'completed', 'cancelled', 'returned'].includes(order.status) && (
            <p>{t('order.promise', { days: formatDateRange(order.promise.from, order.promise.to, lang) })}</p>
          )}
        </Notice>
      </div>
    </>
  );
}

function Returns({ order }: { order: OrderView }) {
  const { t, href, lang } = usePage();
  if (!order.return_path && order.returns.length === 0) return null;
  return (
    <section class="flex flex-col gap-3 border-t border-line pt-6">
      {order.returns.map((each) => (
        <p key={each.number}>
          <span class="font-semibold">
            {t('order.return.one')} <bdi dir="ltr">{each.number}</bdi>
          </span>
          <br />
          <span class="text-soft">
            {t(`order.return.status.${each.status}`)} · {formatDateTime(each.at, lang)}
          </span>
        </p>
      ))}
      {order.return_path && (
        <p>
          <a class="link inline-flex min-h-11 items-center" href={href(order.return_path)}>
            {t('order.return.ask')}
          </a>
        </p>
      )}
    </section>
  );
}

function Cancel({ action }: { action: string }) {
  const { t } = usePage();
  return (
    <details class="border-t border-line pt-4">
      <summary class="link min-h-8">{t('order.cancel')}</summary>
      <p class="my-3 text-soft">{t('order.cancel_note')}</p>
      <PostForm action={action}>
        <Button look="line">{t('order.cancel_confirm')}</Button>
      </PostForm>
    </details>
  );
}
