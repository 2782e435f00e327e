/** Olives, capers, jams, harissa, dried tomatoes, vinegar. */
import {
  at, bottle, bowl, branch, cactusFruitPiece, chilliPiece, d, field, figHalfPiece, figPiece, fill, flowerPiece,
  grains, inDisc, jar, label, leafPiece, line, linen, mound, near, olivePiece, op, oval, palette, pile, plate, pool,
  room, roundPiece, shade, spoon, strew, tag, tint,
} from '../kit/index.mjs';

/** Rows of a piece packed behind glass; w, h the inside of the jar. */
const packed = (s, kinds, width, height, gap, size = 1) => {
  const [w, h, step] = [width / size, height / size, gap / size];
  const row = (jump) => {
    let out = '';
    for (let x = -w / 2, i = jump; x < w / 2 + step; x += step) out += s.use(kinds[i++ % kinds.length], x, s.r(-5, 5), s.r(-24, 24));
    return s.piece(out);
  };
  const rows = [row(0), row(1)];
  let out = '';
  for (let y = -h, i = 0; y < 10; y += step * 0.8, i++) out += s.use(rows[i % 2], (i % 2) * step * 0.5 - (i % 5) * step * 0.1, y);
  return `<g transform="scale(${size})">${out}</g>`;
};

/** Shade at the right side of what stands in a jar. */
const depth = (s, w, h) => fill(d`M${-w / 2} ${-h}h${w}v${h + 20}h${-w}z`, s.lin([[0, '#4A1E12', 0.4], [0.25, '#4A1E12', 0], [0.6, '#4A1E12', 0], [1, '#4A1E12', 0.5]]));

const olives = (s) => {
  const [g, v] = [olivePiece(s, 62, '#97A04A'), olivePiece(s, 62, '#4E2C42')];
  return [
    room(s, { wall: 'sage' }),
    branch(s, { x: 780, y: 300, turn: 156, long: 300, bend: 30, count: 7, leaf: leafPiece(s, 100, 15, '#7E8F62'), open: 38 }),
    jar(s, { x: 300, y: 676, w: 290, h: 440, form: 'straight', lid: 'cloth', lidColour: palette.cream, inside: fill('M-150-370h300V20h-300z', '#B9B36A') + packed(s, [g, v, g], 290, 350, 74, 1.3) + depth(s, 290, 440), label: label(s, { w: 170, h: 120, form: 'oval', ink: palette.olive, motif: 'lozenge' }), labelAt: 0.36 }),
    bowl(s, { x: 590, y: 716, w: 310, h: 96, colour: palette.indigo, lining: '#4F6DA8', inside: pile(s, [v, g], { y: -6, across: 4, stepX: 62, rows: 3, stepY: 30, turn: 30, size: 1.2 }) }),
    strew(s, g, [[120, 744, -10, 1.1], [430, 750, 14]]), strew(s, v, [[180, 762, 14, 1.1]]),
  ];
};

