import { Injectable } from '@nestjs/common';
import { Carts, PlaceOrderService, Quotes } from '#orders';
import { Database } from '#platform/database';
import { ConflictError } from '#platform/errors';
import { SeededRandom } from '../market/deterministic.js';
import type { Progress } from '../seed/progress.js';
import { generatedBy, scaleBuyer, type ScaleBuyer } from './scale.buyers.js';

export interface ScaleOrderWishes {
  readonly orders: number;
  readonly seed: number;
}

interface Basket {
  readonly cartId: string;
  readonly deliveryOption: string;
}

const ORDERS_MAX = 100_000;
const ORDERS_AT_ONCE = 25;
const LINES_MAX = 3;
const PIECES_MAX = 2;
/** Packs that buyers choose from; enough for every size, and a list that fits into memory. */
const PACKS_MAX = 50_000;
const TRIES_MAX = 50;

/**
 * Orders of a generated market, placed as buyers place them, through `PlaceOrderService`: stock falls, journals are
 * booked, jobs wait for the worker. Who buys what and where it goes is determined by the seed; numbers, tokens and cart
 * ids are random, as they open an order. A few are placed in one transaction; run again, it goes on where it was stopped.
 */
@Injectable()
export class ScaleOrders {
  constructor(
    private readonly database: Database,
    private readonly carts: Carts,
    private readonly quotes: Quotes,
    private readonly placing: PlaceOrderService,
  ) {}

  /** @throws {RangeError} when there are more orders than the market has stock for */
  async run({ orders, seed }: ScaleOrderWishes, progress: Progress): Promise<void> {
    if (!Number.isInteger(orders) || orders < 0 || orders > ORDERS_MAX) throw new RangeError(`--orders is a whole number from 0 to ${ORDERS_MAX}`);
    const skus = await this.packsOf(seed);
    for (let start = await this.placedAlready(seed); start < orders;) {
      const end = Math.min(start + ORDERS_AT_ONCE, orders);
      const first = start;
      await this.database.asEveryTenant(async () => {
        for (let no = first; no < end; no += 1) await this.place(seed, no, skus);
      });
      progress.show(end, orders);
      start = end;
    }
  }

  private async place(seed: number, no: number, skus: readonly string[]): Promise<void> {
    const random = new SeededRandom(`${seed}/order/${no}`);
    const buyer = scaleBuyer(random, seed, no);
    const { cartId, deliveryOption } = await this.fillBasket(random, buyer, skus, no);
    const { contact, address, lang } = buyer;
    await this.placing.place({ cartId, contact, address, deliveryOption, paymentMethod: 'cod', lang }, `scale-${cartId}`);
  }

  /** Chooses until the carrier takes what is in the basket: some baskets are too heavy for any parcel. */
  private async fillBasket(random: SeededRandom, { address }: ScaleBuyer, skus: readonly string[], no: number): Promise<Basket> {
    for (let attempt = 0; attempt < TRIES_MAX; attempt += 1) {
      const { id: cartId } = await this.carts.create();
      const lines = random.whole(1, LINES_MAX);
      for (let line = 0; line < lines; line += 1) {
        const quantity = random.whole(1, PIECES_MAX);
        await this.carts.setItem(cartId, await this.packInStock(random, skus, quantity, no), quantity);
      }
      const options = await this.optionsFor(cartId, address.postcode);
      if (options.length > 0) return { cartId, deliveryOption: random.pick(options) };
    }
    throw new RangeError(`--orders: no carrier takes what order ${no + 1} asks for`);
  }

  private async optionsFor(cartId: string, postcode: string): Promise<string[]> {
    try {
      return (await this.quotes.forCart(cartId, postcode)).options.map((option) => option.id);
    } catch (error) {
      if (error instanceof ConflictError && error.code === 'delivery.unavailable') return [];
      throw error;
    }
  }

  /** As many pieces have to be there as the whole basket may take: another line may draw on the same balance. */
  private async packInStock(random: SeededRandom, skus: readonly string[], quantity: number, no: number): Promise<string> {
    for (let attempt = 0; attempt < TRIES_MAX && skus.length > 0; attempt += 1) {
      const sku = random.pick(skus);
      const { enough } = await this.database.one<{ enough: boolean }>(
        `SELECT item.on_hand - item.reserved >= offer.stock_factor * $2::int * $3::int AS enough
           FROM offer JOIN stock_item item ON item.id = offer.stock_item_id WHERE offer.sku = $1`,
        [sku, quantity, LINES_MAX],
      );
      if (enough) return sku;
    }
    throw new RangeError(`--orders: the market is as good as sold out after ${no} orders; give it more --products`);
  }

  private async packsOf(seed: number): Promise<string[]> {
    const rows = await this.database.rows<{ sku: string }>('SELECT sku FROM offer WHERE sku LIKE $1 ORDER BY sku LIMIT $2', [
      `G${seed}-%`,
      PACKS_MAX,
    ]);
    return rows.map(({ sku }) => sku);
  }

  private async placedAlready(seed: number): Promise<number> {
    return this.database.asEveryTenant(async () => {
      const { orders } = await this.database.one<{ orders: number }>(
        `SELECT count(*)::int AS orders FROM orders WHERE starts_with(address ->> 'line2', $1)`,
        [generatedBy(seed)],
      );
      return orders;
    });
  }
}
