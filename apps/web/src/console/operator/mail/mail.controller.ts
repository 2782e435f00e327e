import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AuditLog } from '#identity';
import { CONFIG, type Config } from '#platform/config';
import { CurrentActor, ForRoles, type Actor } from '#platform/http';
import { Mail } from '#platform/mail';
import { consolePaths } from '../../console.paths.js';
import { OperatorPages } from '../operator.pages.js';
import { MailPage } from './mail.page.js';

const PAGE = 30;
const query = z.object({ after: z.uuid().optional() });

/** What was written to people. It is theirs to read, so that somebody looked is put on record. */
@Controller(consolePaths('/mail'))
@ForRoles('operator')
export class MailController {
  constructor(
    private readonly pages: OperatorPages,
    private readonly mail: Mail,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Query({ schema: query }) { after }: z.output<typeof query>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const letters = await this.mail.list(actor, { limit: PAGE + 1, after });
    const shown = letters.slice(0, PAGE);
    if (shown.length > 0) await this.audit.record(actor, 'mail.read', { type: 'mail', id: shown[0]?.id ?? '' }, { letters: shown.length });
    return this.pages.page([request, reply], actor, MailPage, {
      letters: shown.map(({ createdAt, sentAt, ...letter }) => ({
        ...letter,
        at: createdAt.toISOString(),
        sentAt: sentAt?.toISOString() ?? null,
      })),
      sends: this.config.smtpUrl !== undefined,
      firstPath: after === undefined ? null : '/console/mail',
      nextPath: letters.length > PAGE ? `/console/mail?after=${shown.at(-1)?.id}` : null,
    });
  }
}
