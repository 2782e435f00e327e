import { Injectable } from '@nestjs/common';
import { AuditLog } from '#identity';
import { Orders, Timeline } from '#orders';
import { Cases } from '#platform/cases';
import { Database, EVERY_TENANT, type FailedItem } from '#platform/database';
import { NotFoundError } from '#platform/errors';
import { assertActsFor, assertOperator, cooperativesOf, hasRole, type Actor } from '#platform/http';
import { HandlesJob, Outbox, Sweeps } from '#platform/jobs';
import { ACCEPTANCE_DUE, FULFILMENT_ACCEPTED } from '../routing.jobs.js';
import { FulfilmentRepository, type FulfilmentOrder } from './fulfilment.repository.js';
import type { FulfilmentStatus, RefusalReason } from './fulfilment.states.js';
import { OrderProgress } from './order.progress.js';
import { PartEnding } from './part.ending.js';

const DAY_LIMIT = 200;

/** A cooperative's answer to what it was asked to send, and what follows from it for the order. */
@Injectable()
export class Fulfilments {
  constructor(
    private readonly database: Database,
    private readonly fulfilments: FulfilmentRepository,
    private readonly orders: Orders,
    private readonly ending: PartEnding,
    private readonly progress: OrderProgress,
    private readonly timeline: Timeline,
    private readonly audit: AuditLog,
    private readonly cases: Cases,
    private readonly outbox: Outbox,
  ) {}

  /** What this person's cooperative has in these states, the most urgent first. */
  list(actor: Actor, cooperativeId: string, statuses: readonly FulfilmentStatus[]): Promise<FulfilmentOrder[]> {
    assertActsFor(actor, cooperativeId);
    return this.database.asTenant(cooperativeId, () => this.fulfilments.byStatus(cooperativeId, statuses, DAY_LIMIT));
  }

  /** Orders that hold something of this cooperative's to which it has not said yes or no; also those it has not been asked for yet. */
  unansweredOrders(actor: Actor, cooperativeId: string): Promise<string[]> {
    assertActsFor(actor, cooperativeId);
    return this.database.asTenant(cooperativeId, () => this.fulfilments.unansweredOrders(cooperativeId));
  }

  async get(actor: Actor, id: string): Promise<FulfilmentOrder> {
    return this.inTenantOf(actor, id, async (fulfilment) => fulfilment);
  }

  async accept(actor: Actor, id: string): Promise<void> {
    await this.inTenantOf(actor, id, async (fulfilment) => {
      await this.orders.lock(fulfilment.orderId);
      await this.fulfilments.move(id, 'accepted', { by: personOf(actor) });
      await this.audit.record(actor, 'fulfilment.accept', { type: 'fulfilment_order', id });
      await this.timeline.record({ ...aboutParcel(fulfilment), kind: 'parcel_accepted', effectKey: `accepted/${id}/${fulfilment.version}` });
      await this.outbox.add(FULFILMENT_ACCEPTED, `${id}/${fulfilment.version}`, { fulfilmentOrderId: id });
      await this.progress.follow(fulfilment.orderId);
    });
  }

  /** Says no, with a reason. There is no other source for a cooperative's own product, so this part of the order ends. */
  async refuse(actor: Actor, id: string, reason: RefusalReason): Promise<void> {
    await this.inTenantOf(actor, id, async (fulfilment) => {
      await this.orders.lock(fulfilment.orderId);
      await this.ending.end(fulfilment, { to: 'refused', by: personOf(actor), refusalReason: reason });
      await this.audit.record(actor, 'fulfilment.refuse', { type: 'fulfilment_order', id }, { reason });
      await this.cases.open('fulfilment.refused', { type: 'fulfilment_order', id }, { order: fulfilment.orderNumber, reason });
    });
  }

