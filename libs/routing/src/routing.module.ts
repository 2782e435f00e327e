import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { OrdersModule } from '#orders';
import { PaymentsModule } from '#payments';
import { Cancellations } from './fulfilment/cancellations.service.js';
import { Escalations } from './fulfilment/escalations.service.js';
import { FulfilmentRepository } from './fulfilment/fulfilment.repository.js';
import { Fulfilments } from './fulfilment/fulfilments.service.js';
import { OrderProgress } from './fulfilment/order.progress.js';
import { PartEnding } from './fulfilment/part.ending.js';
import { Routing } from './fulfilment/routing.service.js';

@Module({
  imports: [CatalogModule, OrdersModule, PaymentsModule],
  providers: [Cancellations, Escalations, FulfilmentRepository, Fulfilments, OrderProgress, PartEnding, Routing],
  exports: [Cancellations, Escalations, Fulfilments],
})
export class RoutingModule {}
