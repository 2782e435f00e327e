import { Injectable } from '@nestjs/common';
import { multiplyComponents, Stock, StockInsufficientError } from '#catalog';
import { sha256 } from '#identity';
import { Payments, Sales } from '#payments';
import { Database, newCapability, newId } from '#platform/database';
import { ConflictError, InvalidInputError } from '#platform/errors';
import { Idempotency, type KeyedResult } from '#platform/idempotency';
import { Outbox } from '#platform/jobs';
import { sumMinor } from '#platform/money';
import { Carts, type Cart } from '../cart/carts.service.js';
import { ORDER_PLACED } from '../orders.events.js';
import { Quotes, totalsOf, type Quote } from '../quote/quotes.service.js';
import type { RatedOption } from '../quote/delivery.rates.js';
import { newOrderNumber } from './order.number.js';
import { OrderRepository, type NewOrder } from './order.repository.js';
import { orderReference, parcelSaleKey, type OrderLine, type ParcelCharge, type PlaceOrder } from './order.types.js';
import { Timeline } from './timeline.service.js';

export interface PlacedOrder {
  readonly id: string;
  readonly number: string;
  /** The secret that opens the order's page; given once. */
  readonly token: string;
}

/** Turns a cart into an order: stock, frozen components, money and follow-up work, in one transaction or not at all. */
@Injectable()
export class PlaceOrderService {
  constructor(
    private readonly database: Database,
    private readonly idempotency: Idempotency,
    private readonly carts: Carts,
    private readonly quotes: Quotes,
    private readonly stock: Stock,
    private readonly orders: OrderRepository,
    private readonly payments: Payments,
    private readonly sales: Sales,
    private readonly timeline: Timeline,
    private readonly outbox: Outbox,
  ) {}

  /**
   * @param idempotencyKey the buyer's own name for this attempt: repeated, it gets the first order again
   * @throws {ConflictError} `stock.insufficient` with what is left of each pack, `cart.empty`, `cart.ordered`,
   *   `cart.withdrawn`, `order.total_changed`, `delivery.unavailable`, `idempotency.mismatch`
   */
  async place(request: PlaceOrder, idempotencyKey: string | undefined): Promise<KeyedResult<PlacedOrder>> {
    if (request.paymentMethod !== 'cod') throw InvalidInputError.of('payment.method', 'choice', 'cards are not accepted yet');
    return this.database.asEveryTenant(() =>
      this.idempotency.run('place-order', idempotencyKey, request, async () => ({ status: 201, body: await this.placeOnce(request) })),
    );
  }

  private async placeOnce(request: PlaceOrder): Promise<PlacedOrder> {
    const cart = await this.carts.lockForOrder(request.cartId);
    if (cart.withdrawn.length > 0) throw new ConflictError('cart.withdrawn', { count: cart.withdrawn.length });
    const quote = await this.quotes.ofCart(cart, request.address.postcode);
    const option = quote.options.find((candidate) => candidate.id === request.deliveryOption);
    if (!option) throw InvalidInputError.of('delivery.option', 'choice');
    const token = newCapability();
    const order = this.compose(request, quote, option, sha256(token));
    if (request.expectedTotalMinor !== undefined && request.expectedTotalMinor !== order.totals.totalMinor) {
      throw new ConflictError('order.total_changed', { total: order.totals.totalMinor });
    }
    await this.reserve(order, cart);
    await this.orders.insert(order);
    await this.carts.close(cart.id);
    await this.bookMoney(order);
    await this.timeline.record({ orderId: order.id, kind: 'placed', effectKey: `placed/${order.id}` });
    await this.outbox.add(ORDER_PLACED, order.id, { orderId: order.id });
    return { id: order.id, number: order.number, token };
  }

  private compose(request: PlaceOrder, quote: Quote, option: RatedOption, tokenHash: Buffer): NewOrder {
    return {
      id: newId(),
      number: newOrderNumber(),
      tokenHash,
      request,
      option,
      totals: totalsOf(quote.parcels, option),
      lines: quote.cart.lines.map(toOrderLine),
      charges: option.parcels.map((rated): ParcelCharge => {
        const parcel = quote.parcels.find((candidate) => candidate.cooperativeId === rated.cooperativeId);
        if (!parcel) throw new Error('a rate was given for a parcel that was not asked for');
        return {
          cooperativeId: rated.cooperativeId,
          weightG: parcel.weightG,
          deliveryMinor: rated.priceMinor,
          codFeeMinor: option.codFeePerParcelMinor,
          explanation: {
            zone: rated.zone,
            weight_g: parcel.weightG,
            weight_to_g: rated.weightToG,
            carrier: option.carrierCode,
            service: option.service,
          },
        };
      }),
    };
  }

  private async reserve(order: NewOrder, cart: Cart): Promise<void> {
    try {
      await this.stock.reserve(
        order.lines.map((line) => ({ stockItemId: line.stockItemId, units: line.stockUnits })),
        order.id,
      );
    } catch (error) {
      if (error instanceof StockInsufficientError) throw soldOut(error, cart);
      throw error;
    }
  }

  private async bookMoney(order: NewOrder): Promise<void> {
    await this.payments.openCashOnDelivery(orderReference(order.id), order.totals.totalMinor, 'MAD');
    for (const charge of order.charges) {
      const lines = order.lines.filter((line) => line.cooperativeId === charge.cooperativeId);
      const sum = (kind: string) =>
        sumMinor(
          lines
            .flatMap((line) => line.components)
            .filter((c) => c.kind === kind)
            .map((c) => c.amountMinor),
        );
      await this.sales.book({
        key: parcelSaleKey(order.id, charge.cooperativeId),
        reference: orderReference(order.id),
        cooperativeId: charge.cooperativeId,
        carrierCode: order.option.carrierCode,
        currency: 'MAD',
        producerMinor: sum('producer'),
        premiumMinor: sum('premium'),
        platformFeeMinor: sum('platform_fee'),
        vatMinor: sum('vat'),
        deliveryMinor: charge.deliveryMinor,
        codFeeMinor: charge.codFeeMinor,
      });
    }
  }
}

function toOrderLine({ offer, quantity }: Cart['lines'][number]): OrderLine {
  return {
    id: newId(),
    cooperativeId: offer.cooperativeId,
    offerId: offer.offerId,
    stockItemId: offer.stockItemId,
    stockUnits: offer.stockFactor * quantity,
    sku: offer.sku,
    productSlug: offer.productSlug,
    name: offer.productName,
    image: offer.image,
    pack: offer.pack,
    quantity,
    weightG: offer.weightG,
    perishable: offer.perishable,
    unitPriceMinor: offer.priceMinor,
    totalMinor: offer.priceMinor * quantity,
    components: multiplyComponents(offer.components, quantity),
  };
}

/** Names the packs, not the balances: what the buyer can do something about. */
function soldOut(error: StockInsufficientError, cart: Cart): ConflictError {
  const left = new Map(error.lacking.map((item) => [item.stockItemId, item.available]));
  const items = cart.lines
    .filter((line) => left.has(line.offer.stockItemId))
    .map((line) => ({
      sku: line.offer.sku,
      wanted: line.quantity,
      available: Math.floor((left.get(line.offer.stockItemId) ?? 0) / line.offer.stockFactor),
    }));
  return new ConflictError('stock.insufficient', { skus: items.map((item) => item.sku).join(', ') }, { items });
}
