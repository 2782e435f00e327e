/** Palm, raffia, rush. */
import { at, ball, d, drum, fill, leafPiece, line, op, oval, room, shade, shadow, tint, turned } from '../kit/index.mjs';
import { band, hoop, wheel } from './turn.mjs';
import { diamonds, onto, quad, rect, weft, yarn, zig } from './weave.mjs';

/** Plaited strips round a basket: rows of slanting strokes, every other row leaning the other way. */
const plait = (map, rows, count, colour, width, from = 0) => line(Array.from({ length: rows }, (_, k) => {
  const [a, b] = [from + ((1 - from) * k) / rows, from + ((1 - from) * (k + 1)) / rows];
  return Array.from({ length: count }, (_, i) => onto(map, [[(i + (k % 2 ? 0 : 0.9)) / count, a], [(i + (k % 2 ? 0.9 : 0)) / count, b]], { open: true })).join('');
}).join(''), colour, width);

const palm = (s) => {
  const c = '#D2A85E';
  const rings = [[262, -300, 1], [276, -220], [262, -110], [210, -24], [190, 0, 1]];
  const body = turned(rings, 0.14, 0);
  const front = body.replace(/^M[^A-Za-z]+/, d`M-262-300A262 58 0 0 0 262-300`);
  const map = wheel(rings, 0.2);
  const fruit = [[-150, -330, 62], [150, -334, 60], [-60, -378, 66], [64, -376, 64], [0, -330, 66], [-200, -300, 44], [206, -306, 44], [104, -312, 58], [-104, -312, 58]];
  const handle = (y, k) => d`M-120 ${y}C-130 ${y - k * 1.3} 130 ${y - k * 1.3} 120 ${y}`;
  return [
    room(s, { wall: 'dusk', horizon: 560, table: '#B78B62', sun: { x: 30, y: -20, w: 270, h: 360 } }), shadow(s, 404, 714, 250, 0.8, 0.8),
    at(400, 712, [
      line(handle(-318, 230), shade('#9A5B32', 0.3), 22), oval(0, -300, 262, 58, shade(c, 0.55)),
      ...fruit.map(([x, y, r]) => `<g transform="translate(${x} ${y})"><circle r="${r}" fill="${ball(s, '#E0812A')}"/>${oval(-r * 0.3, -r * 0.36, r * 0.26, r * 0.16, '#fff3d8', op(0.6))}<circle cx="${Math.round(r * 0.2)}" cy="${-Math.round(r * 0.5)}" r="4" fill="#5B6B34"/></g>`),
      s.use(leafPiece(s, 78, 22, '#6F7F45'), -40, -420, -40), s.use(leafPiece(s, 78, 22, '#6F7F45'), 70, -424, -150), s.use(leafPiece(s, 70, 20, '#6F7F45'), 176, -372, -20),
      fill(front, drum(s, c)),
      s.inside(front, [plait(map, 9, 13, shade(c, 0.42), 5), fill(band(map, 0.34, 0.45) + band(map, 0.56, 0.67), '#8F3A26', op(0.62)), fill(diamonds(map, 0.395, 11, 0.04) + diamonds(map, 0.615, 11, 0.04), '#F0DDAE'), line(Array.from({ length: 8 }, (_, i) => hoop(map, (i + 1) / 9)).join(''), tint(c, 0.5), 4, op(0.6)), fill(front, s.lin([[0, '#3a1214', 0.36], [0.25, '#fff4da', 0.2], [0.55, '#3a1214', 0], [1, '#3a1214', 0.5]]))].join('')),
      line('M-262-300A262 58 0 0 0 262-300', shade(c, 0.25), 24), line('M-262-304A262 58 0 0 0 262-304', tint(c, 0.45), 13, 'stroke-dasharray="13 6" stroke-linecap="butt"'),
      line('M-132-262C-150-80 150-80 132-262', '#3a1f1c', 22, `transform="translate(6 9)" ${op(0.3)}`), line('M-132-262C-150-80 150-80 132-262', '#9A5B32', 22), line('M-138-258C-154-84 142-84 128-258', '#D79A62', 4, op(0.8)), fill('M-154-284h44v44h-44zM110-284h44v44h-44z', '#8A4D28'), line('M-148-276h32m-32 30h32M116-276h32m-32 30h32', '#F0D6A8', 4, 'stroke-dasharray="6 5"'),
    ].join('')),
  ];
};

