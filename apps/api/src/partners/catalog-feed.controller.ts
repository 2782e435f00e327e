import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Feeds } from '#partners';
import { CurrentActor, ForPartners, type Actor } from '#platform/http';
import { Answer, type JsonAnswer } from '../answer/json.answer.js';
import { cursor, limit } from '../answer/list.query.js';
import { Described } from '../openapi/described.js';
import { exclusionList } from './exclusion.answers.js';
import { sendFeed } from './feed.answer.js';

const exclusionQuery = z.object({ limit, cursor });

const FEED_DETAIL =
  'An unchanging file: strong ETag, `Last-Modified`, `Range`, gzip. Its first and last record carry the count of items, so that a file that was cut shows; `X-Content-SHA256` is the hash of the plain file.';

@Controller('partners/v1')
@ForPartners()
export class CatalogFeedController {
  constructor(private readonly feeds: Feeds) {}

  @Get('catalog.ndjson')
  @Described({
    summary: 'The partner’s assortment at its prices, as NDJSON',
    detail: FEED_DETAIL,
    answer: 'application/x-ndjson',
    also: { 206: 'The part that `Range` asked for.', 304: 'Not changed since.' },
    refuses: [416],
  })
  async ndjson(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendFeed(request, reply, this.feeds, 'ndjson', await this.feeds.current(actor, 'ndjson'));
  }

  @Get('catalog.csv')
  @Described({
    summary: 'The partner’s assortment at its prices, as CSV',
    detail: FEED_DETAIL,
    answer: 'text/csv',
    also: { 206: 'The part that `Range` asked for.', 304: 'Not changed since.' },
    refuses: [416],
  })
  async csv(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendFeed(request, reply, this.feeds, 'csv', await this.feeds.current(actor, 'csv'));
  }

  @Get('catalog/exclusions')
  @Described({ summary: 'Which items were left out of the file, and why', answer: exclusionList })
  async exclusions(
    @CurrentActor() actor: Actor,
    @Query({ schema: exclusionQuery }) { limit, cursor }: z.output<typeof exclusionQuery>,
    @Answer() answer: JsonAnswer,
  ) {
    return answer.private(await this.feeds.exclusions(actor, limit, cursor));
  }
}
