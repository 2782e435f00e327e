import { LANGUAGES } from '#platform/i18n';
import { sitemapIndex, urlSet, type SitemapPage } from './sitemap.xml.js';

async function written(pages: readonly (readonly SitemapPage[])[]): Promise<string> {
  async function* inParts() {
    for (const some of pages) yield await Promise.resolve(some);
  }
  let xml = '';
  for await (const part of urlSet('https://tiwiza.example', 'ar', inParts())) xml += part;
  return xml;
}

describe('a sitemap', () => {
  it('names each page once in its language, with every version of it and the one without a language', async () => {
    const xml = await written([[{ path: '/' }], [{ path: '/products/argan', changedAt: new Date('2026-11-24T10:00:00Z') }]]);
    expect([...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map((match) => match[1])).toEqual([
      'https://tiwiza.example/ar/',
      'https://tiwiza.example/ar/products/argan',
    ]);
    for (const lang of LANGUAGES) expect(xml).toContain(`hreflang="${lang}" href="https://tiwiza.example/${lang}/products/argan"`);
    expect(xml).toContain('hreflang="x-default" href="https://tiwiza.example/products/argan"');
    expect(xml.match(/<lastmod>/g)).toHaveLength(1);
    expect(xml.trim().endsWith('</urlset>')).toBe(true);
  });

  it('escapes what XML would read as its own', async () => {
    expect(sitemapIndex(['https://a.example/x?a=1&b=2'])).toContain('<loc>https://a.example/x?a=1&amp;b=2</loc>');
    expect(await written([[{ path: `/products?q="<'>&` }]])).toContain('/products?q=&quot;&lt;&apos;&gt;&amp;');
  });
});
