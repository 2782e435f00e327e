/** Nuts, fruits and pods as pieces: each function returns the id of a piece centred on (0, 0). */
import { glow, palette, shade, tint } from './color.mjs';
import { ball } from './light.mjs';
import { blob, closed } from './outline.mjs';
import { d, fill, line, op, oval } from './scene.mjs';

/** The small shadow that a thing lying on the table drops beside itself. */
export const under = (path, depth = 0.32) => fill(path, '#3a1f1c', `transform="translate(6 8)" ${op(depth)}`);

const body = (s, c) => s.lit({ kind: 'lin', place: [0.2, 0, 0.45, 1], steps: [[0, 0.42], [0.45, 0], [1, -0.42]] }, c);

export const almondPiece = (s, long = 74, c = '#B4733A') => {
  const [r, w] = [long / 2, long * 0.27];
  const shape = d`M${-r} 0C${-r * 0.7} ${-w * 1.1} ${r * 0.3} ${-w * 1.25} ${r} 0C${r * 0.3} ${w * 1.25} ${-r * 0.7} ${w * 1.1} ${-r} 0z`;
  return s.piece(under(shape) + fill(shape, body(s, c))
    + line(d`M${-r * 0.8} ${-w * 0.2}Q0 ${-w * 0.75} ${r * 0.7} ${-w * 0.14}M${-r * 0.84} ${w * 0.1}Q0 ${w * 0.1} ${r * 0.8} ${w * 0.04}M${-r * 0.7} ${w * 0.4}Q0 ${w * 0.8} ${r * 0.6} ${w * 0.26}`, shade(c, 0.45), 2, op(0.55))
    + line(d`M${-r * 0.5} ${-w * 0.52}Q0 ${-w * 0.84} ${r * 0.34} ${-w * 0.5}`, tint(c, 0.8), 3, op(0.7)));
};

export const arganPiece = (s, long = 70, c = '#A8642E') => {
  const [r, w] = [long / 2, long * 0.36];
  const shape = d`M${-r} 0C${-r} ${-w * 1.3} ${r * 0.5} ${-w * 1.2} ${r} 0C${r * 0.5} ${w * 1.2} ${-r} ${w * 1.3} ${-r} 0z`;
  return s.piece(under(shape) + fill(shape, body(s, c))
    + line(d`M${-r} 0Q0 ${-w * 0.35} ${r} 0M${-r * 0.9} ${w * 0.4}Q0 ${w * 0.8} ${r * 0.9} ${w * 0.06}`, shade(c, 0.55), 3, op(0.6))
    + line(d`M${-r * 0.6} ${-w * 0.52}Q0 ${-w * 0.95} ${r * 0.4} ${-w * 0.5}`, tint(c, 0.85), 4, op(0.65)));
};

/** A berry-like ovoid: olives, argan fruit, capers, jujubes, arbutus. */
export const olivePiece = (s, long = 56, c = palette.olive, plump = 0.78, eye = true) => {
  const [rx, ry] = [long / 2, (long * plump) / 2];
  return s.piece(oval(6, 9, rx, ry, '#3a1f1c', op(0.3)) + oval(0, 0, rx, ry, ball(s, c))
    + oval(-rx * 0.34, -ry * 0.44, rx * 0.26, ry * 0.16, '#fffaf0', op(0.75))
    + (eye ? oval(rx * 0.82, ry * 0.06, rx * 0.1, ry * 0.18, shade(c, 0.6)) : ''));
};