  /** The operator ends an escalated part of an order that nobody will send. */
  async cancel(actor: Actor, id: string): Promise<void> {
    assertOperator(actor);
    await this.inTenantOf(actor, id, async (fulfilment) => {
      await this.orders.lock(fulfilment.orderId);
      await this.ending.end(fulfilment, { to: 'cancelled', by: personOf(actor) });
      await this.audit.record(actor, 'fulfilment.cancel', { type: 'fulfilment_order', id });
    });
  }

  /** No answer in time: the market's people take over. A late yes is still possible. */
  @HandlesJob(ACCEPTANCE_DUE)
  async escalate({ fulfilmentOrderId }: { fulfilmentOrderId: string }): Promise<void> {
    await this.database.asEveryTenant(async () => {
      const overdue = await this.database.maybe<{ order_id: string }>(
        `SELECT order_id FROM fulfilment_order WHERE id = $1 AND status = 'offered' AND accept_by <= app_now()`,
        [fulfilmentOrderId],
      );
      if (!overdue) return;
      await this.orders.lock(overdue.order_id);
      const fulfilment = await this.fulfilments.byId(fulfilmentOrderId);
      if (fulfilment?.status !== 'offered') return;
      await this.fulfilments.move(fulfilment.id, 'escalated');
      await this.timeline.record({ ...aboutParcel(fulfilment), kind: 'escalated', effectKey: `escalated/${fulfilment.id}/${fulfilment.version}` });
      await this.cases.open('fulfilment.no_answer', { type: 'fulfilment_order', id: fulfilment.id }, { order: fulfilment.orderNumber });
    });
  }

  @Sweeps('acceptance-overdue')
  sweepOverdue(): Promise<FailedItem[]> {
    return this.database.asEveryTenant(async () => {
      const overdue = await this.database.rows<{ id: string }>(
        `SELECT id FROM fulfilment_order WHERE status = 'offered' AND accept_by <= app_now() ORDER BY accept_by LIMIT 100`,
      );
      return this.database.eachApart(overdue, ({ id }) => this.escalate({ fulfilmentOrderId: id }));
    });
  }

  /** For delivery: a parcel moved on. Locks the order first, as every decision over its parcels does. */
  async moveParcel(fulfilment: Pick<FulfilmentOrder, 'id' | 'orderId'>, to: FulfilmentStatus): Promise<void> {
    await this.orders.lock(fulfilment.orderId);
    await this.fulfilments.move(fulfilment.id, to);
    await this.progress.follow(fulfilment.orderId);
  }

  /** Work of the market on one fulfilment order, every tenant's rows in sight. */
  async getForMarket(id: string): Promise<FulfilmentOrder> {
    const fulfilment = await this.fulfilments.byId(id);
    if (!fulfilment) throw new NotFoundError('fulfilment', id);
    return fulfilment;
  }

  /** The parts of an order, within the tenant that is set. */
  ofOrder(orderId: string): Promise<FulfilmentOrder[]> {
    return this.fulfilments.ofOrder(orderId);
  }

  /**
   * Finds the row with only this person's cooperatives in sight, then widens to the market's view within the same
   * transaction: what follows from an answer (stock, ledger, the order's state) belongs to more than one party.
   */
  private async inTenantOf<T>(actor: Actor, id: string, work: (fulfilment: FulfilmentOrder) => Promise<T>): Promise<T> {
    const tenants = hasRole(actor, 'operator') ? [EVERY_TENANT] : cooperativesOf(actor);
    return this.database.transaction(async () => {
      for (const tenant of tenants) {
        const fulfilment = await this.database.asTenant(tenant, () => this.fulfilments.byId(id));
        if (fulfilment) return this.database.asEveryTenant(() => work(fulfilment));
      }
      throw new NotFoundError('fulfilment', id);
    });
  }
}

const aboutParcel = (fulfilment: FulfilmentOrder) => ({ orderId: fulfilment.orderId, cooperativeId: fulfilment.cooperativeId });

function personOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.personId : null;
}
