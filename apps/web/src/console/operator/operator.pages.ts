import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FunctionComponent } from 'preact';
import { Cases } from '#platform/cases';
import type { Actor } from '#platform/http';
import { QueueInspector } from '#platform/jobs';
import type { HtmlPage } from '../../page/answer.js';
import { Pages } from '../../page/pages.service.js';
import type { OperatorWaiting } from './operator.shell.js';

export interface WithWaiting {
  readonly waiting: OperatorWaiting;
}

/** Pages of the operator: each knows what waits on the others. */
@Injectable()
export class OperatorPages {
  constructor(
    private readonly pages: Pages,
    private readonly cases: Cases,
    private readonly queues: QueueInspector,
  ) {}

  async page<View extends object>(
    [request, reply]: readonly [FastifyRequest, FastifyReply],
    actor: Actor,
    Body: FunctionComponent<View & WithWaiting>,
    view: View,
    status = 200,
  ): Promise<HtmlPage> {
    const failedJobs = (await this.queues.failedKinds(actor)).reduce((sum, kind) => sum + kind.failed, 0);
    return this.pages.page(request, reply, Body, { ...view, waiting: { cases: await this.cases.count(actor), failedJobs } }, status);
  }
}
