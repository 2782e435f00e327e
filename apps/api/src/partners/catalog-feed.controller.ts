import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Feeds } from '#partners';
import { CurrentActor, ForPartners, type Actor } from '#platform/http';
import { sendFeed } from './feed.answer.js';

const exclusionQuery = z.object({
  limit: z
    .string()
    .regex(/^\d{1,3}$/, { error: 'number' })
    .transform(Number)
    .pipe(z.number().min(1, { error: 'too_small' }).max(100, { error: 'too_big' }))
    .default(24),
  cursor: z.string().max(200).optional(),
});

@Controller('partners/v1')
@ForPartners()
export class CatalogFeedController {
  constructor(private readonly feeds: Feeds) {}

  @Get('catalog.ndjson')
  async ndjson(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendFeed(request, reply, this.feeds, 'ndjson', await this.feeds.current(actor, 'ndjson'));
  }

  @Get('catalog.csv')
  async csv(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendFeed(request, reply, this.feeds, 'csv', await this.feeds.current(actor, 'csv'));
  }

  @Get('catalog/exclusions')
  exclusions(@CurrentActor() actor: Actor, @Query({ schema: exclusionQuery }) { limit, cursor }: z.output<typeof exclusionQuery>) {
    return this.feeds.exclusions(actor, limit, cursor);
  }
}
