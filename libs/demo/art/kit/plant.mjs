/** Leaves, sprigs, flowers, ears. Each starts at the origin of its own place (x, y) and grows along `turn`. */
import { palette, shade, tint } from './color.mjs';
import { at, d, fill, line, op } from './scene.mjs';

/** One leaf along +x: a lit upper half, a shaded lower half, a vein. Returns the id of a piece. */
export const leafPiece = (s, long = 70, wide = 16, c = palette.leaf) => s.piece(
  fill(d`M0 0Q${long * 0.45} ${-wide} ${long} 0Q${long * 0.5} ${wide * 0.2} 0 0z`, tint(c, 0.16))
  + fill(d`M0 0Q${long * 0.5} ${wide * 1.1} ${long} 0Q${long * 0.5} ${wide * 0.1} 0 0z`, shade(c, 0.26))
  + line(d`M2 0Q${long * 0.5} ${wide * 0.1} ${long * 0.86} 0`, tint(c, 0.5), 1.6));

/** Points along a bent stem from (0, 0) to (long, 0): [x, y, angle in degrees]. */
const along = (long, bend, t) => {
  const y = bend * 4 * t * (1 - t);
  return [long * t, -y, (-Math.atan2(bend * 4 * (1 - 2 * t), long) * 180) / Math.PI];
};

const stemPath = (long, bend) => d`M0 0Q${long / 2} ${-bend * 2} ${long} 0`;

/** A branch with leaves on both sides. extra: drawing put over it, given a function (t) => [x, y, angle]. */
export const branch = (s, { x = 400, y = 400, turn = 0, long = 240, bend = 30, leaf = leafPiece(s), count = 9, open = 42, size = 1, stem = '#6E5A3A', extra, from = 0.12 } = {}) => {
  let leaves = '';
  for (let i = 0; i < count; i++) {
    const t = from + ((1 - from) * i) / (count - 1 || 1);
    const [px, py, a] = along(long, bend, t);
    const last = i === count - 1;
    leaves += s.use(leaf, px, py, a + (last ? 0 : (i % 2 ? -open : open) + s.r(-8, 8)), size * (1.05 - t * 0.35));
  }
  return at(x, y, line(stemPath(long, bend), stem, 5) + leaves + (extra ? extra((t) => along(long, bend, t)) : ''), turn);
};

/** Rosemary, thyme: a stem with many needles (stroke pairs). */
export const needles = (s, { x, y, turn = 0, size = 1, long = 220, bend = 20, count = 26, needle = 26, width = 5, colour = palette.leaf, stem = '#7A6242', taper = 0.5 } = {}) => {
  const sprig = s.once(`needles ${[long, bend, count, needle, width, colour, stem, taper]}`, () => {
    let [light, dark] = ['', ''];
    for (let i = 0; i < count; i++) {
      const [px, py, a] = along(long, bend, 0.05 + (0.95 * i) / count);
      const l = needle * (1 - (taper * i) / count) * s.r(0.8, 1.15);
      const up = ((a - s.r(34, 58)) * Math.PI) / 180;
      const down = ((a + s.r(34, 58)) * Math.PI) / 180;
      light += d`M${Math.round(px)} ${Math.round(py)}l${Math.round(l * Math.cos(up))} ${Math.round(l * Math.sin(up))}`;
      dark += d`M${Math.round(px)} ${Math.round(py)}l${Math.round(l * Math.cos(down))} ${Math.round(l * Math.sin(down))}`;
    }
    return s.piece(line(stemPath(long, bend), stem, 4) + line(dark, shade(colour, 0.32), width) + line(light, tint(colour, 0.14), width));
  });
  return s.use(sprig, x, y, turn, size);
};

/** Lavender and other spikes: a stem, then whorls of dots. */
export const spike = (s, { x, y, turn = -80, long = 240, bend = 14, head = 0.42, colour = '#7C6BA8', dot = 13, rows = 9, stem = palette.leaf } = {}) => {
  let [low, high] = ['', ''];
  for (let i = 0; i < rows; i++) {
    const [px, py] = along(long, bend, 1 - head + (head * i) / (rows - 1));
    const spread = dot * 0.75 * (1 - (0.6 * i) / rows);
    low += d`M${px} ${py + spread}h0M${px + 4} ${py}h0`;
    high += d`M${px + 2} ${py - spread}h0`;
  }
  return at(x, y, line(stemPath(long, bend), stem, 4) + line(low, shade(colour, 0.22), dot) + line(high, tint(colour, 0.2), dot) + line(high, tint(colour, 0.6), dot * 0.3, 'transform="translate(-1-2)"'), turn);
};

