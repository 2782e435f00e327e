import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CurrentActor, ForRoles, RequestLanguage, token, type Actor } from '#platform/http';
import { createTranslator, type Language } from '#platform/i18n';
import { QUEUES } from '#platform/jobs';
import { consolePaths } from '../../console.paths.js';
import { OperatorDeeds } from '../operator.deeds.js';
import { OperatorPages } from '../operator.pages.js';
import { doneAt } from '../settled.answer.js';
import { QueuesPage } from './queues.page.js';
import { QueuesPresenter } from './queues.presenter.js';
import { JOB_STATES } from './queues.view.js';

const idParams = z.object({ id: z.uuid() });
const queuesQuery = z.object({
  state: z.enum(JOB_STATES).default('failed'),
  queue: z.enum(QUEUES).optional(),
  after: z.uuid().optional(),
  done: z.enum(['retried']).optional(),
  jobs: z.coerce.number().int().min(0).optional(),
});
const kindBody = z.object({ queue: z.enum(QUEUES), job: token(60) });

/** What waits, what failed and why, and another try. */
@Controller(consolePaths('/queues'))
@ForRoles('operator')
export class QueuesController {
  constructor(
    private readonly pages: OperatorPages,
    private readonly presenter: QueuesPresenter,
    private readonly deeds: OperatorDeeds,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Query({ schema: queuesQuery }) query: z.output<typeof queuesQuery>,
    @RequestLanguage() lang: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const t = createTranslator(lang);
    const done = query.done ? { text: t('console.done.retried', { count: query.jobs ?? 1 }) } : null;
    return this.pages.page([request, reply], actor, QueuesPage, { ...(await this.presenter.view(actor, query, t)), done });
  }

  @Post('jobs/:id/retry')
  async retry(@CurrentActor() actor: Actor, @Param({ schema: idParams }) { id }: z.output<typeof idParams>, @RequestLanguage() lang: Language) {
    await this.deeds.retryJob(actor, id);
    return doneAt(lang, '/queues', 'retried');
  }

  @Post('retry')
  async retryKind(
    @CurrentActor() actor: Actor,
    @Body({ schema: kindBody }) { queue, job }: z.output<typeof kindBody>,
    @RequestLanguage() lang: Language,
  ) {
    const jobs = await this.deeds.retryKind(actor, queue, job);
    return doneAt(lang, `/queues?jobs=${jobs}`, 'retried');
  }
}