export const datePiece = (s, long = 110, c = '#7A3B1C', shine = 0.7, fat = 0.42) => {
  const [r, w] = [long / 2, (long * fat) / 2];
  const shape = d`M${-r} ${-w * 0.1}C${-r} ${-w} ${-r * 0.6} ${-w * 1.1} 0 ${-w}S${r} ${-w * 0.8} ${r} ${w * 0.1}S${r * 0.6} ${w * 1.08} 0 ${w}S${-r} ${w * 0.8} ${-r} ${-w * 0.1}z`;
  return s.piece(under(shape, 0.38) + fill(shape, body(s, c))
    + line(d`M${-r * 0.8} ${-w * 0.1}Q${-r * 0.2} ${w * 0.3} ${r * 0.5} ${-w * 0.1}M${-r * 0.6} ${w * 0.5}Q0 ${w * 0.7} ${r * 0.7} ${w * 0.36}M${-r * 0.1} ${-w * 0.42}Q${r * 0.4} ${-w * 0.3} ${r * 0.8} ${-w * 0.2}`, shade(c, 0.55), 3, op(0.6))
    + line(d`M${-r * 0.66} ${-w * 0.5}Q${-r * 0.2} ${-w * 0.86} ${r * 0.36} ${-w * 0.66}M${r * 0.5} ${-w * 0.5}q10 1 14 6M${-r * 0.3} ${w * 0.22}q${r * 0.3} ${w * 0.24} ${r * 0.6} ${w * 0.06}`, glow(tint(c, 0.6), 0.25), 4, op(shine))
    + fill(d`M${-r * 1.04} ${-w * 0.3}l${r * 0.2} ${-w * 0.1} 2 ${w * 0.6} ${-r * 0.2} 0z`, '#C9A266'));
};

export const figPiece = (s, r = 60, c = '#56324A') => {
  const shape = d`M0 ${-r * 1.25}C${r * 0.3} ${-r * 0.7} ${r} ${-r * 0.4} ${r} ${r * 0.25}C${r} ${r} ${-r} ${r} ${-r} ${r * 0.25}C${-r} ${-r * 0.4} ${-r * 0.3} ${-r * 0.7} 0 ${-r * 1.25}z`;
  return s.piece(under(shape) + fill(shape, ball(s, c))
    + line(d`M0 ${-r * 1.1}Q${-r * 0.8} 0 ${-r * 0.3} ${r * 0.7}M0 ${-r * 1.1}Q${r * 0.1} 0 ${r * 0.1} ${r * 0.78}M${r * 0.04} ${-r}Q${r * 0.8} 0 ${r * 0.5} ${r * 0.6}`, tint(c, 0.45), 2.5, op(0.4))
    + fill(d`M${-r * 0.1} ${-r * 1.1}l${r * 0.02} ${-r * 0.3} ${r * 0.18} 0 ${r * 0.04} ${r * 0.34}z`, palette.leaf));
};

export const figHalfPiece = (s, r = 58) => {
  const shape = d`M0 ${-r * 1.2}C${r * 0.3} ${-r * 0.7} ${r} ${-r * 0.4} ${r} ${r * 0.2}C${r} ${r * 0.95} ${-r} ${r * 0.95} ${-r} ${r * 0.2}C${-r} ${-r * 0.4} ${-r * 0.3} ${-r * 0.7} 0 ${-r * 1.2}z`;
  return s.piece(under(shape) + fill(shape, '#56324A') + `<g transform="scale(.9)">${fill(shape, '#F1DDB8')}</g><g transform="translate(0 3)scale(.68)">${fill(shape, s.rad([[0, '#E9A06A'], [0.5, '#C2484A'], [1, '#A5323F']], [0.5, 0.6, 0.6]))}</g>`
    + line(Array.from({ length: 20 }, () => { const a = s.r(0, 6.28), f = s.r(0.2, 0.56); return d`M${r * f * Math.cos(a)} ${r * 0.1 + r * f * Math.sin(a)}h0`; }).join(''), '#F7D9A0', 4.5));
};

export const walnutPiece = (s, r = 36, c = '#C99A5E') => {
  const shape = closed([[-r, -4], [-r * 0.7, -r * 0.7], [-r * 0.14, -r * 0.62], [r * 0.2, -r * 0.8], [r * 0.86, -r * 0.5], [r, 0], [r * 0.8, r * 0.6], [r * 0.2, r * 0.7], [-r * 0.2, r * 0.66], [-r * 0.8, r * 0.56]]);
  return s.piece(under(shape) + fill(shape, ball(s, c, 0.8))
    + line(d`M${-r * 0.9} 0Q0 ${-r * 0.2} ${r * 0.9} 0M${-r * 0.6} ${-r * 0.5}q${r * 0.1} ${r * 0.3} ${r * 0.4} ${r * 0.2}q0 ${-r * 0.3} ${r * 0.3} ${-r * 0.3}q${r * 0.1} ${r * 0.4} ${r * 0.5} ${r * 0.3}M${-r * 0.7} ${r * 0.3}q${r * 0.4} ${-r * 0.2} ${r * 0.5} ${r * 0.2}q${r * 0.2} ${-r * 0.4} ${r * 0.5} 0q${r * 0.1} ${-r * 0.3} ${r * 0.4} ${-r * 0.1}`, shade(c, 0.5), 3.5, op(0.7))
    + line(d`M${-r * 0.5} ${-r * 0.56}q${r * 0.2}-4 ${r * 0.34} 2M${r * 0.2} ${-r * 0.64}q${r * 0.2}-2 ${r * 0.4} ${r * 0.14}`, tint(c, 0.8), 4, op(0.7)));
};

