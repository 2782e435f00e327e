/** Cloth: cushions, blankets, the Rif's stripes, a djellaba, Fez embroidery. */
import { at, d, drum, fill, line, op, oval, palette as p, room, shade, shadow, tint } from '../kit/index.mjs';
import { diamonds, folds, fringe, hung, onto, quad, rect, weft, zig } from './weave.mjs';

const tassel = (s, x, y, c, long = 46, turn = 0) => at(x, y, line(Array.from({ length: 7 }, (_, i) => d`M${-6 + i * 2} 6q${-6 + i * 2} ${long / 2} ${-12 + i * 4} ${long}`).join(''), c, 5) + line(d`M-4 10q-4 ${long / 2} -8 ${long - 8}`, tint(c, 0.5), 3) + `<circle r="10" fill="${c}"/>` + line('M-8 10h16', '#E9C878', 5), turn);

const cushion = (s, x, y, r, turn, c, art) => {
  const shape = d`M${-r} ${-r * 0.94}C${-r * 0.4} ${-r * 0.8} ${r * 0.4} ${-r * 0.82} ${r} ${-r * 0.96}C${r * 0.86} ${-r * 0.4} ${r * 0.88} ${r * 0.4} ${r * 1.02} ${r * 0.94}C${r * 0.4} ${r * 0.84} ${-r * 0.4} ${r * 0.86} ${-r * 1.02} ${r * 0.96}C${-r * 0.86} ${r * 0.4} ${-r * 0.86} ${-r * 0.4} ${-r} ${-r * 0.94}z`;
  return at(x, y, [
    fill(shape, '#3a1f1c', `transform="translate(18 20)" ${op(0.3)}`),
    ...[[-1, -0.94], [1, -0.96], [1.02, 0.94], [-1.02, 0.96]].map(([u, v]) => tassel(s, u * r, v * r, shade(c, 0.25), r * 0.24, u < 0 ? 40 : -40)),
    fill(shape, c), s.inside(shape, art),
    fill(shape, s.rad([[0, '#fff4da', 0.5], [0.4, '#fff4da', 0], [0.72, '#3a1214', 0.1], [1, '#3a1214', 0.62]], [0.36, 0.32, 0.78])),
    line(d`M${-r * 0.86} ${-r * 0.82}q${r * 0.2} ${r * 0.16} ${r * 0.3} ${r * 0.34}M${r * 0.86} ${-r * 0.84}q${-r * 0.16} ${r * 0.16} ${-r * 0.22} ${r * 0.3}M${-r * 0.88} ${r * 0.82}q${r * 0.14} ${-r * 0.16} ${r * 0.26} ${-r * 0.24}`, shade(c, 0.5), 7, op(0.3)),
    line(d`M${-r * 0.9} ${-r * 0.88}C${-r * 0.4} ${-r * 0.76} ${r * 0.2} ${-r * 0.76} ${r * 0.6} ${-r * 0.84}`, '#fffaf0', 5, op(0.5)),
  ].join(''), turn);
};

const sabra = (s) => {
  const flat = (r) => (u, v) => [(u - 0.5) * r * 2.2, (v - 0.5) * r * 2.2 + Math.sin(u * 3.14) * r * 0.06];
  const a = flat(170);
  const b = flat(228);
  const sheen = (m, n) => line(Array.from({ length: n }, (_, i) => onto(m, [[0, (i + 0.5) / n], [1, (i + 0.5) / n]], { open: true, steps: 2 })).join(''), '#fff4da', 3, `${op(0.3)} stroke-dasharray="38 9 12 6"`);
  return [
    room(s, { wall: 'saffron', horizon: 620, table: '#B98552', arch: { x: 420, reach: 300, top: 10, horizon: 620 } }), shadow(s, 420, 700, 300, 0.5, 0.7),
    cushion(s, 548, 420, 196, 9, '#B23F5A', fill([0.2, 0.3, 0.7, 0.8].map((v) => rect(a, 0, v, 1, v + 0.03, 3)).join(''), '#E9B44C') + fill(diamonds(a, 0.5, 5, 0.07), '#F3DFB6') + fill(diamonds(a, 0.5, 5, 0.035), '#2F4B8F') + sheen(a, 18)),
    cushion(s, 312, 478, 232, -5, '#2F4B8F', [
      fill(rect(b, 0, 0.3, 1, 0.7, 3), '#3E61AE'), fill([0.17, 0.27, 0.71, 0.81].map((v) => rect(b, 0, v, 1, v + 0.02, 3)).join(''), '#E9B44C'), line(zig(b, 0.23, 24, 0.018) + zig(b, 0.77, 24, 0.018), '#F3DFB6', 5),
      fill(diamonds(b, 0.5, 4, 0.14, { u0: 0.02, u1: 0.98 }), '#E9B44C'), fill(diamonds(b, 0.5, 4, 0.115, { u0: 0.02, u1: 0.98, fat: 0.41 }), '#2F4B8F'), fill(diamonds(b, 0.5, 4, 0.075, { u0: 0.02, u1: 0.98, fat: 0.27 }), '#F3DFB6'), fill(diamonds(b, 0.5, 4, 0.04, { u0: 0.02, u1: 0.98, fat: 0.15 }), '#B5502F'),
      fill(diamonds(b, 0.11, 10, 0.018) + diamonds(b, 0.89, 10, 0.018), '#E9B44C'), sheen(b, 22),
    ].join('')),
  ];
};

