/** Things of the kitchen and the hive: spoons, mortars, honeycomb, spices, bees. */
import { glow, palette, shade, tint } from './color.mjs';
import { ball, shadow } from './light.mjs';
import { closed } from './outline.mjs';
import { at, d, fill, line, n, op, oval } from './scene.mjs';

/** A wooden spoon lying down, its bowl at (x, y), its handle along `turn`; `inside` is drawn in the bowl. */
export const spoon = (s, { x, y, turn = -30, long = 230, r = 48, colour = palette.wood, inside = '' }) => {
  const handle = d`M${r * 0.8}-9Q${long * 0.6}-8 ${long}-11q12 11 0 22Q${long * 0.6} 9 ${r * 0.8} 9z`;
  return at(x, y, [
    `<g transform="translate(6 10)" fill="#3a1f1c" opacity=".3"><ellipse rx="${n(r * 1.2)}" ry="${n(r * 0.8)}"/><path d="${handle}"/></g>`,
    fill(handle, s.lin([[0, tint(colour, 0.4)], [1, shade(colour, 0.35)]], [0, 0, 0, 1])),
    oval(0, 0, r * 1.2, r * 0.8, s.lin([[0, tint(colour, 0.45)], [1, shade(colour, 0.2)]], [0, 0, 0.6, 1])),
    oval(0, 1, r * 1.02, r * 0.62, s.lin([[0, shade(colour, 0.5)], [1, tint(colour, 0.1)]], [0, 0, 0.5, 1])),
    inside,
  ], turn);
};

/** A slab of honeycomb: hexagonal cells on an upper face, a cut side that drips. */
export const comb = (s, { x = 400, y = 680, w = 240, rows = 5, colour = '#E2A02E', turn = 0 }) => {
  const c = w / 15;
  const cell = s.path(d`M${c} 0L${c * 0.5} ${c * 0.66}H${-c * 0.5}L${-c} 0L${-c * 0.5} ${-c * 0.66}H${c * 0.5}z`);
  const h = rows * c * 1.5;
  const face = d`M${-w * 0.46} ${-h * 0.1}L${-w * 0.36} ${-h}L${w * 0.5} ${-h * 0.9}L${w * 0.46} 0Q0 10 ${-w * 0.46} ${-h * 0.1}z`;
  const side = d`M${-w * 0.46} ${-h * 0.1}Q0 10 ${w * 0.46} 0v34q-10 16-22 0t-30 2-26 10-30-8-34 4-30-8q-24 4-24-12z`;
  const row = s.piece(Array.from({ length: 9 }, (_, i) => `<use href="#${cell}" x="${n((i - 4) * c * 1.74)}"/>`).join(''));
  const cells = Array.from({ length: rows + 1 }, (_, j) => `<use href="#${row}" x="${n((j % 2) * c * 0.87)}" y="${n(-h + j * c * 1.24 + 6)}"/>`).join('');
  return shadow(s, x, y + 34, w * 0.5, 0.5) + at(x, y, [
    fill(side, s.lin([[0, glow(colour, 0.4)], [0.5, shade(colour, 0.12)], [1, shade(colour, 0.45)]], [0, 0, 0.7, 1])),
    fill(face, s.lin([[0, tint(colour, 0.5)], [1, shade(colour, 0.12)]], [0, 0, 1, 0.7])),
    s.inside(face, `<g fill="${s.lin([[0, shade(colour, 0.5)], [1, glow(colour, 0.55)]], [0, 0, 0.6, 1])}" stroke="${tint(colour, 0.5)}" stroke-width="2.4">${cells}</g>`),
    line(d`M${-w * 0.46} ${-h * 0.1}Q0 10 ${w * 0.46} 0`, tint(colour, 0.7), 4, op(0.8)),
    line(d`M${-w * 0.3} 18v10M${-w * 0.05} 22v16M${w * 0.24} 20v12`, '#FFF1C4', 5, op(0.8)),
  ], turn);
};

/** A honey dipper; its head at (x, y), handle along `turn`; honey covers the head. */
export const dipper = (s, { x, y, turn = -40, long = 230, colour = palette.wood, honey = palette.honey }) => at(x, y, [
  `<g transform="translate(8 12)" opacity=".28">${line(d`M0 0H${long}`, '#3a1f1c', 16)}${oval(0, 0, 50, 32, '#3a1f1c')}</g>`,
  line(d`M40 0H${long}`, shade(colour, 0.2), 15) + line(d`M40-3H${long}`, tint(colour, 0.35), 5),
  [-36, -18, 0, 18, 36].map((v) => oval(v, 0, 11, 34 - Math.abs(v) * 0.26, s.lin([[0, tint(colour, 0.4)], [1, shade(colour, 0.4)]], [0, 0, 0, 1]))).join(''),
  honey && fill('M-50-8Q-30-36 0-34T44-16Q50 4 36 14Q20 30 6 22T-30 28Q-58 16-50-8z', s.rad([[0, glow(tint(honey, 0.4), 0.5), 0.95], [1, honey, 0.75]], [0.35, 0.3, 0.7])) + line('M-36-14q24-16 52-10', '#FFF6DA', 5, op(0.8)),
], turn);

