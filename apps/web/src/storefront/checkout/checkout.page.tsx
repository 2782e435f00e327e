import { Button, Document, ErrorSummary, Notice, PostForm, Price, usePage, type Page } from '#platform/ui';
import { AddressFields, ContactFields, DeliveryChoice, PaymentChoice } from './checkout-fields.js';
import { CheckoutSummary } from './checkout-summary.js';
import { writeTotals } from './checkout.form.js';
import type { CheckoutView } from './checkout.view.js';

/**
 * The whole checkout in one form. `intent=quote` prices delivery for the address without ordering, `intent=place` orders;
 * pressing Enter means `quote` until delivery has a price, so nobody orders at a price they have not seen.
 */
export function CheckoutPage(view: CheckoutView) {
  const page = usePage();
  const { t, href } = page;
  return (
    <Document title={t('checkout.title')} noIndex place="cart">
      <div class="wrap pt-8">
        <h1 class="text-title mb-6">{t('checkout.title')}</h1>
        <div class="mb-6 flex flex-col gap-4 empty:hidden">
          {view.problem && <Problem view={view} title={view.problem} />}
          <ErrorSummary errors={view.errors} labels={fieldLabels(page)} />
        </div>
        <PostForm action={href('/checkout')} class="grid items-start gap-x-14 gap-y-10 md:grid-cols-[1fr_23rem]" noValidate>
          <input type="hidden" name="idempotency_key" value={view.idempotency_key} />
          {view.values.checked_address && <input type="hidden" name="checked_address" value={view.values.checked_address} />}
          {view.options.length > 0 && <input type="hidden" name="expected_totals" value={writeTotals(view.options)} />}
          <div class="flex max-w-2xl flex-col gap-10">
            <ContactFields view={view} />
            <AddressFields view={view} />
            <DeliveryChoice view={view} />
            <PaymentChoice view={view} />
          </div>
          <CheckoutSummary view={view} action={<Submit view={view} />} />
        </PostForm>
      </div>
    </Document>
  );
}

/** The button stays in the form's order, so that Enter never orders; from here it is one jump away. */
function Problem({ view: { total_changed, totals }, title }: { view: CheckoutView; title: string }) {
  const { t } = usePage();
  return (
    <Notice tone="bad" title={title}>
      {total_changed && totals.total && (
        <p class="flex flex-wrap items-baseline gap-x-4">
          <span>
            {t('checkout.total')} <Price class="font-semibold" money={totals.total} exact />
          </span>
          <a class="link inline-flex min-h-11 items-center" href="#place-order">
            {t('checkout.to_place')}
          </a>
        </p>
      )}
    </Notice>
  );
}

function Submit({ view }: { view: CheckoutView }) {
  const { t } = usePage();
  if (!view.totals.total) {
    return (
      <Button name="intent" value="quote" wide>
        {t('checkout.quote')}
      </Button>
    );
  }
  return (
    <div id="place-order">
      <Button name="intent" value="place" wide>
        {t('checkout.place')}
      </Button>
      <p class="mt-3 text-sm text-soft">{t('checkout.place_note', { count: view.withdrawal_days })}</p>
    </div>
  );
}

function fieldLabels({ t }: Page): Record<string, string> {
  return {
    name: t('checkout.name'),
    phone: t('checkout.phone'),
    email: t('checkout.email'),
    line1: t('checkout.line1'),
    line2: t('checkout.line2'),
    locality: t('checkout.locality'),
    region: t('checkout.region'),
    postcode: t('checkout.postcode'),
    delivery: t('checkout.delivery'),
    payment: t('checkout.payment'),
  };
}
