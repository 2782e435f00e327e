import { Controller, Headers, HttpCode, Param, Post, Req, type RawBodyRequest } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CarrierInbox } from '#delivery';
import { BySignature, token } from '#platform/http';

const params = z.object({ carrier: token(40) });

@Controller('webhooks/carriers')
@BySignature()
export class CarrierWebhookController {
  constructor(private readonly inbox: CarrierInbox) {}

  @Post(':carrier')
  @HttpCode(202)
  async receive(
    @Param({ schema: params }) { carrier }: z.output<typeof params>,
    @Req() request: RawBodyRequest<FastifyRequest>,
    @Headers('tiwiza-signature') signature?: string,
  ) {
    return { id: await this.inbox.receive(carrier, request.rawBody ?? Buffer.alloc(0), signature) };
  }
}
