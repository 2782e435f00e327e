import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import { hasGs1Check, isInternalGtin } from '../gtin/gtin.js';
import type { LocalisedText } from '../text/localised.text.js';

/** An offer as trade knows it, the same for every partner; each feed is a projection of it. */
export interface TradeItem {
  readonly gtin: string | null;
  readonly sku: string;
  readonly name: LocalisedText;
  readonly productSlug: string;
  readonly kindKey: string;
  readonly pack: string;
  readonly weightG: number;
  readonly hsCode: string;
  readonly priceMinor: number;
  readonly vatClass: string;
  readonly certified: boolean;
  readonly inStock: boolean;
  readonly category: { readonly code: string; readonly name: LocalisedText };
  readonly cooperative: { readonly slug: string; readonly name: LocalisedText };
  readonly region: { readonly iso: string; readonly name: LocalisedText } | null;
  /** Why it cannot be traded; empty when it can. */
  readonly hindrances: readonly Hindrance[];
}

export const HINDRANCES = [
  'offer_inactive',
  'product_not_published',
  'cooperative_not_active',
  'origin_missing',
  'name_missing',
  'gtin_missing',
  'gtin_invalid',
  'gtin_internal',
] as const;
export type Hindrance = (typeof HINDRANCES)[number];

/** Whole categories and whole cooperatives; two empty lists select nothing. */
export interface TradeSelection {
  readonly categoryCodes: readonly string[];
  readonly cooperativeIds: readonly string[];
}

type TradeRow = Omit<TradeItem, 'hindrances'> & { readonly active: boolean; readonly productStatus: string; readonly cooperativeStatus: string };

const BATCH = 500;

const ITEMS = `
  SELECT o.gtin, o.sku, p.name, p.slug AS "productSlug", p.kind_key AS "kindKey", o.pack, o.weight_g AS "weightG", k.hs6 AS "hsCode",
         o.price_minor AS "priceMinor", o.vat_class AS "vatClass", p.certified, i.on_hand - i.reserved >= o.stock_factor AS "inStock",
         jsonb_build_object('code', t.code, 'name', t.name) AS category,
         jsonb_build_object('slug', c.slug, 'name', c.name) AS cooperative,
         CASE WHEN r.iso IS NOT NULL THEN jsonb_build_object('iso', r.iso, 'name', r.name) END AS region,
         o.active, p.status AS "productStatus", c.status AS "cooperativeStatus"
    FROM offer o
    JOIN stock_item i ON i.id = o.stock_item_id
    JOIN product p ON p.id = o.product_id
    JOIN product_kind k ON k.key = p.kind_key
    JOIN category t ON t.code = k.category_code
    JOIN cooperative c ON c.id = o.cooperative_id
    LEFT JOIN cooperative_site s ON s.cooperative_id = c.id AND s.dispatches
    LEFT JOIN region r ON r.iso = s.region_iso
   WHERE (k.category_code = ANY($1::text[]) OR o.cooperative_id = ANY($2::uuid[])) AND o.sku > $3
   ORDER BY o.sku LIMIT $4`;

@Injectable()
export class TradeItems {
  constructor(private readonly database: Database) {}

  /** Every offer of the selection in the order of article numbers, tradable or not, a few hundred in memory at a time. */
  async *each(selection: TradeSelection): AsyncGenerator<TradeItem> {
    for (let after = ''; ;) {
      const items = await this.page(selection, after, BATCH);
      yield* items;
      const last = items.at(-1);
      if (!last || items.length < BATCH) return;
      after = last.sku;
    }
  }

  /** The items that follow an article number. */
  async page({ categoryCodes, cooperativeIds }: TradeSelection, afterSku: string, limit: number): Promise<TradeItem[]> {
    const rows = await this.database.rows<TradeRow>(ITEMS, [categoryCodes, cooperativeIds, afterSku, limit]);
    return rows.map(({ active, productStatus, cooperativeStatus, ...item }) => ({
      ...item,
      hindrances: hindrancesOf({ ...item, active, productStatus, cooperativeStatus }),
    }));
  }

  /** Goes up when anything changed that a document tells: prices, texts, being sold out. */
  async version(): Promise<number> {
    return (await this.database.one<{ version: number }>('SELECT version FROM catalogue_version')).version;
  }
}

function hindrancesOf(item: TradeRow): Hindrance[] {
  const found: Record<Hindrance, boolean> = {
    offer_inactive: !item.active,
    product_not_published: item.productStatus !== 'published',
    cooperative_not_active: item.cooperativeStatus !== 'active',
    origin_missing: item.region === null,
    name_missing: !item.name.ar || !item.name.fr || !item.name.en,
    gtin_missing: item.gtin === null,
    gtin_invalid: item.gtin !== null && !hasGs1Check(item.gtin),
    gtin_internal: item.gtin !== null && hasGs1Check(item.gtin) && isInternalGtin(item.gtin),
  };
  return HINDRANCES.filter((hindrance) => found[hindrance]);
}
