import type { ComponentChildren } from 'preact';
import { formatPhone, textLanguage } from '#platform/i18n';
import { Breadcrumb, Document, Icon, ProductGrid, usePage, type Page } from '#platform/ui';
import type { CooperativeView } from './cooperative.view.js';
import { OpeningHoursList } from './opening-hours.js';

export function CooperativePage(cooperative: CooperativeView) {
  const page = usePage();
  const { t, lang } = page;
  return (
    <Document
      title={cooperative.name}
      description={cooperative.tagline}
      image={cooperative.region.image}
      jsonLd={organizationJsonLd(cooperative, page)}
      place="cooperatives"
    >
      <img class="landscape" src={cooperative.region.image} alt="" width="1600" height="500" fetchpriority="high" />
      <div class="wrap pt-4">
        <Breadcrumb
          crumbs={[
            { label: t('common.home'), path: '/' },
            { label: t('common.nav.cooperatives'), path: '/cooperatives' },
            { label: cooperative.region.name, path: `/cooperatives?region=${cooperative.region.slug}` },
            { label: cooperative.name },
          ]}
        />
        <div class="mt-4 grid gap-x-16 gap-y-10 md:grid-cols-[1fr_19rem] lg:gap-x-24">
          <div>
            <h1 class="text-title" lang={textLanguage(cooperative.name, lang)}>
              {cooperative.name}
            </h1>
            <p class="text-lead mt-2 text-soft" lang={textLanguage(cooperative.tagline, lang)}>
              {cooperative.tagline}
            </p>
            {textLanguage(cooperative.story, lang) && <p class="mt-6 text-sm text-soft">{t('storefront.text_in_french')}</p>}
            <div class="prose mt-6" lang={textLanguage(cooperative.story, lang)}>
              {cooperative.story.split(/\n\s*\n/).map((paragraph) => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </div>
          </div>
          <Facts cooperative={cooperative} />
        </div>
        <section class="mt-16">
          <h2 class="text-heading mb-6">{t('storefront.cooperative.products')}</h2>
          <ProductGrid products={cooperative.products} withMaker={false} />
        </section>
      </div>
    </Document>
  );
}

function Facts({ cooperative }: { cooperative: CooperativeView }) {
  const { t, lang } = usePage();
  return (
    <aside class="flex flex-col gap-6 md:border-s md:border-line md:ps-8" aria-label={t('storefront.cooperative.facts')}>
      <Fact icon="people" title={t('storefront.cooperative.members', { count: cooperative.members })}>
        <p>{t('storefront.cooperative.women', { count: cooperative.women })}</p>
        <p>{t('storefront.cooperative.founded_in', { year: String(cooperative.founded) })}</p>
        {cooperative.president && <p>{t('storefront.cooperative.president', { name: cooperative.president })}</p>}
        {cooperative.union && <p>{t('storefront.cooperative.union', { name: cooperative.union })}</p>}
      </Fact>
      <Fact icon="pin" title={t.join(cooperative.locality, cooperative.region.name)}>
        <p>{cooperative.address_line}</p>
        <p>
          <bdi dir="ltr" lang={textLanguage(cooperative.province, lang)}>
            {cooperative.postcode} {cooperative.province}
          </bdi>
        </p>
        <p>
          <a class="link inline-flex min-h-7 items-center" href={mapUrl(cooperative)} rel="noopener">
            {t('storefront.cooperative.on_map')}
          </a>{' '}
          <bdi class="text-sm" dir="ltr">
            {coordinates(cooperative)}
          </bdi>
        </p>
        {cooperative.phone && (
          <p>
            <a class="link inline-flex min-h-7 items-center" href={`tel:${cooperative.phone}`}>
              <bdi dir="ltr">{formatPhone(cooperative.phone)}</bdi>
            </a>
          </p>
        )}
      </Fact>
      <Fact icon="clock" title={t('storefront.cooperative.hours')}>
        <OpeningHoursList hours={cooperative.opening_hours} />
      </Fact>
      <p class="text-sm text-soft">
        {t('storefront.cooperative.register')} <bdi>{t.join(...cooperative.register.split(', '))}</bdi>
      </p>
    </aside>
  );
}

function Fact({ icon, title, children }: { icon: 'people' | 'pin' | 'clock'; title: string; children: ComponentChildren }) {
  return (
    <section class="flex gap-3">
      <Icon name={icon} class="text-clay" />
      <div class="flex-1 text-soft">
        <h2 class="font-semibold text-ink">{title}</h2>
        {children}
      </div>
    </section>
  );
}

/** A plain link instead of a map: it opens the reader's own map and costs no script. */
function mapUrl({ lat, lng }: CooperativeView): string {
  return `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=13/${lat}/${lng}`;
}

function coordinates({ lat, lng }: CooperativeView): string {
  return `${Math.abs(lat).toFixed(3)}° ${lat < 0 ? 'S' : 'N'}, ${Math.abs(lng).toFixed(3)}° ${lng < 0 ? 'W' : 'E'}`;
}

function organizationJsonLd(cooperative: CooperativeView, { origin, lang }: Page): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'Store',
    name: cooperative.name,
    description: cooperative.tagline,
    url: `${origin}/${lang}/cooperatives/${cooperative.slug}`,
    address: {
      '@type': 'PostalAddress',
      streetAddress: cooperative.address_line,
      addressLocality: cooperative.locality,
      postalCode: cooperative.postcode,
      addressRegion: cooperative.region.name,
      addressCountry: 'MA',
    },
    geo: { '@type': 'GeoCoordinates', latitude: cooperative.lat, longitude: cooperative.lng },
  };
}
