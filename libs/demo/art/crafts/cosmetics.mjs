/** Care for skin and hair: argan, prickly pear, soaps, clays, roses. */
import {
  arganPiece, at, bottle, bowl, branch, brush, cactusFruitPiece, d, drum, fill, grains, heap, inDisc, jar, khatem, label, leafPiece, line, linen, lozenge,
  olivePiece, op, oval, palette as p, pile, powder, room, rosePiece, rosette, shade, shadow, strew, tint, turned, blob,
} from '../kit/index.mjs';

/** A bar of soap with soft edges, lying; its stamp is drawn flat on top. (x, y) is the middle of its foot. */
const bar = (s, x, y, w, c, { h = 74, deep = 92, stamp = '', turn = 0, band = '' } = {}) => {
  const [l, r, t] = [-w / 2, w / 2, -h];
  const front = d`M${l} ${t + 14}Q${l} ${t} ${l + 20} ${t}H${r - 20}Q${r} ${t} ${r} ${t + 14}V-18Q${r} 0 ${r - 18} 0H${l + 18}Q${l} 0 ${l}-18z`;
  const top = d`M${l + 6} ${t + 8}L${l + 40} ${t - deep * 0.5}Q${l + 46} ${t - deep * 0.58} ${l + 62} ${t - deep * 0.58}H${r - 4}Q${r + 14} ${t - deep * 0.56} ${r + 10} ${t - deep * 0.44}L${r - 2} ${t + 8}Q0 ${t + 20} ${l + 6} ${t + 8}z`;
  return shadow(s, x, y - 4, w * 0.52, 0.5, 0.7) + at(x, y, [
    fill(d`M${r - 6} ${t + 6}L${r + 10} ${t - deep * 0.46}Q${r + 20} ${t - deep * 0.3} ${r + 18} ${-deep * 0.5 - 10}L${r - 4} -6z`, shade(c, 0.36)),
    fill(front, s.lin([[0, tint(c, 0.16)], [0.6, c], [1, shade(c, 0.26)]], [0, 0, 0.3, 1])), fill(top, s.lin([[0, tint(c, 0.6)], [1, tint(c, 0.1)]], [0, 0, 1, 0.6])), line(d`M${l + 14} ${t + 12}Q0 ${t + 20} ${r - 10} ${t + 12}`, tint(c, 0.7), 5, op(0.7)),
    stamp && `<g transform="translate(24 ${Math.round(t - deep * 0.24)})skewX(-34)scale(1 .42)">${stamp}</g>`, band, brush(s, [l + 14, t + 28, w * 0.8, h * 0.5], shade(c, 0.3), { count: 2, width: 3, opacity: 0.2, lean: 4 }),
  ].join(''), turn);
};
/** A bar standing on its edge, its broad face to us: the middle of its foot at (0, 0). */
const slab = (s, x, y, w, h, c, turn, stamp) => {
  const face = d`M${-w / 2 + 26} ${-h}H${w / 2 - 26}Q${w / 2} ${-h} ${w / 2} ${-h + 26}V-26Q${w / 2} 0 ${w / 2 - 26} 0H${-w / 2 + 26}Q${-w / 2} 0 ${-w / 2}-26V${-h + 26}Q${-w / 2} ${-h} ${-w / 2 + 26} ${-h}z`;
  const inner = `<g transform="translate(0 ${-h / 2})scale(.86)translate(0 ${h / 2})">`;
  return shadow(s, x + 10, y - 2, w * 0.56, 0.7, 0.8) + at(x, y, fill(face, shade(c, 0.42), 'transform="translate(30 -20)"') + fill(face, shade(c, 0.26), 'transform="translate(20 -14)"') + fill(face, s.lin([[0, tint(c, 0.55)], [0.5, c], [1, shade(c, 0.24)]], [0, 0, 1, 1])) + inner + line(face, shade(c, 0.28), 5, op(0.7)) + line(face, tint(c, 0.6), 4, `transform="translate(4 4)" ${op(0.8)}`) + '</g>'
    + at(0, -h / 2, stamp) + line(d`M${-w / 2 + 8} ${-h + 60}V${-h + 30}Q${-w / 2 + 8} ${-h + 8} ${-w / 2 + 32} ${-h + 8}H${w * 0.1}`, '#fffaf0', 7, op(0.7)), turn);
};

