import { Global, Module } from '@nestjs/common';
import { DELIVERY_RATES } from '#orders';
import { RateCards } from './rate-cards.service.js';

/** Answers what orders ask through their port, without knowing orders' services. */
@Global()
@Module({ providers: [{ provide: DELIVERY_RATES, useClass: RateCards }], exports: [DELIVERY_RATES] })
export class DeliveryRatesModule {}
