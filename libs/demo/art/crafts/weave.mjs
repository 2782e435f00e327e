/** Woven surfaces: patterns live in cloth coordinates (u across, v along, both 0–1) and are laid onto any surface. */
import { d, fill, line, op } from '../kit/index.mjs';

/** Lays the unit square onto four corners in true perspective: top left, top right, bottom right, bottom left. */
export const quad = ([x0, y0], [x1, y1], [x2, y2], [x3, y3]) => {
  const [dx1, dx2, sx] = [x1 - x2, x3 - x2, x0 - x1 + x2 - x3];
  const [dy1, dy2, sy] = [y1 - y2, y3 - y2, y0 - y1 + y2 - y3];
  const det = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sx * dy2 - dx2 * sy) / det, (dx1 * sy - sx * dy1) / det];
  const [a, b, e, f] = [x1 - x0 + g * x1, x3 - x0 + h * x3, y1 - y0 + g * y1, y3 - y0 + h * y3];
  return (u, v) => { const w = g * u + h * v + 1; return [(a * u + b * v + x0) / w, (e * u + f * v + y0) / w]; };
};

/** A cloth hanging from y, with soft waves along its sides and hem. */
export const hung = ({ x, y, w, h, sway = 6, flare = 0, hem = 6 }) => (u, v) =>
  [x + w * u + (u - 0.5) * flare * v + Math.sin(v * 6 + u * 3) * sway * v, y + h * v + Math.sin(u * 12.5) * hem * v];

/** Path through cloth points, cut into `steps` so that it bends with the surface. */
export const onto = (map, points, { steps = 1, open = false } = {}) => {
  const ends = open ? points : [...points, points[0]];
  const out = [];
  for (let i = 0; i < ends.length - 1; i++) {
    for (let k = 0; k < steps; k++) {
      const t = k / steps;
      out.push(map(ends[i][0] + (ends[i + 1][0] - ends[i][0]) * t, ends[i][1] + (ends[i + 1][1] - ends[i][1]) * t));
    }
  }
  if (open) out.push(map(...ends[ends.length - 1]));
  return out.map(([x, y], i) => d`${i ? 'L' : 'M'}${Math.round(x)} ${Math.round(y)}`).join('') + (open ? '' : 'z');
};

export const rect = (map, u0, v0, u1, v1, steps = 1) => onto(map, [[u0, v0], [u1, v0], [u1, v1], [u0, v1]], { steps });

/** A row of lozenges between u0 and u1, centred on v. */
export const diamonds = (map, v, count, half, { u0 = 0, u1 = 1, fat = 0.5 } = {}) => Array.from({ length: count }, (_, i) => {
  const [step, at] = [(u1 - u0) / count, u0 + ((u1 - u0) * (i + 0.5)) / count];
  return onto(map, [[at, v - half], [at + step * fat, v], [at, v + half], [at - step * fat, v]]);
}).join('');

/** A zigzag from u0 to u1 around v, as an open line. */
export const zig = (map, v, count, half, { u0 = 0, u1 = 1 } = {}) =>
  onto(map, Array.from({ length: count + 1 }, (_, i) => [u0 + ((u1 - u0) * i) / count, v + (i % 2 ? -half : half)]), { open: true });

/** The weft: broken lines across the cloth; drawn dark and light it reads as texture. */
export const weft = (map, count, { steps = 3, colour = '#3a1a1c', light = '#fff6e0', width = 3, opacity = 0.16, dash = '9 7', from = 0, to = 1 } = {}) => {
  let path = '';
  for (let i = 1; i < count; i++) path += onto(map, [[0.01, from + ((to - from) * i) / count], [0.99, from + ((to - from) * i) / count]], { steps, open: true });
  return line(path, colour, width, `${op(opacity)} stroke-dasharray="${dash}" stroke-linecap="butt"`)
    + line(path, light, width * 0.7, `transform="translate(-5 -3)" ${op(opacity)} stroke-dasharray="${dash}" stroke-linecap="butt"`);
};

/** Threads hanging from the edge of a cloth between two points. */
export const fringe = (s, map, v, count, long, colour, { width = 4, spread = 6 } = {}) => {
  let path = '';
  for (let i = 0; i <= count; i++) {
    const [x, y] = map(i / count, v);
    path += d`M${Math.round(x)} ${Math.round(y)}q${Math.round(s.r(-spread, spread))} ${Math.round(long / 2)} ${Math.round(s.r(-spread, spread))} ${Math.round(s.r(long * 0.75, long * 1.1))}`;
  }
  return line(path, '#3a1f1c', width, `transform="translate(4 5)" ${op(0.3)}`) + line(path, colour, width);
};

/** A ball of yarn, wound three ways. */
export const yarn = (s, x, y, r, paint, wind) =>
  `<g transform="translate(${Math.round(x)} ${Math.round(y)})"><circle r="${Math.round(r)}" fill="${paint}"/>`
  + line([-0.6, -0.3, 0, 0.3, 0.6].map((f) => d`M${-r * 0.85} ${r * f * 0.7}Q0 ${r * (f - 0.45)} ${r * 0.8} ${r * f * 0.8}`).join('')
    + [-0.4, 0, 0.4].map((f) => d`M${r * f} ${-r * 0.85}Q${r * (f + 0.5)} 0 ${r * f * 0.6} ${r * 0.85}`).join(''), wind, Math.max(2, r * 0.05), op(0.4)) + '</g>';

/** Repeating soft folds as one gradient: dark and light by turns. */
export const folds = (s, count, depth = 0.22, direction = [0, 0, 1, 0.05]) => s.lin(Array.from({ length: count * 2 + 1 }, (_, i) =>
  (i % 2 ? ['#3a1a1c', depth] : ['#fff2d6', depth * 0.55])).map(([c, a], i) => [i / (count * 2), c, a]), direction);

/** A cloth laid down: shadow, ground colour, what is drawn on it clipped to its outline, folds over all. */
export const cloth = (s, outline, paint, drawn, over, [dx, dy] = [14, 16]) =>
  fill(outline, '#3a1f1c', `transform="translate(${dx} ${dy})" ${op(0.28)}`) + fill(outline, paint) + s.inside(outline, drawn) + (over ? fill(outline, over) : '');
