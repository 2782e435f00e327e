import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Orders, phoneSchema } from '#orders';
import { DomainError } from '#platform/errors';
import { plainCode, Public, RequestLanguage } from '#platform/http';
import { createTranslator, LANGUAGES, type Language } from '#platform/i18n';
import { SeeOther } from '../../page/answer.js';
import { rememberedOrders, rememberOrder } from '../../page/cookies.js';
import { Pages } from '../../page/pages.service.js';
import { FindOrderPage } from './find-order.page.js';
import type { FindOrderView } from './find-order.view.js';

const findQuery = z.object({ number: z.string().max(40).optional().catch(undefined) });
/** As typed; judged afterwards, so that a refused form keeps what is in it. */
const findBody = z.object({ number: z.string().max(40).default(''), phone: z.string().max(60).default('') });

/** For a buyer on another device, or whose cookies are gone. */
@Controller(LANGUAGES as unknown as string[])
@Public()
export class FindOrderController {
  constructor(
    private readonly orders: Orders,
    private readonly pages: Pages,
  ) {}

  @Get('orders')
  form(
    @Query({ schema: findQuery }) { number }: z.output<typeof findQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.pages.page<FindOrderView>(request, reply, FindOrderPage, { ...(number ? { number } : {}), known: rememberedOrders(request) });
  }

  @Post('orders')
  async find(
    @Body({ schema: findBody }) body: z.output<typeof findBody>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    const t = createTranslator(lang);
    const view: FindOrderView = { ...body, known: rememberedOrders(request) };
    const phone = phoneSchema.safeParse(body.phone);
    const numberError = plainCode(body.number) === '' ? { numberError: t.error('field.required') } : {};
    const phoneError = phone.success ? {} : { phoneError: t.error('field.phone') };
    if (!phone.success || 'numberError' in numberError)
      return this.pages.page<FindOrderView>(request, reply, FindOrderPage, { ...view, ...numberError, ...phoneError }, 422);
    try {
      const { number, token } = await this.orders.recover(body.number, phone.data, request.ip);
      rememberOrder(request, reply, number, token);
      return new SeeOther(`/${lang}/orders/${number}`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const status = error.kind === 'too_many' ? 429 : 422;
      return this.pages.page<FindOrderView>(request, reply, FindOrderPage, { ...view, error: t.error(error.code, error.params) }, status);
    }
  }
}
