/** Pottery of five hands: Safi, the tagine makers, Tamegroute, Fez, the women of the Rif. */
import { at, ball, board, branch, brush, d, drum, fill, flowerPiece, khatem, leafPiece, line, op, oval, palette as p, room, shade, shadow, tint, turned } from '../kit/index.mjs';
import { band, hoop, spun, wheel } from './turn.mjs';
import { diamonds, onto, zig } from './weave.mjs';

/** Brings what stands on the table nearer. */
const near = (svg, k, [x, y] = [400, 750]) => `<g transform="translate(${Math.round(x - x * k)} ${Math.round(y - y * k)})scale(${k})">${svg.join('')}</g>`;

const shine = (path, strength = 0.7) => line(path, '#fffaf0', 9, op(strength));

const safi = (s) => {
  const [blue, gold, green, red, white] = ['#2B4A93', '#DDA030', '#4F7D55', '#B5502F', '#FBF4E4'];
  const petal = fill('M0-268C34-240 34-206 0-182-34-206-34-240 0-268z', blue) + fill('M0-254c18 16 18 36 0 54-18-18-18-38 0-54z', gold) + fill('M0-240c8 10 8 20 0 30-8-10-8-20 0-30z', red)
    + line('M34-262q22 24 36 0', green, 7) + fill('M70-262l-12 26 1 22 12-8 8-24z', green);
  const leaf = fill('M0-166C26-140 26-116 0-92-26-116-26-140 0-166z', blue) + fill('M0-150c10 12 10 26 0 40-10-14-10-28 0-40z', white) + `<circle cy="-128" r="5" fill="${red}"/>` + line('M22-154q14 20 32 14', green, 6) + `<circle cx="38" cy="-126" r="8" fill="${gold}"/>`;
  const disc = (r, c, more) => `<circle r="${r}" fill="${c}"${more ? ' ' + more : ''}/>`;
  return [
    room(s, { wall: 'dusk', horizon: 600, table: '#B98F66', kind: 'wood' }),
    oval(452, 384, 290, 292, s.rad([[0.75, '#2b2230', 0.42], [1, '#2b2230', 0]])), shadow(s, 400, 690, 190, 0.9),
    fill('M212 640l40-86 34 6-22 92 26 34-58 6zM588 640l-40-86-34 6 22 92-26 34 58 6z', s.lin([[0, tint(p.wood, 0.2)], [1, shade(p.darkWood, 0.2)]])),
    at(394, 360, [
      disc(292, s.lin([[0, tint(white, 0.4)], [0.6, '#D9CDB4'], [1, '#8D7F70']], [0.1, 0, 0.9, 1])), disc(284, white), disc(284, 'none', `stroke="${blue}" stroke-width="12"`), disc(272, 'none', `stroke="${gold}" stroke-width="5"`),
      spun(s, 12, petal), disc(178, 'none', `stroke="${blue}" stroke-width="9"`), disc(170, s.rad([[0, white], [0.8, white], [1, '#E0D3BC']])), disc(168, 'none', `stroke="${gold}" stroke-width="4"`),
      spun(s, 8, leaf), fill(khatem(84), blue), fill(khatem(72), white), fill(khatem(60), gold), spun(s, 8, fill('M0-54q13 22 0 40-13-18 0-40z', blue)), disc(16, red), disc(7, white),
      disc(292, s.lin([[0, '#fffaf0', 0.5], [0.35, '#fffaf0', 0], [0.7, '#3a1a1c', 0.02], [1, '#3a1a1c', 0.4]], [0.15, 0.1, 0.85, 0.95])),
      line('M-150 72A168 168 0 0 1-80-146', '#6a4a3a', 14, op(0.18)), shine('M-238-98A258 258 0 0 1-96-240', 0.75), line('M-252-50l4-16', '#fffaf0', 9, op(0.7)), line('M96 132A164 164 0 0 0 158 40', '#fffaf0', 7, op(0.6)),
    ].join('')),
    fill('M230 664q170 34 328 0l8 26q-170 34-344 0z', drum(s, p.wood)), line('M240 672q160 28 310 0', tint(p.wood, 0.6), 3, op(0.7)),
  ];
};

