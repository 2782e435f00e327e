/** Five families of rugs, each with its true way of making a pattern. */
import { d, drum, fill, line, op, oval, palette as p, room, shade, shadow, tint } from '../kit/index.mjs';
import { diamonds, folds, fringe, hung, onto, quad, rect, weft, yarn, zig } from './weave.mjs';

/** A shape with a broad outline in a second colour: two colours of wool for one path. */
const gem = (path, inner, outer, width) => fill(path, inner, `stroke="${outer}" stroke-width="${width}" stroke-linejoin="miter"`);

const pole = (s, x0, x1, y, c = p.wood) => fill(d`M${x0} ${y - 9}H${x1}v18H${x0}z`, s.lin([[0, tint(c, 0.4)], [0.5, c], [1, shade(c, 0.5)]], [0, 0, 0, 1]))
  + oval(x0, y, 9, 14, shade(c, 0.3)) + oval(x1, y, 9, 14, shade(c, 0.2));

/** Hangs down the wall, then runs out over the floor towards us. */
const sweep = (s, { bend = 0.52, top = 92, low = 560, front = 772 }) => (u, v) => {
  if (v < bend) {
    const t = v / bend;
    const drop = Math.min(1, t);
    return [168 + 464 * u + (u - 0.5) * 12 * drop + Math.sin(t * 5 + 1) * 3, top + (low - top) * (t - 0.06 * t * t) + Math.sin(u * 9) * 3];
  }
  const t = (v - bend) / (1 - bend);
  const wide = 476 + 190 * t ** 1.25;
  return [400 + (u - 0.5) * wide - 10 * t, low - (low - top) * 0.06 + (front - low + 28) * t ** 0.92 + Math.sin(u * 9) * 3];
};

const beniOurain = (s) => {
  const map = sweep(s, {});
  const ink = '#4B3428';
  const edge = onto(map, [[0, 0], [1, 0], [1, 1], [0, 1]], { steps: 14 });
  const wobble = () => s.r(-0.012, 0.012);
  const strand = (side, from, long) => Array.from({ length: long + 1 }, (_, i) => [from + side * i * 0.1667 + wobble(), 0.03 + i * 0.118 + wobble()]).filter(([u]) => u > -0.03 && u < 1.03);
  let net = '';
  for (const from of [-1, -0.667, -0.333, 0, 0.333, 0.667, 1]) net += onto(map, strand(1, from, 8), { open: true, steps: 3 });
  for (const from of [2, 1.667, 1.333, 1, 0.667, 0.333, 0]) net += onto(map, strand(-1, from, 8), { open: true, steps: 3 });
  const small = [[0.333, 0.148], [0.667, 0.384], [0.167, 0.502], [0.5, 0.738], [0.833, 0.266]].map(([u, v]) =>
    onto(map, [[u, v - 0.035], [u + 0.05, v], [u, v + 0.035], [u - 0.05, v]]) + onto(map, [[u, v - 0.05], [u, v + 0.05]], { open: true })).join('');
  const wool = '#F4E9D4';
  return [
    room(s, { wall: 'clay', horizon: 548, table: '#B98560', sun: { x: 20, y: -20, w: 260, h: 380 } }),
    pole(s, 104, 696, 84),
    fill(d`M180 96H660l40 470 74 234H110l78-240z`, '#3a1f1c', op(0.22)),
    fill(edge, s.lin([[0, shade(wool, 0.06)], [0.3, tint(wool, 0.5)], [0.56, shade(wool, 0.1)], [0.63, shade(wool, 0.24)], [0.7, wool], [1, tint(wool, 0.5)]], [0, 0, 0.1, 1])),
    s.inside(edge, weft(map, 46, { steps: 2, width: 9, opacity: 0.1, dash: '5 8', colour: '#8A6844' }) + line(net, ink, 12, op(0.2)) + line(net, ink, 6, 'stroke-dasharray="17 1.5"')
      + line(small, ink, 5) + fill(edge, folds(s, 3, 0.1))),
    line(onto(map, [[0, 0.02], [0, 1]], { open: true, steps: 16 }) + onto(map, [[1, 0.02], [1, 1]], { open: true, steps: 16 }), tint(wool, 0.3), 8, 'stroke-dasharray="3 7"'),
    line(Array.from({ length: 12 }, (_, i) => d`M${178 + i * 41} 98q-2-26 3-26t4 26`).join(''), tint(wool, 0.2), 9),
    shadow(s, 664, 742, 62, 0.7), yarn(s, 664, 690, 56, s.rad([[0, '#fffaf0'], [0.6, wool], [1, shade(wool, 0.35)]], [0.34, 0.28, 0.8]), '#8A6844'),
    shadow(s, 736, 770, 38, 0.6), yarn(s, 736, 740, 36, s.rad([[0, tint(ink, 0.4)], [1, shade(ink, 0.3)]], [0.34, 0.28, 0.8]), '#c9a98a'),
  ];
};

