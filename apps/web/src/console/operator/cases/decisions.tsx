import { Button, usePage } from '#platform/ui';

const REASONS = ['out_of_stock', 'damaged', 'closed', 'cannot_ship', 'other'] as const;

/** What was done, in the person's own words; kept with the case. */
export function Note({ id }: { id: string }) {
  const { t } = usePage();
  return (
    <div class="field">
      <label for={`note-${id}`}>{t('console.case.note')}</label>
      <textarea
        class="input"
        id={`note-${id}`}
        name="note"
        rows={2}
        minlength={3}
        maxlength={500}
        required
        placeholder={t('console.case.note_hint')}
      />
    </div>
  );
}

/** @param open the cooperative has not answered yet, so that it can still be answered for */
export function Decisions({ open }: { open: boolean }) {
  const { t } = usePage();
  return (
    <>
      {open && (
        <>
          <Button wide name="decision" value="accept">
            {t('console.case.accept_for')}
          </Button>
          <details>
            <summary class="link flex min-h-11 items-center">{t('console.case.refuse_for')}</summary>
            <div class="mt-2 grid gap-2 sm:grid-cols-2">
              {REASONS.map((reason) => (
                <Button key={reason} look="line" name="decision" value={`refuse:${reason}`}>
                  {t(`console.reason.${reason}`)}
                </Button>
              ))}
            </div>
          </details>
        </>
      )}
      <details>
        <summary class="link flex min-h-11 items-center">{t('console.case.cancel_part')}</summary>
        <p class="my-2 text-sm">{t('console.case.cancel_note')}</p>
        <Button look="line" wide name="decision" value="cancel">
          {t('console.case.cancel_confirm')}
        </Button>
      </details>
    </>
  );
}
