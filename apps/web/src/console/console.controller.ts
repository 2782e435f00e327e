import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { cooperativesOf, CurrentActor, hasRole, RequestLanguage, SignedIn, type Actor } from '#platform/http';
import { createTranslator, type Language } from '#platform/i18n';
import { Pages } from '../page/pages.service.js';
import { consolePaths } from './console.paths.js';
import { DayPage } from './cooperative/day.page.js';
import { DayPresenter } from './cooperative/day.presenter.js';
import { answeredSchema, movedOnSchema } from './cooperative/day.view.js';
import { ConsoleHomePage } from './home.page.js';
import { CasesPage } from './operator/cases/cases.page.js';
import { CasesPresenter } from './operator/cases/cases.presenter.js';
import { doneSchema, doneView } from './operator/done.js';
import { OperatorPages } from './operator/operator.pages.js';
import { QueuesPresenter } from './operator/queues/queues.presenter.js';

const homeQuery = z.object({ done: doneSchema, moved_on: movedOnSchema, answered: answeredSchema });

/** One entry; what it shows is what the person's roles allow. */
@Controller(consolePaths())
@SignedIn()
export class ConsoleController {
  constructor(
    private readonly pages: Pages,
    private readonly operatorPages: OperatorPages,
    private readonly day: DayPresenter,
    private readonly cases: CasesPresenter,
    private readonly queues: QueuesPresenter,
  ) {}

  @Get()
  async home(
    @CurrentActor() actor: Actor,
    @Query({ schema: homeQuery }) { done, moved_on: movedOn, answered }: z.output<typeof homeQuery>,
    @RequestLanguage() lang: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const t = createTranslator(lang);
    const [cooperativeId] = cooperativesOf(actor);
    if (cooperativeId) return this.pages.page(request, reply, DayPage, { ...(await this.day.view(actor, cooperativeId, t)), movedOn, answered });
    if (!hasRole(actor, 'operator')) return this.pages.page(request, reply, ConsoleHomePage, {});
    const cases = await this.cases.open(actor, t);
    const view = { cases, done: doneView(done, t), standstill: await this.queues.standsStill(actor) };
    return this.operatorPages.page([request, reply], actor, CasesPage, view);
  }
}