const taznakht = (s) => {
  const map = quad([196, 300], [604, 300], [752, 790], [48, 790]);
  const [red, gold, blue, dark, ivory, green] = ['#9E3325', '#DDA02F', '#30467F', '#3F2420', '#F3E4C4', '#6F7440'];
  const bands = [[0, 0.1, red], [0.1, 0.2, blue], [0.2, 0.27, ivory], [0.27, 0.73, gold], [0.73, 0.8, ivory], [0.8, 0.9, blue], [0.9, 1, red]];
  const lozenge = (u, v, k, c) => fill(onto(map, [[u, v - 0.17 * k], [u + 0.15 * k, v], [u, v + 0.17 * k], [u - 0.15 * k, v]]), c);
  const step = (u, v) => lozenge(u, v, 1.12, dark) + lozenge(u, v, 1, red) + lozenge(u, v, 0.7, ivory) + lozenge(u, v, 0.54, blue) + lozenge(u, v, 0.28, gold) + lozenge(u, v, 0.12, red);
  const comb = (v, way) => Array.from({ length: 10 }, (_, i) => onto(map, [[0.07 + i * 0.0955, v], [0.07 + i * 0.0955, v + 0.04 * way]], { open: true })).join('');
  const edge = rect(map, 0, 0, 1, 1, 2);
  const roll = d`M170 222H630a34 62 0 0 1 0 124H170a34 62 0 0 1 0-124z`;
  return [
    room(s, { wall: 'sage', horizon: 330, table: '#C9A77C', arch: { x: 400, reach: 190, top: 24, horizon: 330 } }),
    shadow(s, 420, 352, 260, 0.3, 0.6), fill('M600 330l60 0 140 400v70h-50z', '#3a1f1c', op(0.16)),
    fringe(s, map, 1, 18, 26, ivory, { width: 6 }),
    s.inside(edge, [
      ...bands.map(([a, b, c]) => fill(rect(map, 0, a, 1, b), c)),
      fill(diamonds(map, 0.05, 11, 0.03), gold), gem(diamonds(map, 0.95, 11, 0.026), blue, gold, 9),
      gem(diamonds(map, 0.15, 8, 0.027), red, ivory, 6), gem(diamonds(map, 0.85, 8, 0.03), red, ivory, 11),
      line(zig(map, 0.235, 20, 0.018), red, 4), line(zig(map, 0.765, 20, 0.018), red, 7),
      line(comb(0.29, 1) + comb(0.71, -1), dark, 5),
      step(0.2, 0.5), step(0.8, 0.5), step(0.5, 0.5),
      ...[[0.35, 0.38], [0.65, 0.38], [0.35, 0.63], [0.65, 0.63]].map(([u, v]) => lozenge(u, v, 0.34, green) + lozenge(u, v, 0.16, ivory)),
      fill(rect(map, 0, 0, 0.025, 1) + rect(map, 0.975, 0, 1, 1), dark),
      weft(map, 30, { steps: 1, opacity: 0.16, width: 5, dash: '6 5' }),
      fill(d`M0 250H800v120H0z`, s.lin([[0.3, '#2a1018', 0.55], [1, '#2a1018', 0]], [0, 0, 0, 1])),
      fill(edge, s.lin([[0, '#ffe9b8', 0.3], [0.4, '#ffe9b8', 0], [1, '#2a1018', 0.25]], [0, 0, 1, 0.3])),
    ].join('')),
    s.inside(roll, [
      fill(roll, red), fill(d`M120 240h560v34H120z`, blue), fill(d`M120 290h560v30H120z`, gold),
      fill(Array.from({ length: 15 }, (_, i) => d`M${160 + i * 34} 257l11-13 11 13-11 13z`).join(''), ivory), line(Array.from({ length: 30 }, (_, i) => `${i ? 'L' : 'M'}${150 + i * 18} ${i % 2 ? 296 : 314}`).join(''), dark, 5),
      fill(roll, s.lin([[0, '#ffe9b8', 0.1], [0.24, '#ffe9b8', 0.4], [0.5, '#2a1018', 0], [1, '#2a1018', 0.66]], [0, 0, 0, 1])),
    ].join('')),
    oval(630, 284, 34, 62, shade(red, 0.3)), line('M630 344a32 58 0 0 1 2-118 28 52 0 0 1 0 104 22 44 0 0 1 0-88 17 32 0 0 1 0 62 10 20 0 0 1 0-38', gold, 7), line('M630 344a32 58 0 0 1 2-118 28 52 0 0 1 0 104 22 44 0 0 1 0-88 17 32 0 0 1 0 62 10 20 0 0 1 0-38', dark, 2.5),
  ];
};

