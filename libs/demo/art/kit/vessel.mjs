/** Glass: bottles, jars, phials. Each stands with the middle of its foot at (x, y). */
import { glow, palette, shade, tint } from './color.mjs';
import { caustic, drum, gloss, shadow } from './light.mjs';
import { turned } from './outline.mjs';
import { at, d, fill, line, op, oval } from './scene.mjs';

/** Profiles: rings [share of half width, share of height from the foot, corner?], top first. */
export const bottles = {
  marasca: [[0.3, 1, 1], [0.3, 0.76], [0.42, 0.72], [0.96, 0.63], [1, 0.58, 1], [1, 0.03, 1], [0.95, 0, 1]],
  apothecary: [[0.4, 1, 1], [0.4, 0.82], [0.6, 0.77], [0.97, 0.68], [1, 0.6, 1], [1, 0.04, 1], [0.93, 0, 1]],
  dorica: [[0.27, 1, 1], [0.28, 0.74], [0.5, 0.6], [0.95, 0.46], [1, 0.34], [0.96, 0.05], [0.9, 0, 1]],
  flask: [[0.24, 1, 1], [0.25, 0.66], [0.45, 0.55], [0.94, 0.36], [1, 0.2], [0.82, 0.03], [0.66, 0, 1]],
  amphora: [[0.3, 1, 1], [0.28, 0.82], [0.5, 0.72], [1, 0.54], [0.94, 0.3], [0.66, 0.08], [0.6, 0, 1]],
  cylinder: [[0.34, 1, 1], [0.34, 0.87], [0.46, 0.83], [0.86, 0.79], [1, 0.73, 1], [1, 0.03, 1], [0.95, 0, 1]],
  phial: [[0.5, 1, 1], [0.5, 0.8], [0.75, 0.76], [1, 0.68, 1], [1, 0.05, 1], [0.9, 0, 1]],
};
export const jars = {
  straight: [[0.84, 1, 1], [0.84, 0.93], [0.97, 0.86], [1, 0.8, 1], [1, 0.06, 1], [0.93, 0, 1]],
  round: [[0.66, 1, 1], [0.66, 0.93], [0.9, 0.8], [1, 0.52], [0.95, 0.18], [0.72, 0, 1]],
  tulip: [[0.9, 1, 1], [0.8, 0.86], [0.98, 0.5], [0.96, 0.3], [0.7, 0.04], [0.66, 0, 1]],
  hex: [[0.72, 1, 1], [0.72, 0.92, 1], [1, 0.8, 1], [1, 0.06, 1], [0.92, 0, 1]],
  squat: [[0.88, 1, 1], [0.88, 0.88], [1, 0.78, 1], [1, 0.08, 1], [0.9, 0, 1]],
};

const lids = {
  cork: (s, r, top) => {
    const h = Math.max(26, r * 0.9);
    const side = turned([[r * 1.02, top - h, 1], [r * 0.9, top + 6, 1]], 0.22);
    return fill(side, drum(s, '#C89B66')) + oval(0, top - h, r * 1.02, r * 0.24, tint('#C89B66', 0.4))
      + line(d`M${-r * 0.5} ${top - h * 0.6}h4m${r * 0.5} ${h * 0.15}h3m${-r * 0.2} ${h * 0.2}h4m${r * 0.3} ${-h * 0.4}h2`, '#7d5630', 4, op(0.6));
  },
  screw: (s, r, top, c) => {
    const h = Math.max(30, r * 0.34);
    const side = turned([[r * 1.1, top - h, 1], [r * 1.1, top + 8, 1]], 0.18);
    return fill(side, drum(s, c)) + oval(0, top - h, r * 1.1, r * 0.2, s.lin([[0, tint(c, 0.55)], [1, shade(c, 0.1)]]))
      + line(d`M${-r * 1.1} ${top + 1}a${r * 1.1} ${r * 0.2} 0 0 0 ${r * 2.2} 0`, shade(c, 0.5), 3, op(0.5));
  },
  wood: (s, r, top) => {
    const h = Math.max(24, r * 0.3);
    const side = turned([[r * 1.06, top - h, 1], [r * 1.06, top + 4, 1]], 0.18);
    return fill(side, drum(s, palette.wood)) + oval(0, top - h, r * 1.06, r * 0.2, tint(palette.wood, 0.34))
      + line(d`M${-r * 0.7} ${top - h}a${r * 0.7} ${r * 0.1} 0 0 1 ${r * 1.2} ${-r * 0.04}M${-r * 0.9} ${top - h * 0.4}q${r * 0.9} ${r * 0.3} ${r * 1.8} 0`, shade(palette.wood, 0.4), 2, op(0.5));
  },
  cloth: (s, r, top, c) => {
    const R = r * 1.12;
    const skirt = d`M${-R} ${top - 12}Q${-R * 1.3} ${top + 30} ${-R * 1.36} ${top + 44}q${R * 0.2} 18 ${R * 0.44} 3 ${R * 0.24} 26 ${R * 0.5} 8 ${R * 0.3} 22 ${R * 0.56} 3 ${R * 0.3} 22 ${R * 0.54} 0 ${R * 0.3} 10 ${R * 0.68}-12Q${R * 1.3} ${top + 20} ${R} ${top - 12}z`;
    return fill(skirt, drum(s, c)) + oval(0, top - 12, R, R * 0.26, s.rad([[0, tint(c, 0.5)], [1, c]], [0.35, 0.3, 0.7]))
      + line(d`M${-R * 0.7} ${top + 16}l-14 30M${-R * 0.2} ${top + 24}l-4 32M${R * 0.36} ${top + 22}l8 32M${R * 0.8} ${top + 12}l16 26`, shade(c, 0.5), 4, op(0.4))
      + line(d`M${-R} ${top + 4}q${R} ${R * 0.46} ${R * 2} 0`, palette.cream, 6) + line(d`M${-R} ${top + 7}q${R} ${R * 0.46} ${R * 2} 0`, palette.brown, 1.5, op(0.5));
  },
  dropper: (s, r, top, c) =>
    fill(turned([[r * 0.5, top - r * 2.9], [r * 0.62, top - r * 2.2], [r * 0.5, top - r * 1.1, 1], [r * 0.52, top - r * 0.9, 1]], 0.1, 0.9), drum(s, shade(c, 0.35)))
    + fill(turned([[r * 1.12, top - r * 1.05, 1], [r * 1.12, top + 6, 1]], 0.18), drum(s, c)) + oval(0, top - r * 1.05, r * 1.12, r * 0.2, tint(c, 0.35))
    + fill(turned([[r * 0.5, top - r * 1.5, 1], [r * 0.56, top - r * 1.04, 1]], 0.2), drum(s, shade(c, 0.35))),
  stopper: (s, r, top, c) =>
    fill(turned([[r * 0.7, top - r * 0.7, 1], [r * 0.62, top + 8, 1]], 0.2), drum(s, c), op(0.85))
    + `<circle cy="${Math.round(top - r * 1.5)}" r="${Math.round(r * 1.1)}" fill="${s.rad([[0, tint(c, 0.7)], [0.5, c], [1, shade(c, 0.3)]], [0.34, 0.28, 0.8])}"/>`
    + oval(-r * 0.36, top - r * 1.86, r * 0.3, r * 0.2, '#fffaf0', op(0.8)),
  none: () => '',
};