/** Suds: [x, y, size] each. */
const suds = (s, places) => { const one = s.piece(`<circle r="20" fill="#fff" opacity=".5"/><circle r="20" stroke="#fff" stroke-width="2.5" opacity=".9"/>` + line('M-12-4Q-10-13-1-14', '#fff', 4) + line('M4 15q9-3 11-11', '#8FB4C9', 3, op(0.6))); return places.map(([x, y, k]) => s.use(one, x, y, 0, k)).join(''); };

/** A pressed mark: dark edge above, light edge below. */
const pressed = (path, c) => fill(path, shade(c, 0.35), op(0.6)) + `<g transform="translate(3 6)">${fill(path, tint(c, 0.35))}</g>` + fill(path, shade(c, 0.1));
const wrap = (w, h, c, ink) => fill(d`M${-w / 2} ${-h}l34-54h${w}l-34 54V1h${-w}z`, c) + fill(d`M${-w / 2} ${-h}H${w / 2}V1H${-w / 2}z`, '#3a1f1c', op(0.1)) + at(0, -h / 2, fill(lozenge(20, 24), ink) + fill(lozenge(10, 12), c));
const arganOil = (s) => {
  const [nut, fruit] = [arganPiece(s, 66), olivePiece(s, 76, '#A9A24A', 0.74, false)];
  return [
    room(s, { wall: 'sage', arch: true }), linen(s, { x: 420, y: 716, w: 640, h: 130 }),
    branch(s, { x: 120, y: 250, turn: 12, long: 260, count: 8, leaf: leafPiece(s, 62, 14, '#7F8F55') }),
    bottle(s, { x: 400, y: 696, w: 226, h: 430, form: 'apothecary', glass: '#8A4A18', dark: true, lid: 'dropper', lidColour: p.brass, labelAt: 0.38, label: label(s, { w: 218, h: 176, motif: 'eye', ink: p.olive, border: 'zigzag', bow: 16 }) }),
    strew(s, fruit, [[186, 690, -24, 1.1], [130, 734, 20, 1.15], [232, 740, 60, 1.1]]), strew(s, nut, [[560, 726, -16, 1.1], [630, 704, 30], [664, 752, -40, 1.1]]),
  ];
};

const arganSoap = (s) => {
  const c = '#DDB76E';
  const [nut, leaf] = [arganPiece(s, 66), leafPiece(s, 64, 15, '#7F8F55')];
  return [
    room(s, { wall: 'saffron', arch: true }),
    branch(s, { x: 236, y: 560, turn: -104, long: 250, bend: 30, count: 8, leaf }),
    bar(s, 520, 650, 380, '#C2924A', { h: 104, deep: 110 }), bar(s, 504, 546, 360, '#D2A55C', { h: 104, deep: 120, band: wrap(140, 104, p.cream, p.terracotta) }),
    slab(s, 318, 724, 346, 266, c, -5, pressed(khatem(92), c) + pressed(rosette(54), shade(c, 0.12))),
    suds(s, [[536, 726, 1.7], [592, 744, 1.2], [500, 756, 1], [566, 764, 0.7], [640, 752, 0.8], [470, 740, 0.6]]), strew(s, nut, [[96, 742, 20, 1], [700, 716, 10, 1.1], [732, 752, -30, 1]]),
  ];
};

const pad = (s, x, y, rx, ry, turn, c) => {
  const edge = blob(s, 0, 0, rx, ry, 0.04, 9);
  const spots = [-0.56, 0, 0.56].flatMap((v) => [-0.5, 0, 0.5].map((u) => [u * rx * Math.sqrt(1 - v * v) * 1.2, v * ry]));
  return at(x, y, fill(edge, s.rad([[0, tint(c, 0.4)], [0.5, c], [1, shade(c, 0.4)]], [0.3, 0.28, 0.8])) + line(spots.map(([a, b]) => d`M${Math.round(a)} ${Math.round(b)}l-6-12m0 12l5-13`).join(''), '#F3E7C0', 2.5) + fill(spots.map(([a, b]) => d`M${Math.round(a) - 4} ${Math.round(b)}h8l-4 5z`).join(''), shade(c, 0.5)), turn);
};

