/** Open ware: bowls, plates, dishes, mortars. The middle of the foot is at (x, y). */
import { palette, shade, tint } from './color.mjs';
import { brush, drum, shadow } from './light.mjs';
import { turned } from './outline.mjs';
import { at, d, fill, line, op, oval } from './scene.mjs';

const bowls = {
  bowl: [[1, 1, 1], [0.97, 0.75], [0.78, 0.3], [0.46, 0.06], [0.44, 0, 1]],
  deep: [[1, 1, 1], [1, 0.7], [0.88, 0.3], [0.56, 0.04], [0.54, 0, 1]],
  dish: [[1, 1, 1], [0.86, 0.55], [0.6, 0.12], [0.56, 0, 1]],
  cup: [[1, 1, 1], [0.95, 0.6], [0.84, 0.15], [0.72, 0, 1]],
  basin: [[1, 1, 1], [0.94, 0.9, 1], [0.86, 0.4], [0.6, 0, 1]],
};

/** The inside of a vessel: dark towards the light, lit on the far side. */
const hollow = { kind: 'lin', place: [0, 0, 1, 0.5], steps: [[0, -0.5], [0.6, -0.1], [1, 0.3]] };

/**
 * An open bowl. w: width at the rim; h: height; tilt: share of the rim one sees; inside: drawing on the rim's
 * plane (local, the middle of the rim at 0,0) for what is heaped in it; band: drawing on the outer wall (foot at 0,0).
 */
export const bowl = (s, { x = 400, y = 690, w = 260, h = 100, form = 'bowl', tilt = 0.27, colour = palette.terracotta, lining = colour, inside = '', band = '', lip = tint(colour, 0.4), long = 0.7, size = 1 }) => {
  const r = w / 2;
  const rings = bowls[form].map(([a, b, c]) => [a * r, -b * h, c]);
  const body = turned(rings, 0.22, 0);
  const ry = r * tilt;
  const outer = d`M${-r} ${-h}A${r} ${ry} 0 0 0 ${r} ${-h}` + body.slice(body.indexOf('M') + d`M${r} ${-h}`.length).replace(/z$/, '') + 'z';
  const svg = [
    oval(0, -h, r, ry, lip),
    oval(0, -h + 1, r - Math.max(5, r * 0.045), ry - Math.max(3, r * 0.026), s.lit(hollow, lining)),
    inside && at(0, -h + 2, inside),
    fill(outer, drum(s, colour)),
    band && s.inside(outer, band),
    s.inside(outer, fill(d`M${-r} ${-h * 0.35}Q0 ${-h * 0.02} ${r} ${-h * 0.5}V20H${-r}z`, shade(colour, 0.6), op(0.22)) + brush(s, [-r * 0.9, -h * 0.7, w * 0.8, h * 0.6], tint(colour, 0.6), { count: 2, width: 4, opacity: 0.22, lean: 14 })),
    line(d`M${-r} ${-h}A${r} ${ry} 0 0 0 ${r} ${-h}`, lip, Math.max(5, r * 0.045)),
    line(d`M${-r + 3} ${-h + 4}A${r} ${ry} 0 0 0 ${-r * 0.1} ${-h + ry}`, '#fffaf0', 3, op(0.55)),
  ].join('');
  return shadow(s, x, y, r * 0.86 * size, long) + at(x, y, svg, 0, size);
};

/** A flat plate seen from a little above; rim ornament is a drawing in a circle of radius 1000, squashed by `tilt`. */
export const plate = (s, { x = 400, y = 690, r = 200, tilt = 0.3, colour = palette.cream, rim = palette.indigo, inside = '', ornament = '' }) => {
  const ry = r * tilt;
  return shadow(s, x, y + 12, r, 0.25, 0.5)
    + at(x, y, [
      fill(d`M${-r} 0A${r} ${ry} 0 0 0 ${r} 0C${r} ${ry * 1.55} ${-r} ${ry * 1.55} ${-r} 0z`, shade(colour, 0.4)),
      oval(0, 0, r, ry, s.lin([[0, tint(colour, 0.5)], [0.6, colour], [1, shade(colour, 0.2)]], [0, 0, 1, 0.6])),
      oval(0, 0, r * 0.95, ry * 0.94, 'none', `stroke="${rim}" stroke-width="${Math.max(3, Math.round(r * 0.03))}"`),
      ornament && `<g transform="scale(${Math.round(r) / 1000} ${Math.round(ry) / 1000})">${ornament}</g>`,
      oval(0, ry * 0.05, r * 0.66, ry * 0.62, s.lin([[0, shade(colour, 0.28)], [0.5, shade(colour, 0.05)], [1, tint(colour, 0.4)]], [0, 0, 1, 0.6])),
      inside,
    ].join(''));
};

/** Points of a rim pattern: `count` copies of a path around the plate, at share f of the radius. */
export const around = (count, f, draw) => Array.from({ length: count }, (_, i) =>
  `<g transform="rotate(${Math.round((360 * i) / count)})translate(0 ${-Math.round(1000 * f)})">${draw}</g>`).join('');
