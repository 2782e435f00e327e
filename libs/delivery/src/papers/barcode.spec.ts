import fc from 'fast-check';
import { CODE128_CHARS_MAX, code128, qrCode } from './barcode.js';
import { readCode128 } from './code128.reader.js';

const printableAscii = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: CODE128_CHARS_MAX,
});

describe(code128.name, () => {
  it('can be read back by a reader that knows only the standard', async () => {
    await fc.assert(
      fc.asyncProperty(printableAscii, async (text) => {
        expect(readCode128((await code128(text)).widths)).toBe(text);
      }),
    );
  });

  it('packs an S10 number into 156 modules, so that 0.5 mm bars fit an A6 label', async () => {
    const code = await code128('RR473124829MA');
    expect(readCode128(code.widths)).toBe('RR473124829MA');
    expect(code.modules).toBe(156);
  });

  it('notices a damaged symbol', async () => {
    const { widths } = await code128('RR473124829MA');
    const damaged = [...widths.slice(0, 24), ...widths.slice(30)];
    expect(() => readCode128(damaged)).toThrow();
  });

  it.each(['', 'ط', 'A\u0000B', 'tab\t', 'x'.repeat(CODE128_CHARS_MAX + 1)])('refuses %j', async (text) => {
    await expect(code128(text)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe(qrCode.name, () => {
  it('is a square with its three finder patterns', async () => {
    const { modules, rows } = await qrCode('https://example.org/fr/orders/TZ-26-004217');
    expect(rows).toHaveLength(modules);
    expect(rows[0]?.[0]).toEqual([0, 7]);
    expect(rows[0]?.at(-1)).toEqual([modules - 7, 7]);
    expect(rows[modules - 1]?.[0]).toEqual([0, 7]);
    for (const run of rows.flat()) expect(run[0] + run[1]).toBeLessThanOrEqual(modules);
  });
});
