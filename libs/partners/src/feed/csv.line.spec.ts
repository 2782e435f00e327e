import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine } from './csv.line.js';

const cell = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('=1+1', '+212', '-5', '@SUM(A1)', '\tx', '\r\n=x', 'a,b', 'say "so"', 'زيت', ''));

describe(csvLine.name, () => {
  it('is read back cell by cell by a reader of RFC 4180', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 8 }), (cells) => {
        const [read] = parse(csvLine(cells), { relax_column_count: true, skip_empty_lines: false, record_delimiter: '\r\n' });
        expect((read as string[]).map((value, index) => (value === `'${cells[index]}` ? cells[index] : value))).toEqual(cells);
      }),
    );
  });

  it('never lets a text begin as a formula', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const [read] = parse(csvLine(['first', ...cells]), { relax_column_count: true, record_delimiter: '\r\n' });
        return (read as string[]).every((value) => !/^[=+\-@\t\r]/.test(value));
      }),
    );
  });

  it('leaves numbers as they are, and ends with CRLF', () => {
    expect(csvLine(['item', -5, 12_000])).toBe('item,-5,12000\r\n');
  });
});
