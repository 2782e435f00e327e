import { z } from 'zod';
import { listOf, money, named, priceComponent } from '../openapi/shared.schemas.js';

const productCard = z
  .strictObject({
    slug: z.string(),
    name: z.string(),
    image: z.url(),
    category: z.string(),
    cooperative: named,
    region: z.string(),
    region_name: z.string(),
    price_from: money,
    several_prices: z.boolean().meta({ description: 'Whether another pack costs more.' }),
    certified: z.boolean(),
    in_stock: z.boolean(),
  })
  .meta({ id: 'ProductCard' });

const facet = z.array(z.strictObject({ value: z.string(), label: z.string(), count: z.int().min(0) })).meta({ id: 'Facet' });

export const productList = listOf(productCard)
  .extend({ facets: z.strictObject({ category: facet, region: facet, certified: facet }).optional() })
  .meta({ id: 'ProductList' });

const offer = z
  .strictObject({
    sku: z.string(),
    gtin: z
      .string()
      .regex(/^[0-9]{14}$/)
      .nullable(),
    pack: z.string(),
    weight_g: z.int().positive(),
    price: money,
    price_components: z.array(priceComponent),
    stock: z.strictObject({
      state: z.enum(['in_stock', 'low_stock', 'sold_out']),
      quantity: z.int().min(0).max(60).optional().meta({ description: 'Given from 60 downwards.' }),
    }),
  })
  .meta({ id: 'Offer' });

const claim = z
  .strictObject({ certificate: z.string(), standard: z.string(), scope: z.string(), valid_to: z.iso.date(), verify_url: z.url() })
  .meta({ id: 'Claim', description: 'What may be said of the product, and the certificate that proves it.' });

export const product = z
  .strictObject({
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    story: z.string(),
    images: z.array(z.url()),
    category: named,
    region: named,
    origin: z.strictObject({ region: z.string(), locality: z.string(), country: z.literal('MA') }),
    cooperative: named.extend({ locality: z.string(), tagline: z.string(), members: z.int(), women: z.int(), founded: z.int() }),
    certified: z.boolean(),
    claims: z.array(claim),
    labels: z.array(z.string()),
    facts: z.array(z.strictObject({ kind: z.enum(['composition', 'storage', 'season']), text: z.string() })),
    offers: z.array(offer),
    best_before: z.iso.date().nullable().describe('No lot on sale keeps less long; null where nothing perishes or no lot is known'),
  })
  .meta({ id: 'Product' });

export const suggestions = z.strictObject({
  items: z.array(z.strictObject({ kind: z.enum(['product', 'category', 'cooperative']), slug: z.string(), label: z.string() })),
});

export const categoryList = listOf(named.extend({ image: z.url(), product_count: z.int().min(0) }).meta({ id: 'Category' }));

const place = { lat: z.number(), lng: z.number() };

export const regionList = listOf(
  named.extend({ iso: z.string(), intro: z.string(), ...place, cooperative_count: z.int().min(0) }).meta({ id: 'Region' }),
);

const shelf = { image: z.url().nullable(), product_count: z.int().min(0) };
const people = { founded: z.int(), members: z.int(), women: z.int() };

export const cooperativeList = listOf(
  named
    .extend({ tagline: z.string(), locality: z.string(), region: z.string(), region_name: z.string(), ...people, ...place, ...shelf })
    .meta({ id: 'CooperativeCard' }),
);

const site = z.strictObject({
  region: named,
  province: z.string(),
  locality: z.string(),
  address_line: z.string(),
  postcode: z.string(),
  ...place,
  opening_hours: z.array(z.strictObject({ days: z.string(), opens: z.string(), closes: z.string() })),
  dispatches: z.boolean(),
});

export const cooperative = named
  .extend({
    tagline: z.string(),
    story: z.string(),
    ...people,
    president: z.string(),
    phone: z.string(),
    union: z.string().nullable(),
    register: z.string(),
    languages: z.array(z.string()),
    sites: z.array(site),
    ...shelf,
  })
  .meta({ id: 'Cooperative' });
