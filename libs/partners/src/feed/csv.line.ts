/** What a spreadsheet would take for a formula when a cell starts with it (OWASP, "CSV injection"); tab and return lead to the others. */
const FORMULA = /^[=+\-@\t\r\n|]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One RFC 4180 line with its CRLF. Text that could be run as a formula gets an apostrophe in front; numbers are ours
 * and stay numbers.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
