import { Button, Document, Icon, Notice, PostForm, TextField, usePage } from '#platform/ui';
import type { FindOrderView } from './find-order.view.js';

export function FindOrderPage({ number, phone, error, numberError, phoneError, known }: FindOrderView) {
  const { t, href } = usePage();
  return (
    <Document title={t('order.find.title')} noIndex place="orders">
      <div class="wrap max-w-2xl pt-10">
        <h1 class="text-title">{t('order.find.title')}</h1>
        <p class="text-lead mt-2 mb-6 text-soft">{t('order.find.lead')}</p>
        <PostForm action={href('/orders')} class="flex flex-col gap-5" noValidate>
          {error && <Notice tone="bad" title={error} />}
          <TextField
            name="number"
            label={t('order.find.number')}
            hint={t('order.find.number_hint')}
            value={number}
            error={numberError}
            autocomplete="off"
            maxLength={40}
            ltr
          />
          <TextField
            name="phone"
            type="tel"
            label={t('checkout.phone')}
            hint={t('order.find.phone_hint')}
            value={phone}
            error={phoneError}
            autocomplete="tel"
            inputMode="tel"
            maxLength={30}
            ltr
          />
          <div>
            <Button>{t('order.find.submit')}</Button>
          </div>
        </PostForm>
        {known.length > 0 && <Known numbers={known} />}
        <p class="mt-10 border-t border-line pt-6">
          {t('order.find.only_parcel')}{' '}
          <a class="link inline-flex min-h-7 items-center" href={href('/track')}>
            {t('order.track.title')}
          </a>
        </p>
      </div>
    </Document>
  );
}

function Known({ numbers }: { numbers: readonly string[] }) {
  const { t, href } = usePage();
  return (
    <section class="mt-10 border-t border-line pt-6">
      <h2 class="mb-2 font-semibold">{t('order.find.here')}</h2>
      <ul>
        {numbers.map((number) => (
          <li key={number}>
            <a class="link inline-flex min-h-11 items-center gap-2" href={href(`/orders/${number}`)}>
              <Icon name="parcel" /> <bdi dir="ltr">{number}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
