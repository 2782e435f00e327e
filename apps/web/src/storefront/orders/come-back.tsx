import { TextField, usePage } from '#platform/ui';
import type { OrderView } from './order.view.js';

/** How to find this page again: by number and phone from anywhere, or by its secret link, to keep or to pass on. */
export function ComeBack({ order }: { order: OrderView }) {
  const { t } = usePage();
  // On a line of its own: a sentence wraps what it is given in marks of direction, and an address that takes one along opens nothing.
  const message = `${t('order.back.message', { number: order.number })}\n${order.link}`;
  return (
    <section class="flex flex-col gap-3 border-t border-line pt-6">
      <h2 class="font-semibold">{t('order.back.title')}</h2>
      <p>
        {t('order.number')}{' '}
        <bdi class="text-xl font-semibold whitespace-nowrap" dir="ltr">
          {order.number}
        </bdi>
      </p>
      <p class="text-soft">{t('order.back.how')}</p>
      <details>
        <summary class="link flex min-h-11 items-center">{t('order.back.link')}</summary>
        <div class="flex flex-col gap-3 py-2">
          <TextField name="link" label={t('order.back.link')} hint={t('order.back.link_hint')} value={order.link} readOnly ltr />
          <p class="flex flex-wrap gap-x-5">
            <a class="link inline-flex min-h-11 items-center" href={`https://wa.me/?text=${encodeURIComponent(message)}`} rel="noopener noreferrer">
              {t('order.back.whatsapp')}
            </a>
            <a
              class="link inline-flex min-h-11 items-center"
              href={`mailto:?subject=${encodeURIComponent(t('order.title', { number: order.number }))}&body=${encodeURIComponent(message)}`}
            >
              {t('order.back.mail')}
            </a>
          </p>
        </div>
      </details>
    </section>
  );
}
