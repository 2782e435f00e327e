import { Controller, Headers, HttpCode, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CarrierInbox, carrierMessageSchema } from '#delivery';
import { BySignature, token } from '#platform/http';
import { Described } from '../openapi/described.js';

const answer = z.strictObject({ id: z.string() });

const params = z.object({ carrier: token(40) });

@Controller('webhooks/carriers')
@BySignature()
export class CarrierWebhookController {
  constructor(private readonly inbox: CarrierInbox) {}

  @Post(':carrier')
  @HttpCode(202)
  @Described({
    summary: 'Tracking events of a carrier',
    detail:
      '`Tiwiza-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of "<t>.<raw body>">`, at most five minutes old. The same bytes again have no further effect. Good events are taken even when others in the message are not.',
    answer,
    body: carrierMessageSchema,
  })
  async receive(
    @Param({ schema: params }) { carrier }: z.output<typeof params>,
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('tiwiza-signature') signature?: string,
  ) {
    return { id: await this.inbox.receive(carrier, request.rawBody ?? Buffer.alloc(0), signature) };
  }
}
