/** Ornament painted round a turned body: cloth coordinates bent about an upright axis at x = 0. */
import { d } from '../kit/index.mjs';

/** rings: [radius, y] from top to foot; u runs over the visible half, v from top to foot; k: how much one looks down. */
export const wheel = (rings, k = 0.14) => {
  const [top, foot] = [rings[0][1], rings[rings.length - 1][1]];
  const radius = (y) => {
    for (let i = 1; i < rings.length; i++) {
      const [a, b] = [rings[i - 1], rings[i]];
      if (y <= b[1]) return a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1] || 1);
    }
    return rings[rings.length - 1][0];
  };
  return (u, v) => {
    const [y, a] = [top + (foot - top) * v, (u - 0.5) * Math.PI];
    const r = radius(y);
    return [r * Math.sin(a), y + r * k * Math.cos(a)];
  };
};

/** The visible front of a ring as a bow, and the band between two heights. */
export const hoop = (map, v) => { const [[l, y], [r], [, low]] = [map(0, v), map(1, v), map(0.5, v)]; return d`M${l} ${y}Q0 ${2 * low - y} ${r} ${y}`; };
export const band = (map, v0, v1) => {
  const [[l0, y0], [r0], [, m0], [l1, y1], [r1], [, m1]] = [map(0, v0), map(1, v0), map(0.5, v0), map(0, v1), map(1, v1), map(0.5, v1)];
  return d`M${l0} ${y0}Q0 ${2 * m0 - y0} ${r0} ${y0}L${r1} ${y1}Q0 ${2 * m1 - y1} ${l1} ${y1}z`;
};

/** Something drawn `count` times around (0, 0). */
export const spin = (count, svg, from = 0) => Array.from({ length: count }, (_, i) => `<g transform="rotate(${Math.round((from + (360 * i) / count) * 10) / 10})">${svg}</g>`).join('');
export const spun = (s, count, svg, from = 0) => {
  const id = s.piece(svg);
  return Array.from({ length: count }, (_, i) => `<use href="#${id}" transform="rotate(${Math.round((from + (360 * i) / count) * 10) / 10})"/>`).join('');
};