const cactusOil = (s) => {
  const [fruit, ripe] = [cactusFruitPiece(s, 66, '#C8403F'), cactusFruitPiece(s, 64, '#E0912F')];
  return [
    room(s, { wall: 'rose', arch: true }), pad(s, 190, 400, 116, 168, -16, '#7E9A5C'), pad(s, 600, 420, 96, 140, 20, '#6E8B52'), s.use(ripe, 120, 236, -20, 0.9), s.use(fruit, 206, 226, 8, 0.95), s.use(fruit, 664, 286, 30, 0.9),
    bottle(s, { x: 402, y: 700, w: 210, h: 400, form: 'phial', liquid: '#D9B13B', level: 0.7, lid: 'dropper', lidColour: '#3F5A46', labelAt: 0.36, label: label(s, { w: 200, h: 150, form: 'oval', ink: '#3F5A46', motif: 'sun', size: 0.3 }) }),
    shadow(s, 216, 726, 84, 0.8), s.use(fruit, 170, 690, -70, 1.25), shadow(s, 640, 740, 90, 0.7),
    at(630, 712, oval(0, 0, 84, 62, '#B63A3C', 'transform="rotate(-12)"') + oval(-4, -4, 70, 50, s.rad([[0, '#F6A07E'], [0.7, '#E2603F'], [1, '#C8403F']], [0.4, 0.4, 0.6]), 'transform="rotate(-12)"') + line(grainsOf(s, 13, 50, 32), '#5A2A1A', 8) + line('M-50-20q20-22 50-24', '#fff2e0', 5, op(0.7))),
  ];
};
const grainsOf = (s, count, rx, ry) => Array.from({ length: count }, () => { const [a, q] = [s.r(0, 6.28), Math.sqrt(s.r(0, 1))]; return d`M${Math.round(rx * q * Math.cos(a))} ${Math.round(ry * q * Math.sin(a))}h.1`; }).join('');

const camelSoap = (s) => {
  const c = '#F1E4CC';
  const dunes = pressed('M-110 44Q-60-30-14 10 30-50 108 44 0 60-110 44z', c) + `<circle cx="-56" cy="-44" r="24" fill="${shade(c, 0.2)}"/><circle cx="-53" cy="-41" r="22" fill="${shade(c, 0.08)}"/>` + line('M40 8Q44-30 40-58', shade(c, 0.26), 8) + line('M40-58q-30-14-44 12M40-58q-20-24-40-16M40-58q24-22 42-12M40-58q30-8 44 18M40-58q2-20-4-32', shade(c, 0.26), 7);
  return [
    room(s, { wall: 'dusk', table: '#B3A08A', sun: { x: 60, y: 0 } }),
    shadow(s, 590, 606, 110, 1, 0.7), at(590, 606, fill(turned([[62, -330, 1], [54, -300], [64, -236], [116, -120], [104, -20], [72, 0, 1]], 0.2, 0.2), s.lin([[0, '#7C3A22'], [0.26, '#D98A60'], [0.55, '#B9623A'], [1, '#6A2E1C']])) + oval(0, -330, 62, 14, '#D98A60') + oval(0, -328, 52, 10, '#FBF5E8') + line('M70-266C156-276 154-140 108-116', '#9A4C2C', 22) + line('M76-270C144-270 142-160 110-130', '#D98A60', 5) + line('M-58-220q60 24 120 0M-106-120q104 40 216 0', '#F3E4C4', 5, 'stroke-dasharray="3 11"')),
    slab(s, 276, 692, 330, 250, '#E6D4B4', -9, ''), slab(s, 336, 722, 346, 262, c, 4, `<g transform="translate(0 10)scale(1.05)">${dunes}</g>`),
    bowl(s, { x: 640, y: 730, w: 220, h: 80, colour: '#8F5A34', inside: oval(0, 2, 96, 25, '#FFFBF2') + oval(-26, -4, 48, 9, '#fff', op(0.9)) + line('M-84 8q84 24 168 0', '#E3D6BE', 4) }),
    suds(s, [[120, 726, 1.5], [80, 746, 1], [160, 752, 1.1], [206, 748, 0.7], [104, 766, 0.7], [508, 758, 0.8]]),
  ];
};

