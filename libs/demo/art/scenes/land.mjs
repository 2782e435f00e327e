/** Landscapes in flat gouache planes: skies, ridges, hills, trees, houses. Pieces stand on (0, 0). */
import { blob, d, fill, line, mix, op, oval, shade, tint } from '../kit/index.mjs';

const round = Math.round;

/** top and low: colours of the sky; sun: [x, y, r, colour]; clouds: how many long brush clouds. */
export const sky = (s, top, low, { sun, clouds = 4, horizon = 0.6 } = {}) => {
  const [w, h] = s.size;
  const cloud = () => { const [x, y, l] = [round(s.r(0, w)), round(s.r(h * 0.06, h * 0.34)), round(s.r(80, 230))]; return d`M${x} ${y}q${round(l * 0.3)} ${round(-l * 0.14)} ${round(l * 0.55)} ${round(-l * 0.03)}t${round(l * 0.6)} 3q${round(-l * 0.4)} ${round(l * 0.1)} ${round(-l * 1.15)} 0z`; };
  return fill(d`M0 0H${w}V${h}H0z`, s.lin([[0, top], [horizon, low]], [0, 0, 0, 1]))
    + (sun ? oval(sun[0], sun[1], sun[2] * 4, sun[2] * 4, s.rad([[0, sun[3], 0.7], [0.35, sun[3], 0.3], [1, sun[3], 0]])) + oval(sun[0], sun[1], sun[2], sun[2], tint(sun[3], 0.5)) : '')
    + fill(Array.from({ length: clouds }, cloud).join(''), tint(low, 0.75), op(0.7));
};

/** A chain of mountains: a jagged sky line, shaded right-hand faces, snow where wanted. */
export const ridge = (s, y, high, peaks, c, { base = s.size[1], snow = 0, rough = 0.4, depth = 0.3, left = 0, w = s.size[0] } = {}) => {
  const tops = Array.from({ length: peaks }, (_, i) => [round(left + (w * (i + 0.5 + s.r(-0.22, 0.22))) / peaks), round(y - high * s.r(1 - rough, 1))]);
  let [sky, dark, white] = [d`M${left} ${y}`, '', ''];
  tops.forEach(([x, t], i) => {
    const next = tops[i + 1] ?? [left + w + 60, y];
    const valley = [round((x + next[0]) / 2 + s.r(-14, 14)), round(y - high * s.r(0.04, 0.3))];
    const [ml, mr] = [[round(x - (x - (tops[i - 1]?.[0] ?? left)) * s.r(0.2, 0.3)), round(t + (y - t) * s.r(0.3, 0.4))], [round(x + (valley[0] - x) * s.r(0.4, 0.6)), round(t + (valley[1] - t) * s.r(0.3, 0.42))]];
    const [sl, sr] = [[round(ml[0] + (x - ml[0]) * 0.45), round(ml[1] + (t - ml[1]) * 0.75)], [round(x + (mr[0] - x) * 0.3), round(t + (mr[1] - t) * 0.2)]];
    sky += d`L${ml[0]} ${ml[1]}L${sl[0]} ${sl[1]}L${x} ${t}L${sr[0]} ${sr[1]}L${mr[0]} ${mr[1]}L${valley[0]} ${valley[1]}`;
    const zig = (y - t) * 0.25;
    dark += d`M${x} ${t}L${sr[0]} ${sr[1]}L${mr[0]} ${mr[1]}L${valley[0]} ${valley[1]}V${y + 40}L${round(x + (valley[0] - x) * 0.4)} ${y + 40}L${round(x + s.r(4, 22))} ${round(t + zig * 3)}L${round(x - s.r(6, 20))} ${round(t + zig * 2)}L${round(x + s.r(2, 14))} ${round(t + zig)}z`;
    if (snow) { const k = (y - t) * snow; white += d`M${x} ${t}L${round(x + (mr[0] - x) * Math.min(1, k / (mr[1] - t)))} ${round(t + k)}L${round(x + k * 0.16)} ${round(t + k * 0.7)}L${x} ${round(t + k * 1.3)}L${round(x - k * 0.2)} ${round(t + k * 0.8)}L${round(x + (ml[0] - x) * Math.min(1, k / (ml[1] - t)))} ${round(t + k)}z`; }
  });
  return fill(sky + d`L${left + w} ${y}V${base}H${left}z`, s.lin([[0, c], [1, tint(c, 0.35)]], [0, 0, 0, 1])) + fill(dark, shade(c, 0.5), op(depth)) + (snow ? fill(white, '#FFFBF2', op(0.92)) : '');
};

