import { Inject, Injectable } from '@nestjs/common';
import { Categories, Products, Suggest } from '#catalog';
import { Cooperatives, Regions } from '#cooperatives';
import { CONFIG, type Config } from '#platform/config';
import type { Language } from '#platform/i18n';
import type { CooperativeQueryDto, ProductQueryDto } from './catalog.dto.js';

/** The public catalogue as JSON texts; what the read models hold ready is put in as it is. */
@Injectable()
export class CatalogDocuments {
  constructor(
    private readonly catalogue: Products,
    private readonly categories: Categories,
    private readonly suggestions: Suggest,
    private readonly register: Cooperatives,
    private readonly places: Regions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async products(
    { in_stock: inStock, min_price: minPriceMinor, max_price: maxPriceMinor, facets, ...rest }: ProductQueryDto,
    lang: Language,
  ): Promise<string> {
    const query = { ...rest, inStock, minPriceMinor, maxPriceMinor, lang };
    const { cards, next, total } = await this.catalogue.list(query);
    const counted = facets ? `,"facets":${JSON.stringify(await this.catalogue.facets(query, lang))}` : '';
    return this.addressed(`{"items":[${cards.join(',')}],"next":${JSON.stringify(next)},"total":${total}${counted}}`);
  }

  async product(slug: string, lang: Language): Promise<string> {
    return this.addressed(await this.catalogue.jsonBySlug(slug, lang));
  }

  async suggest(q: string, lang: Language): Promise<string> {
    return JSON.stringify({ items: await this.suggestions.find(q, lang) });
  }

  async categoryList(lang: Language): Promise<string> {
    return this.addressed(wholeList(await this.categories.list(lang)));
  }

  async regionList(lang: Language): Promise<string> {
    return wholeList(await this.places.list(lang));
  }

  async cooperatives(query: CooperativeQueryDto, lang: Language): Promise<string> {
    const { items, next, total } = await this.register.list({ ...query, lang });
    const shelves = await this.catalogue.shelves(items.map((item) => item.slug));
    const shown = items.map((item) => ({
      ...item,
      image: shelves.get(item.slug)?.image ?? null,
      product_count: shelves.get(item.slug)?.productCount ?? 0,
    }));
    return this.addressed(JSON.stringify({ items: shown, next, total }));
  }

  async cooperative(slug: string, lang: Language): Promise<string> {
    const profile = await this.register.bySlug(slug, lang);
    const shelf = (await this.catalogue.shelves([slug])).get(slug);
    return this.addressed(JSON.stringify({ ...profile, image: shelf?.image ?? null, product_count: shelf?.productCount ?? 0 }));
  }

  /** Pictures are kept as paths on the web's address; a reader of the API is elsewhere and needs it whole. */
  private addressed(json: string): string {
    return json.replaceAll('"/assets/art/', `"${this.config.publicWebUrl}/assets/art/`);
  }
}

/** A list that is always given whole. */
const wholeList = (items: readonly object[]): string => JSON.stringify({ items, next: null, total: items.length });