const henna = (s) => {
  const leaf = leafPiece(s, 66, 20, '#8A8F4E');
  return [
    room(s, { wall: 'clay', arch: { x: 400, reach: 280, top: 40 } }), linen(s, { x: 410, y: 716, w: 660, h: 150, stripe: '#6B7440' }),
    branch(s, { x: 640, y: 560, turn: -100, long: 320, bend: 30, count: 9, leaf }), branch(s, { x: 690, y: 570, turn: -78, long: 270, bend: 26, count: 8, leaf }),
    bowl(s, { x: 350, y: 690, w: 460, h: 160, colour: '#B5502F', inside: powder(s, { y: 8, rx: 200, ry: 48, h: 176, colour: '#8C8B3E' }), band: at(0, -92, fill(Array.from({ length: 9 }, (_, i) => d`M${-216 + i * 54} -20l26 26-26 26-26-26z`).join(''), '#F0DDAE', op(0.9)) + fill(Array.from({ length: 9 }, (_, i) => d`M${-216 + i * 54} -6l12 12-12 12-12-12z`).join(''), '#5A2C1E')) }),
    shadow(s, 648, 742, 84, 0.6), bowl(s, { x: 650, y: 742, w: 190, h: 66, colour: p.brass, lining: '#8A5A20', inside: oval(0, 2, 80, 19, s.rad([[0, '#6B4A22'], [1, '#3A2412']], [0.4, 0.3, 0.7])) + line('M-40 0q20-12 44-2t40-4', '#9C7A44', 6) }),
    line('M690 668L750 560', '#8A5A30', 10), strew(s, leaf, [[110, 742, -10, 1], [180, 764, 30, 0.9]]),
  ];
};

const ghassoul = (s) => {
  const shards = [0, 1, 2].map((i) => { const [a, b] = [s.r(36, 48), s.r(22, 30)]; const c = ['#96755A', '#80614A', '#A98A6C'][i]; const top = d`M${-a} ${-b * 0.3}L${-a * 0.4} ${-b}L${a * 0.6} ${-b * 0.86}L${a} ${-b * 0.1}L${a * 0.3} ${b * 0.5}L${-a * 0.7} ${b * 0.4}z`; return s.piece(fill(top, shade(c, 0.5), `transform="translate(0 ${Math.round(b * 0.6)})"`) + fill(d`M${-a} ${-b * 0.3}L${-a * 0.7} ${b * 0.4}L${a * 0.3} ${b * 0.5}L${a} ${-b * 0.1}v${b * 0.5}L${a * 0.3} ${b * 1.1}L${-a * 0.7} ${b}L${-a} ${b * 0.3}z`, shade(c, 0.34)) + fill(top, s.lin([[0, tint(c, 0.4)], [1, c]], [0, 0, 1, 1])) + line(d`M${-a * 0.5} ${-b * 0.4}l${a * 0.7} ${b * 0.2}M${-a * 0.3} 0l${a * 0.5} ${b * 0.2}`, shade(c, 0.3), 3, op(0.6))); });
  return [
    room(s, { wall: 'sand', kind: 'wood', arch: true }),
    jar(s, { x: 610, y: 610, w: 190, h: 250, form: 'straight', lid: 'cork', inside: heap(s, { y: -10, rx: 92, ry: 20, h: 150, colours: ['#96755A', '#80614A'], width: 16, long: 12, count: 44 }) }),
    bowl(s, { x: 340, y: 700, w: 470, h: 150, colour: '#A8713F', inside: pile(s, shards, { y: -10, rx: 160, across: 5, rows: 4, stepY: 36, turn: 30, size: 1.25 }) }),
    strew(s, shards[0], [[640, 716, 14, 1.2]]), strew(s, shards[2], [[720, 740, -20, 1]]), strew(s, shards[1], [[88, 756, 8, 0.9]]), grains(s, inDisc(s, 640, 750, 110, 20), { count: 20, width: 6, colours: ['#96755A', '#80614A'] }),
  ];
};

