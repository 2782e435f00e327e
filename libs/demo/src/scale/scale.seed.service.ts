import { Injectable } from '@nestjs/common';
import { PRICE_SHARES, ProductDocuments, VAT_RATES } from '#catalog';
import { Database } from '#platform/database';
import { Settings } from '#platform/settings';
import { loadContent, type DemoContent } from '../content/content.files.js';
import { addCooperative } from '../market/demo.market.js';
import { demoGtin } from '../market/demo-numbers.js';
import { idOf } from '../market/deterministic.js';
import { noRows } from '../market/market.rows.js';
import { MarketWriter } from '../market/market.writer.js';
import type { SeedRates } from '../market/offer.pricing.js';
import { addProduct } from '../market/product.rows.js';
import { DemoKeys } from '../seed/demo.keys.js';
import { MarketMark } from '../seed/market.mark.js';
import type { Progress } from '../seed/progress.js';
import { scaleCooperative, scaleProduct, slugOf } from './scale.market.js';

export interface ScaleWishes {
  readonly products: number;
  readonly cooperatives: number;
  readonly seed: number;
}

const PRODUCTS_AT_ONCE = 250;
const OFFERS_OF_A_PRODUCT_MAX = 3;
/** Company numbers of the generated market's articles; a seed has a few of them. */
const COMPANY_OF_SEED_0 = 1_000;
const COMPANIES_OF_A_SEED = 30;
const SEED_MAX = 290;
/** What the article numbers of one seed have room for. */
const PRODUCTS_MAX = 1_000_000;
const COOPERATIVES_MAX = 20_000;
const MINUTE_MS = 60_000;

/**
 * A market of any size that its seed determines: ids, names, prices and stock come out the same everywhere. Written a
 * few hundred products at a time, each in its own transaction; run again, it goes on where it was stopped and adds nothing twice.
 */
@Injectable()
export class ScaleSeed {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly documents: ProductDocuments,
    private readonly writer: MarketWriter,
    private readonly mark: MarketMark,
    private readonly keys: DemoKeys,
  ) {}

  /** @throws {NotEmptyError} when the database holds a market that is no demo */
  async run(wishes: ScaleWishes, progress: Progress): Promise<void> {
    assertWithin('seed', wishes.seed, 0, SEED_MAX);
    assertWithin('products', wishes.products, 0, PRODUCTS_MAX);
    assertWithin('cooperatives', wishes.cooperatives, 1, COOPERATIVES_MAX);
    const content = loadContent();
    const rates = await this.rates();
    const { now } = await this.database.one<{ now: Date }>('SELECT app_now() AS now');
    const slugs = await this.writeCooperatives(content, wishes, now);
    for (let start = 0; start < wishes.products; start += PRODUCTS_AT_ONCE) {
      const end = Math.min(start + PRODUCTS_AT_ONCE, wishes.products);
      await this.database.transaction(() => this.writeProducts(content, wishes.seed, slugs, { start, end }, rates, now));
      progress.show(end, wishes.products);
    }
  }

  private async writeCooperatives(content: DemoContent, { cooperatives, seed }: ScaleWishes, now: Date): Promise<string[]> {
    return this.database.transaction(async () => {
      await this.mark.assertNoRealMarket();
      // Without a carrier nothing can be bought; the demo's own stays as it is.
      if ((await this.mark.read()) === null) await this.keys.addPost();
      await this.mark.set('generated');
      await this.writer.writeFrame(content);
      const made = Array.from({ length: cooperatives }, (_, no) => scaleCooperative(content, seed, no));
      const rows = noRows();
      for (const cooperative of made) addCooperative(rows, cooperative, now);
      await this.writer.write(rows);
      return made.map((cooperative) => cooperative.slug);
    });
  }

  private async writeProducts(
    content: DemoContent,
    seed: number,
    cooperatives: readonly string[],
    { start, end }: { start: number; end: number },
    rates: SeedRates,
    now: Date,
  ): Promise<void> {
    const rows = noRows();
    for (let no = start; no < end; no += 1) {
      const { kind, product } = scaleProduct(content.kinds, seed, no);
      const cooperative = cooperatives[no % cooperatives.length] as string;
      const firstItem = no * OFFERS_OF_A_PRODUCT_MAX;
      addProduct(rows, {
        product,
        kind,
        rates,
        today: now,
        cooperativeId: idOf(`cooperative/${cooperative}`),
        slug: `${kind.key}-${slugOf(cooperative)}-${no + 1}`,
        sku: `G${seed}-${String(no + 1).padStart(6, '0')}`,
        gtins: product.offers.map((_, index) => demoGtin(COMPANY_OF_SEED_0 + seed * COMPANIES_OF_A_SEED, firstItem + index)),
        createdAt: new Date(now.getTime() - (no + 1) * MINUTE_MS),
      });
    }
    await this.writer.write(rows);
    await this.documents.refresh(rows.product.map((product) => (product as { id: string }).id));
  }

  private async rates(): Promise<SeedRates> {
    const shares = await this.settings.current(PRICE_SHARES);
    return { vat: await this.settings.current(VAT_RATES), platformFee: shares.platform_fee, premium: shares.premium };
  }
}

function assertWithin(name: string, value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max) throw new RangeError(`--${name} is a whole number from ${min} to ${max}`);
}
