import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database';
import type { Language } from '#platform/i18n';

export interface Category {
  readonly slug: string;
  readonly name: string;
  readonly image: string;
  readonly product_count: number;
}

@Injectable()
export class Categories {
  constructor(private readonly database: Database) {}

  list(lang: Language): Promise<Category[]> {
    return this.database.readRows<Category>(
      'categories',
      `SELECT c.slug, coalesce(c.name ->> $1, c.name ->> 'fr') AS name, '/assets/art/' || c.art || '.svg' AS image,
              (SELECT count(*)::int FROM product_document d WHERE d.category_code = c.code) AS product_count
         FROM category c ORDER BY c.sort, c.code`,
      [lang],
    );
  }
}
