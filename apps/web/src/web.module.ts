import { Module, type DynamicModule } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { CatalogModule } from '#catalog';
import { CooperativesModule } from '#cooperatives';
import { DeliveryModule, DeliveryRatesModule } from '#delivery';
import { IdentityModule } from '#identity';
import { OrdersModule } from '#orders';
import { HttpModule, type HttpOptions } from '#platform/http';
import type { Logger } from '#platform/logging';
import { processModules, type ProcessConfig } from '#platform/process';
import { RoutingModule } from '#routing';
import { ConsoleModule } from './console/console.module.js';
import { AnswerInterceptor } from './page/answer.js';
import { BUILT_ASSETS } from './page/assets.js';
import { CsrfGuard } from './page/csrf.guard.js';
import { PageModule } from './page/page.module.js';
import { ProblemPageRenderer } from './page/problem.page.js';
import { RootController } from './root.controller.js';
import { CartController } from './storefront/cart/cart.controller.js';
import { CheckoutController } from './storefront/checkout/checkout.controller.js';
import { CooperativeController } from './storefront/cooperatives/cooperative.controller.js';
import { HomeController } from './storefront/home/home.controller.js';
import { FindOrderController } from './storefront/orders/find-order.controller.js';
import { MapController } from './storefront/map/map.controller.js';
import { MapPresenter } from './storefront/map/map.presenter.js';
import { OrderController } from './storefront/orders/order.controller.js';
import { ProductController } from './storefront/products/product.controller.js';
import { ReturnController } from './storefront/returns/return.controller.js';
import { SitemapController } from './sitemap/sitemap.controller.js';
import { SignInController } from './storefront/sign-in/sign-in.controller.js';

const STOREFRONT = [
  RootController,
  HomeController,
  ProductController,
  CooperativeController,
  CartController,
  CheckoutController,
  FindOrderController,
  MapController,
  OrderController,
  ReturnController,
  SignInController,
  SitemapController,
];

export interface WebOptions extends Pick<HttpOptions, 'limits'> {
  readonly assetsFolder?: string;
}

/** What people reach. The access guard comes first, then the one against forged forms, which must know the session. */
@Module({})
export class WebModule {
  static with(config: ProcessConfig, logger: Logger, { assetsFolder = BUILT_ASSETS, ...http }: WebOptions = {}): DynamicModule {
    return {
      module: WebModule,
      imports: [
        ...processModules(config, logger, { name: 'web' }),
        IdentityModule.forPeople(),
        HttpModule.with({ ...http, renderer: ProblemPageRenderer, guards: [CsrfGuard] }),
        DeliveryRatesModule,
        CatalogModule,
        CooperativesModule,
        OrdersModule,
        DeliveryModule,
        RoutingModule,
        PageModule.with(assetsFolder),
        ConsoleModule,
      ],
      controllers: STOREFRONT,
      providers: [MapPresenter, { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor }],
    };
  }
}
