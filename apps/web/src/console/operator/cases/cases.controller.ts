import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { NumberSeries, ReturnedParcels } from '#delivery';
import { Returns } from '#orders';
import { CurrentActor, ForRoles, RequestLanguage, text, token, type Actor } from '#platform/http';
import { createTranslator, type Language } from '#platform/i18n';
import { Escalations, REFUSAL_REASONS, type Decision } from '#routing';
import { consolePaths } from '../../console.paths.js';
import { OperatorDeeds } from '../operator.deeds.js';
import { OperatorPages } from '../operator.pages.js';
import { doneAt, settled } from '../settled.answer.js';
import { CasesPresenter } from './cases.presenter.js';
import { ClosedCasesPage } from './closed-cases.page.js';

const PAGE = 30;
const idParams = z.object({ id: z.uuid() });
type IdParams = z.output<typeof idParams>;
const note = text({ min: 3, max: 500, multiline: true });
const noteBody = z.object({ note });
/** One button a decision; a refusal's button names the reason too. */
const DECISIONS = ['accept', 'cancel', ...REFUSAL_REASONS.map((reason) => `refuse:${reason}` as const)] as const;
const decideBody = z.object({
  note,
  from: z
    .string()
    .regex(/^TW-[0-9A-Z]{8}$/)
    .optional(),
  decision: z.enum(DECISIONS, { error: 'choice' }),
});
const returnedBody = z.object({ note, sellable: z.enum(['yes', 'no'], { error: 'choice' }) });
const returnBody = z.object({ note, decision: z.enum(['accept', 'refuse'], { error: 'choice' }) });
const serial = z.coerce.number({ error: 'number' }).int({ error: 'whole' }).min(0, { error: 'too_small' }).max(99_999_999, { error: 'too_big' });
const numbersBody = z.object({ indicator: z.string().regex(/^[A-Z]{2}$/), first: serial, last: serial });
const carrierParams = z.object({ code: token(40) });
const closedQuery = z.object({ after: z.uuid().optional() });

/** Exceptions, and the deeds that settle them. */
@Controller(consolePaths())
@ForRoles('operator')
export class CasesController {
  constructor(
    private readonly pages: OperatorPages,
    private readonly presenter: CasesPresenter,
    private readonly deeds: OperatorDeeds,
    private readonly escalations: Escalations,
    private readonly returned: ReturnedParcels,
    private readonly series: NumberSeries,
    private readonly returns: Returns,
  ) {}

  @Get('cases/closed')
  async closed(
    @CurrentActor() actor: Actor,
    @Query({ schema: closedQuery }) { after }: z.output<typeof closedQuery>,
    @RequestLanguage() lang: Language,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const cases = await this.presenter.closed(actor, createTranslator(lang), PAGE + 1, after);
    const shown = cases.slice(0, PAGE);
    const nextPath = cases.length > PAGE ? `/console/cases/closed?after=${shown.at(-1)?.id}` : null;
    return this.pages.page([request, reply], actor, ClosedCasesPage, {
      cases: shown,
      firstPath: after === undefined ? null : '/console/cases/closed',
      nextPath,
    });
  }

  @Post('cases/:id/close')
  async close(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: noteBody }) body: z.output<typeof noteBody>,
    @RequestLanguage() lang: Language,
  ) {
    await this.deeds.closeCase(actor, id, body.note);
    return doneAt(lang, '', 'noted');
  }

  @Post('escalations/:id/decide')
  decide(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: decideBody }) body: z.output<typeof decideBody>,
    @RequestLanguage() lang: Language,
  ) {
    const decision = decisionOf(body.decision);
    const next = body.from === undefined ? '' : `/orders/${body.from}`;
    return settled(this.escalations.decide(actor, id, decision, body.note), doneAt(lang, next, decision.deed));
  }

  @Post('returned/:id/settle')
  async settleReturned(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: returnedBody }) body: z.output<typeof returnedBody>,
    @RequestLanguage() lang: Language,
  ) {
    await this.returned.settle(actor, id, { sellable: body.sellable === 'yes', note: body.note });
    return doneAt(lang, '', body.sellable === 'yes' ? 'back_on_sale' : 'not_sellable');
  }

  @Post('returns/:id/decide')
  decideReturn(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: returnBody }) body: z.output<typeof returnBody>,
    @RequestLanguage() lang: Language,
  ) {
    const decision = body.decision === 'accept' ? 'approved' : 'refused';
    return settled(this.returns.decide(actor, id, decision, body.note), doneAt(lang, '', `return_${decision}`));
  }

  @Post('carriers/:code/numbers')
  async renewNumbers(
    @CurrentActor() actor: Actor,
    @Param({ schema: carrierParams }) { code }: z.output<typeof carrierParams>,
    @Body({ schema: numbersBody }) body: z.output<typeof numbersBody>,
    @RequestLanguage() lang: Language,
  ) {
    await this.series.renew(actor, { carrierCode: code, ...body });
    return doneAt(lang, '', 'numbers_added');
  }
}

function decisionOf(pressed: (typeof DECISIONS)[number]): Decision {
  if (pressed === 'accept' || pressed === 'cancel') return { deed: pressed };
  const reason = REFUSAL_REASONS.find((each) => pressed === `refuse:${each}`);
  if (!reason) throw new Error(`no such decision: ${pressed}`);
  return { deed: 'refuse', reason };
}