/** Rolling ground: points are heights at equal steps across. */
export const hill = (s, heights, c, { base = s.size[1], light = 0.25, dark = 0.25 } = {}) => {
  const step = s.size[0] / (heights.length - 1);
  let path = d`M0 ${heights[0]}`;
  for (let i = 1; i < heights.length; i++) path += d`C${round(step * (i - 0.6))} ${heights[i - 1]} ${round(step * (i - 0.4))} ${heights[i]} ${round(step * i)} ${heights[i]}`;
  return fill(path + d`V${base}H0z`, s.lin([[0, tint(c, light)], [0.5, c], [1, shade(c, dark)]], [0, 0, 0.3, 1]));
};

/** Curved furrows across a field, from (x0, y0) spreading to the foot of the picture. */
export const furrows = (s, x, y, spread, count, c, { base = s.size[1], width = 5, opacity = 0.35 } = {}) =>
  line(Array.from({ length: count }, (_, i) => { const t = (i / (count - 1) - 0.5) * 2; return d`M${round(x + t * spread * 0.12)} ${y}Q${round(x + t * spread * 0.3)} ${round(y + (base - y) * 0.4)} ${round(x + t * spread)} ${base}`; }).join(''), c, width, op(opacity));

/** Stands a piece at many places, far ones smaller. places: [[x, y, size], …]. */
export const plant = (s, piece, places) => [...places].sort((a, b) => a[1] - b[1]).map(([x, y, size = 1, flip]) => (flip ? s.use(piece, x, y, 0, -size, size) : s.use(piece, x, y, 0, size))).join('');
export const spread = (s, count, x, y, w, h, low, high) => Array.from({ length: count }, () => { const v = s.r(0, 1); return [round(s.r(x, x + w)), round(y + h * v), Math.round((low + (high - low) * v) * s.r(0.88, 1.1) * 100) / 100]; });

const cast = (r) => oval(r * 0.5, 2, r * 1.1, r * 0.2, '#3a1f1c', op(0.22));

/** Olive, argan, oak: a leaning trunk and a crown of three tones, r wide. */
export const treePiece = (s, r = 60, c = '#6F7B48', { trunk = '#6B4A35', flat = 0.72, tall = 1 } = {}) => {
  const y = -r * (0.7 + tall * 0.5);
  const dabs = (count, cx, cy, rx, ry) => Array.from({ length: count }, () => { const [a, q] = [s.r(0, 6.28), Math.sqrt(s.r(0, 1))]; return d`M${round(cx + rx * q * Math.cos(a))} ${round(cy + ry * q * Math.sin(a))}l${round(s.r(-r, r) * 0.09)} ${round(-r * 0.09)}`; }).join('');
  return s.piece(cast(r) + fill(d`M${-r * 0.12} 4Q${-r * 0.02} ${y * 0.4} ${-r * 0.26} ${y}L${r * 0.26} ${y}Q${r * 0.08} ${y * 0.4} ${r * 0.16} 4z`, s.lin([[0, tint(trunk, 0.25)], [1, shade(trunk, 0.35)]]))
    + fill(blob(s, 0, y, r, r * flat, 0.16, 11), s.rad([[0, tint(c, 0.34)], [0.5, c], [1, shade(c, 0.48)]], [0.34, 0.24, 0.8])) + line(dabs(14, 0, y, r * 0.95, r * flat * 0.95), shade(c, 0.38), r * 0.12, op(0.5)) + line(dabs(13, -r * 0.2, y - r * 0.18, r * 0.66, r * flat * 0.6), tint(c, 0.42), r * 0.1, op(0.8)));
};

