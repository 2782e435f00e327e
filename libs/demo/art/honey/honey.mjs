/** Honeys: each jar beside the plant the bees worked. */
import {
  at, beePiece, bowl, branch, comb, d, dipper, field, fill, flowerPiece, grains, jar, label, leafPiece, line, linen,
  mound, near, needles, olivePiece, op, oval, palette, pile, podPiece, pool, room, shade, slicePiece, spoon, strew,
  tag, tint,
} from '../kit/index.mjs';

/** Small flowers scattered over a stem. */
const bloom = (s, x, y, w, h, colour, count = 16, width = 13) =>
  grains(s, () => [s.r(x, x + w), s.r(y, y + h)], { count, width, colours: [colour], light: 0.55, dark: 0.3 });

const thyme = (s) => {
  const stalk = s.piece(needles(s, { x: 0, y: 0, long: 250, count: 15, needle: 20, width: 8, colour: '#7F8C5E', bend: 14 }) + bloom(s, 112, -30, 138, 46, '#B48AC0', 15));
  const sprig = (x, y, turn, long) => s.use(stalk, x, y, turn, long / 250);
  return [
    room(s, { wall: 'saffron', arch: { x: 340, reach: 250 } }),
    jar(s, { x: 300, y: 668, w: 300, h: 420, form: 'round', lid: 'cork', liquid: '#C9761A', level: 0.84, label: label(s, { w: 170, h: 150, form: 'oval', ink: palette.terracotta, motif: 'sun' }), labelAt: 0.42 }),
    comb(s, { x: 600, y: 690, w: 270, rows: 5 }),
    sprig(480, 765, -8, 250), sprig(770, 500, 208, 180),
    s.use(beePiece(s), 545, 420, -8, 1.1),
  ];
};

const euphorbia = (s) => {
  const rib = (x, y, h, w) => fill(d`M${x - w} ${y}V${y - h + w}Q${x} ${y - h - w} ${x + w} ${y - h + w}V${y}z`, s.lin([[0, '#A9B777'], [0.4, '#7E9150'], [1, '#4C5C33']]))
    + line(d`M${x - w * 0.3} ${y}V${y - h + w * 0.4}M${x + w * 0.4} ${y}V${y - h + w * 0.6}`, '#B9C489', 3, `${op(0.8)} stroke-dasharray="3 10"`)
    + line(d`M${x - w * 0.5} ${y - h + 4}h0M${x} ${y - h - 6}h0M${x + w * 0.5} ${y - h + 4}h0`, '#E6B93A', 16) + line(d`M${x - w * 0.5} ${y - h + 1}h0M${x} ${y - h - 9}h0`, '#FBE9A0', 6);
  return [
    room(s, { wall: 'clay', sun: { x: 70, y: 30 } }),
    [[640, 640, 250, 22], [596, 660, 190, 20], [690, 660, 210, 22], [738, 668, 140, 19], [648, 690, 150, 21], [700, 700, 110, 19]].map((v) => rib(...v)),
    jar(s, { x: 300, y: 680, w: 290, h: 440, form: 'hex', lid: 'screw', lidColour: palette.brick, liquid: '#8E3F12', level: 0.84, label: label(s, { w: 240, h: 190, form: 'arch', paper: '#F3E3BE', ink: palette.brick, motif: 'stack' }), labelAt: 0.4 }),
    bowl(s, { x: 560, y: 760, w: 220, h: 64, form: 'dish', colour: palette.indigo, lining: '#5B76B0', inside: oval(0, 0, 90, 21, s.lin([[0, '#6E2C0C'], [1, '#C9701F']])) + line('M-60-4q40-14 80-10', '#FFF3D0', 5, op(0.7)) }),
    dipper(s, { x: 580, y: 690, turn: -52, long: 250, honey: '#A5521A' }),
  ];
};

