import { Controller, Get, Param, Query } from '@nestjs/common';
import { Public, RequestLanguage } from '#platform/http';
import type { Language } from '#platform/i18n';
import { Answer, type JsonAnswer } from '../answer/json.answer.js';
import { Described } from '../openapi/described.js';
import * as answers from './catalog.answers.js';
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

/** Query parameters that a route does not know are left unread: an address with a tracker's tail still works. */
@Controller('v1')
@Public()
export class CatalogController {
  constructor(private readonly documents: CatalogDocuments) {}

  @Get('products')
  @Described({ summary: 'Products, in pages, filtered and sorted', answer: answers.productList, cached: true })
  async products(@Query({ schema: productQuery }) query: ProductQueryDto, @RequestLanguage() lang: Language, @Answer() answer: JsonAnswer) {
    return answer.public(await this.documents.products(query, lang));
  }

  @Get('products/:slug')
  @Described({ summary: 'One product with its packs, what they cost and what is left', answer: answers.product, cached: true })
  async product(@Param({ schema: slugParams }) { slug }: SlugParams, @RequestLanguage() lang: Language, @Answer() answer: JsonAnswer) {
    return answer.public(await this.documents.product(slug, lang));
  }

  @Get('suggest')
  @Described({ summary: 'Names, categories and cooperatives as one types', answer: answers.suggestions, cached: true })
  async suggest(@Query({ schema: suggestQuery }) { q }: SuggestQueryDto, @RequestLanguage() lang: Language, @Answer() answer: JsonAnswer) {
    return answer.public(await this.documents.suggest(q, lang));
  }

  @Get('categories')
  @Described({ summary: 'All categories', answer: answers.categoryList, cached: true })
  async categories(@RequestLanguage() lang: Language, @Answer() answer: JsonAnswer) {
    return answer.public(await this.documents.categoryList(lang));
  }

  @Get('regions')
  @Described({ summary: 'The twelve regions', answer: answers.regionList, cached: true })
  async regions(@RequestLanguage() lang: Language, @Answer() answer: JsonAnswer) {
    return answer.public(await this.documents.regionList(lang));
  }

  @Get('cooperatives')
  @Described({ summary: 'Cooperatives, in pages', answer: answers.cooperativeList, cached: true })
  async cooperatives(
    @Query({ schema: cooperativeQuery }) query: CooperativeQueryDto,
    @RequestLanguage() lang: Language,
    @Answer() answer: JsonAnswer,
  ) {
    return answer.public(await this.documents.cooperatives(query, lang));
  }

  @Get('cooperatives/:slug')
  @Described({ summary: 'One cooperative with its sites and opening hours', answer: answers.cooperative, cached: true })
  async cooperative(@Param({ schema: slugParams }) { slug }: SlugParams, @RequestLanguage() lang: Language, @Answer() answer: JsonAnswer) {
    return answer.public(await this.documents.cooperative(slug, lang));
  }
}