const tajine = (s) => {
  const c = '#B9623A';
  const cone = [[34, -400], [46, -380], [58, -330], [118, -200], [196, -70], [226, -26], [230, -8]];
  const lid = turned([[34, -400, 1], [46, -376], [64, -320], [120, -200], [196, -74], [228, -30, 1], [230, -8, 1]], 0.16, 0.3);
  const map = wheel(cone, 0.17);
  const dish = turned([[264, 0, 1], [250, 34], [196, 92], [150, 112, 1]], 0.16, 0);
  const lemon = (x, y, turn) => shadow(s, x, y + 34, 44, 0.8) + at(x, y, fill('M-52 0C-44-40 30-48 44-14l16 8-12 14C34 44-40 42-52 0z', ball(s, '#E5B53A')) + line('M-26-20q14-12 34-8', '#fffaf0', 6, op(0.6)), turn);
  return [
    room(s, { wall: 'clay', horizon: 560, table: '#9C6A44', arch: { x: 400, reach: 290, top: 30, horizon: 560 } }),
    board(s, { x: 400, y: 676, rx: 352, ry: 84, colour: p.wood }), shadow(s, 400, 690, 220, 0.7, 0.7),
    at(400, 566, [
      fill('M-264 0A264 44 0 0 0 264 0L250 34C232 70 190 104 150 112A150 24 0 0 1-150 112C-190 104-232 70-250 34z', drum(s, shade(c, 0.12))),
      oval(0, 0, 264, 44, tint(c, 0.28)), oval(0, 2, 246, 36, shade(c, 0.55)),
      line(dish.slice(0, 0) + 'M-244 50Q0 122 244 50M-222 76Q0 146 222 76', shade(c, 0.5), 5, op(0.7)), line('M-256 14A264 44 0 0 0-20 43', '#ffe3c0', 6, op(0.6)),
      fill(lid, drum(s, c)),
      s.inside(lid, [
        fill(band(map, 0.78, 0.89), '#5A2C1E', op(0.85)), fill(diamonds(map, 0.835, 12, 0.036), '#EBD3A6'), fill(diamonds(map, 0.835, 12, 0.015), c),
        line(hoop(map, 0.76) + hoop(map, 0.91), '#EBD3A6', 4), line(zig(map, 0.67, 22, 0.025), '#5A2C1E', 6), line(hoop(map, 0.61) + hoop(map, 0.73), '#5A2C1E', 4),
        line(Array.from({ length: 9 }, (_, i) => onto(map, [[0.06 + i * 0.11, 0.57], [0.06 + i * 0.11, 0.42]], { open: true, steps: 2 })).join(''), '#EBD3A6', 5, 'stroke-dasharray="1 13"'), line(hoop(map, 0.39) + hoop(map, 0.3), '#5A2C1E', 4),
        brush(s, [-180, -260, 330, 220], tint(c, 0.6), { count: 7, width: 5, opacity: 0.2, lean: 30 }),
        fill('M40-420Q150-160 170 60H300V-420z', '#3a1214', op(0.22)), fill('M-20-400Q-60-220-160-40l-40 10Q-90-220-36-400z', '#ffe3c0', op(0.28)),
      ].join('')),
      oval(0, -414, 44, 30, ball(s, c)), oval(-12, -424, 16, 8, '#ffe9cf', op(0.6)), line('M-34-392q34 14 68 0', shade(c, 0.5), 5, op(0.6)),
    ].join('')),
    lemon(648, 700, -14), lemon(716, 728, 24),
    branch(s, { x: 60, y: 740, turn: -16, long: 190, count: 8, leaf: leafPiece(s, 58, 15, '#6F7A45'), size: 1 }),
    at(128, 716, `<circle r="20" fill="${ball(s, '#59653A')}"/>`), at(178, 730, `<circle r="18" fill="${ball(s, '#4B3A44')}"/>`),
  ];
};

