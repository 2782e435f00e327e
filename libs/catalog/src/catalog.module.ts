import { Module } from '@nestjs/common';
import { Offers } from './offer/offers.service.js';
import { Stock } from './stock/stock.service.js';

@Module({ providers: [Offers, Stock], exports: [Offers, Stock] })
export class CatalogModule {}
