import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { DELIVERY_DIR } from './delivery-dir.js';

const resolve = createRequire(__filename).resolve;

/**
 * Arabic and its Latin from one family, Tifinagh, and the Latin letters the Arabic family lacks (ḍ, ɣ, ṛ of written
 * Amazigh, Greek, Cyrillic). Nothing is taken from the machine: a paper looks the same wherever it is made.
 */
export function paperFonts(): Buffer[] {
  return [
    readFileSync(resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf')),
    readFileSync(resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf')),
    sfntFromWoff(readFileSync(resolve('@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff'))),
    readFileSync(join(DELIVERY_DIR, 'fonts/NotoSans-Regular-subset.ttf')),
    readFileSync(join(DELIVERY_DIR, 'fonts/NotoSans-Bold-subset.ttf')),
  ];
}

const WOFF_SIGNATURE = 0x774f4646;
const WOFF_HEADER_BYTES = 44;
const WOFF_ENTRY_BYTES = 20;
const SFNT_HEADER_BYTES = 12;
const SFNT_ENTRY_BYTES = 16;

/** Unpacks WOFF 1.0 (https://www.w3.org/TR/WOFF/): the same tables, each deflated, under another directory. */
export function sfntFromWoff(woff: Buffer): Buffer {
  if (woff.readUInt32BE(0) !== WOFF_SIGNATURE) throw new Error('not a WOFF 1.0 font');
  const tableCount = woff.readUInt16BE(12);
  const directory = Buffer.alloc(SFNT_HEADER_BYTES + SFNT_ENTRY_BYTES * tableCount);
  const searchLog = Math.floor(Math.log2(tableCount));
  woff.copy(directory, 0, 4, 8);
  directory.writeUInt16BE(tableCount, 4);
  directory.writeUInt16BE(SFNT_ENTRY_BYTES * 2 ** searchLog, 6);
  directory.writeUInt16BE(searchLog, 8);
  directory.writeUInt16BE(SFNT_ENTRY_BYTES * (tableCount - 2 ** searchLog), 10);

  const tables: Buffer[] = [];
  let offset = directory.length;
  for (let index = 0; index < tableCount; index += 1) {
    const from = WOFF_HEADER_BYTES + WOFF_ENTRY_BYTES * index;
    const to = SFNT_HEADER_BYTES + SFNT_ENTRY_BYTES * index;
    const table = readTable(woff, from);
    woff.copy(directory, to, from, from + 4);
    woff.copy(directory, to + 4, from + 16, from + 20);
    directory.writeUInt32BE(offset, to + 8);
    directory.writeUInt32BE(table.length, to + 12);
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([directory, ...tables]);
}

function readTable(woff: Buffer, entry: number): Buffer {
  const offset = woff.readUInt32BE(entry + 4);
  const packedLength = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const packed = woff.subarray(offset, offset + packedLength);
  return packedLength < length ? inflateSync(packed, { maxOutputLength: length }) : packed;
}
