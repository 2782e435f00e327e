import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Categories, Products, Suggest } from '#catalog';
import { Cooperatives, Regions } from '#cooperatives';
import { Public, RequestLanguage } from '#platform/http';
import type { Language } from '#platform/i18n';
import { cooperativeQuery, productQuery, slugParams, suggestQuery, type CooperativeQueryDto, type ProductQueryDto, type SlugParams } from './catalog.dto.js';
import { jsonAnswer } from './json.answer.js';

@Controller('v1')
@Public()
export class CatalogController {
  constructor(
    private readonly catalogue: Products,
    private readonly categories: Categories,
    private readonly regions: Regions,
    private readonly cooperatives: Cooperatives,
    private readonly suggestions: Suggest,
  ) {}

  @Get('products')
  async products(@Query({ schema: productQuery }) query: ProductQueryDto, @RequestLanguage() lang: Language, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const { in_stock: inStock, min_price: minPriceMinor, max_price: maxPriceMinor, facets, ...rest } = query;
    const filter = { ...rest, inStock, minPriceMinor, maxPriceMinor };
    const list = await this.catalogue.list({ ...filter, lang });
    const counted = facets ? `,"facets":${JSON.stringify(await this.catalogue.facets(filter, lang))}` : '';
    return jsonAnswer(request, reply, `{"items":[${list.cards.join(',')}],"next":${JSON.stringify(list.next)},"total":${list.total}${counted}}`);
  }

  @Get('products/:slug')
  async product(@Param({ schema: slugParams }) { slug }: SlugParams, @RequestLanguage() lang: Language, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return jsonAnswer(request, reply, JSON.stringify(await this.catalogue.bySlug(slug, lang)));
  }

  @Get('suggest')
  async suggest(@Query({ schema: suggestQuery }) { q }: z.output<typeof suggestQuery>, @RequestLanguage() lang: Language, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return jsonAnswer(request, reply, JSON.stringify({ items: await this.suggestions.find(q, lang) }));
  }

  @Get('categories')
  async listCategories(@RequestLanguage() lang: Language, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return jsonAnswer(request, reply, wholeList(await this.categories.list(lang)));
  }

  @Get('regions')
  async listRegions(@RequestLanguage() lang: Language, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return jsonAnswer(request, reply, wholeList(await this.regions.list(lang)));
  }

  @Get('cooperatives')
  async listCooperatives(@Query({ schema: cooperativeQuery }) query: CooperativeQueryDto, @RequestLanguage() lang: Language, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return jsonAnswer(request, reply, JSON.stringify(await this.cooperatives.list({ ...query, lang })));
  }

  @Get('cooperatives/:slug')
  async cooperative(@Param({ schema: slugParams }) { slug }: SlugParams, @RequestLanguage() lang: Language, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return jsonAnswer(request, reply, JSON.stringify(await this.cooperatives.bySlug(slug, lang)));
  }
}

/** A list that is always given whole. */
const wholeList = (items: readonly object[]): string => JSON.stringify({ items, next: null, total: items.length });