const blanket = (s) => {
  const wool = '#EFE1C8';
  const fold = (x, y, w, h, c, lines) => {
    const face = d`M${x} ${y + h * 0.5}Q${x - 4} ${y} ${x + h * 0.6} ${y}H${x + w - 10}q14 ${h * 0.5} 0 ${h}H${x + h * 0.6}Q${x - 4} ${y + h} ${x} ${y + h * 0.5}z`;
    return fill(face, s.lin([[0, tint(c, 0.5)], [0.5, c], [1, shade(c, 0.42)]], [0, 0, 0, 1])) + s.inside(face, lines.map(([f, wd, cl]) => fill(d`M${x + w * f} ${y - 4}h${wd}q10 ${h * 0.5} 0 ${h + 8}h${-wd}q10 ${-h * 0.5} 0 ${-h - 8}z`, cl, op(0.9))).join('')
      + line(Array.from({ length: 6 }, (_, i) => d`M${x} ${y + (h * (i + 0.7)) / 6.4}H${x + w}`).join(''), shade(c, 0.5), 4, `${op(0.22)} stroke-dasharray="7 6"`)
      + fill(face, s.lin([[0, '#3a1214', 0.3], [0.12, '#3a1214', 0], [0.8, '#3a1214', 0], [1, '#3a1214', 0.3]]))) + line(d`M${x + w - 14} ${y + 8}q12 ${h * 0.44} 0 ${h - 16}`, shade(c, 0.5), 4, op(0.5));
  };
  const stripes = [[0.16, 26, '#7A4A33'], [0.24, 10, '#7A4A33'], [0.7, 10, '#7A4A33'], [0.76, 26, '#7A4A33']];
  const drape = 'M300 190C400 178 520 180 600 192 612 300 604 420 616 560 520 578 410 578 306 562 316 440 296 320 300 190z';
  const m = hung({ x: 300, y: 188, w: 304, h: 374, sway: 5, flare: 8, hem: 4 });
  return [
    room(s, { wall: 'dusk', horizon: 560, table: '#A98264', sun: { x: 40, y: -20, w: 280, h: 340 } }), shadow(s, 400, 724, 300, 0.5, 0.75),
    fill('M116 640h34l-10 96h-22zM646 640h34l-4 96h-22z', p.darkWood), fill('M84 612h632q10 14 0 34H84q-10-16 0-34z', s.lin([[0, tint(p.wood, 0.5)], [0.5, p.wood], [1, shade(p.wood, 0.5)]], [0, 0, 0, 1])), line('M100 630h300m60 0h200', shade(p.wood, 0.5), 3, op(0.5)),
    fold(112, 494, 580, 122, '#C4A27C', [[0.2, 60, '#E9D6B4'], [0.62, 60, '#E9D6B4']]), fold(124, 380, 562, 118, '#8B3E2E', [[0.2, 18, wool], [0.27, 8, wool], [0.66, 8, wool], [0.7, 18, wool]]), fold(108, 262, 588, 122, wool, stripes),
    fold(130, 176, 540, 90, '#5D6B78', [[0.3, 14, wool], [0.36, 40, '#C9D2D2'], [0.44, 14, wool]]),
    fill(drape, '#3a1f1c', `transform="translate(14 12)" ${op(0.35)}`), fill(drape, tint(wool, 0.35)),
    s.inside(drape, [fill([[0.5, 0.53], [0.56, 0.66], [0.69, 0.72], [0.8, 0.83]].map(([a, b]) => rect(m, -0.1, a, 1.1, b, 5)).join(''), '#8B3E2E'), fill(diamonds(m, 0.61, 6, 0.036), wool), line(zig(m, 0.76, 16, 0.018), '#7A4A33', 6), weft(m, 28, { steps: 2, width: 6, opacity: 0.16, dash: '6 6' }), fill(drape, s.lin([[0, '#fff4da', 0.6], [0.14, '#3a1214', 0], [0.8, '#3a1214', 0], [1, '#3a1214', 0.2]], [0, 0, 0, 1])), fill(drape, folds(s, 3, 0.16))].join('')),
    ...Array.from({ length: 8 }, (_, i) => oval(316 + i * 42, 584 + (i % 2) * 6, 17, 18, s.rad([[0, '#fffaf0'], [0.5, wool], [1, shade(wool, 0.4)]], [0.35, 0.3, 0.7]))),
  ];
};