const capers = (s) => {
  const a = olivePiece(s, 38, '#7B8440', 0.84, false);
  const berries = { radius: 66, flat: 0.8, count: 30, width: 27, colours: ['#7B8440', '#949B58'], light: 0.4, dark: 0.45 };
  const flower = at(0, 0, s.use(flowerPiece(s, { petals: 4, r: 74, wide: 0.75, colour: '#FFF8F4', heart: '#9A6AA8' }), 0, 0)) + line('M-6 0Q-30-40-40-66M0-4Q-4-50-8-80M6 0Q30-40 36-70M8 4Q40-20 64-40M-8 4Q-50-10-70-34', '#A884B8', 3.5);
  const leaf = leafPiece(s, 84, 56, '#7C9256');
  return [
    room(s, { wall: 'dusk' }),
    jar(s, { x: 520, y: 676, w: 250, h: 380, form: 'hex', lid: 'screw', lidColour: palette.olive, inside: fill('M-130-320h260V20h-260z', '#A9AA66') + field(s, [[-84, -270], [10, -280], [90, -262], [-94, -200], [0, -210], [84, -190], [-80, -120], [10, -130], [96, -110], [-90, -40], [0, -50], [84, -30]], berries) + depth(s, 250, 380), label: label(s, { w: 190, h: 130, form: 'hex', paper: '#FBF5E2', ink: '#5F6B33', motif: 'lozenge' }), labelAt: 0.36 }),
    line('M60 640Q180 520 330 400', '#7E7A48', 7), strew(s, leaf, [[110, 600, 40], [140, 566, -110], [230, 486, -120], [270, 450, 40]]),
    at(330, 390, flower), strew(s, a, [[180, 470, 0, 1.1], [100, 560, 0, 1.2], [256, 540, 0, 1.1]]),
    bowl(s, { x: 260, y: 722, w: 290, h: 80, form: 'dish', colour: palette.cream, lining: palette.cream, inside: mound(s, { y: 2, rx: 116, ry: 26, h: 60, ...berries }) }),
    strew(s, a, [[440, 738], [480, 758]]),
  ];
};

const jam = (c, light) => (s) => s.rad([[0, light], [0.6, c], [1, shade(c, 0.4)]], [0.4, 0.3, 0.7]);

const figJam = (s) => [
  room(s, { wall: 'rose', arch: { x: 450, reach: 250, top: 60 } }),
  linen(s, { x: 400, y: 704, w: 700, h: 150, stripe: palette.plum }),
  jar(s, { x: 470, y: 676, w: 270, h: 350, form: 'hex', lid: 'cloth', lidColour: '#7C5A86', liquid: '#6E2A33', thick: true, level: 0.86, inside: grains(s, inDisc(s, 0, -150, 120, 130), { count: 40, width: 5, colours: ['#E2B07A'], light: 0, dark: 0.5 }), label: label(s, { w: 190, h: 130, form: 'oval', ink: palette.plum, motif: 'lozenge' }), labelAt: 0.4 }),
  strew(s, leafPiece(s, 150, 66, '#6E8048'), [[150, 560, -40], [180, 580, -100, 0.8]]),
  strew(s, figPiece(s, 88), [[200, 620, -14, 1], [110, 680, 20, 0.82]]), strew(s, figHalfPiece(s, 86), [[290, 700, 14]]),
  spoon(s, { x: 610, y: 740, turn: -20, long: 240, r: 56, colour: palette.brass, inside: oval(0, 0, 54, 31, jam('#7A2C36', '#B5525A')(s)) + line('M-26-8q20-12 46-6', '#FFE3D0', 5, op(0.8)) }),
];

const cactusJam = (s) => {
  const fruit = cactusFruitPiece(s, 66);
  const yellow = cactusFruitPiece(s, 62, '#DE9A35');
  const half = s.piece(oval(8, 12, 62, 72, '#3a1f1c', op(0.3)) + oval(0, 0, 62, 72, '#B9503A') + oval(0, 0, 54, 64, '#F3C58A') + oval(0, 0, 44, 54, s.rad([[0, '#E8683A'], [1, '#C9402F']])) + grains(s, inDisc(s, 0, 0, 36, 44), { count: 26, width: 8, colours: ['#4A2A1E'], light: 0.5 }));
  const pad = (x, y, rx, ry, t) => at(x, y, [oval(0, 0, rx, ry, s.lin([[0, '#AEBB7A'], [0.5, '#7F9352'], [1, '#4F6136']], [0, 0, 1, 0.5])), line([[-0.4, -0.5], [0.2, -0.6], [-0.1, -0.1], [0.5, -0.2], [-0.5, 0.1], [0.3, 0.3], [-0.2, 0.5]].map(([a, b]) => d`M${a * rx} ${b * ry}l-5-7m5 7l5-7`).join(''), '#F2E7B8', 3)], t);
  return [
    room(s, { wall: 'saffron', sun: { x: 60, y: 30 } }),
    pad(620, 470, 90, 150, 14), pad(720, 330, 66, 110, 34), strew(s, fruit, [[560, 330, -10, 0.62], [640, 310, 12, 0.62]]), s.use(yellow, 770, 226, 30, 0.6),
    jar(s, { x: 320, y: 676, w: 280, h: 360, form: 'squat', lid: 'wood', liquid: '#D0502F', level: 0.86, label: label(s, { w: 276, h: 130, paper: '#FFF6E4', ink: '#B5402F', motif: 'stack', border: 'teeth' }), labelAt: 0.38 }),
    strew(s, fruit, [[540, 680, 70, 1]]), strew(s, yellow, [[690, 690, -30, 1]]), strew(s, half, [[610, 728, 80, 1], [130, 724, -80, 0.95]]),
    pool(s, 440, 760, 80, 18, '#D0502F'),
  ];
};

