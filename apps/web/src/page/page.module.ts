import { Global, Module } from '@nestjs/common';
import { OrdersModule } from '#orders';
import { Assets } from './assets.js';
import { Pages } from './pages.service.js';

@Global()
@Module({ imports: [OrdersModule], providers: [Assets, Pages], exports: [Assets, Pages] })
export class PageModule {}
