/** Labels and tags: ornament only, never lettering. Drawn around (0, 0). */
import { palette, shade, tint } from './color.mjs';
import { khatem, lozenge, lozenges, rosette, teeth, zigzag } from './motif.mjs';
import { d, fill, line, op } from './scene.mjs';

const outlines = {
  band: (w, h, bow) => d`M${-w / 2} ${-h / 2}q${w / 2} ${bow} ${w} 0v${h}q${-w / 2} ${bow} ${-w} 0z`,
  arch: (w, h, bow) => d`M${-w / 2} ${h / 2}V${-h / 2 + w * 0.42}Q${-w / 2} ${-h / 2} 0 ${-h / 2 + bow * 0.4}Q${w / 2} ${-h / 2} ${w / 2} ${-h / 2 + w * 0.42}V${h / 2}q${-w / 2} ${bow} ${-w} 0z`,
  oval: (w, h) => d`M${-w / 2} 0A${w / 2} ${h / 2} 0 1 1 ${w / 2} 0A${w / 2} ${h / 2} 0 1 1 ${-w / 2} 0z`,
  hex: (w, h, bow) => d`M${-w / 2} ${-h * 0.3}L${-w * 0.3} ${-h / 2}q${w * 0.3} ${bow * 0.7} ${w * 0.6} 0L${w / 2} ${-h * 0.3}V${h * 0.3}L${w * 0.3} ${h / 2}q${-w * 0.3} ${bow * 0.7} ${-w * 0.6} 0L${-w / 2} ${h * 0.3}z`,
};

/** The ornament in the middle of a label, about r tall each way. */
export const emblem = (kind, r, ink, second) => ({
  khatem: () => fill(khatem(r), ink) + fill(khatem(r * 0.68), second) + fill(rosette(r * 0.46), ink),
  lozenge: () => fill(lozenge(r * 0.8, r), ink) + fill(lozenge(r * 0.56, r * 0.7), second) + fill(lozenge(r * 0.3, r * 0.38), ink),
  stack: () => fill(lozenge(r * 0.5) + d`M0 ${-r * 1.1}l${r * 0.3} ${r * 0.3} ${-r * 0.3} ${r * 0.3} ${-r * 0.3} ${-r * 0.3}zM0 ${r * 0.5}l${r * 0.3} ${r * 0.3} ${-r * 0.3} ${r * 0.3} ${-r * 0.3} ${-r * 0.3}z`, ink) + fill(lozenge(r * 0.24), second),
  sun: () => fill(rosette(r), ink) + `<circle r="${Math.round(r * 0.4)}" fill="${second}"/>`,
  arch: () => fill(d`M${-r * 0.7} ${r}V${-r * 0.1}A${r * 0.7} ${r * 0.8} 0 0 1 ${r * 0.7} ${-r * 0.1}V${r}z`, ink) + fill(khatem(r * 0.36), second),
  eye: () => fill(d`M${-r} 0Q0 ${-r * 1.1} ${r} 0Q0 ${r * 1.1} ${-r} 0z`, ink) + fill(lozenge(r * 0.42), second),
}[kind] ?? (() => ''))();

const borders = {
  lines: (w, h, ink) => line(d`M${-w * 0.42} ${-h * 0.4}q${w * 0.42} ${h * 0.05} ${w * 0.84} 0M${-w * 0.42} ${h * 0.4}q${w * 0.42} ${h * 0.05} ${w * 0.84} 0`, ink, Math.max(2, h * 0.022)),
  zigzag: (w, h, ink) => line(zigzag(w * 0.86, -h * 0.37, h * 0.11, h * 0.09) + zigzag(w * 0.86, h * 0.4, h * 0.11, h * 0.09), ink, Math.max(2, h * 0.026)),
  lozenges: (w, h, ink) => fill(lozenges(w * 0.9, -h * 0.36, 7, h * 0.07) + lozenges(w * 0.9, h * 0.39, 7, h * 0.07), ink),
  teeth: (w, h, ink) => fill(teeth(w, h * 0.5, 9, h * 0.16), ink),
};

/** form: band | arch | oval | hex; bow: how much the paper bends round a jar; border: a key of `borders` or none. */
export const label = (s, { w = 120, h = 110, form = 'band', paper = palette.cream, ink = palette.terracotta, second = paper, motif = 'khatem', border = 'lines', bow = 12, size = 0.26, x = 0, y = 0 } = {}) => {
  const edge = outlines[form](w, h, bow);
  const inset = form === 'oval' || form === 'hex' || form === 'arch' ? 0.82 : 1;
  const svg = fill(edge, '#2e1518', `transform="translate(3 4)" ${op(0.25)}`) + fill(edge, paper)
    + (inset < 1 ? `<g transform="scale(.88)">${line(edge, ink, 3)}</g>` : (borders[border]?.(w, h, ink) ?? ''))
    + `<g transform="translate(0 ${Math.round(bow * 0.45 + (form === 'arch' ? h * 0.08 : 0))})">${emblem(motif, Math.min(w, h) * size * (inset < 1 ? 0.95 : 1), ink, second)}</g>`
    + fill(edge, s.lin([[0, '#4a1e12', 0.28], [0.3, '#4a1e12', 0], [1, '#4a1e12', 0.4]]));
  return x || y ? `<g transform="translate(${x} ${y})">${svg}</g>` : svg;
};

/** A paper tag on a string, hanging from (x, y). */
export const tag = (s, { x = 0, y = 0, paper = palette.kraft, ink = palette.brown, turn = 12, size = 1, motif = 'lozenge' } = {}) =>
  `<g transform="translate(${x} ${y})rotate(${turn})${size === 1 ? '' : `scale(${size})`}">${line('M0 0q-6 16 0 34', palette.cream, 3)}${fill('M-4 26h8l22 18v70h-52v-70z', '#2e1518', `transform="translate(4 5)" ${op(0.25)}`)}${fill('M-4 26h8l22 18v70h-52v-70z', s.lin([[0, tint(paper, 0.4)], [1, shade(paper, 0.18)]], [0, 0, 1, 1]))}<circle cy="40" r="4" fill="${shade(paper, 0.6)}"/><g transform="translate(0 78)">${emblem(motif, 19, ink, tint(paper, 0.4))}</g></g>`;
