/** Many small things drawn as short round strokes: seeds, threads, couscous, needles, dust. */
import { shade, tint } from './color.mjs';
import { heapPath, heapPoint, discPoint, boxPoint } from './outline.mjs';
import { d, fill, line, op } from './scene.mjs';

/** Whole numbers are fine enough for long grains. */
const fine = (v, long) => (long > 9 ? Math.round(v) : v);

const strokes = (points, angle, length) => points.map(([x, y]) => {
  const a = angle();
  const l = length();
  return l ? d`M${Math.round(x)} ${Math.round(y)}l${fine(l * Math.cos(a), l)} ${fine(l * Math.sin(a), l)}` : d`M${Math.round(x)} ${Math.round(y)}h0`;
}).join('');

/**
 * Grains at random places of an area. area: () => [x, y]. Each colour gets a share; every grain has a shadow
 * and a small light. width: thickness; long: length (0 = a round dot); spread: angles in radians around `lean`.
 */
export const grains = (s, area, { count = 90, width = 9, long = 0, colours, lean = 0.4, spread = 3, light = 0.55, dark = 0.5 }) => {
  const sets = colours.map(() => []);
  Array.from({ length: count }, area).sort((a, b) => a[1] - b[1]).forEach((p, i) => sets[i % colours.length].push(p));
  const off = Math.max(1, Math.round(width * 0.16));
  const shapes = sets.map((set) => s.path(strokes(set, () => lean + s.r(-spread, spread) / 2, () => (long ? long * s.r(0.75, 1.2) : 0))));
  const layers = shapes.map((id, i) => `<use href="#${id}" stroke="${shade(colours[i], dark)}" x="${off}" y="${off + 1}"/><use href="#${id}" stroke="${colours[i]}"/>`).join('');
  const lights = shapes.map((id, i) => `<use href="#${id}" stroke="${tint(colours[i], light)}"/>`).join('');
  return `<g stroke-width="${width}">${layers}</g>` + (light ? `<g stroke-width="${Math.max(1, Math.round(width * 3.2) / 10)}" transform="translate(${-off}${-off})">${lights}</g>` : '');
};

/** Areas for `grains`. */
export const inHeap = (s, x, y, rx, ry, h) => () => heapPoint(s, x, y, rx, ry, h);
export const inDisc = (s, x, y, rx, ry, hollow) => () => discPoint(s, x, y, rx, ry, hollow);
export const inBox = (s, x, y, w, h) => () => boxPoint(s, x, y, w, h);

const heaped = { kind: 'rad', place: [0.3, 0.2, 0.85], steps: [[0, 0.25], [0.5, 0], [1, -0.5]] };

/** A heap of grains with a shaded body under them. More options as in `grains`. */
export const heap = (s, { x = 0, y = 0, rx = 120, ry = 30, h = 80, ...options }) => {
  const c = options.base ?? shade(options.colours[0], 0.22);
  const body = heapPath(x, y, rx, ry, h);
  return fill(body, s.lit(heaped, c))
    + grains(s, inHeap(s, x, y, rx * 0.97, ry * 0.9, h), options)
    + fill(body, s.lin([[0.45, '#3a1a1c', 0], [1, '#3a1a1c', 0.38]], [0.2, 0, 1, 0.6]));
};

/** A heap of powder: smooth, with finger-drawn ridges and a little dust. */
export const powder = (s, { x = 0, y = 0, rx = 120, ry = 30, h = 80, colour }) => {
  const body = heapPath(x, y, rx, ry, h);
  const ridge = (f, g) => d`M${x - rx * f} ${y - h * 0.02}C${x - rx * f * 0.7} ${y - h * 0.4} ${x - rx * f * 0.5} ${y - h * g} ${x - rx * 0.04} ${y - h * g}`;
  return fill(body, s.rad([[0, tint(colour, 0.45)], [0.38, colour], [0.8, shade(colour, 0.36)], [1, shade(colour, 0.5)]], [0.32, 0.2, 0.85]))
    + s.inside(body, fill(d`M${x + rx * 0.05} ${y - h * 1.1}q${rx * 0.1} ${h * 0.6} ${-rx * 0.12} ${h * 1.7}H${x + rx * 1.2}V${y - h}z`, shade(colour, 0.55), op(0.28))
      + line(ridge(0.75, 0.72) + ridge(0.45, 0.9), tint(colour, 0.6), 4, `${op(0.5)} stroke-dasharray="40 9 14 7"`)
      + line(d`M${x + rx * 0.3} ${y - h * 0.5}q${rx * 0.2} ${h * 0.2} ${rx * 0.34} ${h * 0.5}m${-rx * 0.4} ${-h * 0.2}q${rx * 0.1} ${h * 0.2} ${rx * 0.2} ${h * 0.4}`, shade(colour, 0.6), 4, op(0.35)))
    + grains(s, inDisc(s, x + rx * 0.1, y + ry * 0.5, rx * 1.2, ry * 1.1, 0.8), { count: 26, width: 4, colours: [colour], light: 0, dark: 0.2 });
};

/** A wide field of grains from one patch (the same for equal options) used at several places [[x, y], …]; much lighter than drawing every grain. */
export const field = (s, places, { radius = 60, flat = 0.6, ...options }) => {
  const patch = s.once(`field ${JSON.stringify(options)}`, () => s.piece(grains(s, inDisc(s, 0, 0, radius, radius * flat), options)));
  return places.map(([x, y]) => s.use(patch, x, y)).join('');
};

/** Places for `field` that cover a heap. */
export const coverHeap = (rx, ry, h, radius = 60) => {
  const places = [];
  for (let y = -h + radius * 0.5; y <= ry * 0.5; y += radius * 0.62) {
    const reach = Math.max(0, rx * (y > 0 ? 0.8 : Math.min(1, 1.08 - Math.abs(y / h) * 0.95)) - radius * 0.8);
    const count = Math.max(1, Math.round((reach * 2) / (radius * 1.2)) + 1);
    for (let i = 0; i < count; i++) places.push([count === 1 ? 0 : -reach + (2 * reach * i) / (count - 1), y + (i % 2) * 6]);
  }
  return places;
};

/** A big heap of grains made of patches. Options as in `heap`. */
export const mound = (s, { x = 0, y = 0, rx = 120, ry = 30, h = 80, radius = 52, ...options }) => {
  const c = options.base ?? shade(options.colours[0], 0.22);
  const body = heapPath(x, y, rx, ry, h);
  return fill(body, s.lit(heaped, c))
    + s.inside(body, field(s, coverHeap(rx, ry, h, radius).map(([a, b]) => [x + a, y + b]), { radius, ...options }))
    + fill(body, s.lin([[0.45, '#3a1a1c', 0], [1, '#3a1a1c', 0.4]], [0.2, 0, 1, 0.6]));
};
