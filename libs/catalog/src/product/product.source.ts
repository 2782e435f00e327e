import type { PriceComponent } from '../price/price.components.js';
import type { LocalisedText } from '../text/localised.text.js';

/** What a product's document is made of, as one row. */
export interface ProductSource {
  readonly id: string;
  readonly slug: string;
  readonly kindKey: string;
  readonly certified: boolean;
  readonly createdAt: Date;
  readonly name: LocalisedText;
  readonly note: LocalisedText;
  readonly category: { readonly code: string; readonly slug: string; readonly name: LocalisedText };
  readonly kind: {
    readonly name: LocalisedText;
    readonly description: LocalisedText;
    readonly composition: LocalisedText | null;
    readonly storage: LocalisedText | null;
    readonly season: LocalisedText | null;
    readonly label: string | null;
  };
  readonly region: { readonly iso: string; readonly slug: string; readonly name: LocalisedText };
  readonly cooperative: {
    readonly slug: string;
    readonly name: LocalisedText;
    readonly tagline: LocalisedText;
    readonly locality: LocalisedText;
    readonly members: number;
    readonly women: number;
    readonly founded: number;
  };
  readonly offers: readonly {
    readonly sku: string;
    readonly gtin: string | null;
    readonly pack: string;
    readonly weightG: number;
    readonly priceMinor: number;
    readonly available: number;
    readonly components: readonly PriceComponent[];
  }[];
  /** `YYYY-MM-DD` of each lot that has one, the soonest first. */
  readonly bestBeforeDates: readonly string[];
}

export const PRODUCT_SOURCES = `
  SELECT p.id, p.slug, p.kind_key AS "kindKey", p.certified, p.created_at AS "createdAt", p.name, p.note,
         jsonb_build_object('code', cat.code, 'slug', cat.slug, 'name', cat.name) AS category,
         jsonb_build_object('name', k.name, 'description', k.description, 'composition', k.composition, 'storage', k.storage,
                            'season', k.season, 'label', k.quality_label) AS kind,
         jsonb_build_object('iso', r.iso, 'slug', r.slug, 'name', r.name) AS region,
         jsonb_build_object('slug', c.slug, 'name', c.name, 'tagline', c.tagline, 'locality', s.locality, 'members', c.members,
                            'women', c.women, 'founded', c.founded_year) AS cooperative,
         (SELECT jsonb_agg(jsonb_build_object('sku', o.sku, 'gtin', o.gtin, 'pack', o.pack, 'weightG', o.weight_g, 'priceMinor', o.price_minor,
                   'available', (i.on_hand - i.reserved) / o.stock_factor,
                   'components', (SELECT jsonb_agg(jsonb_build_object('kind', x.kind, 'amountMinor', x.amount_minor)
                                    ORDER BY array_position(ARRAY['producer', 'premium', 'platform_fee', 'vat'], x.kind))
                                    FROM offer_component x WHERE x.offer_id = o.id)) ORDER BY o.sort, o.price_minor, o.sku)
            FROM offer o JOIN stock_item i ON i.id = o.stock_item_id WHERE o.product_id = p.id AND o.active) AS offers,
         (SELECT coalesce(jsonb_agg(DISTINCT to_char(l.best_before, 'YYYY-MM-DD')), '[]')
            FROM stock_item i JOIN stock_lot l ON l.stock_item_id = i.id WHERE i.product_id = p.id AND l.best_before IS NOT NULL) AS "bestBeforeDates"
    FROM product p
    JOIN product_kind k ON k.key = p.kind_key
    JOIN category cat ON cat.code = k.category_code
    JOIN cooperative c ON c.id = p.cooperative_id AND c.status = 'active'
    JOIN cooperative_site s ON s.cooperative_id = c.id AND s.dispatches
    JOIN region r ON r.iso = s.region_iso
   WHERE p.id = ANY($1) AND p.status = 'published' AND EXISTS (SELECT 1 FROM offer o WHERE o.product_id = p.id AND o.active)`;
