import { Module, type DynamicModule } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { CooperativesModule } from '#cooperatives';
import { DeliveryModule, DeliveryRatesModule } from '#delivery';
import { IdentityModule } from '#identity';
import { OrdersModule } from '#orders';
import { PartnersModule } from '#partners';
import { HttpModule } from '#platform/http';
import type { Logger } from '#platform/logging';
import { processModules, type ProcessConfig } from '#platform/process';
import { RoutingModule } from '#routing';
import { CatalogController } from './catalog/catalog.controller.js';
import { CatalogDocuments } from './catalog/catalog.documents.js';
import { HealthController } from './health/health.controller.js';
import { HealthService } from './health/health.service.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { OpenApiDocuments } from './openapi/openapi.service.js';
import { CartController } from './orders/cart.controller.js';
import { OrderController } from './orders/order.controller.js';
import { CatalogFeedController } from './partners/catalog-feed.controller.js';
import { CarrierWebhookController } from './webhooks/carrier-webhook.controller.js';

/** What machines reach. */
@Module({})
export class ApiModule {
  static with(config: ProcessConfig, logger: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ...processModules(config, logger, { name: 'api' }),
        IdentityModule.forMachines(),
        HttpModule.with(),
        DeliveryRatesModule,
        CatalogModule,
        CooperativesModule,
        OrdersModule,
        DeliveryModule,
        RoutingModule,
        PartnersModule,
      ],
      controllers: [
        HealthController,
        CatalogController,
        CartController,
        OrderController,
        CatalogFeedController,
        CarrierWebhookController,
        OpenApiController,
      ],
      providers: [CatalogDocuments, HealthService, OpenApiDocuments],
    };
  }
}
