/** Moroccan ornament as path data around (0, 0): nothing here is a letter. */
import { d } from './scene.mjs';

const star = (points, outer, inner, turn = 0) => Array.from({ length: points * 2 }, (_, i) => {
  const a = (Math.PI * i) / points - Math.PI / 2 + turn;
  const r = i % 2 ? inner : outer;
  return d`${i ? 'L' : 'M'}${r * Math.cos(a)} ${r * Math.sin(a)}`;
}).join('') + 'z';

/** The eight-pointed khatem of zellige. */
export const khatem = (r) => star(8, r, r * 0.765);
export const star12 = (r) => star(12, r, r * 0.72);
export const rosette = (r) => star(8, r, r * 0.45);
export const lozenge = (w, h = w) => d`M0 ${-h}L${w} 0L0 ${h}L${-w} 0z`;
export const cross = (r) => d`M0 ${-r}V${r}M${-r} 0H${r}`;

/** A row of zigzag from x = -w/2 to w/2 around y. */
export const zigzag = (w, y, step, height) => {
  const count = Math.max(2, Math.round(w / step));
  let path = d`M${-w / 2} ${y + height / 2}`;
  for (let i = 1; i <= count; i++) path += d`l${w / count} ${i % 2 ? -height : height}`;
  return path;
};

/** A row of small lozenges. */
export const lozenges = (w, y, count, size) => Array.from({ length: count }, (_, i) =>
  d`M${-w / 2 + (w * (i + 0.5)) / count} ${y - size}l${size * 0.8} ${size} ${-size * 0.8} ${size} ${-size * 0.8} ${-size}z`).join('');

/** A row of triangles standing on y. */
export const teeth = (w, y, count, height) => {
  const step = w / count;
  return Array.from({ length: count }, (_, i) => d`M${-w / 2 + step * i} ${y}l${step / 2} ${-height} ${step / 2} ${height}z`).join('');
};
