import { Module } from '@nestjs/common';
import { Categories } from './category/categories.service.js';
import { Offers } from './offer/offers.service.js';
import { ProductDocuments } from './product/product.documents.service.js';
import { ProductCounts } from './product/product.counts.js';
import { ProductPages } from './product/product.pages.js';
import { ProductReader } from './product/product.reader.js';
import { Products } from './product/products.service.js';
import { Stock } from './stock/stock.service.js';
import { Suggest } from './suggest/suggest.service.js';
import { TradeItems } from './trade/trade-items.service.js';

const SERVICES = [Categories, Offers, ProductDocuments, Products, Stock, Suggest, TradeItems];

@Module({ providers: [...SERVICES, ProductCounts, ProductPages, ProductReader], exports: SERVICES })
export class CatalogModule {}