const rosemary = (s) => [
  room(s, { wall: 'dusk' }),
  linen(s, { x: 430, y: 694, w: 660, h: 170, stripe: palette.indigo, colour: '#F4ECDB' }),
  jar(s, { x: 470, y: 672, w: 290, h: 400, form: 'straight', lid: 'cloth', lidColour: '#6B86B8', liquid: '#EBC777', thick: true, level: 0.86, label: label(s, { w: 270, h: 120, paper: palette.indigo, ink: palette.cream, second: palette.indigo, motif: 'khatem' }), labelAt: 0.4 }),
  needles(s, { x: 40, y: 660, turn: -52, long: 380, bend: -30, count: 28, needle: 40, width: 7, colour: '#75875C' }),
  at(40, 660, bloom(s, 110, 0, 230, 60, '#8FA4DB', 16, 15), -52),
  needles(s, { x: 90, y: 764, turn: -8, size: 0.85, long: 380, bend: -30, count: 28, needle: 40, width: 7, colour: '#75875C' }),
  spoon(s, { x: 640, y: 730, turn: -46, long: 250, r: 52, inside: oval(0, 0, 52, 30, s.rad([[0, '#FFF0C4'], [1, '#DDAE58']], [0.4, 0.3, 0.7])) + line('M-24-8q20-10 44-6', '#FFFDF0', 5) }),
];

const arbutus = (s) => {
  const berry = (c) => s.piece(oval(6, 9, 36, 35, '#3a1f1c', op(0.3)) + oval(0, 0, 36, 35, s.rad([[0, tint(c, 0.5)], [0.45, c], [1, shade(c, 0.4)]], [0.34, 0.28, 0.8]))
    + grains(s, () => { const a = s.r(0, 6.3), f = s.r(0, 33); return [f * Math.cos(a), f * Math.sin(a)]; }, { count: 26, width: 6, colours: [shade(c, 0.2)], light: 0.5, dark: 0.3 }));
  const [red, orange] = [berry('#C2362A'), berry('#E08A2C')];
  return [
    room(s, { wall: 'sage', arch: { x: 470, reach: 250 } }),
    branch(s, { x: 40, y: 330, turn: 14, long: 300, bend: 40, count: 7, leaf: leafPiece(s, 100, 26, '#5F7A48'), stem: '#8A4A34' }),
    strew(s, red, [[150, 380, 0, 0.95], [250, 396, 0, 1.05]]), strew(s, orange, [[200, 420, 0, 0.95]]),
    jar(s, { x: 490, y: 676, w: 280, h: 430, form: 'tulip', lid: 'wood', liquid: '#5E2A10', level: 0.84, label: tag(s, { x: 30, y: -170, turn: 8, size: 1.25, paper: '#EAD9B4', motif: 'lozenge', ink: palette.brick }), labelAt: 0.42 }),
    bowl(s, { x: 220, y: 730, w: 280, h: 86, colour: '#D9C09A', lining: '#E9D6B4', inside: pile(s, [red, orange, red], { y: -10, rx: 100, across: 4, rows: 2, stepY: 34, size: 1.04 }) }),
    strew(s, red, [[420, 740, 0, 1], [690, 722, 0, 1.1]]), strew(s, leafPiece(s, 100, 26, '#5F7A48'), [[620, 752, -12]]),
  ];
};

const orange = (s) => {
  const flower = flowerPiece(s, { r: 50, wide: 0.5 });
  return [
    room(s, { wall: '#F6E7C9', table: '#DDB377' }),
    jar(s, { x: 500, y: 664, w: 310, h: 390, form: 'squat', lid: 'screw', lidColour: palette.saffron, liquid: '#EDAE35', level: 0.86, label: label(s, { w: 200, h: 150, form: 'oval', paper: '#FFF8EA', ink: '#C9701F', motif: 'sun' }), labelAt: 0.4 }),
    branch(s, { x: 20, y: 640, turn: -46, long: 330, bend: 30, count: 6, leaf: leafPiece(s, 110, 32, '#56733F'), open: 46 }),
    strew(s, flower, [[150, 470, 0, 1.1], [226, 420, 30, 0.95]]),
    s.use(slicePiece(s, 92), 200, 672, 0, 1),
    dipper(s, { x: 470, y: 716, turn: -14, long: 260, honey: '#EBA52C' }),
      ];
};

