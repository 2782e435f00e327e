import type { ComponentChildren } from 'preact';
import { Button, Document, PostForm, usePage } from '#platform/ui';

interface ConsoleShellProps {
  readonly title: string;
  /** Links to the other pages of a console that has several. */
  readonly navigation?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The frame of every console page: who is at work, and the way out. */
export function ConsoleShell({ title, navigation, children }: ConsoleShellProps) {
  const { t, href, person } = usePage();
  return (
    <Document title={title} noIndex place="account" sheet="console-pages.css">
      <div class="wrap py-8">
        <div class="mb-6 flex flex-wrap items-center justify-between gap-3">
          <h1 class="text-title">{title}</h1>
          {person && (
            <PostForm action={href('/sign-out')}>
              <Button look="quiet">{t('console.sign_out')}</Button>
            </PostForm>
          )}
        </div>
        {navigation}
        {children}
      </div>
    </Document>
  );
}

export function Section({ title, count, id, children }: { title: string; count?: number; id?: string; children: ComponentChildren }) {
  return (
    <section class="mb-10" id={id}>
      <h2 class="text-heading mb-4 border-b border-ink pb-2">
        {count !== undefined && <span class="me-2 text-clay">{count}</span>}
        {title}
      </h2>
      {children}
    </section>
  );
}
