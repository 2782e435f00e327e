import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { failedRowsCsv } from './failed-rows.csv.js';

const cells = fc.record({ tracking_number: fc.string(), code: fc.string(), note: fc.string() });

describe(failedRowsCsv.name, () => {
  it('gives every refused row back, whatever stood in it, and no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), (rows) => {
        const rejected = rows.map((row, index) => ({ row: index + 2, field: 'code', reason: 'invalid', cells: row }));
        const csv = failedRowsCsv(rejected, (field, reason) => `${field}: ${reason}`);
        const read = parse(csv, { columns: true, bom: true, relax_column_count: false }) as Record<string, string>[];
        expect(read).toHaveLength(rows.length);
        read.forEach((line, index) => {
          expect(line['row']).toBe(String(index + 2));
          for (const [column, given] of Object.entries(rows[index] ?? {})) {
            expect([given, `'${given}`]).toContain(line[column]);
            expect(line[column]).not.toMatch(/^[=+\-@]/);
          }
        });
      }),
    );
  });

  it('puts the columns that a file must have first', () => {
    const csv = failedRowsCsv([{ row: 2, field: 'code', reason: 'x', cells: { extra: '1', code: 'A', tracking_number: 'B' } }], () => 'because');
    expect(csv.toString('utf8')).toBe('\uFEFFtracking_number,code,extra,row,problem\nB,A,1,2,because\n');
  });
});
