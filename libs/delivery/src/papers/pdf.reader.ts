import { inflateSync } from 'node:zlib';

/** The number of pages of a PDF, from its page tree. */
export function pageCount(pdf: Uint8Array): number {
  const counts = [...pdfText(pdf).matchAll(/\/Type\s*\/Pages\b[^]*?\/Count\s+(\d+)/g)].map((match) => Number(match[1]));
  return Math.max(0, ...counts);
}

/** The widths, in modules, of the bars and spaces of the linear codes drawn in a PDF: paths of many upright rectangles. */
export function drawnBars(pdf: Uint8Array): number[][] {
  const paths = pdfText(pdf).split(/\b[fFBbSsn]\*?\s/);
  return paths.flatMap((path) => {
    const corners = [...path.matchAll(/([\d.]+) ([\d.]+) m\s+([\d.]+) \2 l/g)].map((match) => [Number(match[1]), Number(match[3])] as const);
    return corners.length < 15 ? [] : [inModules(corners)];
  });
}

function inModules(bars: readonly (readonly [from: number, to: number])[]): number[] {
  const widths = bars.flatMap(([from, to], index) => {
    const next = bars[index + 1];
    return next === undefined ? [to - from] : [to - from, next[0] - to];
  });
  const unit = Math.min(...widths);
  return widths.map((width) => Math.round(width / unit));
}

/** The plain text of a PDF's objects and of its streams, as far as they are packed with Flate. */
function pdfText(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n/g)].filter((match) => raw.slice(match.index - 3, match.index) !== 'end');
  const unpacked = streams.map((match) => inflated(Buffer.from(pdf).subarray(match.index + match[0].length)));
  return [raw, ...unpacked].join('\n');
}

function inflated(packed: Buffer): string {
  // Fonts and pictures may be packed otherwise; they hold nothing that is looked for here.
  if (packed[0] !== 0x78) return '';
  return inflateSync(packed).toString('latin1');
}
