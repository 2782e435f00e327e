import type { ComponentChildren } from 'preact';
import { LANGUAGES, type Language } from '#platform/i18n';
import { usePage } from '../page.context.js';
import { Footer } from './footer.js';
import { Header, type HeaderPlace } from './header.js';
import { JsonLd, type JsonLdObject } from './json-ld.js';

export interface DocumentProps {
  /** Words of the page alone; the shop's name is added. */
  readonly title: string;
  readonly description?: string;
  /** Path of the image that stands for the page when it is shared. */
  readonly image?: string;
  /** The picture that fills the first screen: asked for before the faces, which it would otherwise wait behind. */
  readonly firstPicture?: string;
  readonly jsonLd?: JsonLdObject | readonly JsonLdObject[];
  /** Carts, orders and forms are nobody else's business, search engines included. */
  readonly noIndex?: boolean;
  readonly place?: HeaderPlace;
  /** A style sheet beside the shop's own. */
  readonly sheet?: string;
  /** Words of the search that led here, kept in the search field. */
  readonly search?: string;
  readonly children: ComponentChildren;
}

/** The faces each language needs at the first paint (digits are Latin, so are spaces, which set a line's height); others come when their letters do. */
const FIRST_FONTS: Readonly<Record<Language, readonly string[]>> = {
  ar: ['tiwiza-arabic', 'tiwiza-latin'],
  fr: ['tiwiza-latin'],
  zgh: ['tiwiza-tifinagh', 'tiwiza-latin'],
  en: ['tiwiza-latin'],
};

/** The shell of every public page: head, skip link, header, main, footer. */
export function Document(props: DocumentProps) {
  const { lang, t } = usePage();
  return (
    <html lang={lang} dir={t.dir}>
      <Head {...props} />
      <body>
        <a class="skip" href="#main">
          {t('common.skip')}
        </a>
        <Header place={props.place} search={props.search} />
        <main id="main">{props.children}</main>
        <Footer />
      </body>
    </html>
  );
}

function Head({ title, description, image, firstPicture, jsonLd, noIndex, sheet }: DocumentProps) {
  const { lang, path, origin, t, assetUrl } = usePage();
  const fullTitle = `${title} · ${t('common.shop')}`;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{fullTitle}</title>
      {firstPicture && <link rel="preload" href={firstPicture} as="image" fetchpriority="high" />}
      {FIRST_FONTS[lang].map((font) => (
        // Not versioned: the address must be the one in the stylesheet, or the face loads twice.
        <link key={font} rel="preload" href={`/assets/fonts/${font}.woff2`} as="font" type="font/woff2" crossorigin="anonymous" />
      ))}
      <link rel="stylesheet" href={assetUrl('app.css')} />
      {sheet && <link rel="stylesheet" href={assetUrl(sheet)} />}
      {description && <meta name="description" content={description} />}
      {noIndex ? <meta name="robots" content="noindex" /> : <Alternates />}
      <meta name="theme-color" content="#fbf9f5" />
      <link rel="icon" href={assetUrl('art/logo.svg')} type="image/svg+xml" />
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={t('common.shop')} />
      {!noIndex && <meta property="og:url" content={`${origin}/${lang}${path}`} />}
      {image && <meta property="og:image" content={origin + image} />}
      {jsonLd && <JsonLd data={jsonLd} />}
    </head>
  );
}

function Alternates() {
  const { lang, path, origin } = usePage();
  return (
    <>
      <link rel="canonical" href={`${origin}/${lang}${path}`} />
      {LANGUAGES.map((other) => (
        <link key={other} rel="alternate" hreflang={other} href={`${origin}/${other}${path}`} />
      ))}
      <link rel="alternate" hreflang="x-default" href={`${origin}${path}`} />
    </>
  );
}
