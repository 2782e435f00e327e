import { usePage } from '../page.context.js';

export interface Crumb {
  readonly label: string;
  /** Path without the language; none for the page itself. */
  readonly path?: string;
}

export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { href, t } = usePage();
  return (
    <nav class="crumbs" aria-label={t('common.breadcrumb')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.path === undefined ? <span aria-current="page">{crumb.label}</span> : <a href={href(crumb.path)}>{crumb.label}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
