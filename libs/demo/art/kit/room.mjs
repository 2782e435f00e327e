/** Where things stand: plaster wall, niche, table, cloths and boards. */
import { mix, palette, shade, tables, tint, walls } from './color.mjs';
import { brush, shadow } from './light.mjs';
import { d, fill, group, line, n, op, oval } from './scene.mjs';

const plaster = (s, wall) => {
  const [w, h] = s.size;
  let marks = '';
  for (let i = 0; i < 5; i++) {
    marks += d`M${Math.round(s.r(-60, w * 0.9))} ${Math.round(s.r(0, h * 0.66))}q${Math.round(s.r(30, 90))} ${Math.round(s.r(-40, -8))} ${Math.round(s.r(90, 240))} ${Math.round(s.r(-30, 10))}`;
  }
  return fill(d`M0 0H${w}V${h}H0z`, s.rad([[0, tint(wall, 0.5)], [0.55, wall], [1, mix(wall, tables[wall] ?? shade(wall, 0.3), 0.5)]], [0.26, 0.16, 0.95]))
    + line(marks, tint(wall, 0.7), 14, `${op(0.16)} stroke-dasharray="90 5 30 8" stroke-linecap="butt"`);
};

/** An arched recess behind the things; `reach` is its half width, `top` the top of the curve. */
export const niche = (s, wall, { x = 400, reach = 265, top = 70, horizon = 540 } = {}) => {
  const spring = top + reach;
  const deep = mix(wall, tables[wall] ?? shade(wall, 0.3), 0.75);
  const arch = d`M${x - reach} ${horizon + 4}V${spring}A${reach} ${reach} 0 0 1 ${x + reach} ${spring}V${horizon + 4}z`;
  const jamb = d`M${x - reach} ${horizon}V${spring}A${reach} ${reach} 0 0 1 ${x + reach * 0.45} ${top + reach * 0.11}A${reach} ${reach} 0 0 0 ${x - reach + 42} ${spring + 26}V${horizon}z`;
  return fill(arch, s.lin([[0, deep], [1, mix(wall, deep, 0.3)]], [0, 0, 1, 0.5]))
    + fill(jamb, shade(deep, 0.4), op(0.34))
    + line(d`M${x + reach} ${horizon}V${spring}A${reach} ${reach} 0 0 0 ${x + reach * 0.5} ${top + reach * 0.13}`, tint(wall, 0.7), 6, op(0.8));
};

/** A slant of window light on the wall. */
export const sunbeam = (s, wall, { x = 90, y = 40, w = 330, h = 400 } = {}) => {
  const pane = (dx, dy, pw, ph) => d`M${x + dx} ${y + dy}l${pw}-18 ${ph * 0.2} ${ph}-${pw} 18z`;
  const panes = pane(0, 0, w * 0.46, h * 0.46) + pane(w * 0.52, -20, w * 0.46, h * 0.46) + pane(h * 0.1, h * 0.51, w * 0.46, h * 0.46) + pane(w * 0.52 + h * 0.1, h * 0.51 - 20, w * 0.46, h * 0.46);
  return fill(panes, s.lin([[0, tint(wall, 0.85), 0.75], [1, tint(wall, 0.85), 0.3]], [0, 0, 0, 1]));
};

const planks = (s, c, horizon) => {
  const [w, h] = s.size;
  const depth = h - horizon;
  const seams = [0.2, 0.5].map((t) => d`M0 ${horizon + depth * t}H${w}`).join('');
  return line(seams, shade(c, 0.5), 3, op(0.5))
    + line(seams, tint(c, 0.5), 2, `transform="translate(0 4)" ${op(0.4)}`)
    + brush(s, [-20, horizon + 8, w + 100, depth - 14], shade(c, 0.4), { count: 6, width: 3, opacity: 0.24, lean: 9 });
};

/**
 * The whole ground of a picture. wall: a name of `walls` or a colour; table: colour (darker wall by default);
 * kind: 'plain' | 'wood'; arch: true or options of `niche`; sun: true or options of `sunbeam`.
 */
