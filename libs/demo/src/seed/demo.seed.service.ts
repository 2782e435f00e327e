import { Inject, Injectable } from '@nestjs/common';
import { PRICE_SHARES, ProductDocuments, VAT_RATES } from '#catalog';
import { CONFIG, type Config } from '#platform/config';
import { Database } from '#platform/database';
import { Settings } from '#platform/settings';
import { loadContent } from '../content/content.files.js';
import { demoRows } from '../market/demo.market.js';
import { MarketWriter } from '../market/market.writer.js';
import type { SeedRates } from '../market/offer.pricing.js';
import { DemoAccessFile } from './demo.access.js';
import { DemoKeys } from './demo.keys.js';
import { MarketMark } from './market.mark.js';
import type { Progress } from './progress.js';

/** Serialises seeds: whoever comes second finds the market and leaves it alone. */
const SEED_LOCK_KEY = 7_391_005;

export type DemoSeeded = 'seeded' | 'already_there';

/** Fills an empty database with the demo market, in one transaction: it is there as a whole or not at all. */
@Injectable()
export class DemoSeed {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly documents: ProductDocuments,
    private readonly writer: MarketWriter,
    private readonly keys: DemoKeys,
    private readonly mark: MarketMark,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws {NotEmptyError} when the database holds a market that is no demo */
  async run(progress: Progress): Promise<DemoSeeded> {
    return this.database.transaction(async () => {
      await this.database.rows('SELECT pg_advisory_xact_lock($1)', [SEED_LOCK_KEY]);
      if ((await this.mark.read()) === 'demo') return 'already_there';
      await this.mark.assertNoRealMarket();
      const content = loadContent();
      const { now } = await this.database.one<{ now: Date }>('SELECT app_now() AS now');
      const rows = demoRows(content, await this.rates(), now);
      await this.writer.writeFrame(content);
      await this.writer.write(rows);
      const access = {
        web: this.config.publicWebUrl,
        api: this.config.publicApiUrl,
        carriers: await this.keys.addPost(),
        partners: await this.keys.addPartners(),
        people: await this.keys.addPeople(),
        stripe: { base: this.config.stripeApiBase ?? null, webhookSecret: this.config.stripeWebhookSecret ?? null },
      };
      const ids = rows.product.map((product) => (product as { id: string }).id);
      await this.documents.refresh(ids, (done) => progress.show(done, ids.length));
      await this.mark.set('demo');
      // Before the commit: a market whose keys nobody knows would be of no use, keys without a market are overwritten by the next try.
      new DemoAccessFile(this.config.dataDir).write(access);
      return 'seeded';
    });
  }

  private async rates(): Promise<SeedRates> {
    const shares = await this.settings.current(PRICE_SHARES);
    return { vat: await this.settings.current(VAT_RATES), platformFee: shares.platform_fee, premium: shares.premium };
  }
}
