import { usePage, type Page } from '../page.context.js';
import { JsonLd, type JsonLdObject } from '../shell/json-ld.js';

export interface Crumb {
  readonly label: string;
  /** Path without the language; none for the page itself. */
  readonly path?: string;
}

/** Where the page stands, for readers and, from the same crumbs, for search engines. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const page = usePage();
  const { href, t } = page;
  return (
    <nav class="crumbs" aria-label={t('common.breadcrumb')}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.label}>
            {crumb.path === undefined ? <span aria-current="page">{crumb.label}</span> : <a href={href(crumb.path)}>{crumb.label}</a>}
          </li>
        ))}
      </ol>
      <JsonLd data={breadcrumbList(crumbs, page)} />
    </nav>
  );
}

function breadcrumbList(crumbs: readonly Crumb[], { href, origin, path }: Page): JsonLdObject {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map((crumb, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: crumb.label,
      item: origin + href(crumb.path ?? path),
    })),
  };
}
