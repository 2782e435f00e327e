import { Injectable } from '@nestjs/common';
import { Database, newId } from '#platform/database';
import { ConflictError } from '#platform/errors';
import { Outbox } from '#platform/jobs';
import { STOCK_TURNED } from '../catalog.jobs.js';

export interface StockUnits {
  readonly stockItemId: string;
  /** Units of the balance, not of the pack that is sold: a case of twelve takes twelve. */
  readonly units: number;
}

interface Balance {
  readonly id: string;
  readonly product_id: string;
  readonly available: number;
}

/**
 * The only door to a balance. Quantities are summed a stock item first and rows are locked in one order, so two
 * baskets cannot lock each other out; the guarded UPDATE and the CHECK constraints make less than zero impossible.
 */
@Injectable()
export class Stock {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Sets units aside for a buyer, all or nothing, in the caller's transaction.
   * @throws {StockInsufficientError} naming every item that has too little and what is left of it
   */
  async reserve(wanted: readonly StockUnits[], effectKey: string): Promise<void> {
    const totals = sumByItem(wanted);
    const lacking: { stockItemId: string; available: number }[] = [];
    for (const { stockItemId, units } of totals) {
      const [balance] = await this.database.rows<Balance>(
        `UPDATE stock_item SET reserved = reserved + $2, updated_at = app_now()
          WHERE id = $1 AND on_hand - reserved >= $2 RETURNING id, product_id, on_hand - reserved AS available`,
        [stockItemId, units],
      );
      if (!balance) {
        lacking.push({ stockItemId, available: await this.available(stockItemId) });
        continue;
      }
      await this.move(stockItemId, 'reserve', 0, units, effectKey);
      if (balance.available === 0) await this.turned(balance.product_id, effectKey);
    }
    if (lacking.length > 0) throw new StockInsufficientError(lacking);
  }

  /**
   * Locks balances in the order that everybody locks them in. For whoever changes some of them in several steps of one
   * transaction (two parcels of an order, say) and must not be locked out by a basket that wants the same ones.
   */
  async lock(stockItemIds: readonly string[]): Promise<void> {
    await this.database.rows('SELECT id FROM stock_item WHERE id = ANY($1) ORDER BY id FOR UPDATE', [[...new Set(stockItemIds)]]);
  }

  /** Gives reserved units back: the order was refused or cancelled before it left. */
  release(units: readonly StockUnits[], effectKey: string): Promise<void> {
    return this.change(units, 'release', effectKey, (count) => ({ onHand: 0, reserved: -count }));
  }

  /** Reserved units leave the house. */
  despatch(units: readonly StockUnits[], effectKey: string): Promise<void> {
    return this.change(units, 'despatch', effectKey, (count) => ({ onHand: -count, reserved: -count }));
  }

  /** New goods arrive, or come back fit for sale. */
  receive(units: readonly StockUnits[], effectKey: string, kind: 'receipt' | 'return' = 'receipt'): Promise<void> {
    return this.change(units, kind, effectKey, (count) => ({ onHand: count, reserved: 0 }));
  }

  private async change(
    units: readonly StockUnits[],
    kind: MovementKind,
    effectKey: string,
    deltaOf: (count: number) => { onHand: number; reserved: number },
  ): Promise<void> {
    for (const { stockItemId, units: count } of sumByItem(units)) {
      const delta = deltaOf(count);
      if (!(await this.move(stockItemId, kind, delta.onHand, delta.reserved, effectKey))) continue;
      const balance = await this.database.one<Balance>(
        `UPDATE stock_item SET on_hand = on_hand + $2, reserved = reserved + $3, updated_at = app_now()
          WHERE id = $1 RETURNING id, product_id, on_hand - reserved AS available`,
        [stockItemId, delta.onHand, delta.reserved],
      );
      const before = balance.available - (delta.onHand - delta.reserved);
      if ((before === 0) !== (balance.available === 0)) await this.turned(balance.product_id, effectKey);
    }
  }

  /** @returns false when this very movement was made before */
  private async move(stockItemId: string, kind: MovementKind, onHand: number, reserved: number, effectKey: string): Promise<boolean> {
    const added = await this.database.execute(
      `INSERT INTO stock_movement (id, stock_item_id, kind, on_hand_change, reserved_change, effect_key)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (effect_key) DO NOTHING`,
      [newId(), stockItemId, kind, onHand, reserved, `${kind}/${effectKey}/${stockItemId}`],
    );
    return added === 1;
  }

  /** Sold out, or back again: lists that say so are brought up to date. */
  private turned(productId: string, effectKey: string): Promise<void> {
    return this.outbox.add(STOCK_TURNED, `${productId}/${effectKey}`, { productId });
  }

  private async available(stockItemId: string): Promise<number> {
    return (await this.database.one<{ available: number }>('SELECT on_hand - reserved AS available FROM stock_item WHERE id = $1', [stockItemId]))
      .available;
  }
}

type MovementKind = 'receipt' | 'reserve' | 'release' | 'despatch' | 'return' | 'adjustment';

/** Some of what was asked for is not there. The caller knows the packs' names and tells them. */
export class StockInsufficientError extends ConflictError {
  constructor(readonly lacking: readonly { stockItemId: string; available: number }[]) {
    super('stock.insufficient');
  }
}

function sumByItem(units: readonly StockUnits[]): StockUnits[] {
  const totals = new Map<string, number>();
  for (const { stockItemId, units: count } of units) {
    if (!Number.isSafeInteger(count) || count <= 0) throw new RangeError(`not a number of units: ${count}`);
    totals.set(stockItemId, (totals.get(stockItemId) ?? 0) + count);
  }
  return [...totals].map(([stockItemId, total]) => ({ stockItemId, units: total })).sort((a, b) => (a.stockItemId < b.stockItemId ? -1 : 1));
}