const jujube = (s) => {
  const fruit = olivePiece(s, 54, '#A5532A', 0.88);
  const pale = olivePiece(s, 52, '#B99A45', 0.88);
  return [
    room(s, { wall: 'rose', arch: { x: 400, reach: 280, top: 60 } }),
    branch(s, { x: 250, y: 260, turn: 168, long: 250, bend: -46, count: 7, leaf: leafPiece(s, 70, 28, '#7F9556'), open: 60, stem: '#7A5236' }),
    strew(s, fruit, [[100, 330, 0, 0.9], [160, 310, 0, 0.8]]),
    jar(s, { x: 360, y: 660, w: 270, h: 420, form: 'straight', lid: 'wood', liquid: '#B2610F', level: 0.86, inside: '', label: label(s, { w: 266, h: 150, paper: '#2F3B33', ink: palette.saffron, second: '#2F3B33', motif: 'khatem', border: 'zigzag' }), labelAt: 0.38 }),
    comb(s, { x: 610, y: 690, w: 260, rows: 4, colour: '#D08A22' }),
    strew(s, fruit, [[150, 700, 0, 1.1], [214, 726, 0, 1], [176, 752, 0, 1.15], [450, 758, 0]]), strew(s, pale, [[104, 738, 0, 1.05], [300, 764, 0, 0.95]]),
  ];
};

const carob = (s) => [
  room(s, { wall: 'sand', kind: 'wood', table: '#A97B50' }),
  jar(s, { x: 300, y: 664, w: 280, h: 430, form: 'hex', lid: 'cloth', lidColour: '#EFE3C8', liquid: '#3E1B0C', level: 0.84, label: label(s, { w: 200, h: 160, form: 'hex', paper: palette.saffron, ink: palette.brown, motif: 'eye' }), labelAt: 0.38 }),
  strew(s, podPiece(s, 300), [[430, 690, -18], [470, 740, -4, 1.05], [90, 770, -8, 0.9]]),
  strew(s, podPiece(s, 230, '#6E4026'), [[520, 600, -38, 1]]),
  branch(s, { x: 740, y: 280, turn: 130, long: 250, bend: 20, count: 9, leaf: leafPiece(s, 74, 34, '#6B8050'), open: 58 }),
  pool(s, 400, 762, 90, 20, '#4A2110'),
];

const pollen = (s) => {
  const colours = ['#E3A62B', '#C9772A', '#EBC65A', '#8C5A2E'];
  const flower = flowerPiece(s, { petals: 7, r: 44, colour: '#F2C340', heart: '#8A5A22', wide: 0.4 });
  return [
    room(s, { wall: 'sage' }),
    branch(s, { x: 690, y: 650, turn: -100, long: 330, bend: -20, count: 4, leaf: leafPiece(s, 80, 16), extra: (t) => s.use(flower, ...t(1).slice(0, 2), 100, 1.25) }),
    jar(s, { x: 290, y: 676, w: 300, h: 380, form: 'straight', lid: 'screw', lidColour: palette.olive, label: label(s, { w: 296, h: 110, paper: '#FBF3DD', ink: palette.olive, motif: 'lozenge', border: 'lines' }), labelAt: 0.36, inside: fill('M-150-310h300V20H-150z', '#B97F28') + field(s, [[-90, -270], [10, -280], [100, -262], [-110, -190], [-20, -200], [80, -180], [-80, -100], [20, -90], [110, -110], [-110, -20], [-20, -10], [80, -20]], { radius: 66, flat: 0.8, count: 30, width: 22, colours, light: 0.4 }) + fill('M60-320q40 160 0 330h100v-330z', '#4A1E12', op(0.3)) }),
    mound(s, { x: 560, y: 720, rx: 130, ry: 30, h: 74, radius: 66, flat: 0.8, count: 30, width: 22, colours, light: 0.4 }),
    s.use(beePiece(s), 500, 330, -14, 1.2),
  ];
};

export default near({
  'honey-thyme': thyme,
  'honey-euphorbia': euphorbia,
  'honey-rosemary': rosemary,
  'honey-arbutus': arbutus,
  'honey-orange': orange,
  'honey-jujube': jujube,
  'honey-carob': carob,
  'bee-pollen': pollen,
}, 1.1, { 'honey-rosemary': 1.06, 'honey-carob': 1.12 });
