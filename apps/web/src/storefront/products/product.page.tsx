import { textLanguage } from '#platform/i18n';
import { Badge, Breadcrumb, Document, Icon, ProductGrid, usePage } from '#platform/ui';
import { BuyBox } from './buy-box.js';
import { productJsonLd } from './product.json-ld.js';
import type { ProductView } from './product.view.js';

export function ProductPage(product: ProductView) {
  const page = usePage();
  const { t } = page;
  return (
    <Document
      title={`${product.name} — ${product.cooperative.name}`}
      description={product.description.slice(0, 155)}
      image={product.images[0]}
      jsonLd={productJsonLd(product, page)}
      place="products"
    >
      <div class="wrap pt-4">
        <Breadcrumb
          crumbs={[
            { label: t('common.home'), path: '/' },
            { label: t('common.nav.products'), path: '/products' },
            { label: product.category.name, path: `/products?category=${product.category.slug}` },
            { label: product.name },
          ]}
        />
        <div class="mt-3 grid gap-x-12 gap-y-6 md:grid-cols-[1fr_minmax(20rem,27rem)] lg:gap-x-20">
          <Gallery product={product} />
          <div>
            <Heading product={product} />
            <BuyBox product={product} />
          </div>
        </div>
        <About product={product} />
      </div>
      <Maker product={product} />
      {product.others.length > 0 && (
        <section class="wrap mt-16">
          <h2 class="text-heading mb-6">{t('storefront.product.others', { name: product.cooperative.name })}</h2>
          <ProductGrid products={product.others} withMaker={false} />
        </section>
      )}
    </Document>
  );
}

function Gallery({ product }: { product: ProductView }) {
  const [first, ...rest] = product.images;
  return (
    <div class="gallery">
      {first && <img class="rounded" src={first} alt={product.name} width="800" height="800" fetchpriority="high" />}
      {rest.length > 0 && (
        <div class="mt-3 grid grid-cols-3 gap-3">
          {rest.map((image) => (
            <img key={image} class="rounded" src={image} alt="" width="400" height="400" loading="lazy" />
          ))}
        </div>
      )}
    </div>
  );
}

function Heading({ product }: { product: ProductView }) {
  const { t, href, lang } = usePage();
  return (
    <>
      <h1 class="text-title" lang={textLanguage(product.name, lang)}>
        {product.name}
      </h1>
      <p class="mt-2">
        <a
          class="link inline-flex min-h-7 items-center"
          href={href(`/cooperatives/${product.cooperative.slug}`)}
          lang={textLanguage(product.cooperative.name, lang)}
        >
          {product.cooperative.name}
        </a>
        <span class="block text-soft">{t.join(product.cooperative.locality, product.region.name)}</span>
      </p>
      {(product.claims.length > 0 || product.labels.length > 0) && (
        <p class="mt-3 flex flex-wrap gap-2">
          {product.claims.length > 0 && <Badge tone="olive">{t('common.certified')}</Badge>}
          {product.labels.map((label) => (
            <Badge key={label} tone="saffron">
              {label}
            </Badge>
          ))}
        </p>
      )}
    </>
  );
}

function About({ product }: { product: ProductView }) {
  const { t, lang } = usePage();
  return (
    <div class="mt-14 grid gap-x-20 gap-y-8 border-t border-line pt-10 md:grid-cols-2">
      <section>
        <h2 class="text-heading mb-3">{t('storefront.product.about')}</h2>
        {textLanguage(product.description, lang) && <p class="mb-3 text-sm text-soft">{t('storefront.text_in_french')}</p>}
        <div class="prose">
          <p lang={textLanguage(product.description, lang)}>{product.description}</p>
          {product.note && <p lang={textLanguage(product.note, lang)}>{product.note}</p>}
        </div>
      </section>
      {product.facts.length > 0 && (
        <section>
          <h2 class="text-heading mb-3">{t('storefront.product.facts')}</h2>
          <dl>
            {product.facts.map((fact) => (
              <div key={fact.label} class="grid gap-x-6 border-t border-line py-2.5 first:border-0 first:pt-0 sm:grid-cols-[9rem_1fr]">
                <dt class="text-soft">{fact.label}</dt>
                <dd lang={textLanguage(fact.text, lang)}>{fact.text}</dd>
              </div>
            ))}
          </dl>
          <Claims product={product} />
        </section>
      )}
    </div>
  );
}

function Claims({ product }: { product: ProductView }) {
  const { t, href } = usePage();
  return (
    <>
      {product.claims.map((claim) => (
        <p key={claim.certificate} class="mt-4 flex gap-3 rounded bg-olive-light p-4">
          <Icon name="seal" class="text-olive" />
          <span>
            {claim.standard}{' '}
            <a class="link" href={href(claim.verify_path)}>
              {t('storefront.product.verify')} <bdi dir="ltr">{claim.certificate}</bdi>
            </a>
          </span>
        </p>
      ))}
    </>
  );
}

function Maker({ product: { cooperative, region } }: { product: ProductView }) {
  const { t, href, lang } = usePage();
  return (
    <section class="mt-16 bg-sand">
      <div class="wrap grid items-center gap-8 py-10 md:grid-cols-2 lg:gap-16">
        <img class="story-art" src={region.image} alt="" width="800" height="533" loading="lazy" />
        <div>
          <p class="text-soft">{t('storefront.product.maker')}</p>
          <h2 class="text-heading mt-1" lang={textLanguage(cooperative.name, lang)}>
            {cooperative.name}
          </h2>
          <p class="text-lead mt-3" lang={textLanguage(cooperative.tagline, lang)}>
            {cooperative.tagline}
          </p>
          <p class="mt-3 text-soft">
            {t('storefront.cooperative.founded_in', { year: String(cooperative.founded) })} ·{' '}
            {t('storefront.cooperative.members', { count: cooperative.members })} · {t('storefront.cooperative.women', { count: cooperative.women })}
          </p>
          <p class="mt-5">
            <a class="btn btn-line" href={href(`/cooperatives/${cooperative.slug}`)}>
              {t('storefront.product.read_story')}
            </a>
          </p>
        </div>
      </div>
    </section>
  );
}
