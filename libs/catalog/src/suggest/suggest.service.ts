import { Injectable } from '@nestjs/common';
import { LANGUAGES, type Language } from '#platform/i18n';
import { ProductReader } from '../product/product.reader.js';
import { searchQuery, terms } from '../search/search.terms.js';
import { localise, type LocalisedText } from '../text/localised.text.js';

export interface Suggestion {
  readonly kind: 'product' | 'category' | 'cooperative';
  readonly slug: string;
  readonly label: string;
}

interface Named {
  readonly kind: 'category' | 'cooperative';
  readonly slug: string;
  readonly name: LocalisedText;
}

interface KnownName extends Named {
  readonly words: readonly string[];
}

const PRODUCTS_MAX = 6;
const OTHERS_MAX = 3;
/** Categories and cooperatives are few and change seldom: their names are folded once in a while, not for every key that is hit. */
const NAMES_KEPT_MS = 30_000;

/** The best product of each kind: six jars of the same honey would be one suggestion six times. */
const PRODUCTS = (lang: Language) => `
  SELECT d.slug, d.card_${lang} AS card
    FROM (SELECT DISTINCT ON (kind_key) product_id, ts_rank(search, $1::tsquery) AS rank FROM product_document
           WHERE search @@ $1::tsquery ORDER BY kind_key, ts_rank(search, $1::tsquery) DESC, product_id) best
    JOIN product_document d USING (product_id)
   ORDER BY best.rank DESC, d.slug LIMIT ${PRODUCTS_MAX}`;

const NAMES = `
  SELECT 'category' AS kind, slug, name FROM category
  UNION ALL SELECT 'cooperative', slug, name FROM cooperative WHERE status = 'active'`;

/** Names as one types them. */
@Injectable()
export class Suggest {
  private names: Promise<readonly KnownName[]> | undefined;
  private namesUntilMs = 0;

  constructor(private readonly reader: ProductReader) {}

  async find(q: string, lang: Language): Promise<Suggestion[]> {
    // Names only: whoever types a cooperative's name is shown the cooperative, not all it makes.
    const query = searchQuery(q, 'A');
    if (query === null) return [];
    const products = await this.reader.read<{ slug: string; card: string }>(PRODUCTS(lang), [query]);
    const names = await this.knownNames();
    return [
      ...matching(names, 'category', terms(q), lang),
      ...products.map(({ slug, card }): Suggestion => ({ kind: 'product', slug, label: (JSON.parse(card) as { name: string }).name })),
      ...matching(names, 'cooperative', terms(q), lang),
    ];
  }

  private knownNames(): Promise<readonly KnownName[]> {
    if (this.names && performance.now() < this.namesUntilMs) return this.names;
    const names = this.reader.read<Named>(NAMES, []).then((rows) => rows.map((row) => ({ ...row, words: wordsOf(row.name) })));
    names.catch(() => (this.names = undefined));
    this.names = names;
    this.namesUntilMs = performance.now() + NAMES_KEPT_MS;
    return names;
  }
}

const wordsOf = (name: LocalisedText): string[] => terms(LANGUAGES.flatMap((lang) => name[lang] ?? []).join(' '));

/** Every typed word begins one of the name's, in whichever language. */
function matching(names: readonly KnownName[], kind: Named['kind'], typed: readonly string[], lang: Language): Suggestion[] {
  return names
    .filter((name) => name.kind === kind && typed.every((start) => name.words.some((word) => word.startsWith(start))))
    .slice(0, OTHERS_MAX)
    .map(({ slug, name }) => ({ kind, slug, label: localise(name, lang) }));
}
