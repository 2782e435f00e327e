import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { PARCEL_STATUSES, type ParcelStatus } from '../parcel/parcel.states.js';

interface CodeRow {
  readonly emsevt: string;
  readonly unified_status: string;
}

/** Beside the sources in both layouts: the file is data, not code. */
const FILE = join(process.cwd(), 'libs', 'delivery', 'data', 'tracking-events.csv');

const statuses = new Map(
  (parse(readFileSync(FILE), { columns: true, bom: true }) as CodeRow[]).map((row) => {
    if (!(PARCEL_STATUSES as readonly string[]).includes(row.unified_status)) throw new Error(`${FILE}: ${row.emsevt} has no known status`);
    return [row.emsevt, row.unified_status as ParcelStatus] as const;
  }),
);

/** What a UPU event code means for a parcel; a code that the table lacks is `unknown`, never dropped. */
export function statusOfCode(code: string): ParcelStatus {
  return statuses.get(code.toUpperCase()) ?? 'unknown';
}
