import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Deposits, ParcelPapers } from '#delivery';
import { CurrentActor, ForRoles, type Actor } from '#platform/http';
import { Fulfilments, REFUSAL_REASONS } from '#routing';
import { Download, SeeOther } from '../../page/answer.js';
import { isDoneAlready, partMovedOnTo } from '../moved.on.js';
import { movedOnSchema, type Answered } from './day.view.js';

const idParams = z.object({ id: z.uuid() });
type IdParams = z.output<typeof idParams>;
const refuseBody = z.object({ reason: z.enum(REFUSAL_REASONS, { error: 'choice' }) });
/** One ticked box posts a string, several post a list. */
const depositBody = z.object({ parcel: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.uuid()).max(300)) });

const PDF = 'application/pdf';

/** What a cooperative's people do. Whose things they are the services ask; somebody else's are not found. */
@Controller('console')
@ForRoles('cooperative')
export class CooperativeDayController {
  constructor(
    private readonly fulfilments: Fulfilments,
    private readonly deposits: Deposits,
    private readonly papers: ParcelPapers,
  ) {}

  @Post('fulfilments/:id/accept')
  accept(@CurrentActor() actor: Actor, @Param({ schema: idParams }) { id }: IdParams) {
    return settled(this.fulfilments.accept(actor, id), 'accepted');
  }

  @Post('fulfilments/:id/refuse')
  refuse(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: refuseBody }) { reason }: z.output<typeof refuseBody>,
  ) {
    return settled(this.fulfilments.refuse(actor, id, reason), 'refused');
  }

  @Post('cooperatives/:id/deposits')
  async deposit(
    @CurrentActor() actor: Actor,
    @Param({ schema: idParams }) { id }: IdParams,
    @Body({ schema: depositBody }) { parcel }: z.output<typeof depositBody>,
  ) {
    await this.deposits.create(actor, id, parcel);
    return new SeeOther('/console');
  }

  @Post('deposits/:id/hand-in')
  async handIn(@CurrentActor() actor: Actor, @Param({ schema: idParams }) { id }: IdParams) {
    await this.deposits.handIn(actor, id);
    return new SeeOther('/console');
  }

  @Get('parcels/:id/label.pdf')
  async label(@CurrentActor() actor: Actor, @Param({ schema: idParams }) { id }: IdParams) {
    return new Download(await this.papers.label(actor, id), PDF, 'label.pdf');
  }

  @Get('parcels/:id/packing-slip.pdf')
  async packingSlip(@CurrentActor() actor: Actor, @Param({ schema: idParams }) { id }: IdParams) {
    return new Download(await this.papers.packingSlip(actor, id), PDF, 'packing-slip.pdf');
  }

  @Get('deposits/:id/slip.pdf')
  async slip(@CurrentActor() actor: Actor, @Param({ schema: idParams }) { id }: IdParams) {
    return new Download(await this.papers.depositSlip(actor, id), PDF, 'deposit-slip.pdf');
  }
}

/** An answer that came too late, on a page from before, is told on the day's page; a second press finds it done already. */
async function settled(deed: Promise<void>, answered: Answered): Promise<SeeOther> {
  try {
    await deed;
  } catch (error) {
    if (isDoneAlready(error)) return new SeeOther('/console');
    const movedOn = movedOnSchema.parse(partMovedOnTo(error));
    if (movedOn === undefined) throw error;
    return new SeeOther(`/console?moved_on=${movedOn}`);
  }
  return new SeeOther(`/console?answered=${answered}`);
}
