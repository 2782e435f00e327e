/** Light from the upper left: how round things turn, what they cast, and the marks of the brush. */
import { glow, shade, tint } from './color.mjs';
import { d, fill, line, n, op, oval } from './scene.mjs';

/** Paint for something turned on a wheel (lit left of the middle, reflected light at the right edge). */
export const drum = (s, c) => s.lit({ kind: 'lin', steps: [[0, -0.1], [0.24, 0.34], [0.52, 0], [0.9, -0.42], [1, -0.26]] }, c);

/** Paint for a ball or any rounded fruit. */
export const ball = (s, c, strong = 1) =>
  s.lit({ kind: 'rad', place: [0.34, 0.28, 0.8], steps: [[0, 0.5 * strong], [0.4, 0], [0.82, -0.42 * strong], [1, -0.28 * strong]] }, c);

/** Paint for a flat face or a leaning plane: light above, shade below. */
export const slope = (s, c, strong = 1) => s.lit({ kind: 'lin', place: [0.1, 0, 0.4, 1], steps: [[0, 0.28 * strong], [0.5, 0], [1, -0.32 * strong]] }, c);

/** Soft cast shadow of something standing at (x, y) with half width r; `reach` in widths of r. */
export const shadow = (s, x, y, r, reach = 1.2, depth = 0.55) => {
  // Two lengths of shadow are enough, and drawn once each.
  const long = reach < 0.6 ? 0.35 : 0.95;
  const piece = s.once(`shadow ${long}`, () => {
    const soft = s.rad([[0.1, '#3A1F1C', 0.75], [0.6, '#3A1F1C', 0.36], [1, '#3A1F1C', 0]]);
    return s.piece(oval(long * 50, 9, 100 + long * 50, 36, soft, op(depth)) + oval(5, 0, 110, 26, soft, op(Math.min(1, depth + 0.25))));
  });
  return s.use(piece, x, y, long > 0.6 ? 3 : 0, r / 100, Math.min(r, 165) / 100);
};

/** Coloured light thrown on the table through a full bottle. */
export const caustic = (s, x, y, r, c, warm = true) => {
  const bright = warm ? glow(c, 0.45) : tint(c, 0.4);
  return oval(x + r * 1.2, y + r * 0.16, r * 1.05, r * 0.2, s.rad([[0, bright, 0.85], [1, bright, 0]]), `transform="rotate(6 ${n(x)} ${n(y)})"`);
};

/** Dry-brush marks inside a box: a few broken parallel strokes. `lean` bends them. */
export const brush = (s, [x, y, w, h], colour, { count = 6, width = 8, opacity = 0.25, lean = 8, upright = false } = {}) => {
  let path = '';
  for (let i = 0; i < count; i++) {
    const t = (i + s.r(0.1, 0.9)) / count;
    path += upright
      ? d`M${Math.round(x + w * t)} ${Math.round(y + h * s.r(0, 0.2))}q${Math.round(lean)} ${Math.round(h * 0.4)} 0 ${Math.round(h * s.r(0.6, 0.85))}`
      : d`M${Math.round(x + w * s.r(0, 0.2))} ${Math.round(y + h * t)}q${Math.round(w * 0.4)} ${Math.round(lean)} ${Math.round(w * s.r(0.55, 0.8))} 0`;
  }
  return line(path, colour, width, `${op(opacity)} stroke-linecap="butt" stroke-dasharray="${Math.round(w * 0.3)} ${Math.round(width * 1.6)} ${Math.round(w * 0.12)} ${Math.round(width * 2.4)}"`);
};

/** The long highlights of glass: along the left wall and a thin one at the right. Box is local, base at y = 0. */
export const gloss = (r, top, base, strong = 0.6) => {
  const left = d`M${-r * 0.78} ${top + 8}q${-r * 0.06} ${(base - top) * 0.5} 0 ${base - top - 16}l${r * 0.15} 3q${-r * 0.05} ${-(base - top) * 0.5} 0 ${-(base - top - 20)}z`;
  return fill(left, '#fffaf0', op(strong))
    + line(d`M${-r * 0.5} ${top + 16}V${top + (base - top) * 0.42}`, '#fffaf0', r * 0.05, op(strong * 0.6))
    + line(d`M${r * 0.84} ${top + 14}V${base - 18}`, '#fff3da', r * 0.06, op(strong * 0.55));
};