const blackSoap = (s) => {
  const c = '#4A3B1E';
  const leaf = leafPiece(s, 86, 20, '#7F9472');
  const glove = 'M512 690C500 600 504 520 520 460 530 420 600 410 640 440 664 420 690 440 690 470 700 560 694 640 680 696 630 716 560 712 512 690z';
  return [
    room(s, { wall: 'sage', table: '#B1987A', sun: { x: 50, y: 10 } }),
    branch(s, { x: 700, y: 470, turn: -120, long: 330, bend: 20, count: 10, leaf }), shadow(s, 600, 690, 100, 0.9, 0.8),
    fill(glove, s.lin([[0, '#2E2A2E'], [0.3, '#5A545A'], [1, '#1E1A20']])), s.inside(glove, line(Array.from({ length: 9 }, (_, i) => d`M490 ${470 + i * 28}q110 26 220 0`).join(''), '#B5502F', 7, op(0.85)) + line(Array.from({ length: 18 }, (_, i) => d`M490 ${450 + i * 14}q110 26 220 0`).join(''), '#8A8288', 3, `${op(0.4)} stroke-dasharray="4 5"`)), line('M514 676q84 30 168 6', '#E9D6AE', 12), line('M600 440q-6-50 20-50t16 50', '#2E2A2E', 8),
    jar(s, { x: 300, y: 700, w: 330, h: 300, form: 'squat', liquid: c, level: 0.86, lid: 'none', labelAt: 0.4, label: label(s, { w: 300, h: 130, motif: 'stack', ink: p.olive, border: 'lozenges', bow: 24, size: 0.3 }) }),
    oval(300, 404, 138, 30, s.rad([[0, '#8A7440'], [0.6, '#5A4824'], [1, c]], [0.36, 0.3, 0.7])), fill('M200 404C220 350 270 390 290 356 320 330 350 370 340 390 380 380 400 400 398 408 350 436 240 436 200 404z', s.rad([[0, '#9A8448'], [0.6, '#5F4C26'], [1, '#3A2C14']], [0.4, 0.2, 0.7])), line('M236 396q30-22 56-8t50-14', '#E9D9A0', 6, op(0.7)),
    strew(s, olivePiece(s, 60, '#4B3A44'), [[476, 752, 10, 1.1], [120, 744, -20, 1.1]]), s.use(leaf, 150, 764, 14), s.use(leaf, 420, 760, 160, 0.8),
  ];
};

const roseCream = (s) => {
  const rose = rosePiece(s, 84);
  const small = rosePiece(s, 56, '#D98A96');
  const leaf = leafPiece(s, 84, 26, '#6F7F4A');
  const petal = s.piece(fill('M0 0C10-30 50-36 66-10 60 16 20 22 0 0z', s.lin([[0, '#F3B7BD'], [1, '#C9657A']], [0, 0, 1, 1])));
  const creamy = '#FFF6EC';
  return [
    room(s, { wall: 'rose', arch: true }),
    shadow(s, 566, 620, 110, 0.7), at(596, 560, `<g transform="rotate(-24)">${oval(8, 10, 118, 118, shade(p.brass, 0.4))}${oval(0, 0, 118, 118, s.lin([[0, tint(p.brass, 0.6)], [0.5, p.brass], [1, shade(p.brass, 0.3)]], [0, 0, 1, 1]))}${oval(0, 0, 96, 96, 'none', `stroke="${shade(p.brass, 0.3)}" stroke-width="4"`)}${fill(khatem(56), shade(p.brass, 0.3))}${fill(khatem(46), tint(p.brass, 0.3))}${fill(rosette(36), shade(p.brass, 0.35))}</g>`),
    shadow(s, 350, 706, 190, 0.7, 0.8),
    at(344, 704, [
      fill(turned([[186, -200, 1], [192, -180], [192, -26], [176, 0, 1]], 0.16, 0), drum(s, '#F3D9D3')), oval(0, -200, 186, 44, tint('#F3D9D3', 0.5)), oval(0, -198, 168, 36, shade('#F3D9D3', 0.25)), oval(0, -200, 164, 34, creamy),
      fill('M-150-200C-120-250-40-236-20-270 0-300 40-290 34-262 90-270 150-236 152-200 100-160-100-160-150-200z', s.rad([[0, '#fff'], [0.6, creamy], [1, '#E9CDC2']], [0.4, 0.2, 0.8])), line('M-110-206C-60-236 0-226 30-250M-60-190C0-206 70-200 110-222M34-262q20 10 12 24', '#E3C0B4', 6, op(0.8)),
      at(0, -96, label(s, { w: 250, h: 124, form: 'arch', motif: 'khatem', ink: '#A8485C', bow: 22 })), line('M-170-170Q-176-90-164-40', '#fffaf0', 14, op(0.8)), line('M-190-186A186 44 0 0 0-40-158', '#fff', 5, op(0.8)),
    ].join('')),
    s.use(leaf, 640, 700, -30), s.use(leaf, 700, 716, 24), s.use(leaf, 560, 724, 170), s.use(rose, 622, 690, 8, 1.1), shadow(s, 700, 740, 50, 0.4), s.use(small, 716, 712, -12), strew(s, petal, [[130, 744, -10], [186, 766, 24, 0.8], [470, 758, 4, 0.9]]),
  ];
};

export default { 'argan-oil-cosmetic': arganOil, 'argan-soap': arganSoap, 'prickly-pear-oil': cactusOil, 'camel-milk-soap': camelSoap, 'henna-powder': henna, ghassoul, 'black-soap': blackSoap, 'rose-cream': roseCream };
