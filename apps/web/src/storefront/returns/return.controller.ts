import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { localise } from '#catalog';
import { Orders, Returns, type Order } from '#orders';
import { newCapability } from '#platform/database';
import { DomainError, InvalidInputError, NotFoundError } from '#platform/errors';
import { Public, RequestLanguage, token } from '#platform/http';
import { createTranslator, LANGUAGES, type Language } from '#platform/i18n';
import { SeeOther } from '../../page/answer.js';
import { orderTokenOf } from '../../page/cookies.js';
import { Pages } from '../../page/pages.service.js';
import { readReturn, refusalOf, returnBody, toRequest, type PostedReturn, type ReturnBody, type ReturnRefusal } from './return.form.js';
import { ReturnPage } from './return.page.js';
import { presentLines } from './return.presenter.js';
import type { ReturnView } from './return.view.js';

const orderParams = z.object({ number: token(40) });
type OrderParams = z.output<typeof orderParams>;

/** Opened, like the order's page, by the secret in the buyer's cookie. */
@Controller(LANGUAGES as unknown as string[])
@Public()
export class ReturnController {
  constructor(
    private readonly orders: Orders,
    private readonly returns: Returns,
    private readonly pages: Pages,
  ) {}

  @Get('orders/:number/return')
  async form(
    @Param({ schema: orderParams }) { number }: OrderParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    return this.show(request, reply, await this.open(request, number), lang, null);
  }

  @Post('orders/:number/return')
  async ask(
    @Param({ schema: orderParams }) { number }: OrderParams,
    @Body({ schema: returnBody }) body: ReturnBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @RequestLanguage() lang: Language,
  ) {
    const order = await this.open(request, number);
    const posted = readReturn(body);
    try {
      await this.returns.request(order, toRequest(posted), posted.idempotencyKey ?? newCapability());
      return new SeeOther(`/${lang}/orders/${order.number}?returned=1`);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'not_found') throw error;
      const t = createTranslator(lang);
      if (error instanceof InvalidInputError) return this.show(request, reply, order, lang, posted, refusalOf(error, t), 422);
      return this.show(request, reply, order, lang, posted, { problem: t.error(error.code, withName(order, error, lang)) }, 409);
    }
  }

  private async open(request: FastifyRequest, number: string): Promise<Order> {
    const secret = orderTokenOf(request, number);
    if (!secret) throw new NotFoundError('order', number);
    return this.orders.openByToken(number, secret);
  }

  private async show(
    request: FastifyRequest,
    reply: FastifyReply,
    order: Order,
    lang: Language,
    posted: PostedReturn | null,
    refusal: ReturnRefusal = {},
    status = 200,
  ) {
    const view: ReturnView = {
      number: order.number,
      lines: presentLines(order, await this.returns.returnable(order), posted, lang),
      idempotency_key: posted?.idempotencyKey ?? newCapability(),
      ...(posted?.note === undefined ? {} : { note: posted.note }),
      ...refusal,
    };
    return this.pages.page(request, reply, ReturnPage, view, status);
  }
}

/** Machines are told the SKU, people the product's name. */
function withName(order: Order, { params }: DomainError, lang: Language): DomainError['params'] {
  const line = order.lines.find((candidate) => candidate.sku === params['sku']);
  return line ? { ...params, sku: localise(line.name, lang) } : params;
}
