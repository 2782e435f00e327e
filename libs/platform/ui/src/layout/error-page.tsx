import type { ComponentChildren } from 'preact';
import { usePage } from '../page.context.js';
import { Document } from '../shell/document.js';
import { ButtonLink } from './button.js';

export interface ErrorPageView {
  readonly status: number;
  /** Already in the reader's language: what happened, and what to do next. */
  readonly title: string;
  readonly detail: string;
  /** Number under which the operator finds the failure in the log. */
  readonly reference?: string;
  /** For who works here: back to the work, not into the shop. */
  readonly toConsole?: boolean;
  readonly children?: ComponentChildren;
}

export function ErrorPage({ status, title, detail, reference, toConsole = false, children }: ErrorPageView) {
  const { href, t } = usePage();
  return (
    <Document title={title} noIndex>
      <div class="wrap max-w-2xl py-16 md:py-24">
        <p class="font-semibold text-clay">
          <bdi dir="ltr">{status}</bdi>
        </p>
        <h1 class="text-title mt-2">{title}</h1>
        <p class="text-lead mt-4">{detail}</p>
        {reference && (
          <p class="mt-4 text-soft">
            {t('common.error.reference')} <bdi dir="ltr">{reference}</bdi>
          </p>
        )}
        {children}
        <p class="mt-8 flex flex-wrap gap-3">
          {toConsole ? (
            <ButtonLink href={href('/console')}>{t('common.error.to_console')}</ButtonLink>
          ) : (
            <ButtonLink href={href('/products')}>{t('common.error.to_products')}</ButtonLink>
          )}
          <ButtonLink href={href('/')} look="line">
            {t('common.error.to_home')}
          </ButtonLink>
        </p>
      </div>
    </Document>
  );
}
