import { Readable } from 'node:stream';
import { Controller, Get, Header, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { Categories, Products } from '#catalog';
import { Cooperatives, Regions } from '#cooperatives';
import { CONFIG, type Config } from '#platform/config';
import { NotFoundError } from '#platform/errors';
import { Public } from '#platform/http';
import { isLanguage, LANGUAGES } from '#platform/i18n';
import { sitemapIndex, urlSet, type SitemapPage } from './sitemap.xml.js';

/** A file may hold 50,000 addresses and 50 MB; with the links between languages one address takes about a kilobyte. */
const PRODUCTS_A_FILE = 10_000;
const READ_AT_ONCE = 500;
const COOPERATIVES_AT_ONCE = 100;
const XML = 'application/xml; charset=utf-8';
const FRESH = 'public, max-age=3600';

const langParams = z.object({ lang: z.string() });
const fromQuery = z.object({
  from: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(200)
    .default(''),
});

/** What search engines are told of: an index, and for each language its pages and its products, some thousand a file. */
@Controller()
@Public()
export class SitemapController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly products: Products,
    private readonly categories: Categories,
    private readonly cooperatives: Cooperatives,
    private readonly regions: Regions,
  ) {}

  @Get('sitemap.xml')
  @Header('content-type', XML)
  @Header('cache-control', FRESH)
  async index() {
    const starts = await this.products.everyNthSlug(PRODUCTS_A_FILE);
    return sitemapIndex(
      LANGUAGES.flatMap((lang) => {
        const folder = `${this.config.publicWebUrl}/sitemap/${lang}`;
        return [`${folder}/pages.xml`, ...starts.map((from) => `${folder}/products.xml?from=${from}`)];
      }),
    );
  }

  @Get('sitemap/:lang/pages.xml')
  @Header('cache-control', FRESH)
  pages(@Param({ schema: langParams }) { lang }: z.output<typeof langParams>) {
    return this.file(lang, this.pagesAndCooperatives());
  }

  @Get('sitemap/:lang/products.xml')
  @Header('cache-control', FRESH)
  ofProducts(
    @Param({ schema: langParams }) { lang }: z.output<typeof langParams>,
    @Query({ schema: fromQuery }) { from }: z.output<typeof fromQuery>,
  ) {
    return this.file(lang, this.productsFrom(from));
  }

  private file(lang: string, pages: AsyncIterable<readonly SitemapPage[]>): StreamableFile {
    if (!isLanguage(lang)) throw new NotFoundError('sitemap', lang);
    return new StreamableFile(Readable.from(urlSet(this.config.publicWebUrl, lang, pages)), { type: XML });
  }

  private async *pagesAndCooperatives(): AsyncGenerator<readonly SitemapPage[]> {
    yield ['/', '/products', '/cooperatives', '/map'].map((path) => ({ path }));
    const categories = await this.categories.list('fr');
    yield categories.filter((each) => each.product_count > 0).map(({ slug }) => ({ path: `/products?category=${slug}` }));
    yield (await this.regions.list('fr')).map(({ slug }) => ({ path: `/cooperatives?region=${slug}` }));
    let cursor: string | undefined;
    do {
      const page = await this.cooperatives.list({ lang: 'fr', limit: COOPERATIVES_AT_ONCE, cursor });
      yield page.items.map(({ slug }) => ({ path: `/cooperatives/${slug}` }));
      cursor = page.next ?? undefined;
    } while (cursor);
  }

  private async *productsFrom(first: string): AsyncGenerator<readonly SitemapPage[]> {
    let from: string | null = first;
    for (let left = PRODUCTS_A_FILE; left > 0 && from !== null; left -= READ_AT_ONCE) {
      const some = await this.products.addresses(from, Math.min(left, READ_AT_ONCE));
      yield some.items.map(({ slug, changedAt }) => ({ path: `/products/${slug}`, changedAt }));
      from = some.next;
    }
  }
}
