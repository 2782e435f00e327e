import { Carts, Orders, PlaceOrderService, type Order } from '#orders';
import { newId } from '#platform/database';
import type { Actor, HeldRole } from '#platform/http';
import type { TestContext } from '#platform/testing';
import type { MadeOffer } from './market.factory.js';

const personWith = (name: string, role: HeldRole): Actor => ({ kind: 'person', personId: newId(), name, csrfToken: '', roles: [role] });

export const memberOf = (cooperativeId: string): Actor => personWith('Fatima', { role: 'cooperative', cooperativeId, partnerId: null });
export const anOperator = (): Actor => personWith('Op', { role: 'operator', cooperativeId: null, partnerId: null });

export interface OpenedOrder {
  readonly order: Order;
  readonly token: string;
}

/** Orders with cash on delivery, to a door in Rabat. Nothing is routed before the jobs are worked. */
export async function makeOrder(context: TestContext, ...items: (readonly [MadeOffer, number])[]): Promise<OpenedOrder> {
  const carts = context.get(Carts);
  const cart = await carts.create();
  for (const [offer, quantity] of items) await carts.setItem(cart.id, offer.sku, quantity);
  const { body } = await context.get(PlaceOrderService).place(
    {
      cartId: cart.id,
      contact: { name: 'Salma Idrissi', phone: '+212661234567' },
      address: { line1: '12, rue des Orangers', locality: 'Rabat', postcode: '10000' },
      deliveryOption: 'amana-home',
      paymentMethod: 'cod',
      lang: 'fr',
    },
    newId(),
  );
  return { order: await context.get(Orders).openByToken(body.number, body.token), token: body.token };
}