const hat = (s, x, y) => at(x, y, [
  oval(14, 22, 178, 52, '#2b2230', op(0.28)), oval(0, 0, 178, 52, s.lin([[0, '#F2DCA6'], [0.5, '#DDBB75'], [1, '#9C7440']], [0, 0, 1, 0.6])),
  line([0.9, 0.78, 0.66].map((f) => d`M${-178 * f} 0a${178 * f} ${52 * f} 0 1 0 ${356 * f} 0`).join(''), '#A67F45', 4, 'stroke-dasharray="8 5"'),
  fill('M-86-6C-84-96-60-148 0-150 60-148 84-96 86-6 50 22-50 22-86-6z', s.lin([[0, '#C79F5C'], [0.25, '#F4E0AE'], [0.55, '#DDBB75'], [1, '#8F6A3A']])), line('M-82-50q82 36 164 0M-74-92q74 32 148 0M-50-128q50 20 100 0', '#A67F45', 4, 'stroke-dasharray="8 5"'),
  fill('M-88-12q88 44 176 0l2-24q-90 42-180 0z', '#2C3F7A'), line('M-160 14q30-70 62-116M160 14q-30-70-62-116', '#2C3F7A', 9),
  ...[[-96, -104, 24], [96, -104, 24], [-150, 20, 26], [150, 20, 26], [0, -152, 22], [0, 24, 24]].map(([a, b, r]) => `<g transform="translate(${a} ${b})"><circle r="${r}" fill="${s.rad([[0, '#5570B5'], [1, '#1F2F63']], [0.35, 0.3, 0.7])}"/><circle r="${r - 2}" stroke="#2C3F7A" stroke-width="9" stroke-dasharray="1 6"/>${line(d`M${-r * 0.4} ${-r * 0.3}l-3 -5M0 ${-r * 0.5}v-5M${r * 0.2} 0l4 -5`, '#8FA3DA', 4, op(0.8))}</g>`),
].join(''));

const mendil = (s) => {
  const m = hung({ x: 168, y: 104, w: 400, h: 600, sway: 8, flare: 70, hem: 12 });
  const edge = rect(m, 0, 0, 1, 1, 8);
  const [white, red, navy] = ['#F6EBD8', '#B2392E', '#26335F'];
  const bar = (a, b) => rect(m, a, 0, b, 1, 6);
  return [
    room(s, { wall: 'sage', horizon: 600, table: '#B08A68', sun: { x: 20, y: -40, w: 260, h: 380 } }), fill('M220 130h380l50 600H230z', '#3a2a20', op(0.22)),
    fill('M90 92H716v20H90z', s.lin([[0, tint(p.wood, 0.4)], [1, shade(p.wood, 0.5)]], [0, 0, 0, 1])), fill([170, 400, 640].map((x) => d`M${x - 9} 84h18l4 44h-26z`).join(''), p.darkWood),
    fringe(s, m, 1, 20, 40, white, { width: 5 }), fill(edge, white), s.inside(edge, [
      fill([[0, 0.07], [0.13, 0.16], [0.22, 0.34], [0.4, 0.43], [0.57, 0.6], [0.66, 0.78], [0.84, 0.87], [0.93, 1]].map(([a, b]) => bar(a, b)).join(''), red), fill([[0.275, 0.285], [0.715, 0.725], [0.145, 0.15], [0.85, 0.855], [0.49, 0.51]].map(([a, b]) => bar(a, b)).join(''), navy),
      fill([[0.84, 0.855], [0.87, 0.9], [0.915, 0.93]].map(([a, b]) => rect(m, 0, a, 1, b, 6)).join(''), navy, op(0.92)), fill(diamonds(m, 0.885, 12, 0.012), white), weft(m, 28, { steps: 2, width: 5, opacity: 0.12, dash: '5 4' }),
    ].join('') + fill(edge, folds(s, 4, 0.3))), line('M168 106q200 20 400 0', '#fffaf0', 4, op(0.6)),
    shadow(s, 590, 700, 150, 0.5), hat(s, 572, 668),
  ];
};

