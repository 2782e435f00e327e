import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CurrentActor, ForRoles, RequestLanguage, token, type Actor } from '#platform/http';
import { createTranslator, type Language } from '#platform/i18n';
import { consolePaths } from '../../console.paths.js';
import { OperatorPages } from '../operator.pages.js';
import { LedgerPage } from './ledger.page.js';
import { HOLDERS, LedgerPresenter } from './ledger.presenter.js';
import { StatementPage } from './statement.page.js';

const ledgerQuery = z.object({ holder: z.enum(HOLDERS).optional(), after: token(200).optional() });
const statementQuery = z.object({ account: token(200), after: z.uuid().optional() });

/** The market's books. */
@Controller(consolePaths('/ledger'))
@ForRoles('operator')
export class LedgerController {
  constructor(
    private readonly pages: OperatorPages,
    private readonly presenter: LedgerPresenter,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Query({ schema: ledgerQuery }) { holder, after }: z.output<typeof ledgerQuery>,
    @RequestLanguage() lang: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.pages.page([request, reply], actor, LedgerPage, await this.presenter.view(actor, createTranslator(lang), holder, after));
  }

  @Get('statement')
  async statement(
    @CurrentActor() actor: Actor,
    @Query({ schema: statementQuery }) { account, after }: z.output<typeof statementQuery>,
    @RequestLanguage() lang: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.pages.page([request, reply], actor, StatementPage, await this.presenter.statement(actor, createTranslator(lang), account, after));
  }
}
