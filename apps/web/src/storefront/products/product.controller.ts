import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Products, PRODUCT_SORTS, type ProductCard } from '#catalog';
import { Quotes } from '#orders';
import { Public, RequestLanguage } from '#platform/http';
import { createTranslator, formatPack, LANGUAGES, type Language } from '#platform/i18n';
import type { ProductCardView } from '#platform/ui';
import { Pages } from '../../page/pages.service.js';
import { ProductListPage } from './product-list.page.js';
import { ProductPage } from './product.page.js';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(120)
  .optional()
  .catch(undefined);
const flag = z
  .enum(['true', 'on', '1'])
  .transform(() => true)
  .optional()
  .catch(undefined);
/** A page's address is typed, shared and cut off: what cannot be read is left out, not refused. */
const listQuery = z.object({
  q: z
    .string()
    .max(200)
    .transform((value) => value.trim())
    .optional()
    .catch(undefined),
  category: slug,
  region: slug,
  cooperative: slug,
  certified: flag,
  in_stock: flag,
  sort: z.enum(PRODUCT_SORTS).optional().catch(undefined),
  cursor: z.string().max(300).optional().catch(undefined),
});
const slugParams = z.object({ slug: z.string().max(200) });

const PAGE_SIZE = 24;
const OTHERS_MAX = 4;

export const readCards = (cards: readonly string[]): ProductCardView[] => cards.map((card) => JSON.parse(card) as ProductCard);

@Controller(LANGUAGES as unknown as string[])
@Public()
export class ProductController {
  constructor(
    private readonly products: Products,
    private readonly quotes: Quotes,
    private readonly pages: Pages,
  ) {}

  @Get('products')
  async list(
    @Query({ schema: listQuery }) query: z.output<typeof listQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    const { in_stock: inStock, ...rest } = query;
    const filter = { ...rest, inStock };
    const list = await this.products.list({ ...filter, lang, limit: PAGE_SIZE });
    const { category, region, certified } = await this.products.facets(filter, lang);
    const { cursor, ...filters } = query;
    return this.pages.page(request, reply, ProductListPage, {
      filters,
      products: readCards(list.cards),
      total: list.total,
      next: list.next,
      continued: cursor !== undefined,
      facets: { category, region },
      certified_count: certified[0]?.count ?? 0,
    });
  }

  @Get('products/:slug')
  async show(
    @Param({ schema: slugParams }) params: z.output<typeof slugParams>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    const t = createTranslator(lang);
    const product = await this.products.bySlug(params.slug, lang);
    const others = await this.products.list({ cooperative: product.cooperative.slug, lang, limit: OTHERS_MAX + 1 });
    return this.pages.page(request, reply, ProductPage, {
      ...product,
      offers: product.offers.map((offer) => ({ ...offer, pack: formatPack(offer.pack, lang) })),
      note: product.story,
      region: { ...product.region, image: `/assets/art/region-${product.region.slug}.svg` },
      facts: product.facts.map((fact) => ({ label: t(`storefront.product.fact.${fact.kind}`), text: fact.text })),
      promise: await this.quotes.promise(Math.max(...product.offers.map((offer) => offer.weight_g))),
      others: readCards(others.cards)
        .filter((card) => card.slug !== product.slug)
        .slice(0, OTHERS_MAX),
    });
  }
}
