import { Body, Controller, Get, Headers, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OrderJourney } from '#delivery';
import { bearerOf } from '#identity';
import { Orders, PlaceOrderService } from '#orders';
import { UnauthenticatedError } from '#platform/errors';
import { Public, RequestLanguage } from '#platform/http';
import type { Language } from '#platform/i18n';
import { orderParams, placeOrderBody, type OrderParams, type PlaceOrderBody } from './order.dto.js';
import { presentOrder } from './order.presenter.js';

@Controller('v1/orders')
@Public()
export class OrderController {
  constructor(
    private readonly placing: PlaceOrderService,
    private readonly orders: Orders,
    private readonly journey: OrderJourney,
  ) {}

  @Post()
  async place(
    @Body({ schema: placeOrderBody }) body: PlaceOrderBody,
    @RequestLanguage() lang: Language,
    @Res({ passthrough: true }) reply: FastifyReply,
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
    return { ...(await this.open(number, token, lang)), token };
  }

  @Get(':number')
  async get(@Param({ schema: orderParams }) { number }: OrderParams, @Req() request: FastifyRequest, @RequestLanguage() lang: Language) {
    const token = bearerOf(request);
    if (!token) throw new UnauthenticatedError();
    return this.open(number, token, lang);
  }

  private async open(number: string, token: string, lang: Language) {
    const order = await this.orders.openByToken(number, token);
    return presentOrder(order, await this.journey.of(order), lang);
  }
}
