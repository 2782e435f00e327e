import { Controller, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { Cases } from '#platform/cases';
import { CurrentActor, ForRoles, type Actor } from '#platform/http';
import { QueueInspector } from '#platform/jobs';
import { SeeOther } from '../../page/answer.js';

const idParams = z.object({ id: z.uuid() });
type IdParams = z.output<typeof idParams>;

@Controller('console')
@ForRoles('operator')
export class OperatorController {
  constructor(
    private readonly cases: Cases,
    private readonly queues: QueueInspector,
  ) {}

  @Post('cases/:id/close')
  async close(@CurrentActor() actor: Actor, @Param({ schema: idParams }) { id }: IdParams) {
    await this.cases.close(actor, id, 'settled');
    return new SeeOther('/console');
  }

  @Post('jobs/:id/retry')
  async retry(@Param({ schema: idParams }) { id }: IdParams) {
    await this.queues.retry(id);
    return new SeeOther('/console');
  }
}
