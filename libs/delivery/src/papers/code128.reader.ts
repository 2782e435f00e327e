/** ISO/IEC 15417, the widths of the 106 symbol characters and the stop. */
const SYMBOLS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'
).split(' ');

type CodeSet = 'A' | 'B' | 'C';

const START: Readonly<Record<number, CodeSet>> = { 103: 'A', 104: 'B', 105: 'C' };
const LATCH: Readonly<Record<CodeSet, Readonly<Record<number, CodeSet>>>> = {
  A: { 99: 'C', 100: 'B' },
  B: { 99: 'C', 101: 'A' },
  C: { 100: 'B', 101: 'A' },
};
const SHIFT = 98;
const STOP = 106;

/**
 * Reads the text of a Code 128 symbol from its bar and space widths in modules, as a scanner would: start, check
 * character and stop are verified. Throws an Error on anything else. Proves that what is printed can be scanned.
 */
export function readCode128(widths: readonly number[]): string {
  const values = symbolValues(widths);
  const [start = -1, ...rest] = values;
  if (rest.pop() !== STOP) throw new Error('no stop character');
  const check = rest.pop();
  const sum = rest.reduce((total, value, index) => total + value * (index + 1), start);
  if (check !== sum % 103) throw new Error('wrong check character');
  let set = START[start];
  if (set === undefined) throw new Error('no start character');
  let text = '';
  let once: CodeSet | undefined;
  for (const value of rest) {
    const latched: CodeSet | undefined = LATCH[set][value];
    if (latched !== undefined) set = latched;
    else if (value === SHIFT && set !== 'C') once = set === 'A' ? 'B' : 'A';
    else {
      text += characters(value, once ?? set);
      once = undefined;
    }
  }
  return text;
}

function symbolValues(widths: readonly number[]): number[] {
  const values: number[] = [];
  for (let at = 0; at < widths.length - 7; at += 6) values.push(symbolValue(widths.slice(at, at + 6)));
  values.push(symbolValue(widths.slice(-7)));
  return values;
}

function symbolValue(widths: readonly number[]): number {
  const value = SYMBOLS.indexOf(widths.join(''));
  if (value < 0) throw new Error(`no symbol has the widths ${widths.join('')}`);
  return value;
}

function characters(value: number, set: CodeSet): string {
  if (set === 'C') return String(value).padStart(2, '0');
  if (value >= 96) throw new Error(`function character ${value}`);
  return String.fromCharCode(set === 'A' && value >= 64 ? value - 64 : value + 32);
}
