import { Breadcrumb, Document, Pagination, usePage } from '#platform/ui';
import type { CooperativeCardView, CooperativeListView } from './cooperative-list.view.js';

export function CooperativeListPage(view: CooperativeListView) {
  const { t } = usePage();
  const region = view.regions.find((candidate) => candidate.slug === view.region);
  const title = region ? t('storefront.cooperatives.title_region', { region: region.name }) : t('storefront.cooperatives.title');
  return (
    <Document title={title} description={region?.intro ?? t('storefront.cooperatives.lead')} place="cooperatives" image={region?.image}>
      {region && <img class="landscape" src={region.image} alt="" width="1600" height="500" fetchpriority="high" />}
      <div class="wrap pt-4">
        <Breadcrumb crumbs={[{ label: t('common.home'), path: '/' }, { label: title }]} />
        <h1 class="text-title mt-2">{title}</h1>
        <p class="prose mt-2 text-soft">{region?.intro ?? t('storefront.cooperatives.lead')}</p>
        <RegionChips view={view} />
        <p class="mb-4 text-soft">{t('storefront.cooperative_count', { count: view.total })}</p>
        <ul class="grid gap-x-8 gap-y-10 sm:grid-cols-2 lg:grid-cols-3">
          {view.cooperatives.map((cooperative) => (
            <CooperativeCard key={cooperative.slug} cooperative={cooperative} />
          ))}
        </ul>
        <Pagination
          firstPath={view.continued ? listPath(view.region) : null}
          nextPath={view.next === null ? null : listPath(view.region, view.next)}
        />
      </div>
    </Document>
  );
}

function listPath(region: string | undefined, cursor?: string): string {
  const query = new URLSearchParams({ ...(region ? { region } : {}), ...(cursor ? { cursor } : {}) }).toString();
  return query ? `/cooperatives?${query}` : '/cooperatives';
}

function RegionChips({ view }: { view: CooperativeListView }) {
  const { t, href } = usePage();
  return (
    <nav class="my-6" aria-label={t('storefront.list.region')}>
      <ul class="chips">
        <li>
          <a class="chip" href={href('/cooperatives')} aria-current={view.region ? undefined : 'true'}>
            {t('storefront.cooperatives.everywhere')}
          </a>
        </li>
        {view.regions.map((region) => (
          <li key={region.slug}>
            <a class="chip" href={href(listPath(region.slug))} aria-current={view.region === region.slug ? 'true' : undefined}>
              {region.name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function CooperativeCard({ cooperative }: { cooperative: CooperativeCardView }) {
  const { t, href } = usePage();
  return (
    <li class="product-card maker-card">
      <div class="art">
        <img src={cooperative.image} alt="" width="240" height="240" loading="lazy" />
      </div>
      <div>
        <h2 class="font-semibold">
          <a href={href(`/cooperatives/${cooperative.slug}`)}>{cooperative.name}</a>
        </h2>
        <p class="text-sm text-soft">{t.join(cooperative.locality, cooperative.region_name)}</p>
        <p class="mt-2">{cooperative.tagline}</p>
        <p class="mt-1 text-sm text-soft">{t('storefront.product_count', { count: cooperative.product_count })}</p>
      </div>
    </li>
  );
}