export const room = (s, { wall = 'sand', table, kind = 'plain', horizon = 540, arch, sun } = {}) => {
  const [w, h] = s.size;
  const c = walls[wall] ?? wall;
  const t = table ?? tables[c] ?? shade(c, 0.2);
  return [
    plaster(s, c),
    arch ? niche(s, c, { horizon, ...(arch === true ? {} : arch) }) : '',
    sun ? sunbeam(s, c, sun === true ? {} : sun) : '',
    fill(d`M0 ${horizon - 46}H${w}v50H0z`, s.lin([[0, shade(t, 0.45), 0], [1, shade(t, 0.45), 0.28]], [0, 0, 0, 1])),
    fill(d`M0 ${horizon}q${w * 0.3}-4 ${w * 0.55} 0t${w * 0.45}-1V${h}H0z`, s.lin([[0, tint(t, 0.3)], [0.4, t], [1, shade(t, 0.3)]], [0, 0, 0.25, 1])),
    line(d`M0 ${horizon + 2}q${w * 0.3}-4 ${w * 0.55} 0t${w * 0.45}-1`, tint(t, 0.6), 3, op(0.6)),
    kind === 'wood' ? planks(s, t, horizon) : brush(s, [-30, horizon + 20, w + 120, h - horizon - 40], tint(t, 0.5), { count: 4, width: 6, opacity: 0.25, lean: 10 }),
  ].join('');
};

/** A folded linen cloth lying on the table, with stripes woven near its ends. */
export const linen = (s, { x = 400, y = 690, w = 560, h = 150, colour = palette.cream, stripe = palette.terracotta } = {}) => {
  const [l, r, t, b] = [x - w / 2, x + w / 2, y - h / 2, y + h / 2];
  const cloth = d`M${l + 60} ${t}Q${x} ${t - 14} ${r - 30} ${t + 6}Q${r + 16} ${y} ${r} ${b - 12}Q${x + 40} ${b + 16} ${l} ${b}Q${l + 10} ${y} ${l + 60} ${t}z`;
  const across = (f) => d`M${l + 60 + (w - 90) * f} ${t - 8 + f * 12}Q${l + 22 + (w - 30) * f} ${y} ${l + w * f} ${b + 6}`;
  return fill(cloth, '#3a1f1c', `transform="translate(9 10)" ${op(0.22)}`)
    + fill(cloth, s.lin([[0, tint(colour, 0.4)], [0.3, colour], [0.42, shade(colour, 0.14)], [0.52, colour], [1, shade(colour, 0.2)]], [0, 0, 1, 0.3]))
    + s.inside(cloth, line(across(0.07) + across(0.88), stripe, 12, op(0.85)) + line(across(0.11) + across(0.84), stripe, 4, op(0.8))
      + brush(s, [l, t, w, h], shade(colour, 0.35), { count: 6, width: 3, opacity: 0.2, lean: 12 }));
};

/** A thick round or long wooden board seen from a little above. */
export const board = (s, { x = 400, y = 680, rx = 300, ry = 74, thick = 18, colour = palette.wood } = {}) => {
  const rings = [0.86, 0.62, 0.36].map((f) => d`M${x - rx * f} ${y}A${rx * f} ${ry * f} 0 0 1 ${x + rx * f * 0.8} ${y - ry * f * 0.6}`).join('');
  return shadow(s, x, y + thick + ry * 0.55, rx * 0.98, 0.3, 0.5)
    + fill(d`M${x - rx} ${y}v${thick}A${rx} ${ry} 0 0 0 ${x + rx} ${y + thick}v${-thick}z`, s.lin([[0, shade(colour, 0.2)], [0.3, colour], [1, shade(colour, 0.5)]]))
    + oval(x, y, rx, ry, s.lin([[0, tint(colour, 0.42)], [0.5, tint(colour, 0.12)], [1, shade(colour, 0.14)]], [0, 0, 1, 0.6]))
    + line(rings, shade(colour, 0.4), 3, op(0.28)) + line(d`M${x - rx + 6} ${y + 8}A${rx} ${ry} 0 0 0 ${x + rx * 0.3} ${y + ry * 0.95}`, tint(colour, 0.7), 3, op(0.6));
};

/** Scenes seen from closer by: everything but the lower edge grows by `closer` (or by `special[key]`) and fills the square. */
export const near = (scenes, closer = 1.1, special = {}) => Object.fromEntries(Object.entries(scenes).map(([key, draw]) => [key, (s) => {
  const k = special[key] ?? closer;
  const [w, h] = s.size;
  return group(draw(s), `transform="translate(${n((w / 2) * (1 - k))} ${n(h * (1 - k))})scale(${k})"`);
}]));
