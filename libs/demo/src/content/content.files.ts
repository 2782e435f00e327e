import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import {
  categoriesFile,
  cooperativesFile,
  kindFacts,
  kindsFile,
  regionsFile,
  type CategoryContent,
  type CooperativeContent,
  type KindContent,
  type KindFacts,
  type RegionContent,
} from './content.schema.js';

/** What the demo market is made of: written by us, every cooperative and person invented. */
export interface DemoContent {
  readonly categories: readonly CategoryContent[];
  readonly regions: readonly RegionContent[];
  readonly kinds: readonly (KindContent & { readonly facts: KindFacts })[];
  readonly cooperatives: readonly CooperativeContent[];
}

/** Reads and checks `libs/demo/content`. A slip in a file stops the seed with the file's name and the place. */
export function loadContent(): DemoContent {
  const folder = findContent(__dirname);
  const read = <T>(name: string, schema: z.ZodType<T>): T => checked(name, schema, JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const rows = parse(readFileSync(join(folder, 'products.csv')), { columns: true, bom: true, skip_empty_lines: true });
  const facts = new Map(checked('products.csv', z.array(kindFacts), rows).map((row) => [row.key, row]));
  return {
    categories: read('categories.json', categoriesFile),
    regions: read('regions.json', regionsFile),
    kinds: read('kinds.json', kindsFile).map((kind) => {
      const found = facts.get(kind.key);
      if (!found) throw new Error(`kinds.json: ${kind.key} has no row in products.csv`);
      return { ...kind, facts: found };
    }),
    cooperatives: [...read('cooperatives-a.json', cooperativesFile), ...read('cooperatives-b.json', cooperativesFile)],
  };
}

function checked<T>(name: string, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${name}: ${issue?.path.join('.')}: ${issue?.message}`);
}

/** `libs/demo/content` of the checkout, from source and built. */
function findContent(start: string): string {
  for (let dir = start; ; dir = dirname(dir)) {
    const candidate = join(dir, 'libs/demo/content');
    if (existsSync(join(candidate, 'products.csv'))) return candidate;
    if (dir === dirname(dir)) throw new Error(`libs/demo/content was not found above ${start}`);
  }
}
