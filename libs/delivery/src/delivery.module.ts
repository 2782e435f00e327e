import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { OrdersModule } from '#orders';
import { PaymentsModule } from '#payments';
import { RoutingModule } from '#routing';
import { Deposits } from './deposit/deposits.service.js';
import { OrderFinder } from './journey/order.finder.js';
import { OrderJourney } from './journey/order.journey.js';
import { NumberSeries } from './parcel/number.series.js';
import { ParcelPapers } from './parcel/papers.service.js';
import { ParcelRepository } from './parcel/parcel.repository.js';
import { Parcels } from './parcel/parcels.service.js';
import { ReturnedParcels } from './parcel/returned.parcels.js';
import { CarrierInbox } from './tracking/carrier.inbox.js';
import { InboxReader } from './tracking/inbox.reader.js';
import { SettledTrackingCases } from './tracking/settled.cases.js';
import { Tracking } from './tracking/tracking.service.js';

const DOORS = [CarrierInbox, Deposits, InboxReader, NumberSeries, OrderFinder, OrderJourney, ParcelPapers, Parcels, ReturnedParcels, Tracking];

@Module({
  imports: [CatalogModule, OrdersModule, PaymentsModule, RoutingModule],
  providers: [...DOORS, ParcelRepository, SettledTrackingCases],
  exports: DOORS,
})
export class DeliveryModule {}
