import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CarrierInbox } from '#delivery';
import { DomainError } from '#platform/errors';
import { CurrentActor, ForRoles, RequestLanguage, token, type Actor } from '#platform/http';
import { createTranslator, type Language } from '#platform/i18n';
import { Download, SeeOther } from '../../../page/answer.js';
import { TakesUpload, Uploaded, type UploadedFile } from '../../../page/upload.js';
import { consolePaths } from '../../console.paths.js';
import { OperatorPages } from '../operator.pages.js';
import { StrayEventsPage } from './stray-events.page.js';
import { TrackingPage } from './tracking.page.js';
import { TrackingPresenter } from './tracking.presenter.js';
import { TrackingReportPage } from './tracking-report.page.js';

const after = z.uuid().optional();
const listQuery = z.object({ after });
const strayQuery = z.object({ kind: z.enum(['unknown_parcel', 'unknown_code']).default('unknown_parcel'), after });
const idParams = z.object({ id: z.uuid() });
type IdParams = z.output<typeof idParams>;
const importBody = z.object({ carrier: token(40) });

/** What carriers told, by webhook and by file. */
@Controller(consolePaths('/tracking'))
@ForRoles('operator')
export class TrackingController {
  constructor(
    private readonly pages: OperatorPages,
    private readonly presenter: TrackingPresenter,
    private readonly inbox: CarrierInbox,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Query({ schema: listQuery }) query: z.output<typeof listQuery>,
    @RequestLanguage() lang: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.pages.page([request, reply], actor, TrackingPage, await this.presenter.view(actor, createTranslator(lang), query.after, null));
  }

  /** A file that cannot be taken gets its reason beside the form it was chosen in. */
  @Post('import')
  @TakesUpload()
  async importFile(
    @CurrentActor() actor: Actor,
    @Body({ schema: importBody }) { carrier }: z.output<typeof importBody>,
    @Uploaded() file: UploadedFile,
    @RequestLanguage() lang: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    try {
      return new SeeOther(`/${lang}/console/tracking/inbox/${await this.inbox.importFile(actor, carrier, file)}`);
    } catch (error) {
      if (!(error instanceof DomainError) || !error.code.startsWith('import.')) throw error;
      const t = createTranslator(lang);
      const view = await this.presenter.view(actor, t, undefined, t.error(error.code, error.params));
      return this.pages.page([request, reply], actor, TrackingPage, view, error.kind === 'too_large' ? 413 : 422);
    }
  }

  @Get('inbox/:id')
  async report(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParams }) { id }: IdParams,
    @RequestLanguage() lang: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.pages.page([request, reply], actor, TrackingReportPage, await this.presenter.report(actor, id, createTranslator(lang)));
  }

  @Get('inbox/:id/failed-rows.csv')
  async failedRows(@CurrentActor() actor: Actor, @Param({ schema: idParams }) { id }: IdParams, @RequestLanguage() lang: Language) {
    const rows = await this.presenter.failedRows(actor, id, createTranslator(lang));
    return new Download(rows, 'text/csv; charset=utf-8', `failed-rows-${id.slice(-8)}.csv`, 'attachment');
  }

  @Get('events')
  async stray(
    @CurrentActor() actor: Actor,
    @Query({ schema: strayQuery }) query: z.output<typeof strayQuery>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.pages.page([request, reply], actor, StrayEventsPage, await this.presenter.stray(actor, query.kind, query.after));
  }
}
