import { formatDateTime } from '#platform/i18n';
import { Badge, Notice, Pagination, usePage } from '#platform/ui';
import { OperatorShell } from '../operator.shell.js';
import type { LetterView, MailView } from './mail.view.js';

/** The out-tray: what buyers were written, and what waits for a mail server. */
export function MailPage(view: MailView) {
  const { t } = usePage();
  return (
    <OperatorShell title={t('console.nav.mail')} place="mail" waiting={view.waiting}>
      {!view.sends && (
        <div class="mb-6 max-w-3xl">
          <Notice tone="info" title={t('console.mail.no_server')}>
            <p>{t('console.mail.no_server_advice')}</p>
          </Notice>
        </div>
      )}
      {view.letters.length === 0 && <p class="text-soft">{t('console.mail.empty')}</p>}
      <ul class="rows">
        {view.letters.map((letter) => (
          <Letter key={letter.id} letter={letter} />
        ))}
      </ul>
      <Pagination firstPath={view.firstPath} nextPath={view.nextPath} />
    </OperatorShell>
  );
}

function Letter({ letter }: { letter: LetterView }) {
  const { t, lang } = usePage();
  return (
    <li>
      <p class="flex flex-wrap items-center justify-between gap-3 font-semibold">
        <span dir="auto" lang={letter.lang}>
          {letter.subject}
        </span>
        <Badge tone={letter.sentAt === null ? 'saffron' : 'olive'}>{t(letter.sentAt === null ? 'console.mail.kept' : 'console.mail.sent')}</Badge>
      </p>
      <p class="text-sm text-soft">
        <bdi dir="ltr">{letter.to}</bdi> · {formatDateTime(letter.sentAt ?? letter.at, lang)}
      </p>
      {letter.body !== null && (
        <details>
          <summary class="link flex min-h-11 items-center">{t('console.mail.read')}</summary>
          <p class="reason font-sans" dir="auto" lang={letter.lang}>
            {letter.body}
          </p>
        </details>
      )}
    </li>
  );
}
