/** Writes path data in its shortest form: every segment absolute or relative, whichever text is shorter. */
const arity = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

const segments = (data) => {
  const out = [];
  for (const [, letter, rest] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const values = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const size = arity[letter.toUpperCase()];
    if (!size) { out.push([letter, []]); continue; }
    for (let i = 0; i < values.length; i += size) {
      const repeated = i && letter === 'M' ? 'L' : i && letter === 'm' ? 'l' : letter;
      out.push([repeated, values.slice(i, i + size)]);
    }
  }
  return out;
};

const text = (v) => String(Math.round(v * 10) / 10).replace(/^(-?)0\./, '$1.').replace(/^-0$/, '0');
const joined = (values) => values.map(text).reduce((out, v) => (out && !v.startsWith('-') ? `${out} ${v}` : out + v), '');

const shift = (letter, values, x, y) => {
  if (letter === 'H') return [values[0] + x];
  if (letter === 'V') return [values[0] + y];
  if (letter === 'A') return [...values.slice(0, 5), values[5] + x, values[6] + y];
  return values.map((v, i) => v + (i % 2 ? y : x));
};

export const tight = (data) => {
  let [x, y, startX, startY, previous, out] = [0, 0, 0, 0, '', ''];
  for (const [letter, values] of segments(data)) {
    const upper = letter.toUpperCase();
    if (upper === 'Z') { [x, y, previous] = [startX, startY, 'z']; out += 'z'; continue; }
    const absolute = letter === upper ? values : shift(upper, values, x, y);
    const options = [[upper, absolute], [upper.toLowerCase(), shift(upper, absolute, -x, -y)]].map(([l, v]) => {
      const implied = l === previous || (previous === 'M' && l === 'L') || (previous === 'm' && l === 'l');
      const body = joined(v);
      return [l, (implied ? (body.startsWith('-') ? '' : ' ') : l) + body];
    });
    const best = options[1][1].length <= options[0][1].length ? options[1] : options[0];
    // The first move is absolute whatever its length, so that a path can be read on its own.
    const [chosen, written] = out ? best : options[0];
    out += written;
    previous = chosen;
    if (upper === 'H') x = absolute[0];
    else if (upper === 'V') y = absolute[0];
    else [x, y] = absolute.slice(-2);
    if (upper === 'M') [startX, startY] = [x, y];
  }
  return out;
};
