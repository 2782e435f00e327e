import {
  ActiveFilters,
  Breadcrumb,
  ButtonLink,
  Document,
  EmptyState,
  Filters,
  Pagination,
  ProductGrid,
  usePage,
  type FilterChoice,
  type FilterGroup,
  type Page,
} from '#platform/ui';
import { productListPath } from './product-list.links.js';
import { PRODUCT_SORTS, type Facet, type ProductListView } from './product-list.view.js';

/** Cards that are on the first screen of a phone and so are not loaded late. */
const EAGER_CARDS = 4;

export function ProductListPage(view: ProductListView) {
  const page = usePage();
  const { t } = page;
  const title = titleOf(view, page);
  return (
    <Document
      title={title}
      description={t('storefront.list.description', { title })}
      place="products"
      search={view.filters.q}
      noIndex={view.filters.q !== undefined}
    >
      <div class="wrap pt-4">
        <Breadcrumb crumbs={[{ label: t('common.home'), path: '/' }, { label: title }]} />
        <h1 class="text-title mt-2">{title}</h1>
        <p class="mt-1 mb-6 text-soft">{t('storefront.product_count', { count: view.total })}</p>
        <div class="grid gap-x-10 gap-y-6 md:grid-cols-[14rem_1fr]">
          <Filters groups={filterGroups(view, page)} />
          <div>
            <div class="mb-6 flex flex-col gap-3 empty:hidden">
              <ActiveFilters choices={activeChoices(view, page)} clearPath={productListPath({ q: view.filters.q })} />
            </div>
            <h2 class="sr-only">{t('storefront.list.results')}</h2>
            <Results view={view} />
          </div>
        </div>
      </div>
    </Document>
  );
}

function Results({ view }: { view: ProductListView }) {
  const { t, href } = usePage();
  if (view.products.length === 0) {
    return (
      <EmptyState title={t('storefront.list.none')}>
        <p class="text-soft">{t('storefront.list.none_advice')}</p>
        <ButtonLink href={href('/products')}>{t('storefront.home.all_products')}</ButtonLink>
      </EmptyState>
    );
  }
  return (
    <>
      <ProductGrid products={view.products} eager={EAGER_CARDS} />
      <Pagination
        firstPath={view.continued ? productListPath(view.filters) : null}
        nextPath={view.next === null ? null : productListPath(view.filters, view.next)}
      />
    </>
  );
}

function titleOf({ filters, facets }: ProductListView, { t }: Page): string {
  if (filters.q) return t('storefront.list.title_search', { words: filters.q });
  const category = labelOf(facets.category, filters.category);
  const region = labelOf(facets.region, filters.region);
  if (category && region) return `${category} · ${region}`;
  return category ?? region ?? t('storefront.list.title');
}

function labelOf(facets: readonly Facet[], value: string | undefined): string | undefined {
  return facets.find((facet) => facet.value === value)?.label;
}

function filterGroups(view: ProductListView, { t }: Page): FilterGroup[] {
  const { filters, facets } = view;
  const facetChoices = (name: 'category' | 'region'): FilterChoice[] =>
    facets[name].map((facet) => ({
      label: facet.label,
      count: facet.count,
      active: filters[name] === facet.value,
      path: productListPath({ ...filters, [name]: filters[name] === facet.value ? undefined : facet.value }),
    }));
  return [
    {
      title: t('storefront.list.sort'),
      choices: PRODUCT_SORTS.filter((sort) => sort !== 'relevance' || filters.q).map((sort) => ({
        label: t(`storefront.list.sort.${sort}`),
        active: (filters.sort ?? 'relevance') === sort,
        path: productListPath({ ...filters, sort }),
      })),
    },
    { title: t('storefront.list.only'), choices: toggleChoices(view, t) },
    { title: t('storefront.list.category'), choices: facetChoices('category') },
    { title: t('storefront.list.region'), choices: facetChoices('region') },
  ];
}

function toggleChoices({ filters, certified_count: certified }: ProductListView, t: Page['t']): FilterChoice[] {
  const names = certified > 0 || filters.certified ? (['in_stock', 'certified'] as const) : (['in_stock'] as const);
  return names.map((name) => ({
    label: t(`storefront.list.${name}`),
    active: filters[name] === true,
    path: productListPath({ ...filters, [name]: !filters[name] }),
  }));
}

function activeChoices(view: ProductListView, { t }: Page): FilterChoice[] {
  const { filters, facets } = view;
  const choices: FilterChoice[] = [];
  for (const name of ['category', 'region'] as const) {
    const label = labelOf(facets[name], filters[name]);
    if (label) choices.push({ label, path: productListPath({ ...filters, [name]: undefined }) });
  }
  return [...choices, ...toggleChoices(view, t).filter((choice) => choice.active)];
}
