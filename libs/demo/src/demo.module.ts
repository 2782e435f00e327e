import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { IdentityModule } from '#identity';
import { MarketWriter } from './market/market.writer.js';
import { ScaleSeed } from './scale/scale.seed.service.js';
import { DemoKeys } from './seed/demo.keys.js';
import { DemoSeed } from './seed/demo.seed.service.js';
import { MarketMark } from './seed/market.mark.js';

@Module({
  imports: [CatalogModule, IdentityModule],
  providers: [DemoSeed, ScaleSeed, DemoKeys, MarketMark, MarketWriter],
  exports: [DemoSeed, ScaleSeed],
})
export class DemoModule {}