/** Date palm h tall. */
export const palmPiece = (s, h = 170, c = '#6B7A3E') => {
  let [back, front] = ['', ''];
  for (let i = 0; i < 11; i++) {
    const a = Math.PI * (1.02 + (i / 10) * 0.96) + s.r(-0.06, 0.06);
    const [x, y, l] = [Math.cos(a), Math.sin(a), h * s.r(0.36, 0.44)];
    const leaf = d`M0 ${-h}Q${x * l * 0.6} ${-h + y * l * 0.9} ${x * l} ${-h + y * l * 0.5 + l * 0.36}Q${x * l * 0.5} ${-h + y * l * 0.5} 0 ${-h}z`;
    if (i % 2) front += leaf; else back += leaf;
  }
  return s.piece(cast(h * 0.24) + line(d`M0 0Q${-h * 0.05} ${-h * 0.5} 0 ${-h}`, '#7A5A3C', h * 0.06) + line(d`M-2 0Q${-h * 0.05} ${-h * 0.5} -1 ${-h}`, '#B08A5C', h * 0.03, `stroke-dasharray="3 6"`) + fill(back, shade(c, 0.3)) + fill(front, c) + fill(front, tint(c, 0.35), `transform="translate(-2 ${-round(h * 0.12)})scale(.88)"`) + `<circle cx="4" cy="${-round(h * 0.95)}" r="${round(h * 0.045)}" fill="#B5702A"/>`);
};

/** Atlas cedar: flat shelves on a straight trunk. */
export const cedarPiece = (s, h = 180, c = '#4F6650') => {
  let [dark, light] = ['', ''];
  for (let i = 0; i < 6; i++) {
    const [y, r] = [-h * (0.24 + i * 0.14), h * (0.4 - i * 0.058)];
    dark += d`M${-r} ${y}Q0 ${y - h * 0.14} ${r} ${y + 4}Q0 ${y + h * 0.05} ${-r} ${y}z`;
    light += d`M${-r * 0.94} ${y - 2}Q${-r * 0.2} ${y - h * 0.12} ${r * 0.3} ${y - h * 0.06}Q${-r * 0.3} ${y - h * 0.03} ${-r * 0.94} ${y - 2}z`;
  }
  return s.piece(cast(h * 0.3) + fill(d`M${-h * 0.03} 2L-2 ${-h}H2L${h * 0.03} 2z`, '#5A4030') + fill(dark, shade(c, 0.25)) + fill(light, tint(c, 0.3)));
};

/** A flat-roofed house. door: colour; floors of windows; side: width of the shaded wall. */
export const housePiece = (s, w, h, c, { door = '#2F4B8F', rows = 1, side = 0.36, trim, dome } = {}) => {
  const q = w * side;
  const win = [];
  for (let k = 0; k < rows; k++) for (let i = 0; i < Math.max(1, round(w / 44)); i++) win.push([-w / 2 + 14 + i * 40, -h + 16 + k * 38]);
  return s.piece(oval(w * 0.3, 2, w * 0.8, w * 0.1, '#3a1f1c', op(0.2))
    + fill(d`M${w / 2} ${-h}L${w / 2 + q} ${-h - q * 0.3}V${-q * 0.3}L${w / 2} 0z`, shade(c, 0.34)) + fill(d`M${-w / 2} ${-h}H${w / 2}V0H${-w / 2}z`, s.lin([[0, tint(c, 0.35)], [1, c]], [0, 0, 0.6, 1])) + fill(d`M${-w / 2} ${-h}L${-w / 2 + q} ${-h - q * 0.3}H${w / 2 + q}L${w / 2} ${-h}z`, tint(c, 0.5))
    + (trim ? fill(d`M${-w / 2} ${-h}H${w / 2}v8H${-w / 2}z`, trim) : '') + (dome ? fill(d`M${-w * 0.3} ${-h}a${w * 0.3} ${w * 0.34} 0 0 1 ${w * 0.6} 0z`, tint(c, 0.4)) : '')
    + fill(win.map(([x, y]) => d`M${x} ${y}h14v20h-14z`).join(''), shade(door, 0.2)) + fill(d`M${w * 0.02} 0v-30q11 -15 22 0v30z`, door));
};