const djellaba = (s) => {
  const c = '#8A6547';
  const robe = 'M312 196C250 216 190 262 148 330L70 520q34 34 96 40l66-120C244 540 226 640 206 744q190 40 390 0C576 640 556 540 568 440l66 120q62-6 96-40L652 330C610 262 550 216 488 196 460 240 340 240 312 196z';
  const stripes = Array.from({ length: 17 }, (_, i) => d`M${300 + i * 12.5} 190C${270 + i * 16.4} 400 ${246 + i * 19.4} 560 ${214 + i * 23.4} 760`).join('') + [-1, 1].map((k) => [0, 1, 2, 3].map((i) => d`M${400 + k * (150 + i * 20)} ${240 + i * 34}L${400 + k * (216 + i * 30)} 580`).join('')).join('');
  return [
    room(s, { wall: 'clay', horizon: 640, table: '#A97450', sun: { x: 10, y: -30, w: 260, h: 380 } }),
    fill(robe, '#3a1f1c', `transform="translate(34 24)" ${op(0.24)}`), fill('M120 108h560v22H120z', s.lin([[0, tint(p.wood, 0.4)], [1, shade(p.wood, 0.5)]], [0, 0, 0, 1])), fill('M392 96h18l6 74h-30z', p.darkWood),
    fill('M300 214C292 150 330 84 404 34 470 84 508 150 500 214 470 276 330 276 300 214z', s.lin([[0, tint(c, 0.1)], [0.3, tint(c, 0.25)], [1, shade(c, 0.5)]])), line('M316 196C318 140 350 92 398 56M340 214C340 150 364 106 402 66M484 196C482 140 452 92 410 56M460 214C460 150 438 106 406 66', '#E3CCA6', 4, op(0.6)),
    fill('M354 214C352 158 376 112 404 96 430 112 450 158 446 214 430 262 370 262 354 214z', '#4E3423'), fill('M404 96C430 112 450 158 446 214 430 262 400 256 392 244 424 210 424 150 404 96z', '#2B190F'), line('M354 214C352 158 376 112 404 96 430 112 450 158 446 214', '#E9D6AE', 9),
    fill(robe, s.lin([[0, tint(c, 0.15)], [0.3, tint(c, 0.28)], [0.6, c], [1, shade(c, 0.42)]])),
    s.inside(robe, [line(stripes, '#E3CCA6', 4, op(0.65)), line(stripes, '#4A3020', 3, `transform="translate(7 0)" ${op(0.45)}`), fill('M232 440C250 540 236 660 214 760H300C276 640 268 520 290 380zM568 440C548 540 560 660 590 760H500C524 640 530 520 512 390z', '#2a120c', op(0.22)), fill('M350 420C340 540 330 660 336 760H366C362 640 364 540 370 430zM452 440c6 110 12 220 8 320h26C484 640 476 540 468 440z', '#fff0d6', op(0.16)), fill('M488 196C560 220 620 270 660 340L730 520 634 560 568 440C560 360 540 270 488 196z', '#2a120c', op(0.24))].join('')),
    line('M148 330C190 262 250 216 312 196', '#fff0d6', 6, op(0.4)), line('M232 440C236 400 240 360 232 320M568 440C562 400 560 360 568 320', '#3A2418', 6, op(0.5)),
    line('M344 216C360 250 440 250 456 216M400 244V506', '#E9D6AE', 13), line('M400 246V500', '#7A5536', 4, 'stroke-dasharray="2 9"'), line(Array.from({ length: 9 }, (_, i) => d`M388 ${268 + i * 27}h24`).join(''), '#C79A45', 9), line('M74 516q34 32 94 38M726 516q-34 32-94 38M210 738q190 38 382 0', '#E9D6AE', 8),
  ];
};

