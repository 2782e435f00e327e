import { formatPhone } from '#platform/i18n';
import { Icon, Price, usePage } from '#platform/ui';
import type { Money } from '#platform/money';
import type { OrderView } from './order.view.js';

/** Where the parcels go and what is paid for them; nothing of an order of which nothing comes. */
export function OrderDelivery({ order }: { order: OrderView }) {
  const { t } = usePage();
  if (order.parcels.every(({ gone }) => gone !== null)) return null;
  return (
    <section class="flex flex-col gap-4 border-t border-line pt-6">
      <div class="flex gap-3">
        <Icon name="truck" class="text-clay" />
        <h2 class="font-semibold">{order.delivery.label}</h2>
      </div>
      <div class="flex gap-3">
        <Icon name="pin" class="text-clay" />
        <address class="not-italic">
          <h2 class="font-semibold">{t(order.delivery.atAgency ? 'order.address_agency' : 'order.address')}</h2>
          {[order.address.name, ...order.address.lines].map((line) => (
            <p key={line}>
              <bdi>{line}</bdi>
            </p>
          ))}
          <p>
            <bdi dir="ltr">{formatPhone(order.address.phone)}</bdi>
          </p>
        </address>
      </div>
      <Payment order={order} />
    </section>
  );
}

function Payment({ order: { payment, delivery } }: { order: OrderView }) {
  const { t } = usePage();
  const atAgency = payment.method === 'cod' && delivery.atAgency;
  return (
    <div class="flex gap-3">
      <Icon name="cash" class="text-clay" />
      <div>
        <h2 class="font-semibold">{t(atAgency ? 'order.pay_agency' : `checkout.payment.${payment.method}`)}</h2>
        <Amount label={t('order.paid')} money={payment.paid} />
        <Amount label={t(atAgency ? 'order.to_pay.agency' : `order.to_pay.${payment.method}`)} money={payment.due} />
        <Amount label={t('order.not_to_pay')} money={payment.released} />
      </div>
    </div>
  );
}

function Amount({ label, money }: { label: string; money: Money }) {
  if (money.amount === 0) return null;
  return (
    <p>
      {label} <Price money={money} exact />
    </p>
  );
}