const glazed = (s, x, y, rings, rim, { deep = '#1F5A43', light = '#6FA866', drip = 0.8, k = 0.2 } = {}) => {
  const [[r, top], [foot, bottom]] = [rings[0], rings[rings.length - 1]];
  const body = turned(rings, 0.2, 0);
  const h = bottom - top;
  let edge = d`M${-r * 1.3} ${top - 20}V${top + h * drip}`;
  const count = 9;
  for (let i = 0; i < count; i++) edge += d`q${(r * 2.6) / count / 2} ${h * s.r(0.05, 0.3)} ${(r * 2.6) / count} ${h * s.r(-0.03, 0.03)}`;
  const crackle = Array.from({ length: 9 }, () => d`M${s.r(-r, r)} ${top + h * s.r(0.1, 0.7)}h.1`).join('');
  return shadow(s, x, y, foot * 1.5, 1.1, 0.7) + at(x, y, [
    fill(body, drum(s, '#A9714A')), s.inside(body, [
      fill(edge + d`V${top - 20}z`, s.lin([[0, shade(deep, 0.2)], [0.22, light], [0.36, tint(light, 0.25)], [0.6, '#3D8458'], [0.9, deep], [1, '#2d6b50']])),
      line(edge.slice(edge.indexOf('V')).replace(/^V[\d.-]+/, d`M${-r * 1.3} ${top + h * drip}`), '#123B2E', 6, op(0.55)),
      line(crackle, '#8A5A2E', 13, op(0.6)), line(crackle, '#C9A24C', 6, `transform="translate(20 14)" ${op(0.6)}`),
      brush(s, [-r, top + h * 0.2, r * 1.6, h * 0.5], '#BFE0A8', { count: 4, width: 4, opacity: 0.3, lean: 20 }),
    ].join('')),
    oval(0, top, r, r * k, '#A77B45'), oval(0, top + 1, r * 0.94, r * k * 0.86, rim ?? s.lin([[0, '#123B2E'], [0.5, '#2C6B4C'], [1, '#7DB573']], [0, 0, 1, 0.7])), oval(r * 0.12, top + r * k * 0.34, r * 0.62, r * k * 0.42, '#8FC384', op(0.35)),
    line(d`M${-r} ${top}A${r} ${r * k} 0 0 0 ${r} ${top}`, '#C8A05A', 6), line(d`M${-r * 0.97} ${top + 4}A${r} ${r * k} 0 0 0 ${-r * 0.2} ${top + r * k}`, '#fffaf0', 4, op(0.7)),
    fill(d`M${-r * 0.78} ${top + h * 0.22}q${-r * 0.02} ${h * 0.3} ${r * 0.16} ${h * 0.42}l${r * 0.1} ${-h * 0.04}q${-r * 0.14} ${-h * 0.2} ${-r * 0.12} ${-h * 0.38}z`, '#fffaf0', op(0.6)),
  ].join(''));
};

const tamegroute = (s) => [
  room(s, { wall: 'sand', horizon: 540, table: '#C29468', sun: { x: 60, y: 20, w: 300, h: 380 } }),
  near([
  glazed(s, 592, 606, [[70, -330, 1], [52, -296], [36, -230], [60, -196], [40, -160], [46, -90], [98, -20], [102, 0, 1]], undefined, { drip: 0.9, k: 0.24 }),
  glazed(s, 236, 600, [[118, -196, 1], [112, -150], [84, -50], [60, -10], [62, 0, 1]], undefined, { deep: '#2C6A3F', light: '#93B65C', drip: 0.72 }),
  glazed(s, 410, 728, [[214, -236, 1], [206, -170], [160, -60], [98, -18], [96, 0, 1]], undefined, { drip: 0.7, k: 0.27 }),
  ], 1.2, [404, 752]),
];

