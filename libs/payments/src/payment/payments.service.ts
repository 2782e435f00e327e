import { Injectable } from '@nestjs/common';
import { ACCOUNTS, Ledger } from '#ledger';
import { Database, newId } from '#platform/database';
import { NotFoundError } from '#platform/errors';
import type { Currency } from '#platform/money';
import type { PaymentStatus } from './payment.states.js';

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

  /** Part of what was to be paid falls away; when nothing is left to pay, the payment ends. */
  async release(reference: string, amountMinor: number): Promise<void> {
    const touched = await this.database.execute(
      `UPDATE payment SET released_minor = released_minor + $2, updated_at = app_now(),
              status = CASE WHEN released_minor + $2 = amount_minor THEN 'expired'
                            WHEN captured_minor > 0 AND captured_minor + released_minor + $2 = amount_minor THEN 'captured'
                            ELSE status END
        WHERE reference = $1`,
      [reference, amountMinor],
    );
    if (touched !== 1) throw new NotFoundError('payment', reference);
  }

  /**
   * The carrier took cash for a parcel; it owes that now. Told twice, it is booked once.
   * @returns false when this parcel's cash was booked before
   */
  async collectCash(cash: CashCollected): Promise<boolean> {
    const payment = await this.byReference(cash.reference);
    const added = await this.database.execute(
      `INSERT INTO cod_collection (id, payment_id, effect_key, carrier_code, amount_minor) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (effect_key) DO NOTHING`,
      [newId(), payment.id, cash.parcelKey, cash.carrierCode, cash.amountMinor],
    );
    if (added === 0) return false;
    await this.database.execute(
      `UPDATE payment SET captured_minor = captured_minor + $2, updated_at = app_now(),
              status = CASE WHEN captured_minor + $2 + released_minor = amount_minor THEN 'captured' ELSE status END
        WHERE id = $1`,
      [payment.id, cash.amountMinor],
    );
    await this.ledger.post({
      key: `cash-collected/${cash.parcelKey}`,
      kind: 'cash_collected',
      reference: cash.reference,
      currency: payment.currency,
      postings: [{ source: ACCOUNTS.carrierCash(cash.carrierCode), destination: ACCOUNTS.buyersReceivable, amountMinor: cash.amountMinor }],
    });
    return true;
  }
}
