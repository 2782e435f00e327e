import { Button, ButtonLink, Document, EmptyState, Notice, PostForm, SelectField, TextAreaField, usePage } from '#platform/ui';
import type { ReturnLineView, ReturnView } from './return.view.js';

export function ReturnPage(view: ReturnView) {
  const { t, href } = usePage();
  const back = href(`/orders/${view.number}`);
  return (
    <Document title={t('order.return.title')} noIndex>
      <div class="wrap max-w-3xl pt-8">
        <h1 class="text-title">{t('order.return.title')}</h1>
        <p class="mt-2 mb-6 text-soft">
          {t('order.number')} <bdi dir="ltr">{view.number}</bdi>
        </p>
        {view.problem && (
          <div class="mb-6">
            <Notice tone="bad" title={view.problem} />
          </div>
        )}
        {view.lines.length === 0 ? (
          <EmptyState title={t('order.return.nothing')}>
            <p class="text-soft">{t('order.return.nothing_advice')}</p>
            <ButtonLink href={back}>{t('order.return.back')}</ButtonLink>
          </EmptyState>
        ) : (
          <Form view={view} />
        )}
      </div>
    </Document>
  );
}

function Form({ view }: { view: ReturnView }) {
  const { t, href } = usePage();
  return (
    <PostForm action={href(`/orders/${view.number}/return`)} class="flex flex-col gap-6" noValidate>
      <input type="hidden" name="idempotency_key" value={view.idempotency_key} />
      <p>{t('order.return.lead')}</p>
      <ul class="flex flex-col gap-6">
        {view.lines.map((line) => (
          <Line key={line.sku} line={line} />
        ))}
      </ul>
      <TextAreaField
        name="note"
        label={t('order.return.note')}
        hint={t('order.return.note_hint')}
        value={view.note}
        error={view.noteError}
        rows={3}
        maxLength={2_000}
        optional
      />
      <div class="flex flex-wrap gap-3">
        <Button>{t('order.return.submit')}</Button>
        <ButtonLink look="quiet" href={href(`/orders/${view.number}`)}>
          {t('order.return.back')}
        </ButtonLink>
      </div>
    </PostForm>
  );
}

function Line({ line }: { line: ReturnLineView }) {
  const { t } = usePage();
  const quantities = Array.from({ length: line.left + 1 }, (_, count) => ({ value: String(count), label: String(count) }));
  const reasons = line.reasons.map((reason) => ({ value: reason, label: t(`order.return.reason.${reason}`) }));
  return (
    <li class="border-t border-line pt-5">
      <fieldset class="grid gap-4 sm:grid-cols-[1fr_6rem_14rem] sm:items-end">
        <legend class="sr-only">{t.join(line.name, line.pack)}</legend>
        <div class="flex items-center gap-4">
          <img class="rounded" src={line.image} alt="" width="64" height="64" />
          <p>
            <span class="font-semibold">{line.name}</span>
            <br />
            <bdi class="text-soft">{line.pack}</bdi>
          </p>
        </div>
        <SelectField name={`quantity.${line.sku}`} label={t('order.return.quantity')} value={String(line.quantity)} options={quantities} />
        <SelectField
          name={`reason.${line.sku}`}
          label={t('order.return.reason')}
          value={line.reason}
          options={reasons}
          placeholder={t('order.return.reason_choose')}
        />
      </fieldset>
    </li>
  );
}