const fez = (s) => {
  const [blue, white] = ['#274C9C', '#F8F4EA'];
  const rings = [[66, -520, 1], [52, -492], [46, -440], [60, -404], [150, -330], [196, -240], [176, -120], [108, -30], [104, 0, 1]];
  const body = turned(rings, 0.18, 0);
  const map = wheel(rings, 0.15);
  const cell = (v, n, h, u0 = 0) => diamonds(map, v, n, h, { u0, u1: 1 - u0 });
  const arc = (v, n, h) => Array.from({ length: n }, (_, i) => { const [[x0, y0], [xm, ym], [x1, y1]] = [map(i / n, v), map((i + 0.5) / n, v - h), map((i + 1) / n, v)]; return d`M${x0} ${y0}Q${2 * xm - (x0 + x1) / 2} ${2 * ym - (y0 + y1) / 2} ${x1} ${y1}`; }).join('');
  const flower = flowerPiece(s, { r: 30, colour: '#FFFDF6' });
  return [
    room(s, { wall: 'saffron', horizon: 580, table: '#C79257', arch: { x: 400, reach: 280, top: 44, horizon: 580 } }),
    branch(s, { x: 402, y: 196, turn: -112, long: 190, count: 8, leaf: leafPiece(s, 70, 18, '#6F7F45'), extra: (t) => [0.75, 1].map((f) => s.use(flower, ...t(f).slice(0, 2))).join('') }),
    branch(s, { x: 404, y: 196, turn: -62, long: 180, bend: -24, count: 8, leaf: leafPiece(s, 70, 18, '#6F7F45'), extra: (t) => [0.55, 0.95].map((f) => s.use(flower, ...t(f).slice(0, 2))).join('') }),
    shadow(s, 400, 706, 170, 1.1, 0.75),
    at(400, 706, [
      oval(0, -520, 66, 15, tint(white, 0.3)), oval(0, -519, 57, 11, '#3B4A6B'), fill(body, white),
      s.inside(body, [
        fill(band(map, 0.02, 0.06), blue), line(hoop(map, 0.08) + hoop(map, 0.2) + hoop(map, 0.225), blue, 5), line(zig(map, 0.14, 14, 0.03), blue, 6),
        fill(arc(0.36, 9, 0.075), blue), line(arc(0.36, 9, 0.11), blue, 4), fill(band(map, 0.375, 0.395), blue), line(hoop(map, 0.41), blue, 3),
        fill(band(map, 0.43, 0.64), blue), fill(cell(0.535, 7, 0.092), white), fill(cell(0.535, 7, 0.068), blue), fill(cell(0.535, 7, 0.046), white), fill(cell(0.535, 7, 0.02), blue),
        line(zig(map, 0.45, 28, 0.008) + zig(map, 0.62, 28, 0.008), white, 3), line(hoop(map, 0.66), blue, 4), fill(band(map, 0.675, 0.69), blue),
        line(arc(0.72, 11, -0.09), blue, 4), fill(arc(0.72, 11, -0.06), blue), line(hoop(map, 0.86) + hoop(map, 0.885), blue, 5), fill(cell(0.925, 11, 0.02), blue), fill(band(map, 0.96, 1), blue),
      ].join('')),
      fill(body, s.lin([[0, '#3a2a3c', 0.3], [0.2, '#fffaf0', 0.25], [0.34, '#fffaf0', 0.1], [0.6, '#3a2a3c', 0.08], [0.92, '#3a2a3c', 0.5], [1, '#3a2a3c', 0.34]])),
      shine('M-140-294Q-176-236-150-140', 0.8), line('M-34-480v46', '#fffaf0', 7, op(0.8)), line('M-118-318q-8 8-14 18', '#fffaf0', 9, op(0.8)),
    ].join('')),
    shadow(s, 606, 740, 30, 0.6), s.use(flower, 602, 734, 20, 1.1, 0.7), s.use(leafPiece(s, 70, 18, '#6F7F45'), 640, 742, 14),
  ];
};

