import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CurrentActor, ForRoles, RequestLanguage, token, type Actor } from '#platform/http';
import { createTranslator, type Language } from '#platform/i18n';
import { SeeOther } from '../../../page/answer.js';
import { consolePaths } from '../../console.paths.js';
import { doneSchema, doneView } from '../done.js';
import { OperatorPages } from '../operator.pages.js';
import { OperatorOrderPage } from './operator-order.page.js';
import { OrdersPage } from './orders.page.js';
import { OrdersPresenter } from './orders.presenter.js';

const findQuery = z.object({ q: z.string().trim().max(60).default('') });
const orderParams = z.object({ number: token(40) });
const orderQuery = z.object({ done: doneSchema });

/** The order that somebody calls about. */
@Controller(consolePaths('/orders'))
@ForRoles('operator')
export class OperatorOrdersController {
  constructor(
    private readonly pages: OperatorPages,
    private readonly presenter: OrdersPresenter,
  ) {}

  /** One order found is shown at once. */
  @Get()
  async find(
    @CurrentActor() actor: Actor,
    @Query({ schema: findQuery }) { q }: z.output<typeof findQuery>,
    @RequestLanguage() lang: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const found = q === '' ? null : await this.presenter.found(actor, q, createTranslator(lang));
    if (found?.length === 1) return new SeeOther(`/${lang}/console/orders/${found[0]?.number}`);
    return this.pages.page([request, reply], actor, OrdersPage, { typed: q, found });
  }

  @Get(':number')
  async show(
    @CurrentActor() actor: Actor,
    @Param({ schema: orderParams }) { number }: z.output<typeof orderParams>,
    @Query({ schema: orderQuery }) { done }: z.output<typeof orderQuery>,
    @RequestLanguage() lang: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const t = createTranslator(lang);
    const view = { ...(await this.presenter.order(actor, number, t)), done: doneView(done, t) };
    return this.pages.page([request, reply], actor, OperatorOrderPage, view);
  }
}
