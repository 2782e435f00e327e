import { formatNumber } from '#platform/i18n';
import { Breadcrumb, ButtonLink, Document, usePage } from '#platform/ui';
import type { MapMark, MapView } from './map.view.js';

/** A drawing and a list of the same places: who cannot see or touch the one reads the other. */
export function MapPage(view: MapView) {
  const { t, href } = usePage();
  const { region } = view;
  const title = region ? t('storefront.map.title_region', { region: region.name }) : t('storefront.map.title');
  return (
    <Document title={title} description={region?.intro ?? t('storefront.map.lead')} place="cooperatives">
      <div class="wrap pt-4">
        <Breadcrumb
          crumbs={[
            { label: t('common.home'), path: '/' },
            ...(region ? [{ label: t('storefront.map.title'), path: '/map' }] : []),
            { label: region?.name ?? t('storefront.map.title') },
          ]}
        />
        <h1 class="text-title mt-2">{title}</h1>
        <p class="prose mt-2 text-soft">{region?.intro ?? t('storefront.map.lead')}</p>
        <div class="mt-6 grid items-start gap-x-12 gap-y-8 md:grid-cols-[3fr_2fr]">
          <figure>
            <Drawing view={view} />
            <figcaption class="mt-2 text-sm text-soft">{t('storefront.map.source')}</figcaption>
          </figure>
          <div>
            <ul>
              {view.places.map((place) => (
                <li key={place.path} class="border-t border-line">
                  <a class="flex min-h-11 flex-wrap items-center justify-between gap-x-4 py-2 hover:text-clay" href={href(place.path)}>
                    <span class="font-semibold">{place.name}</span>
                    <span class="text-sm text-soft">{place.note}</span>
                  </a>
                </li>
              ))}
            </ul>
            <p class="mt-6">
              <ButtonLink look="line" href={href(region ? '/map' : '/cooperatives')}>
                {region ? t('storefront.map.whole') : t('storefront.map.as_list')}
              </ButtonLink>
            </p>
          </div>
        </div>
      </div>
    </Document>
  );
}

function Drawing({ view }: { view: MapView }) {
  const { t } = usePage();
  return (
    <svg class="map" viewBox={view.viewBox} role="group" aria-label={t('storefront.map.title')}>
      {view.outlines.map((outline) => (
        <path key={outline.iso} d={outline.path} class={outline.chosen ? 'chosen' : undefined} vector-effect="non-scaling-stroke" />
      ))}
      {view.marks.map((mark) => (
        <Mark key={mark.path} mark={mark} unit={view.unit} />
      ))}
    </svg>
  );
}

/** Twelve pixels of radius on a phone make a target of twenty-four. */
function Mark({ mark, unit }: { mark: MapMark; unit: number }) {
  const { href, lang } = usePage();
  return (
    <a href={href(mark.path)} aria-label={mark.label}>
      <title>{mark.label}</title>
      <circle cx={mark.x} cy={mark.y} r={Math.round((mark.count === undefined ? 10 : 13) * unit)} />
      {mark.count !== undefined && (
        <text x={mark.x} y={Math.round(mark.y + 5 * unit)} font-size={Math.round(14 * unit)} text-anchor="middle" direction="ltr">
          {formatNumber(mark.count, lang)}
        </text>
      )}
    </a>
  );
}
