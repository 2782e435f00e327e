import { Injectable } from '@nestjs/common';
import { createTranslator, type Language } from '#platform/i18n';
import { localise, type LocalisedText } from '../text/localised.text.js';
import { Conditions, isSearch, type ProductFilter, type SearchMode } from './product.query.js';
import { ProductReader } from './product.reader.js';

type FacetName = 'category' | 'region' | 'certified';

interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** How many products there are of one category, from one region, with or without a certificate. */
interface Cell {
  readonly category: string;
  readonly category_name: LocalisedText;
  readonly region: string;
  readonly region_name: LocalisedText;
  readonly certified: boolean;
  readonly count: number;
}

export interface Counted {
  readonly mode: SearchMode;
  readonly cells: readonly Cell[];
}

/** Counts may be this old: they are exact, and counting for every page of a list would cost more than the page. */
const KEPT_MS = 5_000;
const KEPT_MAX = 300;

/**
 * Totals and facets of a list from one count over category, region and certificate. Whatever somebody then chooses among
 * these three is a sum over the same cells.
 */
@Injectable()
export class ProductCounts {
  private readonly kept = new Map<string, { readonly counted: Promise<Counted>; readonly untilMs: number }>();

  constructor(private readonly reader: ProductReader) {}

  /** Also says how the words are to be looked for: by spelling when nothing at all is written so. */
  async of({ q, cooperative, inStock, minPriceMinor, maxPriceMinor }: ProductFilter): Promise<Counted> {
    const base = { q: isSearch(q) ? q.trim() : undefined, cooperative, inStock: inStock === true, minPriceMinor, maxPriceMinor };
    const key = JSON.stringify(Object.values(base).map((value) => value ?? null));
    const kept = this.kept.get(key);
    if (kept && kept.untilMs > performance.now()) return kept.counted;
    const counted = this.count(base);
    this.keep(key, counted);
    return counted;
  }

  total({ cells }: Counted, filter: ProductFilter): number {
    return sumOf(cells.filter((cell) => matches(cell, filter)));
  }

  /** Each dimension is counted without its own choice, so that a reader sees what another choice would give. */
  facets({ cells }: Counted, filter: ProductFilter, lang: Language): Facets {
    const certified = sumOf(cells.filter((cell) => cell.certified && matches(cell, filter, 'certified')));
    return {
      category: valuesOf(
        cells.filter((cell) => matches(cell, filter, 'category')),
        (cell) => [cell.category, localise(cell.category_name, lang)],
      ),
      region: valuesOf(
        cells.filter((cell) => matches(cell, filter, 'region')),
        (cell) => [cell.region, localise(cell.region_name, lang)],
      ),
      certified: [{ value: 'true', label: createTranslator(lang)('common.certified'), count: certified }],
    };
  }

  private async count(filter: ProductFilter): Promise<Counted> {
    const cells = await this.cells(Conditions.of(filter, 'words'));
    if (cells.length > 0 || !isSearch(filter.q)) return { mode: 'words', cells };
    return { mode: 'spelling', cells: await this.cells(Conditions.of(filter, 'spelling')) };
  }

  private cells(conditions: Conditions): Promise<Cell[]> {
    return this.reader.read<Cell>(
      `SELECT t.slug AS category, t.name AS category_name, r.slug AS region, r.name AS region_name, c.certified, c.count
         FROM (SELECT d.category_code, d.region_iso, d.certified, count(*)::int AS count FROM product_document d WHERE ${conditions.sql} GROUP BY 1, 2, 3) c
         JOIN category t ON t.code = c.category_code
         JOIN region r ON r.iso = c.region_iso`,
      conditions.values,
    );
  }

  private keep(key: string, counted: Promise<Counted>): void {
    if (this.kept.size >= KEPT_MAX) this.kept.clear();
    this.kept.set(key, { counted, untilMs: performance.now() + KEPT_MS });
    counted.catch(() => this.kept.delete(key));
  }
}

function matches(cell: Cell, filter: ProductFilter, without?: FacetName): boolean {
  return (
    (without === 'category' || filter.category === undefined || cell.category === filter.category) &&
    (without === 'region' || filter.region === undefined || cell.region === filter.region) &&
    (without === 'certified' || !filter.certified || cell.certified)
  );
}

const sumOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.count, 0);

/** Most first. */
function valuesOf(cells: readonly Cell[], read: (cell: Cell) => readonly [value: string, label: string]): FacetValue[] {
  const values = new Map<string, FacetValue>();
  for (const cell of cells) {
    const [value, label] = read(cell);
    values.set(value, { value, label, count: (values.get(value)?.count ?? 0) + cell.count });
  }
  return [...values.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