/** An ear of wheat or barley. awn: length of the beard. */
export const ear = (s, { x, y, turn = -70, size = 1, long = 260, bend = 20, grains = 8, awn = 60, colour = '#D5A548', grain = [30, 9] } = {}) => {
  const whole = s.once(`ear ${[long, bend, grains, awn, colour, grain]}`, () => {
    const kernel = s.piece(fill(d`M0 0Q${grain[0] * 0.4} ${-grain[1] * 1.3} ${grain[0]} 0Q${grain[0] * 0.4} ${grain[1] * 1.3} 0 0z`, s.lin([[0, tint(colour, 0.4)], [1, shade(colour, 0.3)]], [0, 0, 0, 1])));
    let [kernels, awns] = ['', ''];
    for (let i = 0; i < grains; i++) {
      const [px, py, a] = along(long, bend, 0.5 + (0.5 * i) / grains);
      for (const side of [-1, 1]) {
        kernels += s.use(kernel, px, py + side * 3, a + side * 24);
        if (awn) awns += d`M${Math.round(px + grain[0] * 0.9)} ${Math.round(py + side * 10)}l${Math.round(awn)} ${Math.round(side * awn * 0.22)}`;
      }
    }
    const [ex, ey, ea] = along(long, bend, 1);
    return s.piece(line(stemPath(long, bend), shade(colour, 0.1), 4) + line(awns, tint(colour, 0.15), 2) + kernels + s.use(kernel, ex, ey, ea));
  });
  return s.use(whole, x, y, turn, size);
};

/** A simple open flower of `petals`, seen from above and squashed by `flat`. Returns a piece id. */
export const flowerPiece = (s, { petals = 5, r = 34, wide = 0.62, colour = '#FFFDF6', heart = palette.saffron, flat = 0.8 } = {}) => {
  const w = r * wide;
  const petal = s.path(d`M0 0C${-w} ${-r * 0.4} ${-w * 0.8} ${-r} 0 ${-r}S${w} ${-r * 0.4} 0 0z`);
  const paint = s.rad([[0, shade(colour, 0.3)], [0.5, colour], [1, tint(colour, 0.5)]], [0.5, 1, 1]);
  const ring = Array.from({ length: petals }, (_, i) => `<use href="#${petal}" transform="rotate(${Math.round((360 * i) / petals + 20)})"/>`).join('');
  return s.piece(`<g transform="scale(1 ${flat})"><g fill="${shade(colour, 0.5)}" opacity=".3" transform="translate(3 5)">${ring}</g><g fill="${paint}" stroke="${shade(colour, 0.22)}" stroke-width=".8">${ring}</g></g>`
    + line('M-4 2h0M3 3h0M0-4h0M5-2h0M-5-3h0', shade(heart, 0.3), 5) + line('M-4 1h0M3 2h0M0-5h0M5-3h0', tint(heart, 0.3), 3));
};

/** A rose of rings of petals, r wide. Returns a piece id. */
export const rosePiece = (s, r = 46, c = palette.rose) => {
  const petal = s.path(d`M0 ${r * 0.1}C${-r * 0.5} ${-r * 0.1} ${-r * 0.62} ${-r * 0.8} ${-r * 0.2} ${-r * 0.92}Q0 ${-r} ${r * 0.24} ${-r * 0.9}C${r * 0.6} ${-r * 0.76} ${r * 0.5} ${-r * 0.1} 0 ${r * 0.1}z`);
  const paint = s.lin([[0, tint(c, 0.5)], [0.35, c], [1, shade(c, 0.5)]], [0, 0, 0, 1]);
  const ring = (count, size, turn) => Array.from({ length: count }, (_, i) => `<use href="#${petal}" transform="rotate(${Math.round(turn + (360 * i) / count)})scale(${size})"/>`).join('');
  return s.piece(fill(d`M${-r * 0.9} 0A${r * 0.9} ${r * 0.8} 0 1 1 ${r * 0.9} 0A${r * 0.9} ${r * 0.8} 0 1 1 ${-r * 0.9} 0z`, '#3a1f1c', `transform="translate(8 12)" ${op(0.3)}`)
    + `<g fill="${paint}" stroke="${tint(c, 0.62)}" stroke-width="1.4" transform="scale(1 .92)">${ring(5, 1, 10)}${ring(5, 0.78, 46)}${ring(4, 0.56, 20)}${ring(3, 0.36, 70)}</g>`
    + line(d`M${-r * 0.1} ${r * 0.02}q${r * 0.06} ${-r * 0.16} ${r * 0.18} ${-r * 0.02}t${-r * 0.12} ${r * 0.08}`, shade(c, 0.55), r * 0.06));
};