/** A pool of honey or oil with thick edges around (x, y). */
export const pool = (s, x, y, rx, ry, c) => {
  const shape = closed([[x - rx, y], [x - rx * 0.6, y - ry * 0.8], [x, y - ry], [x + rx * 0.7, y - ry * 0.7], [x + rx, y + ry * 0.1], [x + rx * 0.5, y + ry], [x - rx * 0.2, y + ry * 0.8], [x - rx * 0.7, y + ry]]);
  return fill(shape, '#3a1f1c', `transform="translate(4 7)" ${op(0.3)}`) + fill(shape, s.rad([[0, glow(tint(c, 0.3), 0.6)], [0.7, c], [1, shade(c, 0.35)]], [0.6, 0.6, 0.7])) + line(d`M${x - rx * 0.6} ${y - ry * 0.4}q${rx * 0.4} ${-ry * 0.4} ${rx * 0.9} ${-ry * 0.2}`, '#fffaf0', 6, op(0.75));
};

export const cinnamonPiece = (s, long = 190, c = '#9A5A2E') => s.piece(
  fill(d`M0-17H${long}v34H0z`, '#3a1f1c', `transform="translate(6 10)" ${op(0.3)}`)
  + fill(d`M0-17H${long}q10 17 0 34H0z`, s.lin([[0, tint(c, 0.35)], [0.45, c], [0.55, shade(c, 0.4)], [0.62, c], [1, shade(c, 0.45)]], [0, 0, 0, 1]))
  + oval(0, 0, 9, 17, shade(c, 0.3)) + line('M3-8q-8-6-9 4t8 6q5-6-2-7', tint(c, 0.4), 3.5)
  + line(d`M30-10H${long * 0.7}M${long * 0.3} 9H${long * 0.9}`, tint(c, 0.55), 2, op(0.5)));

export const aniseStarPiece = (s, r = 46, c = '#7A4322') => {
  const arm = fill(d`M0 0C${-r * 0.3} ${-r * 0.4} ${-r * 0.2} ${-r * 0.8} 0 ${-r}C${r * 0.2} ${-r * 0.8} ${r * 0.3} ${-r * 0.4} 0 0z`, s.lin([[0, tint(c, 0.25)], [1, shade(c, 0.35)]])) + oval(0, -r * 0.52, r * 0.08, r * 0.17, '#D9A25A');
  const id = s.piece(arm);
  return s.piece(oval(5, 9, r * 0.9, r * 0.8, '#3a1f1c', op(0.3)) + Array.from({ length: 8 }, (_, i) => `<use href="#${id}" transform="scale(1 .86)rotate(${i * 45 + 12})"/>`).join('') + `<circle r="${n(r * 0.13)}" fill="${shade(c, 0.5)}"/>`);
};

/** A saffron crocus seen from the side, its foot at (0, 0), r tall. */
export const crocusPiece = (s, r = 110, c = '#9274B4') => {
  const petal = d`M0 0C${-r * 0.32} ${-r * 0.3} ${-r * 0.34} ${-r * 0.75} 0 ${-r}C${r * 0.34} ${-r * 0.75} ${r * 0.32} ${-r * 0.3} 0 0z`;
  const paint = s.lin([[0, tint(c, 0.55)], [0.6, c], [1, shade(c, 0.35)]], [0, 0, 0.3, 1]);
  const p = s.path(petal);
  const put = (a, f, k = 1) => `<use href="#${p}" fill="${f}" transform="rotate(${a})scale(${k})"/>`;
  return s.piece(line(d`M0 ${r * 0.5}Q-4 ${r * 0.2} 0 0`, '#E8DCC8', 9) + put(-38, shade(c, 0.25)) + put(36, shade(c, 0.35)) + put(0, shade(c, 0.15), 0.95)
    + line(d`M-2 ${-r * 0.3}q-30 ${-r * 0.3} -52 ${-r * 0.62}M0 ${-r * 0.3}q2 ${-r * 0.5} 12 ${-r * 0.86}M2 ${-r * 0.3}q24 ${-r * 0.3} 56 ${-r * 0.52}`, '#B3261A', 6) + line(d`M4 ${-r * 0.2}q-8 ${-r * 0.3} -16 ${-r * 0.5}`, '#E8B23A', 6)
    + put(-60, paint, 0.82) + put(58, paint, 0.8) + put(-16, paint, 0.72) + put(20, paint, 0.7)
    + line(d`M0-8Q${-r * 0.1} ${-r * 0.3} ${-r * 0.16} ${-r * 0.56}M2-8Q${r * 0.14} ${-r * 0.3} ${r * 0.2} ${-r * 0.54}M-8-6Q${-r * 0.36} ${-r * 0.2} ${-r * 0.6} ${-r * 0.34}`, shade(c, 0.4), 2, op(0.45)));
};

/** A honeybee about 60 long, facing left. */
export const beePiece = (s) => s.piece(
  fill('M6-8C-4-40 18-52 26-40S22-12 10-6z', '#FFFDF4', op(0.75)) + fill('M12-8C18-38 44-40 44-28S28-8 16-4z', '#E9E4D4', op(0.75))
  + oval(14, 2, 28, 14, s.lin([[0, '#F0B440'], [1, '#A8651A']], [0, 0, 0, 1])) + line('M8-10q4 12 0 24M20-11q4 12 0 24M31-8q3 9 0 18', palette.brown, 6)
  + oval(-12, 0, 12, 11, ball(s, '#8A5A26')) + oval(-24, 2, 7, 7, palette.brown) + line('M-28-3q-8-8-14-6M-26-4q-4-10-10-12M-6 10l-4 10M4 14l0 9M16 15l4 8', palette.brown, 2.5));