export const shellPiece = (s, r = 44, c = '#B98A55') => {
  const shape = d`M0 ${-r * 1.05}C${r * 0.8} ${-r} ${r * 1.1} 0 ${r * 0.7} ${r * 0.7}Q0 ${r * 1.2} ${-r * 0.7} ${r * 0.7}C${-r * 1.1} 0 ${-r * 0.8} ${-r} 0 ${-r * 1.05}z`;
  return s.piece(under(shape) + fill(shape, ball(s, c)) + line(d`M0 ${-r}Q${r * 0.3} 0 0 ${r * 0.9}`, shade(c, 0.5), 5, op(0.7)) + line(d`M3 ${-r}Q${r * 0.4} 0 5 ${r * 0.86}`, tint(c, 0.5), 2)
    + line(d`M${-r * 0.3} ${-r * 0.6}q${-r * 0.3} ${r * 0.3} 0 ${r * 0.5}M${-r * 0.6} ${-r * 0.1}q${r * 0.1} ${r * 0.3} ${r * 0.3} ${r * 0.6}M${r * 0.5} ${-r * 0.5}q${r * 0.2} ${r * 0.3} 0 ${r * 0.5}M${r * 0.44} ${r * 0.3}q${-r * 0.1} ${r * 0.2} ${-r * 0.2} ${r * 0.3}`, shade(c, 0.45), 3, op(0.5)));
};

/** A round fruit with pores; `crown` draws what sits on top. */
export const roundPiece = (s, r = 80, c = '#E08A22', { pores = true, flat = 0.93, crown = '' } = {}) => {
  const dots = pores ? Array.from({ length: 22 }, () => { const a = s.r(0, 6.28), f = Math.sqrt(s.rnd()) * 0.86; return d`M${r * f * Math.cos(a)} ${r * flat * f * Math.sin(a)}h0`; }).join('') : '';
  return s.piece(oval(r * 0.3, r * 0.72, r, r * 0.34, '#3a1f1c', op(0.28)) + oval(0, 0, r, r * flat, ball(s, c))
    + (pores ? line(dots, shade(c, 0.4), 3, op(0.35)) + line(dots, tint(c, 0.6), 2, `${op(0.5)} transform="translate(-2-2)"`) : '')
    + oval(-r * 0.36, -r * 0.42, r * 0.2, r * 0.12, '#fffaf0', `${op(0.55)} transform="rotate(-30 ${Math.round(-r * 0.36)} ${Math.round(-r * 0.42)})"`) + crown);
};

/** The small green star where a citrus hung. */
export const calyx = (y) => fill(d`M-12 ${y}l9-5 3-8 4 8 10 3-8 6 1 7-7-4-8 4 2-7z`, '#5F6B33') + oval(0, y, 3, 2, '#B8A060');

/** Cut citrus. */
export const slicePiece = (s, r = 74, c = '#E59A2C') => {
  const wedge = s.path(d`M0 ${-r * 0.1}L${-r * 0.26} ${-r * 0.66}Q0 ${-r * 0.92} ${r * 0.26} ${-r * 0.66}z`);
  return s.piece(oval(8, 12, r, r * 0.92, '#3a1f1c', op(0.3)) + oval(0, 0, r, r * 0.94, shade(c, 0.12)) + oval(-1, -2, r * 0.93, r * 0.87, '#FBE7BE')
    + `<g fill="${s.rad([[0, tint(c, 0.5)], [1, c]])}" transform="scale(1 .94)">${Array.from({ length: 9 }, (_, i) => `<use href="#${wedge}" transform="rotate(${i * 40})"/>`).join('')}</g>`
    + line(d`M${-r * 0.4} ${-r * 0.5}q${r * 0.2} ${-r * 0.16} ${r * 0.4} ${-r * 0.14}`, '#fffaf0', 5, op(0.6)));
};

