import { Module } from '@nestjs/common';
import { CatalogModule } from '#catalog';
import { FeedBuilder } from './feed/feed.builder.js';
import { Feeds } from './feed/feeds.service.js';
import { Partners } from './partner/partners.service.js';

@Module({ imports: [CatalogModule], providers: [Partners, Feeds, FeedBuilder], exports: [Partners, Feeds] })
export class PartnersModule {}
