import { Controller, Get, Param, Query } from '@nestjs/common';
import { Public, RequestLanguage } from '#platform/http';
import type { Language } from '#platform/i18n';
import { CatalogDocuments } from './catalog.documents.js';
import {
  cooperativeQuery,
  productQuery,
  slugParams,
  suggestQuery,
  type CooperativeQueryDto,
  type ProductQueryDto,
  type SlugParams,
  type SuggestQueryDto,
} from './catalog.dto.js';
import { Answer, type PublicAnswer } from './public.answer.js';

/** Query parameters that a route does not know are left unread: an address with a tracker's tail still works. */
@Controller('v1')
@Public()
export class CatalogController {
  constructor(private readonly documents: CatalogDocuments) {}

  @Get('products')
  async products(@Query({ schema: productQuery }) query: ProductQueryDto, @RequestLanguage() lang: Language, @Answer() answer: PublicAnswer) {
    return answer.json(await this.documents.products(query, lang));
  }

  @Get('products/:slug')
  async product(@Param({ schema: slugParams }) { slug }: SlugParams, @RequestLanguage() lang: Language, @Answer() answer: PublicAnswer) {
    return answer.json(await this.documents.product(slug, lang));
  }

  @Get('suggest')
  async suggest(@Query({ schema: suggestQuery }) { q }: SuggestQueryDto, @RequestLanguage() lang: Language, @Answer() answer: PublicAnswer) {
    return answer.json(await this.documents.suggest(q, lang));
  }

  @Get('categories')
  async categories(@RequestLanguage() lang: Language, @Answer() answer: PublicAnswer) {
    return answer.json(await this.documents.categoryList(lang));
  }

  @Get('regions')
  async regions(@RequestLanguage() lang: Language, @Answer() answer: PublicAnswer) {
    return answer.json(await this.documents.regionList(lang));
  }

  @Get('cooperatives')
  async cooperatives(
    @Query({ schema: cooperativeQuery }) query: CooperativeQueryDto,
    @RequestLanguage() lang: Language,
    @Answer() answer: PublicAnswer,
  ) {
    return answer.json(await this.documents.cooperatives(query, lang));
  }

  @Get('cooperatives/:slug')
  async cooperative(@Param({ schema: slugParams }) { slug }: SlugParams, @RequestLanguage() lang: Language, @Answer() answer: PublicAnswer) {
    return answer.json(await this.documents.cooperative(slug, lang));
  }
}
