import { formatDateTime, formatPhone } from '#platform/i18n';
import { Button, Icon, PostForm, usePage } from '#platform/ui';
import { Decisions, Note } from './decisions.js';
import type { CasePartView, CaseView } from './cases.view.js';

export function CaseCard({ view }: { view: CaseView }) {
  const { t, lang, href } = usePage();
  return (
    <li class="case" id={`case-${view.id}`}>
      <div>
        <h3 class="text-lead font-semibold">{view.sentence}</h3>
        <p class="text-sm text-soft">{t('console.case.since', { when: formatDateTime(view.openedAt, lang) })}</p>
        {view.advice !== '' && <p class="mt-3">{view.advice}</p>}
        {view.part && <Part part={view.part} />}
        {view.lines.length > 0 && (
          <ul class="mt-3">
            {view.lines.map((line) => (
              <li key={line}>
                <bdi>{line}</bdi>
              </li>
            ))}
          </ul>
        )}
        {view.about && (
          <p class="mt-3">
            <a class="link inline-flex min-h-11 items-center gap-2" href={href(view.about.path)}>
              <bdi dir="ltr">{view.about.label}</bdi> <Icon name="arrow" class="size-5" />
            </a>
            {view.callsBuyer && <span class="block text-sm text-soft">{t('console.case.buyer_on_order')}</span>}
          </p>
        )}
      </div>
      <PostForm action={href(view.action)} class="flex flex-col gap-3">
        {view.indicator !== null && <input type="hidden" name="indicator" value={view.indicator} />}
        {view.form === 'numbers' ? <Range id={view.id} /> : <Note id={view.id} />}
        {view.form === 'decide' && <Decisions open />}
        {view.form === 'returned' && <GoodsAgain />}
        {view.form === 'return' && <AnswerToReturn />}
        {view.form === 'numbers' && <Button wide>{t('console.case.numbers')}</Button>}
        {view.form === 'note' && <Button wide>{t('console.case.close')}</Button>}
      </PostForm>
    </li>
  );
}

/** The telephone first: most of these are settled by a call. */
function Part({ part }: { part: CasePartView }) {
  const { t } = usePage();
  const { contact } = part;
  return (
    <>
      <p class="mt-4">
        <a class="btn btn-line" href={`tel:${contact.phone}`}>
          <Icon name="phone" />
          <bdi dir="ltr">{formatPhone(contact.phone)}</bdi>
        </a>
      </p>
      <p class="mt-2">
        <strong>{contact.name}</strong> · {contact.place}
        <br />
        <span class="text-soft">{t('storefront.cooperative.president', { name: contact.president })}</span>
      </p>
      <ul class="mt-4 flex flex-col gap-3">
        {part.lines.map((line) => (
          <li key={`${line.name}${line.pack}`} class="flex items-center gap-4">
            <img class="rounded" src={line.image} alt="" width="56" height="56" />
            <span class="text-xl font-semibold">
              <bdi dir="ltr">{line.quantity} ×</bdi>
            </span>
            <span>
              {line.name} <bdi class="text-soft">{line.pack}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Range({ id }: { id: string }) {
  const { t } = usePage();
  return (
    <div class="grid grid-cols-2 gap-3">
      {(['first', 'last'] as const).map((end) => (
        <div key={end} class="field">
          <label for={`${end}-${id}`}>{t(`console.case.numbers_${end}`)}</label>
          <input class="input" id={`${end}-${id}`} name={end} inputmode="numeric" pattern="[0-9]{1,8}" maxlength={8} required dir="ltr" />
        </div>
      ))}
    </div>
  );
}

function AnswerToReturn() {
  const { t } = usePage();
  return (
    <div class="grid gap-2 sm:grid-cols-2">
      <Button name="decision" value="accept">
        {t('console.case.approve_return')}
      </Button>
      <Button look="line" name="decision" value="refuse">
        {t('console.case.refuse_return')}
      </Button>
    </div>
  );
}

function GoodsAgain() {
  const { t } = usePage();
  return (
    <div class="grid gap-2 sm:grid-cols-2">
      <Button name="sellable" value="yes">
        {t('console.case.sellable')}
      </Button>
      <Button look="line" name="sellable" value="no">
        {t('console.case.not_sellable')}
      </Button>
    </div>
  );
}
