import { createHash } from 'node:crypto';
import type { DemoContent } from '../content/content.files.js';
import type { CooperativeContent } from '../content/content.schema.js';
import { demoGtin } from './demo-numbers.js';
import { idOf, SeededRandom } from './deterministic.js';
import { noRows, type MarketRows } from './market.rows.js';
import type { SeedRates } from './offer.pricing.js';
import { addProduct } from './product.rows.js';

const DEMO_COMPANY = 9_990;
const DAYS_ON_SALE_MAX = 120;
const DAY_MS = 86_400_000;

/** The written market as rows: the same content gives the same ids, article numbers and prices. */
export function demoRows(content: DemoContent, rates: SeedRates, now: Date): MarketRows {
  const rows = noRows();
  const kinds = new Map(content.kinds.map((kind) => [kind.key, kind]));
  let item = 0;
  for (const cooperative of content.cooperatives) {
    const cooperativeId = addCooperative(rows, cooperative, now);
    const made = new Map<string, number>();
    for (const product of cooperative.products) {
      const kind = kinds.get(product.kind);
      if (!kind) throw new Error(`${cooperative.slug} makes ${product.kind}, which kinds.json does not know`);
      const nth = (made.get(kind.key) ?? 0) + 1;
      made.set(kind.key, nth);
      const slug = `${kind.key}-${cooperative.slug}${nth > 1 ? `-${nth}` : ''}`;
      const random = new SeededRandom(slug);
      addProduct(rows, {
        product,
        kind,
        cooperativeId,
        slug,
        rates,
        today: now,
        sku: skuOf(kind.key, slug),
        gtins: product.offers.map((_, index) => demoGtin(DEMO_COMPANY, item + index)),
        createdAt: new Date(now.getTime() - Math.floor(random.next() * DAYS_ON_SALE_MAX * DAY_MS)),
      });
      item += product.offers.length;
    }
  }
  return rows;
}

/** `ARGAN-7KQ2MX`: readable where it starts, unmistakable where it ends. */
function skuOf(kindKey: string, slug: string): string {
  const start = (kindKey.split('-')[0] ?? kindKey).toUpperCase().slice(0, 10);
  const end = BigInt(`0x${createHash('sha256').update(slug).digest('hex').slice(0, 10)}`)
    .toString(32)
    .toUpperCase()
    .padStart(8, '0')
    .slice(-6);
  return `${start}-${end}`;
}

export function addCooperative(rows: MarketRows, cooperative: Omit<CooperativeContent, 'products'>, now: Date): string {
  const id = idOf(`cooperative/${cooperative.slug}`);
  const { slug, name, tagline, story, president, members, women, languages, phone } = cooperative;
  rows.cooperative.push({
    id,
    slug,
    name,
    tagline,
    story,
    register_number: cooperative.register,
    union_name: cooperative.union,
    president,
    founded_year: cooperative.founded,
    members,
    women,
    languages,
    phone,
    status: 'active',
    created_at: now.toISOString(),
  });
  rows.cooperative_site.push({
    id: idOf(`site/${slug}`),
    cooperative_id: id,
    region_iso: cooperative.region,
    province: cooperative.province,
    locality: cooperative.locality,
    address_line: cooperative.address_line,
    postcode: cooperative.postcode,
    latitude: cooperative.lat,
    longitude: cooperative.lng,
    opening_hours: cooperative.opening_hours,
    dispatches: true,
  });
  return id;
}