const star = (map, u, v, r, ratio, points = 8, inner = 0.7) => onto(map, Array.from({ length: points * 2 }, (_, i) => {
  const [a, q] = [(Math.PI * i) / points, i % 2 ? r * inner : r];
  return [u + q * Math.sin(a), v - q * ratio * Math.cos(a)];
}));

const rabat = (s) => {
  const map = quad([170, 356], [630, 356], [786, 782], [14, 782]);
  const [red, rose, blue, gold, ivory, green] = ['#A32B2B', '#C9655A', '#27407C', '#D9A441', '#F4E6C8', '#4F6B4A'];
  const frame = (i, c) => fill(rect(map, i, i * 0.72, 1 - i, 1 - i * 0.72), c);
  const ring = (i) => onto(map, [[i, i * 0.72], [1 - i, i * 0.72], [1 - i, 1 - i * 0.72], [i, 1 - i * 0.72]]);
  const dots = (i, c, width, dash) => line(ring(i), c, width, `stroke-dasharray="${dash}"`);
  const along = (i, nu, nv) => {
    const places = [];
    const [a, b] = [i, i * 0.72];
    for (let k = 0; k <= nu; k++) for (const v of [b, 1 - b]) places.push([a + ((1 - 2 * a) * k) / nu, v]);
    for (let k = 1; k < nv; k++) for (const u of [a, 1 - a]) places.push([u, b + ((1 - 2 * b) * k) / nv]);
    return places.map(([u, v]) => onto(map, [[u, v - 0.013], [u + 0.018, v], [u, v + 0.013], [u - 0.018, v]])).join('');
  };
  const corner = [[0.2, 0.144, 1, 1], [0.8, 0.144, -1, 1], [0.8, 0.856, -1, -1], [0.2, 0.856, 1, -1]];
  const spandrel = (k) => corner.map(([u, v, x, y]) => onto(map, [[u, v], [u + x * 0.2 * k, v], [u + x * 0.13 * k, v + y * 0.06 * k], [u + x * 0.09 * k, v + y * 0.11 * k], [u + x * 0.04 * k, v + y * 0.2 * k], [u, v + y * 0.26 * k]])).join('');
  const medal = (r, c, points = 8, inner = 0.74) => fill(star(map, 0.5, 0.5, r, 1, points, inner), c);
  const edge = rect(map, 0, 0, 1, 1);
  return [
    room(s, { wall: 'rose', horizon: 400, table: '#B88263', arch: { x: 400, reach: 200, top: 26, horizon: 400 } }),
    fill(edge, '#2a1018', `transform="translate(8 12)" ${op(0.4)}`), fringe(s, map, 1, 26, 14, ivory, { width: 5, spread: 3 }),
    s.inside(edge, [
      frame(0, green), frame(0.02, red), frame(0.035, blue), frame(0.1, gold), frame(0.112, ivory), frame(0.14, red), frame(0.152, rose), frame(0.19, blue), frame(0.2, red),
      gem(along(0.068, 11, 8), red, gold, 6), dots(0.126, green, 5, '1 11'), dots(0.17, ivory, 7, '.1 15'),
      fill(spandrel(1), blue), fill(spandrel(0.72), gold), fill(spandrel(0.6), green), fill(spandrel(0.3), ivory),
      fill([[0.5, 0.2], [0.5, 0.8], [0.3, 0.5], [0.7, 0.5], [0.4, 0.26], [0.6, 0.26], [0.4, 0.74], [0.6, 0.74], [0.27, 0.42], [0.73, 0.42], [0.27, 0.58], [0.73, 0.58]].map(([u, v]) => star(map, u, v, 0.024, 0.9, 4, 0.4)).join(''), ivory),
      medal(0.235, gold), medal(0.22, blue), medal(0.165, ivory), medal(0.15, red), medal(0.1, green, 8, 0.6), medal(0.07, gold, 8, 0.6), medal(0.03, red),
      line(star(map, 0.5, 0.5, 0.192, 1, 8, 0.74), gold, 5, 'stroke-dasharray=".1 14"'),
      weft(map, 36, { steps: 1, opacity: 0.15, width: 4, dash: '5 4' }),
      fill(edge, s.lin([[0, '#ffe9b8', 0.34], [0.35, '#ffe9b8', 0.05], [1, '#2a1018', 0.34]], [0, 0, 1, 0.5])),
    ].join('')),
    teaTable(s),
  ];
};

