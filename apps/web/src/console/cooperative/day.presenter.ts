import { Injectable } from '@nestjs/common';
import { localise } from '#catalog';
import { Deposits, Parcels } from '#delivery';
import { ACCOUNTS, Ledger } from '#ledger';
import { Orders } from '#orders';
import { Database } from '#platform/database';
import type { Actor } from '#platform/http';
import type { Translator } from '#platform/i18n';
import { MAD } from '#platform/money';
import { Fulfilments } from '#routing';
import type { AccountView, DayView } from './day.view.js';

/** Gathers what a cooperative has to do today. */
@Injectable()
export class DayPresenter {
  constructor(
    private readonly fulfilments: Fulfilments,
    private readonly orders: Orders,
    private readonly parcels: Parcels,
    private readonly deposits: Deposits,
    private readonly ledger: Ledger,
    private readonly database: Database,
  ) {}

  async view(actor: Actor, cooperativeId: string, t: Translator): Promise<DayView> {
    const waiting = await this.fulfilments.list(actor, cooperativeId, ['offered', 'escalated']);
    const orders = [];
    for (const fulfilment of waiting) {
      const order = await this.database.asTenant(cooperativeId, () => this.orders.get(fulfilment.orderId));
      orders.push({
        id: fulfilment.id,
        number: fulfilment.orderNumber,
        // Before it has said yes a cooperative learns where to, not to whom.
        town: order.address.locality,
        answerBy: fulfilment.acceptBy.toISOString(),
        late: fulfilment.status === 'escalated',
        lines: fulfilment.lines.map((line) => ({
          image: `/assets/art/${line.image}.svg`,
          name: localise(line.name, t.lang),
          pack: line.pack,
          quantity: line.quantity,
        })),
      });
    }
    const toDeposit = await this.parcels.toDeposit(actor, cooperativeId);
    const sent = await this.parcels.sent(actor, cooperativeId);
    return {
      cooperativeId,
      name: localise((await this.database.one<{ name: { fr: string } }>('SELECT name FROM cooperative WHERE id = $1', [cooperativeId])).name, t.lang),
      orders,
      parcels: toDeposit.map((parcel) => ({
        id: parcel.id,
        number: parcel.trackingNumber,
        order: parcel.orderNumber,
        receiver: parcel.receiver.name,
        place: `${parcel.receiver.postcode} ${parcel.receiver.locality}`,
        cash: MAD(parcel.codMinor),
      })),
      slips: (await this.deposits.list(actor, cooperativeId)).map((slip) => ({
        id: slip.id,
        number: slip.number,
        parcels: slip.parcels,
        handedInAt: slip.handedInAt?.toISOString() ?? null,
      })),
      sent: sent.map((parcel) => ({
        number: parcel.trackingNumber,
        order: parcel.orderNumber,
        status: t(`order.parcel.${parcel.status}`),
        place: parcel.receiver.locality,
      })),
      accounts: await this.accounts(cooperativeId),
    };
  }

  private async accounts(cooperativeId: string): Promise<AccountView[]> {
    const paths = [
      ['pending', ACCOUNTS.cooperativePending(cooperativeId)],
      ['earned', ACCOUNTS.cooperativeEarned(cooperativeId)],
      ['premium', ACCOUNTS.cooperativePremium(cooperativeId)],
    ] as const;
    const accounts: AccountView[] = [];
    for (const [kind, path] of paths) {
      const [balance] = await this.ledger.balances(path);
      const rows = await this.ledger.statement(path, 50);
      accounts.push({
        kind,
        amount: MAD(balance?.balanceMinor ?? 0),
        rows: rows.map((row) => ({ reference: row.reference.slice(-8), at: row.recordedAt.toISOString(), amount: MAD(row.amountMinor) })),
      });
    }
    return accounts;
  }
}
