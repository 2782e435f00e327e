import { Injectable } from '@nestjs/common';
import { localise } from '#catalog';
import { Deposits, Parcels } from '#delivery';
import { ACCOUNTS, Ledger } from '#ledger';
import { orderReference, Orders, parcelTotalOf, type Order, type OrderLine } from '#orders';
import { Database } from '#platform/database';
import type { Actor } from '#platform/http';
import { formatPackBeside, type Translator } from '#platform/i18n';
import { MAD } from '#platform/money';
import { Fulfilments } from '#routing';
import type { AccountView, DayLine, DayView, LabelInTheMaking, OrderToAccept, ParcelToHandIn } from './day.view.js';

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
    const orders: OrderToAccept[] = [];
    for (const fulfilment of waiting) {
      const order = await this.order(cooperativeId, fulfilment.orderId);
      orders.push({
        id: fulfilment.id,
        number: fulfilment.orderNumber,
        // Before it has said yes a cooperative learns where to, not to whom.
        town: order.address.locality,
        answerBy: fulfilment.acceptBy.toISOString(),
        late: fulfilment.status === 'escalated',
        share: MAD(parcelTotalOf(order, cooperativeId).producerMinor),
        lines: fulfilment.lines.map((line) => presentLine(line, t)),
      });
    }
    const parcels: ParcelToHandIn[] = [];
    for (const parcel of await this.parcels.toDeposit(actor, cooperativeId)) {
      const { lines } = await this.order(cooperativeId, parcel.orderId);
      parcels.push({
        id: parcel.id,
        number: parcel.trackingNumber,
        order: parcel.orderNumber,
        receiver: parcel.receiver.name,
        place: `${parcel.receiver.postcode} ${parcel.receiver.locality}`,
        cash: MAD(parcel.codMinor),
        lines: lines.filter((line) => line.cooperativeId === cooperativeId).map((line) => presentLine(line, t)),
      });
    }
    const sent = await this.parcels.sent(actor, cooperativeId);
    return {
      cooperativeId,
      name: localise((await this.database.one<{ name: { fr: string } }>('SELECT name FROM cooperative WHERE id = $1', [cooperativeId])).name, t.lang),
      orders,
      making: await this.making(actor, cooperativeId, t),
      parcels,
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
      accounts: await this.accounts(actor, cooperativeId),
    };
  }

  private async making(actor: Actor, cooperativeId: string, t: Translator): Promise<LabelInTheMaking[]> {
    const making: LabelInTheMaking[] = [];
    for (const id of await this.parcels.toNumber(actor, cooperativeId)) {
      const fulfilment = await this.fulfilments.get(actor, id);
      making.push({ id, order: fulfilment.orderNumber, lines: fulfilment.lines.map((line) => presentLine(line, t)) });
    }
    return making;
  }

  private order(cooperativeId: string, orderId: string): Promise<Order> {
    return this.database.asTenant(cooperativeId, () => this.orders.get(orderId));
  }

  /** Booked at the sale, told from the yes on: before it, the money is on its way to nobody. */
  private async accounts(actor: Actor, cooperativeId: string): Promise<AccountView[]> {
    const unanswered = (await this.fulfilments.unansweredOrders(actor, cooperativeId)).map(orderReference);
    const paths = [
      ['pending', ACCOUNTS.cooperativePending(cooperativeId)],
      ['earned', ACCOUNTS.cooperativeEarned(cooperativeId)],
      ['premium', ACCOUNTS.cooperativePremium(cooperativeId)],
    ] as const;
    const accounts: AccountView[] = [];
    for (const [kind, path] of paths) {
      const rows = await this.ledger.statement(path, 50, unanswered);
      accounts.push({
        kind,
        amount: MAD(await this.ledger.balanceWithout(path, unanswered)),
        rows: rows.map((row) => ({ reference: row.reference.slice(-8), at: row.recordedAt.toISOString(), amount: MAD(row.amountMinor) })),
      });
    }
    return accounts;
  }
}

type Packed = Pick<OrderLine, 'image' | 'name' | 'pack' | 'quantity'>;

function presentLine({ image, name, pack, quantity }: Packed, t: Translator): DayLine {
  const said = localise(name, t.lang);
  return { image: `/assets/art/${image}.svg`, name: said, pack: formatPackBeside(said, pack, t.lang), quantity };
}
