import { Injectable } from '@nestjs/common';
import { Offers, type SaleOffer } from '#catalog';
import { Database, newCapability } from '#platform/database';
import { ConflictError, NotFoundError } from '#platform/errors';
import { Sweeps } from '#platform/jobs';

/** One line of a basket, as the catalogue sees it now. */
export interface CartLine {
  readonly offer: SaleOffer;
  readonly quantity: number;
}

export interface Cart {
  readonly id: string;
  readonly version: number;
  readonly lines: readonly CartLine[];
  /** Packs that were withdrawn since they were put in; they cost nothing and are not ordered. */
  readonly withdrawn: readonly string[];
}

const LINES_MAX = 50;
const QUANTITY_MAX = 999;
const KEEP_UNORDERED_FOR = '60 days';

interface CartRow {
  readonly id: string;
  readonly version: number;
  readonly ordered_at: Date | null;
}

/** A basket. Its id is an unguessable capability: whoever holds it may fill it. */
@Injectable()
export class Carts {
  constructor(
    private readonly database: Database,
    private readonly offers: Offers,
  ) {}

  async create(): Promise<Cart> {
    const id = newCapability();
    await this.database.execute('INSERT INTO cart (id) VALUES ($1)', [id]);
    return { id, version: 1, lines: [], withdrawn: [] };
  }

  /** A cart that begins with something in it, or not at all. */
  createWith(sku: string, quantity: number): Promise<Cart> {
    return this.database.transaction(async () => {
      const { id } = await this.create();
      return this.addItem(id, sku, quantity);
    });
  }

  /** @throws {NotFoundError} also for a cart that has become an order: the order's own token opens that. */
  async get(id: string): Promise<Cart> {
    const cart = await this.database.maybe<CartRow>('SELECT id, version, ordered_at FROM cart WHERE id = $1', [id]);
    if (!cart || cart.ordered_at) throw new NotFoundError('cart');
    return this.fill(cart);
  }

  /** For the badge in the page's header; an unknown cart is an empty one. */
  async countPieces(id: string): Promise<number> {
    const rows = await this.database.readRows<{ pieces: number }>(
      'cart-pieces',
      `SELECT coalesce(sum(i.quantity), 0)::int AS pieces FROM cart c JOIN cart_item i ON i.cart_id = c.id WHERE c.id = $1 AND c.ordered_at IS NULL`,
      [id],
    );
    return rows[0]?.pieces ?? 0;
  }

  /**
   * Puts a quantity of a pack into the cart; 0 takes it out.
   * @param expectedVersion what the buyer saw; a cart that has moved on since is a conflict that carries the present one
   */
  setItem(id: string, sku: string, quantity: number, expectedVersion?: number): Promise<Cart> {
    return this.change(id, sku, async (cart, offerId) => {
      if (expectedVersion !== undefined && expectedVersion !== cart.version) throw new CartVersionError(await this.fill(cart));
      if (quantity === 0) await this.database.execute('DELETE FROM cart_item WHERE cart_id = $1 AND offer_id = $2', [id, offerId]);
      else await this.put(id, offerId, quantity);
    });
  }

  /** Adds to what is there: two that are added at once are two more, up to what a line may hold. */
  addItem(id: string, sku: string, quantity: number): Promise<Cart> {
    return this.change(id, sku, async (_cart, offerId) => {
      const item = await this.database.maybe<{ quantity: number }>('SELECT quantity FROM cart_item WHERE cart_id = $1 AND offer_id = $2', [
        id,
        offerId,
      ]);
      await this.put(id, offerId, Math.min((item?.quantity ?? 0) + quantity, QUANTITY_MAX));
    });
  }

  /** One change at a time of one cart, which then has a version of its own. */
  private async change(id: string, sku: string, work: (cart: CartRow, offerId: string) => Promise<void>): Promise<Cart> {
    const offer = await this.offers.bySku(sku);
    if (!offer) throw new NotFoundError('product', sku);
    return this.database.transaction(async () => {
      await work(await this.lock(id), offer.offerId);
      const changed = await this.database.one<CartRow>(
        'UPDATE cart SET version = version + 1, updated_at = app_now() WHERE id = $1 RETURNING id, version, ordered_at',
        [id],
      );
      return this.fill(changed);
    });
  }

  /** Locks the cart for the transaction that turns it into an order. */
  async lockForOrder(id: string): Promise<Cart> {
    return this.fill(await this.lock(id));
  }

  async close(id: string): Promise<void> {
    await this.database.execute('UPDATE cart SET ordered_at = app_now() WHERE id = $1', [id]);
  }

  /** Baskets that nobody came back to; the cookie that named them is gone by then. One that was ordered stays with its order. */
  @Sweeps('old-carts')
  async sweep(): Promise<void> {
    await this.database.execute(
      `DELETE FROM cart WHERE id IN
         (SELECT id FROM cart WHERE updated_at < app_now() - interval '${KEEP_UNORDERED_FOR}' AND ordered_at IS NULL ORDER BY updated_at LIMIT 1000)`,
    );
  }

  private async put(cartId: string, offerId: string, quantity: number): Promise<void> {
    const { lines } = await this.database.one<{ lines: number }>('SELECT count(*) AS lines FROM cart_item WHERE cart_id = $1 AND offer_id <> $2', [
      cartId,
      offerId,
    ]);
    if (lines >= LINES_MAX) throw new ConflictError('cart.full', { max: LINES_MAX });
    await this.database.execute(
      `INSERT INTO cart_item (cart_id, offer_id, quantity) VALUES ($1, $2, $3)
       ON CONFLICT (cart_id, offer_id) DO UPDATE SET quantity = EXCLUDED.quantity`,
      [cartId, offerId, quantity],
    );
  }

  private async lock(id: string): Promise<CartRow> {
    const cart = await this.database.maybe<CartRow>('SELECT id, version, ordered_at FROM cart WHERE id = $1 FOR UPDATE', [id]);
    if (!cart) throw new NotFoundError('cart');
    if (cart.ordered_at) throw new ConflictError('cart.ordered');
    return cart;
  }

  private async fill(cart: CartRow): Promise<Cart> {
    const items = await this.database.rows<{ offer_id: string; quantity: number }>(
      'SELECT offer_id, quantity FROM cart_item WHERE cart_id = $1 ORDER BY added_at, offer_id',
      [cart.id],
    );
    const offers = items.length === 0 ? [] : await this.offers.byIds(items.map((item) => item.offer_id));
    const byId = new Map(offers.map((offer) => [offer.offerId, offer]));
    const lines = items.flatMap((item) => {
      const offer = byId.get(item.offer_id);
      return offer ? [{ offer, quantity: item.quantity }] : [];
    });
    const withdrawn = items.filter((item) => !byId.has(item.offer_id)).map((item) => item.offer_id);
    return { id: cart.id, version: cart.version, lines, withdrawn };
  }
}

/** Somebody, or the same person in another tab, changed the cart first; the answer carries the cart as it is now. */
export class CartVersionError extends ConflictError {
  constructor(readonly cart: Cart) {
    super('cart.version', { version: cart.version });
  }
}
