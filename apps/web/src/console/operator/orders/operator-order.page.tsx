import { formatDateTime, formatPhone } from '#platform/i18n';
import { Badge, Icon, PostForm, Price, Timeline, usePage } from '#platform/ui';
import { Section } from '../../console.shell.js';
import { Decisions, Note } from '../cases/decisions.js';
import type { JournalView } from '../ledger/ledger.view.js';
import { OperatorShell } from '../operator.shell.js';
import type { OperatorOrderView, OrderPartView } from './orders.view.js';

/** One order whole: who, what, where it is, and the journals that prove what it says about money. */
export function OperatorOrderPage(order: OperatorOrderView) {
  const { t, lang } = usePage();
  return (
    <OperatorShell title={t('order.title', { number: order.number })} place="orders" waiting={order.waiting} done={order.done}>
      <p class="mb-8 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Badge tone="saffron">{order.status}</Badge>
        <span>{formatDateTime(order.placedAt, lang)}</span>
        <span>
          <Price money={order.total} exact class="font-semibold" /> · {order.payment}
        </span>
        <Amount label={t('order.paid')} money={order.paid} />
        <Amount label={t('console.order.due')} money={order.due} />
        <Amount label={t('console.order.released')} money={order.released} />
      </p>
      <div class="grid gap-x-10 md:grid-cols-[2fr_1fr]">
        <div>
          {order.parts.map((part) => (
            <Part key={part.id} part={part} number={order.number} />
          ))}
          <Section title={t('console.order.journals')} count={order.journals.length}>
            <ul class="flex flex-col gap-4">
              {order.journals.map((journal) => (
                <Journal key={journal.id} journal={journal} />
              ))}
            </ul>
          </Section>
        </div>
        <div>
          <Buyer buyer={order.buyer} />
          <Section title={t('order.follow')}>
            <Timeline steps={order.steps} />
          </Section>
        </div>
      </div>
    </OperatorShell>
  );
}

function Amount({ label, money }: { label: string; money: OperatorOrderView['total'] }) {
  if (money.amount === 0) return null;
  return (
    <span>
      {label} <Price money={money} exact />
    </span>
  );
}

function Buyer({ buyer }: { buyer: OperatorOrderView['buyer'] }) {
  const { t } = usePage();
  return (
    <Section title={t('console.order.buyer')}>
      <p class="font-semibold">
        <bdi>{buyer.name}</bdi>
      </p>
      {buyer.lines.map((line) => (
        <p key={line}>
          <bdi>{line}</bdi>
        </p>
      ))}
      <p class="mt-3">
        <a class="btn btn-line" href={`tel:${buyer.phone}`}>
          <Icon name="phone" />
          <bdi dir="ltr">{formatPhone(buyer.phone)}</bdi>
        </a>
      </p>
      {buyer.email !== null && (
        <p class="mt-2">
          <a class="link" href={`mailto:${buyer.email}`}>
            <bdi dir="ltr">{buyer.email}</bdi>
          </a>
        </p>
      )}
      <p class="mt-2 text-sm text-soft">{t('console.order.speaks', { lang: buyer.lang })}</p>
      <p class="mt-2 text-sm text-soft">{t('console.order.on_record')}</p>
    </Section>
  );
}

function Part({ part, number }: { part: OrderPartView; number: string }) {
  const { t } = usePage();
  return (
    <section class="mb-8 rounded border border-line bg-white p-4 md:p-6">
      <div class="flex flex-wrap items-start justify-between gap-3">
        <h2 class="text-heading">{part.contact.name}</h2>
        <Badge tone={part.refusalReason === null ? 'plain' : 'clay'}>{part.status}</Badge>
      </div>
      <p class="mt-1">
        {part.contact.place} ·{' '}
        <a class="link" href={`tel:${part.contact.phone}`}>
          <bdi dir="ltr">{formatPhone(part.contact.phone)}</bdi>
        </a>
      </p>
      {part.refusalReason !== null && <p class="mt-1 text-danger">{part.refusalReason}</p>}
      <Lines part={part} />
      {part.tracking && (
        <p class="mt-3 flex flex-wrap items-center gap-2">
          <Icon name="truck" /> {part.tracking.carrier} <bdi dir="ltr">{part.tracking.number}</bdi>
          {part.tracking.cash && (
            <>
              · <Price money={part.tracking.cash} exact />
            </>
          )}
        </p>
      )}
      <details class="mt-3">
        <summary class="link flex min-h-11 items-center">{t('order.parcel_steps')}</summary>
        <div class="mt-3">
          <Timeline steps={part.steps} />
        </div>
      </details>
      {part.decidable !== null && <Decide part={part} number={number} />}
    </section>
  );
}

function Lines({ part }: { part: OrderPartView }) {
  const { t } = usePage();
  return (
    <ul class="mt-4 flex flex-col gap-3">
      {part.lines.map((line) => (
        <li key={`${line.name}${line.pack}`} class="flex items-center gap-4">
          <img class="rounded" src={line.image} alt="" width="56" height="56" />
          <span class="flex-1">
            <bdi dir="ltr">{line.quantity} ×</bdi> {line.name} <bdi class="text-soft">{line.pack}</bdi>
          </span>
          <Price money={line.total} exact />
        </li>
      ))}
      {part.charges.map((charge) => (
        <li key={charge.kind} class="flex justify-between gap-4 border-t border-line pt-3">
          <span>{t(`price.component.${charge.kind}`)}</span>
          <Price money={charge.amount} exact />
        </li>
      ))}
    </ul>
  );
}

function Decide({ part, number }: { part: OrderPartView; number: string }) {
  const { t, href } = usePage();
  return (
    <details class="mt-3 border-t border-line pt-2">
      <summary class="link flex min-h-11 items-center font-semibold">{t('console.order.decide')}</summary>
      <PostForm action={href(`/console/escalations/${part.id}/decide`)} class="mt-3 flex flex-col gap-3">
        <input type="hidden" name="from" value={number} />
        <Note id={part.id} />
        <Decisions open={part.decidable === 'answer'} />
      </PostForm>
    </details>
  );
}

function Journal({ journal }: { journal: JournalView }) {
  const { lang, href } = usePage();
  return (
    <li class="rounded border border-line p-4">
      <p class="flex flex-wrap justify-between gap-2">
        <span class="font-semibold">{journal.what}</span>
        <span class="text-sm text-soft">{formatDateTime(journal.at, lang)}</span>
      </p>
      <ul class="mt-2">
        {journal.entries.map((entry, index) => (
          <li key={index} class="flex justify-between gap-4 border-t border-line py-2 text-sm">
            <a class="link" href={href(entry.path)}>
              {entry.name}
            </a>
            <Price money={entry.amount} exact />
          </li>
        ))}
      </ul>
    </li>
  );
}
