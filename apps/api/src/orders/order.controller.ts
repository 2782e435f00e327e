import { Body, Controller, Get, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OrderJourney } from '#delivery';
import { bearerOf } from '#identity';
import { Orders, PlaceOrderService } from '#orders';
import { UnauthenticatedError } from '#platform/errors';
import { Public, RequestLanguage } from '#platform/http';
import type { Language } from '#platform/i18n';
import { Cancellations } from '#routing';
import { Answer, type JsonAnswer } from '../answer/json.answer.js';
import { Described } from '../openapi/described.js';
import * as answers from './order.answers.js';
import { orderParams, placeOrderBody, type OrderParams, type PlaceOrderBody } from './order.dto.js';
import { presentOrder } from './order.presenter.js';

@Controller('v1/orders')
@Public()
export class OrderController {
  constructor(
    private readonly placing: PlaceOrderService,
    private readonly orders: Orders,
    private readonly journey: OrderJourney,
    private readonly cancellations: Cancellations,
  ) {}

  @Post()
  @Described({
    summary: 'Places an order: stock, frozen prices and money in one step or not at all',
    detail:
      'The same `Idempotency-Key` with the same body gets the first order again (`Idempotent-Replayed: true`), with another body it is refused. Sold out is `stock.insufficient` with what is left of each pack.',
    answer: answers.placedOrder,
    refuses: [404, 409],
  })
  async place(
    @Body({ schema: placeOrderBody }) body: PlaceOrderBody,
    @RequestLanguage() lang: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Answer() answer: JsonAnswer,
    @Headers('idempotency-key') key?: string,
  ) {
    const placed = await this.placing.place(
      {
        cartId: body.cart_id,
        contact: body.contact,
        address: body.address,
        deliveryOption: body.delivery.option,
        paymentMethod: body.payment.method,
        lang: body.lang,
        expectedTotalMinor: body.expected_total?.amount,
      },
      key,
    );
    void reply.status(placed.status).header('idempotent-replayed', String(placed.replayed));
    const { number, token } = placed.body;
    return answer.private({ ...(await this.open(number, token, lang)), token });
  }

  @Get(':number')
  @Described({
    summary: 'An order: lines, parcels, tracking, timeline',
    answer: answers.order,
    orderToken: true,
    also: { 304: 'Not changed since.' },
  })
  async get(
    @Param({ schema: orderParams }) { number }: OrderParams,
    @Req() request: FastifyRequest,
    @RequestLanguage() lang: Language,
    @Answer() answer: JsonAnswer,
  ) {
    return answer.private(await this.open(number, tokenOf(request), lang));
  }

  @Post(':number/cancel')
  @HttpCode(200)
  @Described({
    summary: 'Takes the whole order back, while every part of it is still at its cooperative',
    detail: 'Asked twice, it happened once. Once a parcel is packed it is `order.too_late`.',
    answer: answers.order,
    orderToken: true,
    refuses: [409],
  })
  async cancel(
    @Param({ schema: orderParams }) { number }: OrderParams,
    @Req() request: FastifyRequest,
    @RequestLanguage() lang: Language,
    @Answer() answer: JsonAnswer,
  ) {
    const token = tokenOf(request);
    await this.cancellations.cancel(await this.orders.openByToken(number, token));
    return answer.private(await this.open(number, token, lang));
  }

  private async open(number: string, token: string, lang: Language) {
    const order = await this.orders.openByToken(number, token);
    return presentOrder(order, await this.journey.of(order), lang);
  }
}

/** The order's own secret, which travels as a bearer token. */
function tokenOf(request: FastifyRequest): string {
  const token = bearerOf(request);
  if (!token) throw new UnauthenticatedError();
  return token;
}