const vinegar = (s) => {
  const apple = roundPiece(s, 88, '#B8402E', { crown: '' });
  const half = s.piece(oval(8, 14, 84, 78, '#3a1f1c', op(0.3)) + oval(0, 0, 84, 80, '#A8382A') + oval(-2, -2, 77, 73, '#FBF0CF') + oval(0, 2, 30, 40, '#EFDCA4') + fill('M-4-14Q-22 4-6 24Q4 4-4-14zM8-12Q26 6 10 26Q0 6 8-12z', '#6A3A1E') + line('M-2-70q4 12 2 24', '#8A6A3A', 5));
  return [
    room(s, { wall: 'sage', arch: { x: 300, reach: 230, top: 40 } }),
    bottle(s, { x: 300, y: 680, w: 190, h: 540, form: 'dorica', liquid: '#C98A36', level: 0.6, lid: 'cork', label: label(s, { w: 172, h: 140, paper: '#F7EBCF', ink: '#A8382A', motif: 'khatem', border: 'lines' }), labelAt: 0.24 }),
    s.use(apple, 590, 600, 0, 1.1), line('M590 520q4-30 20-48', '#5A3B22', 8), s.use(leafPiece(s, 100, 30, '#6E8048'), 600, 500, -10),
    s.use(half, 500, 696, -10, 1), s.use(half, 690, 700, 14, 0.9),
    bowl(s, { x: 150, y: 740, w: 200, h: 56, form: 'dish', colour: palette.cream, inside: oval(0, 0, 78, 18, s.lin([[0, '#9A6424'], [1, '#E2B05A']])) + line('M-50-4q30-10 70-6', '#FFF6DE', 4, op(0.8)) }),
  ];
};

const harissa = (s) => {
  const c = '#B02A18';
  const pod = chilliPiece(s, 190);
  const garlic = s.piece(oval(6, 14, 50, 40, '#3a1f1c', op(0.3)) + fill('M0-60Q8-40 40-20 64 14 34 38 0 52-34 38-64 14-40-20-8-40 0-60z', s.rad([[0, '#FFFDF6'], [0.5, '#F0E4D6'], [1, '#B9A094']], [0.34, 0.28, 0.8])) + line('M0-50Q-26-10-14 42M0-50Q24-10 16 42', '#B58FA0', 3, op(0.6)));
  const rx = 120;
  const paste = oval(0, 0, rx, 30, s.rad([[0, '#E8603A'], [0.6, c], [1, shade(c, 0.4)]], [0.35, 0.3, 0.8])) + line('M-80 0C-70-26 76-28 70 0S-44 20-40 0', shade(c, 0.4), 9, op(0.4)) + line('M-82-5C-70-30 76-30 70-4', '#FFB08A', 5, op(0.7)) + fill('M-60-8q60-22 110 2-20 14-110-2z', '#E8A03A', op(0.35)) + grains(s, inDisc(s, 0, 0, 100, 22), { count: 20, width: 5, colours: ['#F2C06A'], light: 0, dark: 0.5 });
  return [
    room(s, { wall: 'clay', arch: { x: 480, reach: 250, top: 70 } }),
    jar(s, { x: 500, y: 664, w: 270, h: 340, form: 'round', lid: 'screw', lidColour: palette.night, liquid: c, thick: true, level: 0.86, label: label(s, { w: 170, h: 140, form: 'oval', paper: palette.saffron, ink: '#7A1A12', second: palette.saffron, motif: 'sun' }), labelAt: 0.44 }),
    s.use(garlic, 690, 640, 10, 1.2), s.use(garlic, 130, 560, -8, 1.1),
    bowl(s, { x: 260, y: 716, w: 320, h: 90, colour: '#E7DCC4', lining: '#F3EAD6', band: line('M-160-56q160 56 320 0', palette.indigo, 12), inside: paste }),
    strew(s, pod, [[440, 746, -10, 1.1], [600, 730, 14, 1], [60, 770, -10, 0.9]]),
  ];
};

