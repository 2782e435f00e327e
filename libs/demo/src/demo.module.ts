import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { DeliveryRatesModule } from '#delivery';
import { IdentityModule } from '#identity';
import { OrdersModule } from '#orders';
import { MarketWriter } from './market/market.writer.js';
import { ScaleOrders } from './scale/scale.orders.service.js';
import { ScaleSeed } from './scale/scale.seed.service.js';
import { DemoKeys } from './seed/demo.keys.js';
import { DemoSeed } from './seed/demo.seed.service.js';
import { MarketMark } from './seed/market.mark.js';

@Module({
  imports: [CatalogModule, IdentityModule, OrdersModule, DeliveryRatesModule],
  providers: [DemoSeed, ScaleSeed, ScaleOrders, DemoKeys, MarketMark, MarketWriter],
  exports: [DemoSeed, ScaleSeed, ScaleOrders],
})
export class DemoModule {}