const raffia = (s) => {
  const c = '#DDBD84';
  const m = (u, v) => [400 + (u - 0.5) * (420 + 120 * Math.sin(v * 2.3)) , 330 + v * 378 + Math.sin(u * 3.14) * 24 * (v > 0.5 ? v : 0.4)];
  const body = onto(m, [[0, 0], [1, 0], [1, 0.94], [0.94, 1], [0.06, 1], [0, 0.94]], { steps: 6 });
  const stripes = [[0.2, 0.3, '#B5502F'], [0.33, 0.36, '#33241F'], [0.62, 0.65, '#33241F'], [0.68, 0.78, '#B5502F']];
  const strap = 'M250 344C240 130 340 66 400 66S560 130 550 344';
  return [
    room(s, { wall: 'rose', horizon: 590, table: '#B88360', arch: { x: 400, reach: 290, top: 30, horizon: 590 } }), shadow(s, 404, 722, 260, 0.7, 0.8),
    line('M296 350C290 170 350 112 408 112S520 170 512 350', '#7A4526', 20), fill('M190 340Q400 300 610 340L590 372Q400 330 210 372z', '#6B4A2A'),
    fill(body, s.lin([[0, shade(c, 0.2)], [0.25, tint(c, 0.35)], [0.6, c], [1, shade(c, 0.42)]])),
    s.inside(body, [
      ...stripes.map(([a, b, q]) => fill(rect(m, -0.05, a, 1.05, b, 6), q, op(0.9))), fill(diamonds(m, 0.49, 6, 0.1), '#33241F'), fill(diamonds(m, 0.49, 6, 0.078, { fat: 0.39 }), '#D9962B'), fill(diamonds(m, 0.49, 6, 0.045, { fat: 0.22 }), '#B5502F'), line(zig(m, 0.25, 24, 0.03) + zig(m, 0.73, 24, 0.03), '#F6E6C4', 6),
      weft(m, 30, { steps: 4, width: 7, opacity: 0.24, dash: '6 5' }), fill(body, s.lin([[0, '#3a1214', 0.3], [0.24, '#fff4da', 0.22], [0.6, '#3a1214', 0], [1, '#3a1214', 0.42]])), fill(rect(m, 0, 0.84, 1, 1.1, 4), '#3a1214', op(0.2)),
    ].join('')),
    line(onto(m, [[0, 0], [1, 0]], { open: true, steps: 6 }), shade(c, 0.2), 18), line(onto(m, [[0, 0], [1, 0]], { open: true, steps: 6 }), tint(c, 0.5), 10, 'stroke-dasharray="10 6" stroke-linecap="butt"'),
    line(strap, '#3a1f1c', 22, `transform="translate(7 8)" ${op(0.22)}`), line(strap, '#9A5B32', 22), line('M244 344C234 132 336 62 400 62', '#DFA976', 4, op(0.8)), fill('M232 318h38v64h-38zM530 318h38v64h-38z', '#8A4D28'), line('M240 328h22m-22 44h22M538 328h22m-22 44h22', '#F0D6A8', 4, 'stroke-dasharray="5 4"'),
    ...['#B5502F', '#2F4B8F', '#D9962B'].map((q, i) => line(d`M552 372q${20 + i * 26} ${40} ${6 + i * 34} ${92 + i * 12}`, '#8A6A3A', 4) + yarn(s, 558 + i * 34, 480 + i * 14, 28, s.rad([[0, tint(q, 0.5)], [0.6, q], [1, shade(q, 0.4)]], [0.34, 0.28, 0.8]), tint(q, 0.5))),
  ];
};

