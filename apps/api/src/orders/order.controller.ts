import { Body, Controller, Get, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OrderJourney } from '#delivery';
import { Orders, PlaceOrderService, returnRequestSchema, Returns, type ReturnRequest } from '#orders';
import { BearerToken, ByToken, Public, RequestLanguage } from '#platform/http';
import type { Language } from '#platform/i18n';
import { Cancellations } from '#routing';
import { Answer, type JsonAnswer } from '../answer/json.answer.js';
import { Described } from '../openapi/described.js';
import * as answers from './order.answers.js';
import { orderParams, placeOrderBody, type OrderParams, type PlaceOrderBody } from './order.dto.js';
import { presentOrder, presentReturn } from './order.presenter.js';

@Controller('v1/orders')
@Public()
export class OrderController {
  constructor(
    private readonly placing: PlaceOrderService,
    private readonly orders: Orders,
    private readonly journey: OrderJourney,
    private readonly cancellations: Cancellations,
    private readonly returns: Returns,
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
  @ByToken()
  @Described({
    summary: 'An order: lines, parcels, tracking, timeline',
    answer: answers.order,
    also: { 304: 'Not changed since.' },
  })
  async get(
    @Param({ schema: orderParams }) { number }: OrderParams,
    @BearerToken() token: string,
    @RequestLanguage() lang: Language,
    @Answer() answer: JsonAnswer,
  ) {
    return answer.private(await this.open(number, token, lang));
  }

  @Post(':number/cancel')
  @ByToken()
  @HttpCode(200)
  @Described({
    summary: 'Takes the whole order back, while every part of it is still at its cooperative',
    detail: 'Asked twice, it happened once. Once a parcel is packed it is `order.too_late`.',
    answer: answers.order,
    refuses: [409],
  })
  async cancel(
    @Param({ schema: orderParams }) { number }: OrderParams,
    @BearerToken() token: string,
    @RequestLanguage() lang: Language,
    @Answer() answer: JsonAnswer,
  ) {
    await this.cancellations.cancel(await this.orders.openByToken(number, token));
    return answer.private(await this.open(number, token, lang));
  }

  @Post(':number/returns')
  @ByToken()
  @Described({
    summary: 'Asks to send back what was delivered, line by line with a reason',
    detail:
      'A change of mind is open for the days of withdrawal and not for what spoils; the other reasons longer. Refused as `return.not_delivered`, `return.too_late`, `return.perishable` or `return.too_many`, each with the SKU. The market’s people answer.',
    answer: answers.orderReturn,
    refuses: [409],
  })
  async requestReturn(
    @Param({ schema: orderParams }) { number }: OrderParams,
    @Body({ schema: returnRequestSchema }) body: ReturnRequest,
    @BearerToken() token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Answer() answer: JsonAnswer,
    @Headers('idempotency-key') key?: string,
  ) {
    const order = await this.orders.openByToken(number, token);
    const asked = await this.returns.request(order, body, key);
    void reply.status(asked.status).header('idempotent-replayed', String(asked.replayed));
    const made = (await this.returns.of(order)).find((each) => each.number === asked.body.number);
    if (!made) throw new Error(`the return ${asked.body.number} is gone`);
    return answer.private(presentReturn(made));
  }

  private async open(number: string, token: string, lang: Language) {
    const order = await this.orders.openByToken(number, token);
    return presentOrder(order, await this.journey.of(order), await this.returns.of(order), lang);
  }
}
