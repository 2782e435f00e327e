import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cooperativesOf, CurrentActor, hasRole, RequestLanguage, SignedIn, type Actor } from '#platform/http';
import { createTranslator, type Language } from '#platform/i18n';
import { Pages } from '../page/pages.service.js';
import { DayPage } from './cooperative/day.page.js';
import { DayPresenter } from './cooperative/day.presenter.js';
import { ConsoleHomePage } from './home.page.js';
import { MarketPage } from './operator/market.page.js';
import { MarketPresenter } from './operator/market.presenter.js';

/** One entry; what it shows is what the person's roles allow. */
@Controller('console')
@SignedIn()
export class ConsoleController {
  constructor(
    private readonly pages: Pages,
    private readonly day: DayPresenter,
    private readonly market: MarketPresenter,
  ) {}

  @Get()
  async home(
    @CurrentActor() actor: Actor,
    @RequestLanguage() lang: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const [cooperativeId] = cooperativesOf(actor);
    if (cooperativeId) return this.pages.page(request, reply, DayPage, await this.day.view(actor, cooperativeId, createTranslator(lang)));
    if (hasRole(actor, 'operator')) return this.pages.page(request, reply, MarketPage, await this.market.view(actor));
    return this.pages.page(request, reply, ConsoleHomePage, {});
  }
}