const embroidery = (s) => {
  const top = quad([176, 300], [624, 300], [760, 520], [40, 520]);
  const front = quad([40, 520], [760, 520], [740, 716], [60, 716]);
  const [linen, blue] = ['#FAF3E4', '#2C4789'];
  const hem = 'M40 520H760L742 700q-46 26-88 2-50-28-100 2-50 24-102 0-52-24-104 2-52 22-100-4-50-24-100 4-50 20-90-4z';
  const tree = (m, u, v, k, h = 1) => onto(m, [[u, v + 0.3 * h], [u, v - 0.3 * h]], { open: true }) + [0.2, 0.05, -0.1].map((f, i) => onto(m, [[u - k * (1 - i * 0.28), v + (f - 0.14) * h], [u, v + f * h], [u + k * (1 - i * 0.28), v + (f - 0.14) * h]], { open: true })).join('');
  const starAt = (m, u, v, r, ry) => [0, 1].map((q) => onto(m, [0, 1, 2, 3].map((i) => { const a = (i * Math.PI) / 2 + (q * Math.PI) / 4; return [u + r * Math.sin(a), v - ry * Math.cos(a)]; }))).join('');
  const above = rect(top, 0, 0, 1, 1);
  return [
    room(s, { wall: 'rose', horizon: 420, table: '#A9704F', arch: { x: 400, reach: 230, top: 20, horizon: 420 } }), shadow(s, 420, 724, 350, 0.2, 0.8),
    fill(above, s.lin([[0, tint(linen, 0.5)], [0.6, linen], [1, shade(linen, 0.1)]], [0, 0, 1, 1])),
    line(rect(top, 0.06, 0.08, 0.94, 1.02) + rect(top, 0.16, 0.24, 0.84, 1.02), blue, 4), line(zig(top, 0.16, 22, 0.05, { u0: 0.08, u1: 0.92 }), blue, 5), line([0.2, 0.4, 0.6, 0.8].map((v) => tree(top, 0.11, v, 0.026, 0.2) + tree(top, 0.89, v, 0.026, 0.2)).join(''), blue, 4),
    fill(starAt(top, 0.5, 0.62, 0.11, 0.2), blue), fill(starAt(top, 0.5, 0.62, 0.07, 0.13), linen), fill(starAt(top, 0.5, 0.62, 0.04, 0.07), blue), fill([[0.29, 0.5], [0.71, 0.5], [0.29, 0.8], [0.71, 0.8]].map(([u, v]) => starAt(top, u, v, 0.035, 0.07)).join(''), blue),
    fill(hem, '#3a1f1c', `transform="translate(8 14)" ${op(0.3)}`), fill(hem, s.lin([[0, '#fffaf0'], [0.12, shade(linen, 0.04)], [1, shade(linen, 0.22)]], [0, 0, 0, 1])),
    s.inside(hem, [
      line(onto(front, [[0, 0.2], [1, 0.2]], { open: true }) + onto(front, [[0, 0.26], [1, 0.26]], { open: true }) + onto(front, [[0, 0.84], [1, 0.84]], { open: true }), blue, 5), line(zig(front, 0.12, 40, 0.04), blue, 4),
      line(Array.from({ length: 9 }, (_, i) => tree(front, 0.06 + i * 0.11, 0.57, 0.034, 0.8)).join(''), blue, 6), fill(Array.from({ length: 8 }, (_, i) => starAt(front, 0.115 + i * 0.11, 0.55, 0.026, 0.11)).join(''), blue), fill(Array.from({ length: 8 }, (_, i) => starAt(front, 0.115 + i * 0.11, 0.55, 0.011, 0.048)).join(''), linen),
      line('M30 712q90-40 720-10', blue, 4, 'stroke-dasharray="3 9"'), fill(hem, folds(s, 7, 0.16, [0, 0, 1, 0.04])),
    ].join('')), line('M42 521H758', '#fffdf6', 5),
    shadow(s, 300, 380, 58, 0.9), at(300, 384, fill('M-40-6C-66-40-60-78-28-100h56c32 22 38 60 12 94q-40 16-80 0z', drum(s, '#BDB6A8')) + fill('M-30-98q30-52 60 0zM-7-124q7-26 14 0z', drum(s, '#BDB6A8')) + line('M44-34q34-8 40-50', '#A39C8E', 10) + line('M-46-30q-44-10-22-60 12-8 30 0', '#A39C8E', 9) + line('M-34-30q-12-30 8-54', '#fffaf0', 7, op(0.8))),
    ...[[440, 404], [520, 372]].map(([x, y]) => shadow(s, x, y, 26, 1) + at(x, y, fill('M-20 0l-6-64h52l-6 64q-20 8-40 0z', '#C58A2A', op(0.85)) + oval(0, -62, 25, 6, '#E6B85C') + line('M-26-64h52', '#fffaf0', 3) + line('M-15-54l3 44', '#fffaf0', 5, op(0.7)) + line('M-22-30q22 8 44 0', '#F0D58A', 4))),
  ];
};

export default { 'cushion-sabra': sabra, 'wool-blanket': blanket, mendil, 'djellaba-wool': djellaba, 'embroidery-fez': embroidery };
