import { Injectable } from '@nestjs/common';
import type { LocalisedText } from '#catalog';
import { AuditLog } from '#identity';
import { Cases } from '#platform/cases';
import { Database, type FailedItem } from '#platform/database';
import { assertOperator, MARKET, type Actor } from '#platform/http';
import { Sweeps } from '#platform/jobs';
import { FulfilmentRepository, type FulfilmentOrder } from './fulfilment.repository.js';
import type { FulfilmentStatus, RefusalReason } from './fulfilment.states.js';
import { Fulfilments } from './fulfilments.service.js';

/** Whom to telephone about a part of an order. */
export interface CooperativeContact {
  readonly slug: string;
  readonly name: LocalisedText;
  readonly president: LocalisedText;
  readonly locality: LocalisedText;
  /** E.164 */
  readonly phone: string;
}

export interface EscalatedPart {
  readonly fulfilment: FulfilmentOrder;
  readonly cooperative: CooperativeContact;
}

export type Decision = { readonly deed: 'accept' } | { readonly deed: 'refuse'; readonly reason: RefusalReason } | { readonly deed: 'cancel' };

const OUTCOMES: Readonly<Partial<Record<FulfilmentStatus, string>>> = {
  accepted: 'accepted',
  packed: 'accepted',
  handed_in: 'accepted',
  delivered: 'accepted',
  refused: 'refused',
  cancelled: 'cancelled',
};

/** No answer in time: a person at the market decides, and says how they came to it. */
@Injectable()
export class Escalations {
  constructor(
    private readonly database: Database,
    private readonly repository: FulfilmentRepository,
    private readonly fulfilments: Fulfilments,
    private readonly cases: Cases,
    private readonly audit: AuditLog,
  ) {}

  /** The parts of orders that cases are about, with whom to call. */
  async parts(actor: Actor, ids: readonly string[]): Promise<EscalatedPart[]> {
    assertOperator(actor);
    return this.database.asEveryTenant(async () => {
      const fulfilments = await this.repository.byIds(ids);
      const contacts = await this.database.rows<CooperativeContact & { id: string }>(
        `SELECT c.id, c.slug, c.name, c.president, c.phone, s.locality
           FROM cooperative c JOIN cooperative_site s ON s.cooperative_id = c.id AND s.dispatches WHERE c.id = ANY($1)`,
        [fulfilments.map((fulfilment) => fulfilment.cooperativeId)],
      );
      return fulfilments.flatMap((fulfilment) => {
        const cooperative = contacts.find((contact) => contact.id === fulfilment.cooperativeId);
        return cooperative ? [{ fulfilment, cooperative }] : [];
      });
    });
  }

  /** Decides in the cooperative's place. The case is closed by the deed, with the operator's note. */
  async decide(actor: Actor, id: string, decision: Decision, note: string): Promise<void> {
    assertOperator(actor);
    await this.database.transaction(async () => {
      const subject = { type: 'fulfilment_order', id };
      if (decision.deed === 'accept') await this.fulfilments.accept(actor, id);
      else if (decision.deed === 'refuse') await this.fulfilments.refuse(actor, id, decision.reason);
      else await this.fulfilments.cancel(actor, id);
      const outcome = { accept: 'accepted', refuse: 'refused', cancel: 'cancelled' }[decision.deed];
      await this.cases.settle(actor, 'fulfilment.no_answer', subject, { outcome, note });
      // Whoever refuses in the cooperative's place knows of it already.
      if (decision.deed === 'refuse') await this.cases.settle(actor, 'fulfilment.refused', subject, { outcome, note });
      await this.audit.record(actor, 'escalation.decide', subject, { outcome });
    });
  }

  /** A late answer, or the buyer's change of mind, settles what had been escalated. */
  @Sweeps('escalations-answered')
  sweepAnswered(): Promise<FailedItem[]> {
    return this.database.asEveryTenant(async () => {
      const answered = await this.database.rows<{ id: string; status: FulfilmentStatus }>(
        `SELECT f.id, f.status FROM operator_case c JOIN fulfilment_order f ON f.id = CASE WHEN c.subject_type = 'fulfilment_order' THEN c.subject_id::uuid END
          WHERE c.kind = 'fulfilment.no_answer' AND c.closed_at IS NULL AND f.status NOT IN ('offered', 'escalated') LIMIT 100`,
      );
      return this.database.eachApart(answered, async ({ id, status }) => {
        const outcome = OUTCOMES[status] ?? 'cancelled';
        await this.cases.settle(MARKET, 'fulfilment.no_answer', { type: 'fulfilment_order', id }, { outcome });
      });
    });
  }
}