/** A low tray with a teapot in the arch behind the carpet. */
const teaTable = (s) => {
  const silver = drum(s, '#B9B3A6');
  return shadow(s, 400, 372, 96, 0.6) + fill('M330 372l14-44h112l14 44h-12l-14-32h-88l-14 32z', p.darkWood)
    + oval(400, 326, 100, 22, s.lin([[0, tint(p.brass, 0.6)], [1, shade(p.brass, 0.3)]])) + oval(400, 323, 88, 17, tint(p.brass, 0.25))
    + fill('M372 318q-18-34 6-54 4-16 22-18 18 2 22 18 24 20 6 54z', silver) + line('M420 304q26-2 30-44M372 272q-34 4-12 40', '#9b9588', 8)
    + fill('M376 262q24-34 48 0zM396 240q4-16 8 0z', silver) + fill('M384 306q-8-20 2-34', 'none') + line('M386 308q-10-22 0-40', '#fffaf0', 4, op(0.8))
    + fill('M330 322l-3-34h28l-3 34z', '#B98A2C', op(0.85)) + line('M327 288h28', '#fffaf0', 3) + fill('M462 324l-3-34h28l-3 34z', '#B98A2C', op(0.85)) + line('M459 290h28', '#fffaf0', 3);
};

const hanbel = (s) => {
  const hang = hung({ x: 132, y: 150, w: 530, h: 556, sway: 5, flare: 40, hem: 8 });
  const [red, ivory, black, gold, blue, green] = ['#A63A2A', '#EFE2C6', '#33241F', '#D79A35', '#31497F', '#6C7343'];
  const list = [[0.08, 0.1, black], [0.1, 0.18, ivory], [0.18, 0.2, black], [0.33, 0.35, gold], [0.35, 0.47, blue], [0.47, 0.49, gold], [0.59, 0.61, black], [0.61, 0.69, ivory], [0.69, 0.71, black], [0.71, 0.8, green], [0.8, 0.82, gold], [0.93, 0.96, ivory], [0.96, 1, black]];
  const edge = rect(hang, 0, 0, 1, 1, 8);
  const post = (x) => shadow(s, x + 10, 748, 34, 1.2) + fill(d`M${x} 96h30l4 650q-18 10-38 0z`, drum(s, p.wood)) + line(d`M${x + 4} 118h24M${x + 4} 128h24M${x + 4} 138h24`, '#d9b98a', 4);
  return [
    room(s, { wall: 'saffron', horizon: 600, table: '#C08A55', sun: { x: 30, y: -30, w: 250, h: 330 } }),
    fill(d`M180 170H720l30 566H176z`, '#3a1f1c', op(0.2)), post(64), post(706), pole(s, 40, 762, 132, p.wood),
    fringe(s, hang, 1, 24, 44, ivory, { width: 6 }),
    fill(edge, red), s.inside(edge, [
      ...list.map(([a, b, c]) => fill(rect(hang, 0, a, 1, b, 4), c)),
      line(zig(hang, 0.045, 26, 0.014), gold, 6), line(zig(hang, 0.14, 26, 0.022), red, 7),
      gem(diamonds(hang, 0.265, 9, 0.034), gold, ivory, 8), gem(diamonds(hang, 0.41, 7, 0.032, { fat: 0.36 }), red, ivory, 10),
      line(zig(hang, 0.53, 16, 0.02), ivory, 5) + line(zig(hang, 0.56, 16, 0.02), gold, 5), gem(diamonds(hang, 0.65, 11, 0.022), red, black, 8),
      gem(diamonds(hang, 0.755, 9, 0.026), black, gold, 8), line(zig(hang, 0.875, 24, 0.028), ivory, 7),
      weft(hang, 30, { steps: 2, opacity: 0.15, width: 5, dash: '4 3' }),
    ].join('') + fill(edge, folds(s, 4, 0.2))),
    fill('M132 152q-2-38 10-40h512q12 4 10 46-270 10-532-6z', s.lin([[0, tint(red, 0.25)], [0.35, tint(red, 0.1)], [1, shade(red, 0.1)]], [0, 0, 0, 1])), line('M136 132q260 14 524 4', ivory, 6, op(0.85)),
  ];
};

