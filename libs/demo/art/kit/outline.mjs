/** Outlines: things turned on a wheel, irregular blobs, heaps. */
import { d } from './scene.mjs';

/**
 * Silhouette of a turned thing around x = 0. rings: [radius, y, corner?] from the top ring to the foot.
 * A truthy third value keeps a corner; otherwise the profile runs smoothly through the ring.
 * `k` is how much of an ellipse one sees of its foot, `rim` the same for its top (0: flat top).
 */
export const turned = (rings, k = 0.2, rim = k) => {
  const right = profile(rings, 1);
  const left = profile([...rings].reverse(), -1);
  const [foot, top] = [rings[rings.length - 1][0], rings[0][0]];
  const start = d`M${top} ${rings[0][1]}`;
  const under = k ? d`A${foot} ${foot * k} 0 0 1 ${-foot} ${rings[rings.length - 1][1]}` : d`H${-foot}`;
  return start + right + under + left + (rim ? d`A${top} ${top * rim} 0 0 1 ${top} ${rings[0][1]}` : '') + 'z';
};

const profile = (rings, side) => {
  let path = '';
  for (let i = 0; i < rings.length - 1; i++) {
    const [a, b] = [rings[i], rings[i + 1]];
    if (a[2] && b[2]) { path += d`L${side * b[0]} ${b[1]}`; continue; }
    const before = a[2] ? a : (rings[i - 1] ?? a);
    const after = b[2] ? b : (rings[i + 2] ?? b);
    path += d`C${side * (a[0] + (b[0] - before[0]) / 6)} ${a[1] + (b[1] - before[1]) / 6} ${side * (b[0] - (after[0] - a[0]) / 6)} ${b[1] - (after[1] - a[1]) / 6} ${side * b[0]} ${b[1]}`;
  }
  return path;
};

/** A closed soft curve through points [[x, y], …]. */
export const closed = (points) => {
  const at = (i) => points[(i + points.length) % points.length];
  let path = d`M${points[0][0]} ${points[0][1]}`;
  for (let i = 0; i < points.length; i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    path += d`C${p1[0] + (p2[0] - p0[0]) / 6} ${p1[1] + (p2[1] - p0[1]) / 6} ${p2[0] - (p3[0] - p1[0]) / 6} ${p2[1] - (p3[1] - p1[1]) / 6} ${p2[0]} ${p2[1]}`;
  }
  return path + 'z';
};

/** An irregular pebble around (x, y). */
export const blob = (s, x, y, rx, ry, wobble = 0.12, count = 8) =>
  closed(Array.from({ length: count }, (_, i) => {
    const a = (Math.PI * 2 * i) / count;
    const f = 1 + s.r(-wobble, wobble);
    return [x + rx * f * Math.cos(a), y + ry * f * Math.sin(a)];
  }));

/** A heap: round foot of half width rx and depth ry, crown h above (x, y). */
export const heapPath = (x, y, rx, ry, h) =>
  d`M${x - rx} ${y}C${x - rx * 0.72} ${y - h * 0.32} ${x - rx * 0.42} ${y - h} ${x} ${y - h}S${x + rx * 0.74} ${y - h * 0.3} ${x + rx} ${y}A${rx} ${ry} 0 0 1 ${x - rx} ${y}z`;

/** A random point of that heap. */
export const heapPoint = (s, x, y, rx, ry, h) => {
  for (;;) {
    const u = s.r(-1, 1);
    const low = ry * Math.sqrt(1 - u * u);
    const high = h * (1 - Math.abs(u) ** 1.5) ** 1.25;
    const v = s.r(-h, ry);
    if (v < low && v > -high) return [x + u * rx, y + v];
  }
};

/** A random point of an ellipse; `hollow` keeps the middle free. */
export const discPoint = (s, x, y, rx, ry, hollow = 0) => {
  const a = s.r(0, Math.PI * 2);
  const f = Math.sqrt(s.r(hollow * hollow, 1));
  return [x + rx * f * Math.cos(a), y + ry * f * Math.sin(a)];
};

export const boxPoint = (s, x, y, w, h) => [s.r(x, x + w), s.r(y, y + h)];
