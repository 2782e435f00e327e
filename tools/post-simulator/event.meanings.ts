import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

const FILE = join(process.cwd(), 'libs', 'delivery', 'data', 'tracking-events.csv');

const rows = parse(readFileSync(FILE), { columns: true, bom: true }) as { readonly emsevt: string; readonly meaning_en: string }[];
const meanings = new Map(rows.map((row) => [row.emsevt, row.meaning_en]));

/** What a UPU event code says in words; undefined for one that the table lacks. */
export const eventMeaning = (code: string): string | undefined => meanings.get(code);
