import { z } from 'zod';

const text = z.string().trim().min(1);
/** Arabic, French and English; Amazigh where there is a word for it. */
const words = z.object({ ar: text, fr: text, en: text, zgh: text.optional() });
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const categoriesFile = z.array(z.object({ code: slug, slug, sort: z.number().int(), art: slug, name: words }));

export const regionsFile = z.array(
  z.object({ iso: z.string().regex(/^MA-\d\d$/), slug, name: words, lat: z.number(), lng: z.number(), intro: words }),
);

export const kindsFile = z.array(
  z.object({
    key: slug,
    category: slug,
    name: words,
    description: words,
    ingredients: words.optional(),
    materials: words.optional(),
    shelf_life_days: z.number().int().positive().nullable(),
    storage: words.nullable(),
    season: words.nullable(),
    /** 1 is January; null where the season is the whole year. */
    season_months: z.array(z.number().int().min(1).max(12)).min(1).nullable(),
  }),
);

const offer = z.object({
  pack: text,
  weight_g: z.number().int().positive(),
  price_mad: z.number().int().positive(),
  stock: z.number().int().min(0),
});

export const cooperativesFile = z.array(
  z.object({
    slug,
    name: words,
    region: z.string(),
    province: text,
    locality: words,
    address_line: words.omit({ en: true }),
    postcode: z.string().regex(/^\d{5}$/),
    lat: z.number(),
    lng: z.number(),
    founded: z.number().int(),
    members: z.number().int(),
    women: z.number().int(),
    president: words.omit({ en: true }),
    phone: z.string().regex(/^\+212[67]\d{8}$/),
    register: text,
    union: text.nullable(),
    opening_hours: z.array(z.object({ days: z.string().regex(/^(mo|tu|we|th|fr|sa|su)(-(mo|tu|we|th|fr|sa|su))?$/), opens: time, closes: time })),
    languages: z.array(text),
    tagline: words,
    story: words,
    products: z.array(z.object({ kind: slug, name: words.nullable(), note: words, offers: z.array(offer).min(1), premium: z.boolean() })).min(1),
  }),
);

/** The columns of products.csv that the market uses. */
export const kindFacts = z.object({
  key: slug,
  hs6: text,
  label: z.string(),
  flags: z.string(),
  pack: text,
  unit: text,
  weight_g: z.coerce.number().int().positive(),
  price_min_mad: z.coerce.number().int().positive(),
  price_max_mad: z.coerce.number().int().positive(),
  region_iso: text,
});

export type CategoryContent = z.output<typeof categoriesFile>[number];
export type RegionContent = z.output<typeof regionsFile>[number];
export type KindContent = z.output<typeof kindsFile>[number];
export type KindFacts = z.output<typeof kindFacts>;
export type CooperativeContent = z.output<typeof cooperativesFile>[number];
export type ProductContent = CooperativeContent['products'][number];