const rif = (s) => {
  const [clay, ink, red] = ['#D8AE7E', '#46271D', '#A2452B'];
  const pot = (x, y, rings, k, art, handles = '') => {
    const body = turned(rings, 0.2, 0);
    const [r, top] = rings[0];
    return shadow(s, x, y, rings[rings.length - 1][0] * 1.5, 1.1, 0.7) + at(x, y, [
      handles, oval(0, top, r, r * 0.22, tint(clay, 0.3)), oval(0, top + 2, r * 0.9, r * 0.17, '#5F3A26'), fill(body, s.rad([[0, tint(clay, 0.45)], [0.45, clay], [0.85, shade(clay, 0.36)], [1, shade(clay, 0.48)]], [0.32, 0.34, 0.75])),
      s.inside(body, art(wheel(rings, k)) + brush(s, [-rings[3][0], top + 40, rings[3][0] * 1.5, -top * 0.7], '#fff0d8', { count: 5, width: 5, opacity: 0.22, lean: 22 })
        + fill(d`M${r * 0.5} ${top}Q${rings[3][0] * 0.9} ${top * 0.4} ${r * 0.4} 30H300V${top}z`, '#3a1214', op(0.24))),
      line(d`M${-r} ${top}A${r} ${r * 0.22} 0 0 0 ${r} ${top}`, ink, 6),
    ].join(''));
  };
  const grid = (map, v0, v1, n) => { let path = ''; for (let i = -2; i <= n; i++) for (const w of [0, 2]) path += onto(map, [[(i + w) / n, v0], [(i + 2 - w) / n, v1]], { open: true, steps: 2 }); return path; };
  const handle = (side) => line(d`M${side * 78} -352C${side * 210} -372 ${side * 226} -250 ${side * 158} -212`, shade(clay, side < 0 ? 0.12 : 0.4), 34, 'stroke-linecap="butt"') + line(d`M${side * 84} -358C${side * 200} -376 ${side * 214} -262 ${side * 160} -222`, side < 0 ? tint(clay, 0.4) : shade(clay, 0.1), 9, op(0.7))
    + line(d`M${side * 120} -356l${side * 12} 26M${side * 158} -338l${side * -6} 28M${side * 186} -300l${side * -28} 8M${side * 186} -262l${side * -26} -6`, ink, 7);
  return [
    room(s, { wall: 'rose', horizon: 560, table: '#B77F5E', sun: { x: 40, y: 0, w: 280, h: 400 } }),
    near([pot(344, 700, [[88, -420, 1], [74, -384], [76, -340], [176, -220], [190, -150], [146, -40], [92, 0, 1]], 0.15, (m) => [
      fill(band(m, 0, 0.05), red), line(hoop(m, 0.1) + hoop(m, 0.21), ink, 6), fill(diamonds(m, 0.155, 9, 0.045), ink),
      line(hoop(m, 0.3) + hoop(m, 0.33), red, 6), line(grid(m, 0.36, 0.6, 9), ink, 5), fill(diamonds(m, 0.48, 4.5, 0.055, { u0: 0.055, u1: 1.055 }), red), fill(diamonds(m, 0.48, 4.5, 0.026, { u0: 0.055, u1: 1.055 }), '#EFD9AE'),
      line(hoop(m, 0.63) + hoop(m, 0.76), red, 7), line(zig(m, 0.695, 20, 0.036), ink, 7), line(Array.from({ length: 13 }, (_, i) => onto(m, [[i / 12, 0.79], [i / 12 + 0.04, 0.87]], { open: true })).join(''), ink, 5),
    ].join(''), handle(-1) + handle(1)),
    pot(602, 744, [[136, -150, 1], [134, -120], [120, -70], [86, -20], [66, 0, 1]], 0.18, (m) => [
      fill(band(m, 0, 0.14), ink), line(zig(m, 0.38, 18, 0.11), red, 7), line(hoop(m, 0.2) + hoop(m, 0.56), ink, 6), fill(diamonds(m, 0.7, 11, 0.07), ink),
    ].join(''))], 1.14, [520, 756]),
  ];
};

export default { 'pottery-safi': safi, tajine, 'pottery-tamegroute': tamegroute, 'pottery-fez-blue': fez, 'pottery-rif': rif };
