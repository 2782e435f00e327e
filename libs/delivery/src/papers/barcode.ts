import { InvalidInputError } from '#platform/errors';

/** A linear code as widths in modules, bar first, bars and spaces taking turns. */
export interface LinearCode {
  readonly modules: number;
  readonly widths: readonly number[];
}

/** A square code: rows of dark runs `[from, length]` in modules. */
export interface MatrixCode {
  readonly modules: number;
  readonly rows: readonly (readonly (readonly [from: number, length: number])[])[];
}

/** More characters would need bars finer than a 203 dpi label printer draws cleanly across an A6 label. */
export const CODE128_CHARS_MAX = 28;

/*
 * Only the default export of bwip-js will do: its ES module also exports the symbology called "raw" under the name of
 * the function. It is loaded on first use, like the compiler, because it takes 10 MB.
 */

/** Code 128 of printable ASCII; refuses what a counter's scanner could not read back. */
export async function code128(text: string): Promise<LinearCode> {
  if (!/^[\x20-\x7E]+$/.test(text) || text.length > CODE128_CHARS_MAX) throw InvalidInputError.of('number', 'unprintable');
  const { default: bwip } = await import('bwip-js/node');
  const [code] = bwip.raw({ bcid: 'code128', text });
  if (code === undefined || !('sbs' in code)) throw new Error('bwip-js gave no bars for Code 128');
  const widths = [...code.sbs];
  return { modules: widths.reduce((sum, width) => sum + width, 0), widths };
}

/** QR code with medium error correction. */
export async function qrCode(text: string): Promise<MatrixCode> {
  const { default: bwip } = await import('bwip-js/node');
  const [code] = bwip.raw('qrcode', text, 'eclevel=M');
  if (code === undefined || !('pixs' in code)) throw new Error('bwip-js gave no pixels for a QR code');
  const { pixs, pixx: modules, pixy } = code;
  const rows = Array.from({ length: pixy }, (_, y) => darkRuns(pixs.slice(y * modules, (y + 1) * modules)));
  return { modules, rows };
}

function darkRuns(pixels: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  pixels.forEach((pixel, x) => {
    if (pixel === 0) return;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