const tomato = (s) => {
  const half = (c) => s.piece(fill('M-58 0C-60-44 56-48 60 0 62 42-56 46-58 0z', '#3a1f1c', `transform="translate(6 9)" ${op(0.32)}`) + fill('M-58 0C-60-44 56-48 60 0 62 42-56 46-58 0z', s.lin([[0, tint(c, 0.3)], [0.5, c], [1, shade(c, 0.4)]], [0.2, 0, 0.4, 1])) + fill('M-42 0C-42-26 40-28 44 0 44 24-40 28-42 0z', shade(c, 0.25)) + line('M-40-2Q-10-14 0 0T42-2M-8-18Q-2 0-10 20M14-18Q10 4 18 20', tint(c, 0.45), 5, op(0.6)) + line('M-26-4h0M-22 8h0M28-8h0M30 8h0M2 10h0', '#F2CF8A', 7) + line('M-48-14Q-30-30 0-32', '#FFC9A8', 4, op(0.7)));
  const [a, b] = [half('#A82E1E'), half('#8A2318')];
  const fresh = roundPiece(s, 80, '#C93A22', { pores: false, flat: 0.88, crown: fill('M-4-66l-34-6 26 14-18 22 28-14 16 24 4-28 34 4-30-16 16-20-28 12-6-18z', '#66783C') });
  return [
    room(s, { wall: 'sand' }),
    jar(s, { x: 310, y: 670, w: 270, h: 420, form: 'tulip', lid: 'cork', inside: fill('M-150-370h300V20h-300z', '#8A3016') + packed(s, [a, b], 290, 340, 84, 0.95) + fill('M-150-372h300v50h-300z', '#D9A63A', op(0.55)) + depth(s, 290, 440), label: tag(s, { x: 20, y: -110, turn: 8, size: 1.3, paper: '#F3E3C0', ink: palette.brick, motif: 'khatem' }), labelAt: 0.4 }),
    strew(s, fresh, [[610, 600, 0, 1.12], [710, 660, 0, 0.9]]),
    plate(s, { x: 590, y: 716, r: 170, colour: palette.cream, rim: palette.olive, inside: at(0, -4, pile(s, [a, b], { across: 2, stepX: 116, rows: 3, stepY: 30, turn: 20, size: 1.02 })) }),
    strew(s, leafPiece(s, 84, 34, '#5F7A3E'), [[380, 744, -10], [420, 764, 30, 0.8]]), s.use(b, 150, 752, -8, 0.95),
  ];
};

export default near({ 'table-olives': olives, capers, 'fig-jam': figJam, 'cactus-jam': cactusJam, 'cider-vinegar': vinegar, harissa, 'dried-tomato': tomato }, 1.12, { 'cider-vinegar': 1.08 });
