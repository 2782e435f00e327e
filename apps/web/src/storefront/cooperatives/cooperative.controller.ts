import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Products, type Shelf } from '#catalog';
import { Cooperatives, Regions, type CooperativeSummary } from '#cooperatives';
import { NotFoundError } from '#platform/errors';
import { Public, RequestLanguage } from '#platform/http';
import { LANGUAGES, type Language } from '#platform/i18n';
import { Pages } from '../../page/pages.service.js';
import { readCards } from '../products/product.controller.js';
import type { CooperativeCardView } from './cooperative-list.view.js';
import { CooperativeListPage } from './cooperative-list.page.js';
import { CooperativePage } from './cooperative.page.js';

const listQuery = z.object({
  region: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .catch(undefined),
  cursor: z.string().max(300).optional().catch(undefined),
});
const slugParams = z.object({ slug: z.string().max(200) });
const PAGE_SIZE = 24;
const PRODUCTS_MAX = 48;

@Controller(LANGUAGES as unknown as string[])
@Public()
export class CooperativeController {
  constructor(
    private readonly cooperatives: Cooperatives,
    private readonly regions: Regions,
    private readonly products: Products,
    private readonly pages: Pages,
  ) {}

  @Get('cooperatives')
  async list(
    @Query({ schema: listQuery }) { region, cursor }: z.output<typeof listQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    const page = await this.cooperatives.list({ lang, region, cursor, limit: PAGE_SIZE });
    const regions = await this.regions.list(lang);
    const shelves = await this.products.shelves(page.items.map((cooperative) => cooperative.slug));
    return this.pages.page(request, reply, CooperativeListPage, {
      cooperatives: page.items.map((cooperative) => cardOf(cooperative, shelves.get(cooperative.slug))),
      total: page.total,
      next: page.next,
      continued: cursor !== undefined,
      ...(region ? { region } : {}),
      regions: regions.map((each) => ({
        slug: each.slug,
        name: each.name,
        intro: each.intro,
        count: each.cooperative_count,
        image: `/assets/art/region-${each.slug}.svg`,
      })),
    });
  }

  @Get('cooperatives/:slug')
  async show(
    @Param({ schema: slugParams }) { slug }: z.output<typeof slugParams>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    const { sites, ...cooperative } = await this.cooperatives.bySlug(slug, lang);
    const site = sites.find((candidate) => candidate.dispatches) ?? sites[0];
    if (!site) throw new NotFoundError('cooperative', slug);
    const products = await this.products.list({ cooperative: slug, lang, limit: PRODUCTS_MAX });
    return this.pages.page(request, reply, CooperativePage, {
      ...cooperative,
      ...site,
      region: { ...site.region, image: `/assets/art/region-${site.region.slug}.svg` },
      products: readCards(products.cards),
    });
  }
}

/** Pictured by one of its own products. */
function cardOf(cooperative: CooperativeSummary, shelf: Shelf | undefined): CooperativeCardView {
  return { ...cooperative, image: shelf?.image ?? `/assets/art/region-${cooperative.region}.svg`, product_count: shelf?.productCount ?? 0 };
}
