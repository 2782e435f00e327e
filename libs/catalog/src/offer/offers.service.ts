import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { PriceComponent } from '../price/price.components.js';
import type { LocalisedText } from '../text/localised.text.js';

/** What a basket needs to know of an offer. */
export interface SaleOffer {
  readonly offerId: string;
  readonly sku: string;
  readonly pack: string;
  readonly weightG: number;
  readonly priceMinor: number;
  readonly components: readonly PriceComponent[];
  readonly stockItemId: string;
  readonly stockFactor: number;
  /** How many of this pack could be sold now. */
  readonly available: number;
  readonly productSlug: string;
  readonly productName: LocalisedText;
  readonly image: string;
  readonly certified: boolean;
  /** Spoils soon, so it is not taken back because of a change of mind. */
  readonly perishable: boolean;
  readonly cooperativeId: string;
  readonly cooperativeSlug: string;
  readonly cooperativeName: LocalisedText;
  /** Where its parcels leave from. */
  readonly locality: LocalisedText;
  readonly regionIso: string;
}

const SALE_OFFER = `
  SELECT o.id AS "offerId", o.sku, o.pack, o.weight_g AS "weightG", o.price_minor AS "priceMinor",
         (SELECT jsonb_agg(jsonb_build_object('kind', c.kind, 'amountMinor', c.amount_minor)
                           ORDER BY array_position(ARRAY['producer', 'premium', 'platform_fee', 'vat'], c.kind))
            FROM offer_component c WHERE c.offer_id = o.id) AS components,
         o.stock_item_id AS "stockItemId", o.stock_factor AS "stockFactor", (s.on_hand - s.reserved) / o.stock_factor AS available,
         p.slug AS "productSlug", p.name AS "productName", p.kind_key AS image, p.certified,
         position('P' IN k.flags) > 0 AS perishable,
         c.id AS "cooperativeId", c.slug AS "cooperativeSlug", c.name AS "cooperativeName", site.locality, site.region_iso AS "regionIso"
    FROM offer o
    JOIN stock_item s ON s.id = o.stock_item_id
    JOIN product p ON p.id = o.product_id
    JOIN product_kind k ON k.key = p.kind_key
    JOIN cooperative c ON c.id = o.cooperative_id
    JOIN cooperative_site site ON site.cooperative_id = c.id AND site.dispatches
   WHERE o.active AND p.status = 'published' AND c.status = 'active'`;

@Injectable()
export class Offers {
  constructor(private readonly database: Database) {}

  /** The offers on sale among these; an offer that was withdrawn is simply not in the answer. */
  byIds(offerIds: readonly string[]): Promise<SaleOffer[]> {
    return this.database.rows<SaleOffer>(`${SALE_OFFER} AND o.id = ANY($1) ORDER BY c.slug, o.sku`, [offerIds]);
  }

  bySku(sku: string): Promise<SaleOffer | null> {
    return this.database.maybe<SaleOffer>(`${SALE_OFFER} AND o.sku = $1`, [sku]);
  }
}
