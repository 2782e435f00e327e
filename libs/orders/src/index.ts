export { Carts, CartVersionError, type Cart, type CartLine } from './cart/carts.service.js';
export { addressSchema, contactSchema, phoneSchema, postcodeSchema } from './order/order.dto.js';
export { normaliseOrderNumber } from './order/order.number.js';
export { ORDER_STATES, type OrderStatus } from './order/order.states.js';
export {
  orderReference,
  parcelSaleKey,
  parcelTotalOf,
  type Order,
  type OrderAddress,
  type OrderContact,
  type OrderLine,
  type ParcelCharge,
  type PlaceOrder,
} from './order/order.types.js';
export { Orders } from './order/orders.service.js';
export { PlaceOrderService, type PlacedOrder } from './order/place-order.service.js';
export { Timeline, type NewTimelineEntry, type TimelineEntry } from './order/timeline.service.js';
export { ORDER_PLACED } from './orders.events.js';
export { OrdersModule } from './orders.module.js';
export { DELIVERY_RATES, type DeliveryRates, type ParcelToRate, type RatedOption, type RatedParcel } from './quote/delivery.rates.js';
export { parcelsOf, Quotes, totalsOf, type DeliveryEstimate, type ParcelLines, type Quote, type Totals } from './quote/quotes.service.js';
export { returnRequestSchema, type ReturnRequest } from './return/return.dto.js';
export type { OrderReturn, ReturnableLine } from './return/return.repository.js';
export { RETURN_REASONS, RETURN_STATES, type ReturnReason, type ReturnStatus } from './return/return.states.js';
export { Returns, WITHDRAWAL } from './return/returns.service.js';