const mat = (s) => {
  const m = quad([92, 420], [596, 420], [720, 784], [16, 784]);
  const [straw, red, dark] = ['#E2C98D', '#A23B2A', '#3A2A22'];
  const edge = rect(m, 0, 0, 1, 1);
  const arch = (u, k) => onto(m, [[u - 0.07 * k, 0.76], [u - 0.07 * k, 0.5], [u - 0.045 * k, 0.36], [u, 0.3 + (1 - k) * 0.1], [u + 0.045 * k, 0.36], [u + 0.07 * k, 0.5], [u + 0.07 * k, 0.76]]);
  const u7 = Array.from({ length: 5 }, (_, i) => 0.14 + i * 0.18);
  const roll = 'M588 136h132v528a66 24 0 0 1-132 0z';
  return [
    room(s, { wall: 'sage', horizon: 400, table: '#B98A64', arch: { x: 330, reach: 210, top: 20, horizon: 400 } }),
    fill(edge, '#3a1f1c', `transform="translate(8 12)" ${op(0.35)}`), fill(edge, straw),
    s.inside(edge, [
      fill(rect(m, 0, 0.06, 1, 0.1) + rect(m, 0, 0.9, 1, 0.94), dark), fill(rect(m, 0, 0.12, 1, 0.22) + rect(m, 0, 0.8, 1, 0.88), red), fill(diamonds(m, 0.17, 12, 0.036) + diamonds(m, 0.84, 12, 0.03), straw),
      fill(u7.map((u) => arch(u, 1)).join(''), red), fill(u7.map((u) => arch(u, 0.72)).join(''), straw), fill(u7.map((u) => arch(u, 0.46)).join(''), dark), fill([0.05, 0.23, 0.41, 0.59, 0.77, 0.95].map((u) => onto(m, [[u, 0.28], [u + 0.02, 0.34], [u, 0.4], [u - 0.02, 0.34]])).join(''), dark), line(zig(m, 0.02, 30, 0.016) + zig(m, 0.97, 30, 0.016), red, 5),
      line(Array.from({ length: 30 }, (_, i) => onto(m, [[(i + 0.5) / 30, 0], [(i + 0.5) / 30, 1]], { open: true })).join(''), '#7A5A2A', 3, op(0.25)), weft(m, 26, { steps: 1, width: 5, opacity: 0.18, dash: '12 5' }), fill(edge, s.lin([[0, '#fff4da', 0.3], [0.4, '#fff4da', 0], [1, '#3a1214', 0.3]], [0, 0, 1, 0.4])),
    ].join('')),
    shadow(s, 660, 672, 76, 1.1, 0.8), fill('M720 200l80 30v300l-80 130z', '#3a2a20', op(0.14)), fill(roll, straw),
    s.inside(roll, [fill('M580 176h150v24H580zM580 590h150v26H580z', red), fill('M580 214h150v10H580zM580 570h150v10H580z', dark), fill(Array.from({ length: 5 }, (_, i) => d`M654 ${250 + i * 64}l40 30-40 30-40-30z`).join(''), red), fill(Array.from({ length: 5 }, (_, i) => d`M654 ${262 + i * 64}l24 18-24 18-24-18z`).join(''), straw), fill(Array.from({ length: 5 }, (_, i) => d`M654 ${272 + i * 64}l10 8-10 8-10-8z`).join(''), dark), line(Array.from({ length: 12 }, (_, i) => d`M${594 + i * 11.5} 130V700`).join(''), '#7A5A2A', 2.5, op(0.3)), line(Array.from({ length: 36 }, (_, i) => d`M588 ${150 + i * 15}h132`).join(''), '#7A5A2A', 3, `${op(0.25)} stroke-dasharray="9 4"`), fill(roll, s.lin([[0, '#3a1214', 0.3], [0.26, '#fff4da', 0.45], [0.55, '#3a1214', 0], [1, '#3a1214', 0.6]]))].join('')),
    oval(654, 136, 66, 24, shade(straw, 0.3)), line('M594 136a58 20 0 0 1 116-2 50 17 0 0 1-100 4 42 14 0 0 1 86-4 32 10 0 0 1-66 4 24 7 0 0 1 46-4', tint(straw, 0.4), 6), line('M588 380q66 28 132 0', '#6B4526', 13), line('M588 376q66 28 132 0', '#C99A5E', 4, 'stroke-dasharray="8 6"'), fill('M644 388l-22 62 12 4 22-58zM660 388l14 66 12-4-12-62z', '#6B4526'),
  ];
};

export default { 'basket-palm': palm, 'raffia-bag': raffia, 'reed-mat': mat };
