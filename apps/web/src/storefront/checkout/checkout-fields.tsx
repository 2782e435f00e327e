import type { ComponentChildren } from 'preact';
import { formatDateRange, formatMoney } from '#platform/i18n';
import { Button, Choice, ChoiceGroup, Price, SelectField, TextField, usePage } from '#platform/ui';
import type { CheckoutView } from './checkout.view.js';

export function ContactFields({ view: { values, errors } }: { view: CheckoutView }) {
  const { t } = usePage();
  return (
    <Part title={t('checkout.contact')}>
      <TextField name="name" label={t('checkout.name')} value={values.name} error={errors.name} autocomplete="name" maxLength={120} />
      <TextField
        name="phone"
        type="tel"
        inputMode="tel"
        label={t('checkout.phone')}
        hint={t('checkout.phone_hint')}
        value={values.phone}
        error={errors.phone}
        autocomplete="tel"
        maxLength={30}
        ltr
      />
      <TextField
        name="email"
        type="email"
        label={t('checkout.email')}
        hint={t('checkout.email_hint')}
        value={values.email}
        error={errors.email}
        autocomplete="email"
        optional
        ltr
      />
    </Part>
  );
}

export function AddressFields({ view: { values, errors, regions } }: { view: CheckoutView }) {
  const { t } = usePage();
  return (
    <Part title={t('checkout.address')}>
      <TextField
        name="line1"
        label={t('checkout.line1')}
        hint={t('checkout.line1_hint')}
        value={values.line1}
        error={errors.line1}
        autocomplete="address-line1"
      />
      <TextField name="line2" label={t('checkout.line2')} value={values.line2} error={errors.line2} autocomplete="address-line2" optional />
      <div class="grid gap-5 sm:grid-cols-[9rem_1fr]">
        <TextField
          name="postcode"
          label={t('checkout.postcode')}
          value={values.postcode}
          error={errors.postcode}
          autocomplete="postal-code"
          inputMode="numeric"
          maxLength={12}
          ltr
        />
        <TextField name="locality" label={t('checkout.locality')} value={values.locality} error={errors.locality} autocomplete="address-level2" />
      </div>
      <SelectField
        name="region"
        label={t('checkout.region')}
        hint={t('checkout.region_hint')}
        value={values.region}
        error={errors.region}
        options={regions}
        placeholder={t('checkout.region_choose')}
        autocomplete="address-level1"
        optional
      />
    </Part>
  );
}

export function DeliveryChoice({ view }: { view: CheckoutView }) {
  const { t, lang } = usePage();
  if (view.options.length === 0) {
    return (
      <Part title={t('checkout.delivery')}>
        <p class="text-soft">{t('checkout.delivery_unknown')}</p>
        <div>
          <Button name="intent" value="quote" look="line">
            {t('checkout.quote')}
          </Button>
        </div>
      </Part>
    );
  }
  return (
    <Part title={t('checkout.delivery')}>
      <ChoiceGroup name="delivery" legend={t('checkout.delivery')} error={view.errors.delivery} hideLegend>
        {view.options.map((option) => (
          <Choice
            key={option.id}
            name="delivery"
            value={option.id}
            checked={option.id === view.values.delivery}
            label={option.label}
            note={
              <>
                {t('checkout.promise', { days: formatDateRange(option.promise.from, option.promise.to, lang) })}
                <span class="block">{t('checkout.total_with', { total: formatMoney(option.total, lang, { exact: true }) })}</span>
              </>
            }
            aside={<Price money={option.price} />}
          />
        ))}
      </ChoiceGroup>
      <div>
        <Button name="intent" value="quote" look="quiet">
          {t('checkout.requote')}
        </Button>
      </div>
    </Part>
  );
}

export function PaymentChoice({ view }: { view: CheckoutView }) {
  const { t } = usePage();
  const chosen = view.values.payment ?? view.payment_methods[0];
  return (
    <Part title={t('checkout.payment')}>
      <ChoiceGroup name="payment" legend={t('checkout.payment')} error={view.errors.payment} hideLegend>
        {view.payment_methods.map((method) => (
          <Choice
            key={method}
            name="payment"
            value={method}
            checked={method === chosen}
            label={t(`checkout.payment.${method}`)}
            note={t(`checkout.payment.${method}_note`)}
          />
        ))}
      </ChoiceGroup>
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section>
      <h2 class="text-heading mb-4">{title}</h2>
      <div class="flex flex-col gap-5">{children}</div>
    </section>
  );
}
