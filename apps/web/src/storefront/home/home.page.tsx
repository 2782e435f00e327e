import { formatNumber, textLanguage } from '#platform/i18n';
import { ButtonLink, Document, Icon, Price, PriceBreakdown, ProductGrid, usePage } from '#platform/ui';
import type { HomeView } from './home.view.js';
import { CategoryTiles, RegionTiles } from './tiles.js';

export function HomePage(view: HomeView) {
  const { t, origin, lang, assetUrl } = usePage();
  const site = { '@context': 'https://schema.org', '@type': 'WebSite', name: t('common.shop'), url: `${origin}/${lang}/`, inLanguage: lang };
  return (
    <Document
      title={t('storefront.home.title')}
      description={t('storefront.home.description')}
      image="/assets/art/hero.svg"
      firstPicture={assetUrl('art/hero.svg')}
      jsonLd={site}
    >
      <Hero {...view} />
      <Shown {...view} />
      <Shares shares={view.shares} />
      <section class="wrap mt-20">
        <h2 class="text-title">{t('storefront.home.categories')}</h2>
        <CategoryTiles tiles={view.categories} />
      </section>
      <Story story={view.story} />
      <section class="wrap mt-20">
        <h2 class="text-title">{t('storefront.home.regions')}</h2>
        <p class="mt-2 text-soft">{t('storefront.home.regions_lead')}</p>
        <RegionTiles tiles={view.regions} />
      </section>
      <Promises />
    </Document>
  );
}

function Hero({ cooperativeCount, productCount, regionCount }: HomeView) {
  const { t, href, lang, assetUrl } = usePage();
  return (
    <section class="hero">
      <img src={assetUrl('art/hero.svg')} alt="" width="1600" height="900" fetchpriority="high" />
      <div class="hero-text">
        <h1 class="text-display">{t('storefront.home.headline')}</h1>
        <p class="text-lead mt-4">{t('storefront.home.lead')}</p>
        <p class="mt-6 flex flex-wrap gap-3">
          <ButtonLink href={href('/products')}>{t('storefront.home.to_products')}</ButtonLink>
          <ButtonLink href="#shares" look="quiet">
            {t('storefront.home.to_shares')}
          </ButtonLink>
        </p>
        <p class="mt-4 text-sm text-soft">
          {t('storefront.home.size', {
            cooperatives: formatNumber(cooperativeCount, lang),
            products: formatNumber(productCount, lang),
            regions: formatNumber(regionCount, lang),
          })}
        </p>
      </div>
    </section>
  );
}

function Shown({ shown, seasonal }: HomeView) {
  const { t, href } = usePage();
  if (shown.length === 0) return null;
  return (
    <section class="wrap mt-14 md:mt-20">
      <div class="mb-6 flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 class="text-title">{t(seasonal ? 'storefront.home.seasonal' : 'storefront.home.newest')}</h2>
        <a class="link inline-flex min-h-9 items-center gap-2" href={href('/products')}>
          {t('storefront.home.all_products')} <Icon name="arrow" class="size-5" />
        </a>
      </div>
      <ProductGrid products={shown} />
    </section>
  );
}

function Shares({ shares }: Pick<HomeView, 'shares'>) {
  const { t, href } = usePage();
  if (!shares) return null;
  const producer = shares.components.find((component) => component.kind === 'producer');
  return (
    <section class="mt-20 bg-sand py-14 md:py-20" id="shares">
      <div class="wrap grid items-center gap-10 md:grid-cols-2 lg:gap-20">
        <div>
          <h2 class="text-title">{t('storefront.home.shares')}</h2>
          <p class="text-lead mt-4">{t('storefront.home.shares_lead')}</p>
          <a class="mt-8 flex items-center gap-4 hover:text-clay" href={href(`/products/${shares.product.slug}`)}>
            <img class="rounded bg-white" src={shares.product.image} alt="" width="96" height="96" loading="lazy" />
            <span>
              <span class="block font-semibold">{shares.product.name}</span>
              <span class="block text-soft">{shares.cooperative}</span>
              <span class="block text-soft">
                {shares.pack !== '' && (
                  <>
                    <bdi>{shares.pack}</bdi> ·{' '}
                  </>
                )}
                <Price money={shares.price} />
              </span>
            </span>
          </a>
        </div>
        <div class="rounded bg-white p-5 md:p-8">
          {producer && (
            <p class="text-heading mb-4">
              <Price class="text-clay" money={producer.amount} /> {t('storefront.shares.to_cooperative')}
            </p>
          )}
          <PriceBreakdown components={shares.components} total={shares.price} />
        </div>
      </div>
    </section>
  );
}

function Story({ story }: Pick<HomeView, 'story'>) {
  const { t, href, lang } = usePage();
  if (!story) return null;
  return (
    <section class="wrap mt-20 grid items-center gap-8 md:grid-cols-[3fr_2fr] lg:gap-16">
      <img class="story-art" src={story.image} alt="" width="800" height="600" loading="lazy" />
      <div>
        <p class="text-soft">{t.join(story.name, story.place)}</p>
        <h2 class="text-title mt-2" lang={textLanguage(story.tagline, lang)}>
          {story.tagline}
        </h2>
        <p class="prose mt-4" lang={textLanguage(story.excerpt, lang)}>
          {story.excerpt}
        </p>
        <p class="mt-6">
          <ButtonLink href={href(`/cooperatives/${story.slug}`)} look="line">
            {t('storefront.home.meet', { name: story.name })}
          </ButtonLink>
        </p>
      </div>
    </section>
  );
}

function Promises() {
  const { t } = usePage();
  return (
    <section class="wrap mt-20 grid gap-8 border-t border-line pt-10 md:grid-cols-3" aria-label={t('storefront.promises.label')}>
      {(
        [
          ['cash', t('storefront.promises.cash'), t('storefront.promises.cash_note')],
          ['parcel', t('storefront.promises.parcel'), t('storefront.promises.parcel_note')],
          ['people', t('storefront.promises.people'), t('storefront.promises.people_note')],
        ] as const
      ).map(([icon, title, note]) => (
        <div key={icon} class="flex gap-4">
          <Icon name={icon} class="size-8 text-clay" />
          <div>
            <h3 class="font-semibold">{title}</h3>
            <p class="text-soft">{note}</p>
          </div>
        </div>
      ))}
    </section>
  );
}
