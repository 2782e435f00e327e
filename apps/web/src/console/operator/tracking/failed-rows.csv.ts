import { stringify } from 'csv-stringify/sync';
import type { InboxReport } from '#delivery';

/** A spreadsheet takes a cell that begins so for a formula; what a file holds must not run on the reader's machine. */
const FORMULA = /^[=+\-@\t\r]/;

/** In the order of the form's hint; what else a file holds comes after. */
const KNOWN: readonly string[] = ['tracking_number', 'code', 'occurred_at', 'location', 'reason', 'id'];

/** The rows that were refused, as they came, with the reason in columns of its own: mend them and send the file in again. */
export function failedRowsCsv(rejected: InboxReport['rejected'], words: (field: string, reason: string) => string): Buffer {
  const present = new Set(rejected.flatMap((row) => Object.keys(row.cells ?? {})));
  const columns = [...KNOWN.filter((column) => present.has(column)), ...[...present].filter((column) => !KNOWN.includes(column))];
  const rows = rejected.map((row) => [...columns.map((column) => guarded(row.cells?.[column] ?? '')), row.row, words(row.field, row.reason)]);
  return Buffer.from(stringify([[...columns, 'row', 'problem'], ...rows], { bom: true }));
}

const guarded = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);