/**
 * A glass vessel. form: a profile; w, h: size; glass: its tint; liquid: colour or none; level: share filled;
 * inside: drawing of the contents (local coordinates, foot at 0,0, up is negative), label: drawing likewise;
 * lid: a key of `lids` with `lidColour`; dark: coloured glass hides the contents;
 * thick: no light comes through; warm: it comes through golden (oils, honeys), otherwise in the liquid's own colour.
 */
export const glass = (s, { x = 400, y = 680, w = 150, h = 380, form, glass: pane = '#DDE6DC', liquid, level = 0.62, inside = '', label = '', labelAt = 0.34, lid = 'cork', lidColour = palette.brass, dark = false, thick = false, warm = true, long = 1.1, size = 1 }) => {
  const r = w / 2;
  const rings = form.map(([a, b, c]) => [a * r, -b * h, c]);
  const body = turned(rings, 0.16, 0.16);
  const [mouth, top] = rings[0];
  const widest = Math.max(...rings.map((v) => v[0]));
  const shoulder = rings.find((v) => v[0] > widest * 0.93)[1];
  const surface = -level * h;
  const wide = widthAt(rings, surface) * 0.93;
  const c = liquid;
  const wet = c && fill(d`M${-r} ${surface}h${w}V20H${-r}z`, s.lin([[0, shade(c, 0.45)], [0.2, c], [0.45, c], [0.74, thick || dark ? tint(c, 0.16) : warm ? glow(tint(c, 0.12), 0.5) : tint(c, 0.5)], [1, shade(c, 0.45)]]))
    + (thick || dark || !warm ? '' : oval(0, 0, r, h * 0.16, s.rad([[0, glow(tint(c, 0.3), 0.7), 0.75], [1, glow(c, 0.7), 0]], [0.62, 0.4, 0.5])))
    + oval(0, surface, wide, wide * 0.17, s.lin([[0, shade(c, 0.1)], [1, tint(c, 0.5)]]));
  const svg = [
    fill(body, dark ? s.lin([[0, shade(pane, 0.45)], [0.2, pane], [0.55, shade(pane, 0.25)], [0.85, tint(pane, 0.1)], [1, shade(pane, 0.5)]]) : s.lin([[0, shade(pane, 0.3), 0.75], [0.3, pane, 0.4], [1, shade(pane, 0.4), 0.7]])),
    wet || inside ? s.inside(body, (wet ? `<g transform="translate(0-4)scale(.94 .985)">${wet}</g>` : '') + inside) : '',
    line(body, shade(pane, 0.5), 2.5, op(0.4)),
    label && at(0, -h * labelAt, label),
    gloss(widest, shoulder, -6, dark ? 0.42 : 0.6),
    mouth < r * 0.6 ? line(d`M${-mouth * 0.6} ${top + 10}V${Math.min(top + h * 0.2, shoulder - 12)}`, '#fffaf0', Math.max(3, mouth * 0.16), op(0.6)) : '',
    lid === 'none' ? oval(0, top, mouth, mouth * 0.2, shade(pane, 0.25), op(0.7)) + line(d`M${-mouth} ${top}a${mouth} ${mouth * 0.2} 0 0 0 ${mouth * 2} 0`, tint(pane, 0.7), 4) : lids[lid](s, mouth, top, lidColour),
  ].join('');
  return shadow(s, x, y, widest * size, long) + (c && !dark && !thick ? caustic(s, x, y, widest * size, c, warm) : '') + at(x, y, svg, 0, size);
};

const widthAt = (rings, y) => {
  for (let i = 1; i < rings.length; i++) {
    const [a, b] = [rings[i - 1], rings[i]];
    if (y <= b[1]) return a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1] || 1);
  }
  return rings[rings.length - 1][0];
};

export const bottle = (s, o) => glass(s, { lid: 'cork', ...o, form: bottles[o.form ?? 'marasca'] });
export const jar = (s, o) => glass(s, { w: 260, h: 320, lid: 'screw', ...o, form: jars[o.form ?? 'straight'] });
