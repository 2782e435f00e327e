export { FEED_FORMATS, type FeedFormat } from './feed/feed.formats.js';
export { Feeds, type FeedExclusion, type FeedExclusions, type FeedSnapshot } from './feed/feeds.service.js';
export { Partners, type Partner } from './partner/partners.service.js';
export { PartnersModule } from './partners.module.js';