/** A square tower with merlons: minaret or kasbah corner. bands: colour of the ornament. */
export const towerPiece = (s, w, h, c, { lantern = true, bands = shade(c, 0.4), taper = 0.06 } = {}) => {
  const t = w * (0.5 - taper);
  return s.piece(fill(d`M${w / 2} 0L${t} ${-h}L${t + w * 0.3} ${-h - w * 0.06}L${w * 0.84} ${-w * 0.1}z`, shade(c, 0.4)) + fill(d`M${-w / 2} 0L${-t} ${-h}H${t}L${w / 2} 0z`, s.lin([[0, tint(c, 0.35)], [1, c]]))
    + fill(Array.from({ length: 4 }, (_, i) => d`M${-t + (i * 2 * t) / 3.4} ${-h}v${-w * 0.14}h${t * 0.3}v${w * 0.14}z`).join(''), tint(c, 0.2)) + fill(d`M${-t * 0.8} ${-h * 0.9}h${t * 1.6}v${h * 0.12}h${-t * 1.6}z`, bands, op(0.7)) + line(d`M${-t * 0.6} ${-h * 0.84}l${t * 0.3} ${-h * 0.05} ${t * 0.3} ${h * 0.05} ${t * 0.3} ${-h * 0.05} ${t * 0.3} ${h * 0.05}`, tint(c, 0.5), 4) + fill(d`M-5 ${-h * 0.6}h10v${h * 0.1}h-10zM-5 ${-h * 0.34}h10v${h * 0.1}h-10z`, shade(c, 0.6))
    + (lantern ? fill(d`M${-w * 0.2} ${-h}v${-w * 0.5}h${w * 0.4}v${w * 0.5}z`, c) + fill(d`M${-w * 0.2} ${-h - w * 0.5}q${w * 0.2} ${-w * 0.36} ${w * 0.4} 0z`, tint(c, 0.2)) + line(d`M0 ${-h - w * 0.68}v${-w * 0.3}`, '#C79A45', 4) + `<circle cy="${-round(h + w * 0.86)}" r="5" fill="#C79A45"/>` : ''));
};

/** A sheep or goat grazing, 40 wide. */
export const sheepPiece = (s, c = '#F3E9D6') => s.piece(oval(4, 0, 24, 5, '#3a1f1c', op(0.2)) + line('M-10-6v8M-4-6v8M8-6v8M13-6v8', '#3A2A22', 3) + fill('M-18-16q2-12 14-10 8-6 16 0 10 0 8 10 2 10-8 10h-22q-10-2-8-10z', c) + fill('M16-20q12-4 14 6-2 8-8 6-8-2-6-12z', mix(c, '#3A2A22', 0.7)));

/** Waves: short light strokes on water. */
export const ripples = (s, y, h, c, count = 26, [x, w] = [0, s.size[0]]) => line(Array.from({ length: count }, () => { const v = s.r(0, 1); return d`M${round(s.r(x, x + w))} ${round(y + h * v)}q${round(14 + 20 * v)} ${round(-3 - 4 * v)} ${round(30 + 50 * v)} 0`; }).join(''), c, 4, op(0.55));

/** Tufts of grass or steppe. */
export const tufts = (s, count, x, y, w, h, c, size = 12) => line(Array.from({ length: count }, () => { const v = s.r(0, 1); const k = size * (0.5 + v); return d`M${round(s.r(x, x + w))} ${round(y + h * v)}l${round(-k * 0.4)} ${round(-k)}m${round(k * 0.4)} ${round(k)}l${round(k * 0.1)} ${round(-k * 1.3)}m${round(-k * 0.1)} ${round(k * 1.3)}l${round(k * 0.6)} ${round(-k * 0.9)}`; }).join(''), c, 4, op(0.8));

