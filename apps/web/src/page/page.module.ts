import { Global, Module, type DynamicModule } from '@nestjs/common';
import { OrdersModule } from '#orders';
import { Assets, ASSETS_FOLDER } from './assets.js';
import { Pages } from './pages.service.js';

@Global()
@Module({ imports: [OrdersModule], providers: [Assets, Pages], exports: [Assets, Pages] })
export class PageModule {
  static with(assetsFolder: string): DynamicModule {
    return { module: PageModule, providers: [{ provide: ASSETS_FOLDER, useValue: assetsFolder }] };
  }
}
