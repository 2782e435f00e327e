import type { DemoContent } from '../content/content.files.js';
import type { CooperativeContent, ProductContent } from '../content/content.schema.js';
import { SeededRandom } from '../market/deterministic.js';
import { COOPERATIVE_WORDS, NOTES, QUALITIES } from './scale.words.js';

type Kind = DemoContent['kinds'][number];

/** A cooperative's word and its place make its name; where both were used before, a number tells them apart. */
export function scaleCooperative(content: DemoContent, seed: number, no: number): Omit<CooperativeContent, 'products'> {
  const random = new SeededRandom(`${seed}/cooperative/${no}`);
  const word = COOPERATIVE_WORDS[no % COOPERATIVE_WORDS.length] as (typeof COOPERATIVE_WORDS)[number];
  const place = random.pick(content.cooperatives);
  const locality = place.locality;
  const members = random.whole(7, 80);
  const founded = random.whole(2003, 2024);
  const voice = random.pick(content.cooperatives);
  const number = no + 1;
  return {
    slug: `${slugOf(word.latin)}-${slugOf(locality.fr)}-s${seed}-${number}`,
    name: { ar: `تعاونية ${word.ar} ${locality.ar}`, fr: `Coopérative ${word.latin} ${locality.fr}`, en: `${word.latin} ${locality.en} Cooperative` },
    tagline: voice.tagline,
    story: voice.story,
    region: place.region,
    province: place.province,
    locality,
    address_line: place.address_line,
    postcode: place.postcode,
    lat: place.lat + (random.next() - 0.5) / 20,
    lng: place.lng + (random.next() - 0.5) / 20,
    founded,
    members,
    women: random.whole(Math.floor(members / 3), members),
    president: random.pick(content.cooperatives).president,
    phone: `+2126${String(random.whole(0, 99_999_999)).padStart(8, '0')}`,
    register: `${random.whole(1, 90)}/${random.whole(1, 400)}/${founded}, ${place.province}`,
    union: null,
    opening_hours: place.opening_hours,
    languages: place.languages,
  };
}

/** A product of a random kind, with one to three packs priced within what the kind costs. */
export function scaleProduct(kinds: readonly Kind[], seed: number, no: number): { readonly kind: Kind; readonly product: ProductContent } {
  const random = new SeededRandom(`${seed}/product/${no}`);
  const kind = random.pick(kinds);
  const quality = random.pick(QUALITIES);
  const { facts } = kind;
  const base = random.whole(facts.price_min_mad, Math.max(facts.price_min_mad, facts.price_max_mad));
  const big = facts.price_min_mad >= 500;
  const packs = big ? 1 : random.whole(1, 3);
  const offers = Array.from({ length: packs }, (_, index) => {
    const size = index + 1;
    return {
      pack: index === 0 ? facts.pack : `${size} × ${facts.pack}`,
      weight_g: facts.weight_g * size,
      price_mad: Math.max(1, Math.round(base * size * (1 - 0.04 * index))),
      stock: random.chance(1 / 15) ? 0 : big ? random.whole(1, 6) : random.whole(3, 220),
    };
  });
  return {
    kind,
    product: {
      kind: kind.key,
      name: { ar: `${kind.name.ar} ${quality.ar}`, fr: `${kind.name.fr}, ${quality.fr}`, en: `${kind.name.en}, ${quality.en}` },
      note: random.pick(NOTES),
      premium: random.chance(1 / 3),
      offers,
    },
  };
}

export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
