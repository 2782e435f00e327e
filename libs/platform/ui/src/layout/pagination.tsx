import { Icon } from '../icon.js';
import { usePage } from '../page.context.js';

/** Keyset pages know what comes next and where the beginning is, not how many pages there are. */
export function Pagination({ firstPath, nextPath }: { firstPath?: string | null; nextPath?: string | null }) {
  const { href, t } = usePage();
  if (!firstPath && !nextPath) return null;
  return (
    <nav class="mt-12 flex flex-wrap justify-center gap-3" aria-label={t('common.pagination.label')}>
      {firstPath && (
        <a class="btn btn-quiet" href={href(firstPath)}>
          {t('common.pagination.first')}
        </a>
      )}
      {nextPath && (
        <a class="btn btn-line" href={href(nextPath)} rel="next">
          {t('common.pagination.next')} <Icon name="arrow" />
        </a>
      )}
    </nav>
  );
}
