import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Categories, Products, type ProductWithStock } from '#catalog';
import { Cooperatives, Regions } from '#cooperatives';
import { Public, RequestLanguage } from '#platform/http';
import { createTranslator, formatPackBeside, LANGUAGES, type Language } from '#platform/i18n';
import type { ProductCardView } from '#platform/ui';
import { Pages } from '../../page/pages.service.js';
import { readCards } from '../products/product.controller.js';
import { mixCards } from './card.mix.js';
import { HomePage } from './home.page.js';
import type { HomeView } from './home.view.js';

const SHOWN_MAX = 8;
/** With fewer than a row of a desk the month has no season to speak of, and the newest are shown under their own name. */
const SEASON_MIN = 4;
const NEWEST_READ = 60;

@Controller(LANGUAGES as unknown as string[])
@Public()
export class HomeController {
  constructor(
    private readonly products: Products,
    private readonly categories: Categories,
    private readonly regions: Regions,
    private readonly cooperatives: Cooperatives,
    private readonly pages: Pages,
  ) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply, @RequestLanguage() lang: Language) {
    return this.pages.page(request, reply, HomePage, await this.view(lang));
  }

  private async view(lang: Language): Promise<HomeView> {
    const newest = await this.products.list({ lang, limit: NEWEST_READ, inStock: true });
    const season = mixCards(readCards(await this.products.inSeason(lang)), SHOWN_MAX);
    const seasonal = season.length >= SEASON_MIN;
    const shown = seasonal ? season : mixCards(readCards(newest.cards), SHOWN_MAX);
    const categories = await this.categories.list(lang);
    const regions = await this.regions.list(lang);
    const cooperatives = await this.cooperatives.list({ lang, limit: 1 });
    const example = shown.find(isOrdinaryPrice) ?? shown[0];
    return {
      cooperativeCount: cooperatives.total,
      productCount: (await this.products.list({ lang, limit: 1 })).total,
      regionCount: regions.length,
      shown,
      seasonal,
      categories: categories
        .filter((category) => category.product_count > 0)
        .map(({ slug, name, image, product_count: count }) => ({ slug, name, image, count })),
      regions: regions.map(({ slug, name, cooperative_count: count }) => ({ slug, name, count, image: `/assets/art/region-${slug}.svg` })),
      shares: example ? sharesOf(await this.products.bySlug(example.slug, lang), lang) : null,
      story: example ? await this.storyOf(example.cooperative.slug, lang) : null,
    };
  }

  private async storyOf(slug: string, lang: Language): Promise<HomeView['story']> {
    const cooperative = await this.cooperatives.bySlug(slug, lang);
    const site = cooperative.sites.find((candidate) => candidate.dispatches);
    if (!site) return null;
    return {
      slug,
      name: cooperative.name,
      place: createTranslator(lang).join(site.locality, site.region.name),
      image: `/assets/art/region-${site.region.slug}.svg`,
      tagline: cooperative.tagline,
      excerpt: firstSentences(cooperative.story),
    };
  }
}

/** The whole split of one real offer. */
function sharesOf(product: ProductWithStock, lang: Language): HomeView['shares'] {
  const [offer] = product.offers;
  if (!offer) return null;
  return {
    product: { slug: product.slug, name: product.name, image: product.images[0] ?? '' },
    cooperative: product.cooperative.name,
    pack: formatPackBeside(product.name, offer.pack, lang),
    price: offer.price,
    components: offer.price_components,
  };
}

/** A price whose parts can be told apart at a glance: neither a handful of salt nor a carpet. */
function isOrdinaryPrice({ price_from: { amount } }: ProductCardView): boolean {
  return amount >= 60_00 && amount <= 250_00;
}

const EXCERPT_MAX = 320;

function firstSentences(story: string): string {
  const sentences = story.split(/(?<=[.!?؟])\s+/);
  let excerpt = '';
  for (const sentence of sentences) {
    if (excerpt && excerpt.length + sentence.length > EXCERPT_MAX) break;
    excerpt += `${excerpt ? ' ' : ''}${sentence}`;
  }
  return excerpt;
}
