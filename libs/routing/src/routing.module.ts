import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { OrdersModule } from '#orders';
import { PaymentsModule } from '#payments';
import { Escalations } from './fulfilment/escalations.service.js';
import { FulfilmentRepository } from './fulfilment/fulfilment.repository.js';
import { Fulfilments } from './fulfilment/fulfilments.service.js';
import { Routing } from './fulfilment/routing.service.js';

@Module({
  imports: [CatalogModule, OrdersModule, PaymentsModule],
  providers: [Escalations, FulfilmentRepository, Fulfilments, Routing],
  exports: [Escalations, Fulfilments],
})
export class RoutingModule {}
