import { splitPrice } from '#catalog';
import { newId } from '#platform/database';
import type { TestDatabase } from '#platform/testing';

export interface MadeOffer {
  readonly offerId: string;
  readonly sku: string;
  readonly stockItemId: string;
  readonly productId: string;
  readonly cooperativeId: string;
  readonly priceMinor: number;
}

let made = 0;
const words = (text: string) => JSON.stringify({ ar: text, fr: text, en: text });

/** The least that a market needs to show something: a region, a category, a kind. */
export async function makeMarket(database: TestDatabase): Promise<void> {
  await database.sql(
    `INSERT INTO region (iso, slug, name, intro, latitude, longitude) VALUES ('MA-09', 'souss-massa', $1, $1, 30.4, -9.6) ON CONFLICT DO NOTHING`,
    [words('Souss-Massa')],
  );
  await database.sql(`INSERT INTO category (code, slug, name, art, sort) VALUES ('oils', 'oils', $1, 'argan-oil-food', 1) ON CONFLICT DO NOTHING`, [
    words('Huiles'),
  ]);
  await database.sql(
    `INSERT INTO product_kind (key, category_code, name, description, hs6) VALUES ('argan-oil-food', 'oils', $1, $1, '1515.90') ON CONFLICT DO NOTHING`,
    [words('Huile d’argan')],
  );
}

/** The post: its tariff to the same region and beyond, its series of tracking numbers, its webhook's secret. */
export async function makeCarrier(database: TestDatabase, webhookSecret = 'whsec_of_the_post'): Promise<void> {
  await database.sql(`INSERT INTO carrier (code, name, webhook_secret) VALUES ('amana', '{"fr": "Amana"}', $1)`, [webhookSecret]);
  await database.sql(`INSERT INTO tracking_number_series VALUES ('amana', 'CC', 1, 99999999)`);
  await database.sql(
    `INSERT INTO rate_card (id, carrier_code, service, zone, weight_to_g, price_minor, cost_minor, days_from, days_to, valid_from)
     SELECT gen_random_uuid(), 'amana', 'home', zone, 5000, 3000, 2500, 1, 3, '2020-01-01' FROM unnest(ARRAY['same_region', 'national']) AS zone`,
  );
}

export async function makeCooperative(database: TestDatabase, slug = `cooperative-${++made}`): Promise<string> {
  const id = newId();
  await database.sql(
    `INSERT INTO cooperative (id, slug, name, tagline, story, register_number, president, founded_year, members, women, phone)
     VALUES ($1, $2, $3, $3, $3, '56/268/2018, Azilal', $3, 2010, 20, 18, '+212661234567')`,
    [id, slug, words(`Coopérative ${slug}`)],
  );
  await database.sql(
    `INSERT INTO cooperative_site (id, cooperative_id, region_iso, province, locality, address_line, postcode, latitude, longitude)
     VALUES ($1, $2, 'MA-09', 'Taroudannt', $3, $3, '83000', 30.47, -8.88)`,
    [newId(), id, words('Arazane')],
  );
  return id;
}

export interface OfferWishes {
  readonly stock?: number;
  readonly priceMinor?: number;
  readonly stockFactor?: number;
  /** Sell from another offer's balance: a case beside the jar. */
  readonly of?: MadeOffer;
}

export async function makeOffer(database: TestDatabase, cooperativeId: string, wishes: OfferWishes = {}): Promise<MadeOffer> {
  const n = ++made;
  const { stock = 10, priceMinor = 12_000, stockFactor = 1, of } = wishes;
  const productId = of?.productId ?? newId();
  const stockItemId = of?.stockItemId ?? newId();
  if (!of) {
    await database.sql(`INSERT INTO product (id, slug, kind_key, cooperative_id, name, note) VALUES ($1, $2, 'argan-oil-food', $3, $4, $4)`, [
      productId,
      `argan-${n}`,
      cooperativeId,
      words(`Argan ${n}`),
    ]);
    await database.sql('INSERT INTO stock_item (id, cooperative_id, product_id, on_hand) VALUES ($1, $2, $3, $4)', [
      stockItemId,
      cooperativeId,
      productId,
      stock,
    ]);
  }
  const offerId = newId();
  const components = splitPrice(priceMinor, { vatBasisPoints: 1_000, platformFeeBasisPoints: 800, premiumBasisPoints: 500 });
  await database.sql(
    `WITH added AS (
       INSERT INTO offer (id, sku, product_id, cooperative_id, stock_item_id, stock_factor, pack, weight_g, price_minor, vat_class)
       VALUES ($1, $2, $3, $4, $5, $6, '250 ml', 450, $7, 'reduced') RETURNING id)
     INSERT INTO offer_component (offer_id, kind, amount_minor)
     SELECT added.id, c.kind, c.amount FROM added, unnest($8::text[], $9::bigint[]) AS c (kind, amount)`,
    [
      offerId,
      `ARG-${n}`,
      productId,
      cooperativeId,
      stockItemId,
      stockFactor,
      priceMinor,
      components.map((c) => c.kind),
      components.map((c) => c.amountMinor),
    ],
  );
  return { offerId, sku: `ARG-${n}`, stockItemId, productId, cooperativeId, priceMinor };
}
