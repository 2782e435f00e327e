import { Injectable } from '@nestjs/common';
import { Tracking } from '#delivery';
import { Ledger } from '#ledger';
import { Cases } from '#platform/cases';
import type { Actor } from '#platform/http';
import { QueueInspector } from '#platform/jobs';
import { MAD, sumMinor } from '#platform/money';
import type { MarketView } from './market.view.js';

/** The roots of the chart of accounts. */
const ROOTS = ['buyers', 'carrier', 'cooperative', 'platform', 'tax'];

@Injectable()
export class MarketPresenter {
  constructor(
    private readonly cases: Cases,
    private readonly queues: QueueInspector,
    private readonly tracking: Tracking,
    private readonly ledger: Ledger,
  ) {}

  async view(actor: Actor): Promise<MarketView> {
    const balances = (await Promise.all(ROOTS.map((root) => this.ledger.balances(root)))).flat();
    return {
      cases: (await this.cases.list(actor)).map((each) => ({
        id: each.id,
        kind: each.kind,
        detail: Object.values(each.reason).map(String).join(' · '),
        openedAt: each.openedAt.toISOString(),
      })),
      queues: await this.queues.counts(),
      failedJobs: (await this.queues.jobs('failed')).map((job) => ({ id: job.id, queue: job.queue, job: job.job, reason: job.lastError ?? '' })),
      unmatched: (await this.tracking.unmatched(actor)).map((event) => ({
        number: event.trackingNumber,
        code: event.code,
        at: event.occurredAt.toISOString(),
      })),
      accounts: balances.map(({ account, balanceMinor }) => ({ account, balance: MAD(balanceMinor) })),
      sum: MAD(sumMinor(balances.map((balance) => balance.balanceMinor))),
    };
  }
}
