import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { Language } from '#platform/i18n';
import { foldedText, searchQuery } from '../search/search.terms.js';

export interface Suggestion {
  readonly kind: 'product' | 'category' | 'cooperative';
  readonly slug: string;
  readonly label: string;
}

const PRODUCTS_MAX = 6;
const OTHERS_MAX = 3;

/** Names as one types them. */
@Injectable()
export class Suggest {
  constructor(private readonly database: Database) {}

  async find(q: string, lang: Language): Promise<Suggestion[]> {
    const query = searchQuery(q);
    if (query === null) return [];
    return this.database.readRows<Suggestion>(
      `suggest-${lang}`,
      `(SELECT DISTINCT 'category' AS kind, c.slug, coalesce(c.name ->> $2, c.name ->> 'fr') AS label FROM category c
         WHERE $3 <% lower(unaccent(coalesce(c.name ->> $2, '') || ' ' || (c.name ->> 'fr') || ' ' || (c.name ->> 'en'))) LIMIT ${OTHERS_MAX})
       UNION ALL
       (SELECT 'product', d.slug, d.page_${lang} ->> 'name' FROM product_document d WHERE d.search @@ $1::tsquery
         ORDER BY ts_rank(d.search, $1::tsquery) DESC, d.slug LIMIT ${PRODUCTS_MAX})
       UNION ALL
       (SELECT 'cooperative', c.slug, coalesce(c.name ->> $2, c.name ->> 'fr') FROM cooperative c
         WHERE c.status = 'active' AND $3 <% lower(unaccent(coalesce(c.name ->> $2, '') || ' ' || (c.name ->> 'fr'))) LIMIT ${OTHERS_MAX})`,
      [query, lang, foldedText(q)],
    );
  }
}
