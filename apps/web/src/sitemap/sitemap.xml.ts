import { LANGUAGES, type Language } from '#platform/i18n';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const INDEX = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';

/** A page of every language, `/products/argan`, and when its content last changed. */
export interface SitemapPage {
  readonly path: string;
  readonly changedAt?: Date;
}

export function sitemapIndex(addresses: readonly string[]): string {
  return `${HEAD}<sitemapindex xmlns="${INDEX}">\n${addresses.map((url) => `<sitemap><loc>${escape(url)}</loc></sitemap>\n`).join('')}</sitemapindex>\n`;
}

/** The pages of one language, each with its versions in all of them; written as they come, so that the file is never whole in memory. */
export async function* urlSet(origin: string, lang: Language, pages: AsyncIterable<readonly SitemapPage[]>): AsyncGenerator<string> {
  yield `${HEAD}<urlset xmlns="${INDEX}" xmlns:xhtml="${XHTML}">\n`;
  for await (const some of pages) yield some.map((page) => urlOf(origin, lang, page)).join('');
  yield '</urlset>\n';
}

function urlOf(origin: string, lang: Language, { path, changedAt }: SitemapPage): string {
  const address = (other: Language) => escape(`${origin}/${other}${path}`);
  const versions = LANGUAGES.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other)}"/>`).join('');
  const anyLanguage = `<xhtml:link rel="alternate" hreflang="x-default" href="${escape(origin + path)}"/>`;
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
  return `<url><loc>${address(lang)}</loc>${changed}${versions}${anyLanguage}</url>\n`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