const boucherouite = (s) => {
  const map = hung({ x: 130, y: 128, w: 540, h: 560, sway: 10, flare: 26, hem: 10 });
  const rags = ['#B5502F', '#D9962B', '#2F4B8F', '#C9657A', '#6B7440', '#EBDCC0', '#3F7C78', '#8A3B57', '#E2B77E', '#7A93B5', '#4A2E20'];
  const [cols, lines] = [6, 8];
  const node = (i, k) => [i / cols + (i % cols ? ((i * 7 + k * 5) % 5 - 2) * 0.016 : 0), k / lines + (k % lines ? ((i * 3 + k * 11) % 7 - 3) * 0.01 : 0)];
  const blocks = new Map();
  let last = -1;
  for (let k = 0; k < lines; k++) for (let i = 0; i < cols; i++) {
    let c = Math.floor(s.r(0, rags.length));
    if (c === last) c = (c + 3) % rags.length;
    last = c;
    blocks.set(c, (blocks.get(c) ?? '') + onto(map, [node(i, k), node(i + 1, k), node(i + 1, k + 1), node(i, k + 1)]));
  }
  const lozenges = [[0.5, 0.5, 0.2], [0.2, 0.26, 0.11], [0.8, 0.3, 0.1], [0.24, 0.78, 0.1], [0.78, 0.76, 0.12]];
  const big = (k) => lozenges.map(([u, v, r]) => onto(map, [[u, v - r * k], [u + r * k, v], [u, v + r * k], [u - r * k, v]])).join('');
  const tufts = rags.slice(0, 8).map((c) => {
    let path = '';
    for (let i = 0; i < 12; i++) { const [x, y] = map(s.r(0.02, 0.98), s.r(0.02, 0.99)); path += `M${Math.round(x)} ${Math.round(y)}l${Math.round(s.r(-9, 5))} ${Math.round(s.r(9, 17))}`; }
    return line(path, tint(c, 0.2), 8, op(0.9));
  }).join('');
  const edge = onto(map, [[0, 0], [1, 0], [1, 1], [0, 1]], { steps: 10 });
  return [
    room(s, { wall: 'dusk', horizon: 640, table: '#A88E78', sun: { x: 30, y: -40, w: 300, h: 420 } }),
    fill(d`M160 150H720l30 560H176z`, '#2b2230', op(0.26)), pole(s, 70, 730, 118),
    fringe(s, map, 1, 30, 26, rags[5], { width: 9 }),
    fill(edge, rags[0]), s.inside(edge, [...blocks].map(([c, path]) => fill(path, rags[c])).join('') + fill(big(1), rags[10]) + fill(big(0.84), rags[1]) + fill(big(0.6), rags[3]) + fill(big(0.36), rags[2]) + fill(big(0.14), rags[5])
      + weft(map, 26, { steps: 2, opacity: 0.24, width: 8, dash: '8 6' }) + tufts + fill(edge, folds(s, 3, 0.2))),
    line(onto(map, [[0, 0.02], [0, 1]], { steps: 8, open: true }) + onto(map, [[1, 0.02], [1, 1]], { steps: 8, open: true }), rags[8], 11, 'stroke-dasharray="4 13"'),
    line(Array.from({ length: 14 }, (_, i) => d`M${144 + i * 40} 134q-3-30 3-30t4 30`).join(''), rags[5], 10),
  ];
};

export default { 'carpet-beni-ourain': beniOurain, 'carpet-taznakht': taznakht, 'carpet-rabat': rabat, 'kilim-hanbel': hanbel, boucherouite };
