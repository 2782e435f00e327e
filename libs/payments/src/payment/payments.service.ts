import { Injectable } from '@nestjs/common';
import { ACCOUNTS, Ledger } from '#ledger';
import { Database, newId } from '#platform/database';
import { NotFoundError } from '#platform/errors';
import type { Currency } from '#platform/money';
import { IllegalMoveError } from '#platform/states';
import { endOf, PAYMENT_STATES, type PaidSoFar, type PaymentStatus } from './payment.states.js';

export interface Payment {
  readonly id: string;
  readonly reference: string;
  readonly method: 'cod' | 'card';
  readonly status: PaymentStatus;
  readonly amountMinor: number;
  /** Part of the amount that is no longer due, since what it would have paid for is not sent. */
  readonly releasedMinor: number;
  readonly capturedMinor: number;
  readonly currency: Currency;
}

export interface CashCollected {
  readonly reference: string;
  /** Names the delivery that brought the cash: a parcel pays once. */
  readonly parcelKey: string;
  readonly carrierCode: string;
  readonly amountMinor: number;
}

const PAYMENT = `id, reference, method, status, amount_minor AS "amountMinor", released_minor AS "releasedMinor",
  captured_minor AS "capturedMinor", currency`;

/** Payments know what is paid for as an opaque reference only. */
@Injectable()
export class Payments {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
  ) {}

  /** A promise to pay cash to the carrier. */
  async openCashOnDelivery(reference: string, amountMinor: number, currency: Currency): Promise<void> {
    await this.database.execute(
      `INSERT INTO payment (id, reference, method, status, amount_minor, currency) VALUES ($1, $2, 'cod', 'created', $3, $4)`,
      [newId(), reference, amountMinor, currency],
    );
  }

  async byReference(reference: string): Promise<Payment> {
    const payment = await this.database.maybe<Payment>(`SELECT ${PAYMENT} FROM payment WHERE reference = $1`, [reference]);
    if (!payment) throw new NotFoundError('payment', reference);
    return payment;
  }

  /**
   * Part of what was to be paid falls away; when nothing is left to pay, the payment ends.
   * @throws {IllegalMoveError} when it has ended already
   */
  async release(reference: string, amountMinor: number): Promise<void> {
    await this.database.transaction(async () => this.settle(await this.locked(reference), { capturedMinor: 0, releasedMinor: amountMinor }));
  }

  /**
   * The carrier took cash for a parcel; it owes that now. Told twice, it is booked once.
   * @returns false when this parcel's cash was booked before
   * @throws {IllegalMoveError} when nothing was left to pay
   */
  async collectCash(cash: CashCollected): Promise<boolean> {
    return this.database.transaction(async () => {
      const payment = await this.locked(cash.reference);
      const added = await this.database.execute(
        `INSERT INTO cod_collection (id, payment_id, effect_key, carrier_code, amount_minor) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (effect_key) DO NOTHING`,
        [newId(), payment.id, cash.parcelKey, cash.carrierCode, cash.amountMinor],
      );
      if (added === 0) return false;
      await this.settle(payment, { capturedMinor: cash.amountMinor, releasedMinor: 0 });
      await this.ledger.post({
        key: `cash-collected/${cash.parcelKey}`,
        kind: 'cash_collected',
        reference: cash.reference,
        currency: payment.currency,
        postings: [{ source: ACCOUNTS.carrierCash(cash.carrierCode), destination: ACCOUNTS.buyersReceivable, amountMinor: cash.amountMinor }],
      });
      return true;
    });
  }

  /** Locked, since two parcels of one order may end at the same time, and the second ends the payment. */
  private async locked(reference: string): Promise<Payment> {
    const payment = await this.database.maybe<Payment>(`SELECT ${PAYMENT} FROM payment WHERE reference = $1 FOR UPDATE`, [reference]);
    if (!payment) throw new NotFoundError('payment', reference);
    return payment;
  }

  /** Adds what was paid or fell away, and makes the move that follows from it. */
  private async settle(payment: Payment, more: Omit<PaidSoFar, 'amountMinor'>): Promise<void> {
    const capturedMinor = payment.capturedMinor + more.capturedMinor;
    const releasedMinor = payment.releasedMinor + more.releasedMinor;
    const end = endOf({ ...payment, capturedMinor, releasedMinor });
    // One that stays as it is has to be open still: it could yet be paid.
    const moved = await this.database.execute(
      `UPDATE payment SET captured_minor = $2, released_minor = $3, status = $4, updated_at = app_now() WHERE id = $1 AND status = ANY($5)`,
      [payment.id, capturedMinor, releasedMinor, end ?? payment.status, PAYMENT_STATES.sourcesOf(end ?? 'captured')],
    );
    if (moved !== 1) throw new IllegalMoveError(PAYMENT_STATES.name, payment.status, end ?? 'captured');
  }
}
