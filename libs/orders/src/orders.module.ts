import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { PaymentsModule } from '#payments';
import { Carts } from './cart/carts.service.js';
import { OrderRepository } from './order/order.repository.js';
import { Orders } from './order/orders.service.js';
import { PlaceOrderService } from './order/place-order.service.js';
import { Timeline } from './order/timeline.service.js';
import { Quotes } from './quote/quotes.service.js';
import { ReturnRepository } from './return/return.repository.js';
import { Returns } from './return/returns.service.js';

/** Needs `DELIVERY_RATES` from the delivery module of the process. */
@Module({
  imports: [CatalogModule, PaymentsModule],
  providers: [Carts, Quotes, OrderRepository, Orders, PlaceOrderService, ReturnRepository, Returns, Timeline],
  exports: [Carts, Quotes, Orders, PlaceOrderService, Returns, Timeline],
})
export class OrdersModule {}