export const chilliPiece = (s, long = 170, c = '#B5281C') => {
  const shape = d`M0-17C${long * 0.4}-30 ${long * 0.8}-10 ${long} ${long * 0.2}C${long * 0.7} ${long * 0.13} ${long * 0.3} 32 0 20Q-12 2 0-17z`;
  return s.piece(under(shape) + fill(shape, body(s, c)) + line(d`M14-10Q${long * 0.4}-20 ${long * 0.74} ${long * 0.03}`, '#FFD9B8', 5, op(0.75))
    + fill('M8-19Q-10-22-16-6L-44-14l-4 8 30 12Q-8 24 6 21Q0 2 8-19z', s.lin([[0, '#8FA052'], [1, '#4A5528']], [0, 0, 0, 1])));
};

export const podPiece = (s, long = 220, c = '#5A3320') => {
  const shape = d`M0 0C${long * 0.2} ${-long * 0.18} ${long * 0.7} ${-long * 0.2} ${long} ${-long * 0.02}Q${long * 1.02} ${long * 0.05} ${long * 0.96} ${long * 0.08}C${long * 0.7} ${-long * 0.06} ${long * 0.3} ${-long * 0.04} ${long * 0.03} ${long * 0.1}Q${-long * 0.02} ${long * 0.06} 0 0z`;
  const lumps = [0.16, 0.3, 0.44, 0.58, 0.72, 0.86].map((t) => d`M${long * t} ${-long * 0.29 * (t - t * t) * 1.7 + 3}q10 6 6 14`).join('');
  return s.piece(under(shape) + fill(shape, body(s, c)) + line(lumps, tint(c, 0.55), 6, op(0.5)) + line(lumps, shade(c, 0.6), 4, `${op(0.6)} transform="translate(7 3)"`)
    + line(d`M${long * 0.05} ${-long * 0.01}C${long * 0.25} ${-long * 0.15} ${long * 0.65} ${-long * 0.16} ${long * 0.94} ${-long * 0.02}`, tint(c, 0.7), 2.5, op(0.55)));
};

/** Crumpled dried fruit: figs, tomatoes, raisins, apricots. */
export const driedPiece = (s, r = 40, c = '#B98B56', { flat = 0.7, wrinkles = 5 } = {}) => {
  const shape = blob(s, 0, 0, r, r * flat, 0.09, 9);
  const rays = Array.from({ length: wrinkles }, (_, i) => { const a = (6.28 * i) / wrinkles + s.r(0, 0.6); return d`M${r * 0.2 * Math.cos(a)} ${r * flat * 0.2 * Math.sin(a)}q${s.r(-8, 8)} ${s.r(-8, 8)} ${r * 0.56 * Math.cos(a)} ${r * flat * 0.56 * Math.sin(a)}`; }).join('');
  return s.piece(under(shape) + fill(shape, ball(s, c)) + line(rays, shade(c, 0.5), 3.5, op(0.55)) + line(rays, tint(c, 0.6), 2, `${op(0.6)} transform="translate(-3-2)"`));
};

/** Fruit of the prickly pear. */
export const cactusFruitPiece = (s, r = 52, c = '#C4513A') => {
  const shape = d`M${-r * 0.5} ${-r * 1.1}Q0 ${-r * 0.9} ${r * 0.5} ${-r * 1.1}C${r} ${-r * 0.6} ${r} ${r * 0.5} ${r * 0.4} ${r * 1.05}Q0 ${r * 1.2} ${-r * 0.4} ${r * 1.05}C${-r} ${r * 0.5} ${-r} ${-r * 0.6} ${-r * 0.5} ${-r * 1.1}z`;
  const dots = [[-0.5, -0.5], [0, -0.6], [0.46, -0.5], [-0.66, 0], [-0.2, -0.1], [0.26, -0.04], [0.66, 0.1], [-0.44, 0.5], [0, 0.46], [0.42, 0.6]].map(([a, b]) => d`M${a * r} ${b * r}h0`).join('');
  return s.piece(under(shape) + fill(shape, ball(s, c)) + oval(0, -r * 1.04, r * 0.46, r * 0.14, shade(c, 0.35)) + line(dots, shade(c, 0.5), 6, op(0.5)) + line(dots, '#F6E2B0', 3.4));
};
