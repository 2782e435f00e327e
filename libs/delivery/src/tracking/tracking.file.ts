import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '#platform/errors';
import { toFieldIssue } from '#platform/http';
import { carrierEventSchema, type CarrierEvent, type ReadMessage, type RejectedRow } from './tracking.message.js';

export const FILE_BYTES_MAX = 2 * 1024 * 1024;
const FILE_ROWS_MAX = 10_000;
const COLUMNS_NEEDED = ['tracking_number', 'code', 'occurred_at'] as const;

interface CsvRow {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

/** Text of a file: UTF-8 with or without BOM, else Latin-1, which is what spreadsheets of older machines write. */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new DomainError('invalid', 'import.empty');
  if (bytes.length > FILE_BYTES_MAX) throw new DomainError('too_large', 'import.too_large', { megabytes: FILE_BYTES_MAX / 1024 / 1024 });
  const text = decode(bytes);
  // A spreadsheet's own format, a picture, a PDF: bytes that no list of events has.
  if (/[\u0000-\u0008\u000E-\u001F]/.test(text)) throw new DomainError('invalid', 'import.not_csv');
  if (text.trim() === '') throw new DomainError('invalid', 'import.empty');
  return text;
}

/**
 * Events of a CSV file: columns by their header in any order, comma, semicolon or tab between them. One wrong row never
 * loses the others; a rejected row keeps its cells, so that it can be mended and sent in again.
 * @throws {DomainError} `import.not_csv`, `import.quote`, `import.columns`, `import.too_many_rows`
 */
export function readFile(text: string): ReadMessage {
  const rows = rowsOf(text);
  if (rows.length > FILE_ROWS_MAX) throw new DomainError('invalid', 'import.too_many_rows', { max: FILE_ROWS_MAX });
  const events: CarrierEvent[] = [];
  const rejected: RejectedRow[] = [];
  for (const { record, info } of rows) {
    const parsed = carrierEventSchema.safeParse(record);
    if (parsed.success) {
      events.push(parsed.data);
      continue;
    }
    const issue = toFieldIssue(parsed.error.issues[0] ?? { message: 'invalid' });
    rejected.push({ row: info.lines, field: issue.field, reason: issue.code, cells: record });
  }
  return { events, rejected };
}

function rowsOf(text: string): CsvRow[] {
  let header: readonly string[] = [];
  try {
    const rows = parse(text, {
      columns: (names: string[]) => (header = names.map((name) => name.trim().toLowerCase())) as string[],
      delimiter: delimiterOf(text),
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    }) as unknown as CsvRow[];
    const missing = COLUMNS_NEEDED.filter((column) => !header.includes(column));
    if (missing.length > 0) throw new DomainError('invalid', 'import.columns', { missing: missing.join(', ') });
    if (rows.length === 0) throw new DomainError('invalid', 'import.empty');
    return rows;
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      throw new DomainError('invalid', 'import.quote', { line: openQuoteLine(text) });
    throw new DomainError('invalid', 'import.not_csv', {}, { cause: error instanceof Error ? error.message : '' });
  }
}

/** Where the quote stands that nothing closes: the line of the last one, since those before it are pairs. */
function openQuoteLine(text: string): number {
  return text.slice(0, text.lastIndexOf('"')).split('\n').length;
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split('\n', 1);
  return [';', '\t'].find((candidate) => first.includes(candidate)) ?? ',';
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'latin1').decode(bytes);
}
