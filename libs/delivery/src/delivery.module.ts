import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { OrdersModule } from '#orders';
import { PaymentsModule } from '#payments';
import { RoutingModule } from '#routing';
import { Deposits } from './deposit/deposits.service.js';
import { OrderJourney } from './journey/order.journey.js';
import { ParcelPapers } from './parcel/papers.service.js';
import { ParcelRepository } from './parcel/parcel.repository.js';
import { Parcels } from './parcel/parcels.service.js';
import { CarrierInbox } from './tracking/carrier.inbox.js';
import { Tracking } from './tracking/tracking.service.js';

@Module({
  imports: [CatalogModule, OrdersModule, PaymentsModule, RoutingModule],
  providers: [CarrierInbox, Deposits, OrderJourney, ParcelPapers, ParcelRepository, Parcels, Tracking],
  exports: [CarrierInbox, Deposits, OrderJourney, ParcelPapers, Parcels, Tracking],
})
export class DeliveryModule {}
