/** Culinary oils: sand-coloured plaster, warm glass. */
import {
  arganPiece, at, bottle, bowl, branch, flowerPiece, grains, inDisc, label, leafPiece, line, linen, near, olivePiece,
  op, oval, palette, pile, plate, room, shade, spoon, strew, tint,
} from '../kit/index.mjs';

/** Oil lying in a dish. */
const dip = (s, rx, ry, c) => oval(0, 0, rx, ry, s.lin([[0, shade(c, 0.35)], [0.6, c], [1, tint(c, 0.5)]], [0, 0, 1, 0.6]))
  + line(`M${-rx * 0.6}-4q${rx * 0.4}-${ry * 0.5} ${rx * 0.9}-${ry * 0.3}`, '#FFFBE8', 5, op(0.7));

const culinaryArgan = (s) => {
  const nut = arganPiece(s, 74);
  const fruit = olivePiece(s, 74, '#A9A24A', 0.74, false);
  return [
    room(s, { arch: true }),
    branch(s, { x: 560, y: 330, turn: 150, long: 330, bend: -20, count: 8, size: 0.9, leaf: leafPiece(s, 62, 13, '#7F8F55') }),
    bottle(s, { x: 330, y: 680, w: 214, h: 510, liquid: '#C9801F', level: 0.69, label: label(s, { w: 210, h: 168 }) }),
    bowl(s, { x: 600, y: 690, w: 270, h: 92, inside: pile(s, [nut], { y: -6, rx: 88, across: 4, rows: 3, stepY: 24, turn: 50, size: 0.92 }) }),
    strew(s, fruit, [[170, 716, -20], [240, 748, 16, 1.08]]),
    strew(s, nut, [[400, 742, 20], [474, 752, -24, 0.95]]),
  ];
};

const extraVirgin = (s) => {
  const green = olivePiece(s, 58, '#8B9440');
  const leaf = leafPiece(s, 84, 13, '#7E8C5A');
  return [
    room(s, { sun: { x: 110, y: 30 } }),
    bottle(s, { x: 470, y: 672, w: 180, h: 530, form: 'dorica', glass: '#4C5B2C', dark: true, liquid: '#55642E', level: 0.5, lid: 'screw', lidColour: palette.brown, label: label(s, { w: 158, h: 170, form: 'arch', ink: palette.olive, motif: 'sun' }), labelAt: 0.24 }),
    bowl(s, { x: 230, y: 690, w: 270, h: 74, form: 'dish', colour: '#E9DCC2', lining: '#F3E7CF', inside: dip(s, 100, 22, '#B7A02E') }),
    branch(s, { x: 760, y: 620, turn: 188, long: 260, bend: 26, count: 9, leaf, open: 36 }),
    strew(s, green, [[600, 700, -10, 1.15], [660, 684, 14, 1.1], [676, 736, 30, 1.2], [390, 744, -12, 1.1]]),
    branch(s, { x: 60, y: 770, turn: -14, long: 230, bend: 20, count: 7, leaf, open: 36 }),
  ];
};

const ouezzane = (s) => {
  const [green, violet] = [olivePiece(s, 56, '#8A9444'), olivePiece(s, 56, '#5A3350')];
  return [
    room(s, {}),
    linen(s, { x: 430, y: 700, w: 640, h: 150, stripe: palette.indigo }),
    bottle(s, { x: 300, y: 680, w: 230, h: 500, form: 'flask', liquid: '#A9A032', level: 0.56, label: label(s, { w: 120, h: 120, form: 'oval', paper: palette.indigo, ink: palette.cream, second: palette.indigo, motif: 'lozenge' }), labelAt: 0.2 }),
    bowl(s, { x: 590, y: 716, w: 280, h: 104, form: 'deep', colour: palette.wood, inside: pile(s, [green, violet, green], { y: -8, rx: 104, across: 5, rows: 3, stepY: 26, turn: 30, size: 1.1 }) }),
    branch(s, { x: 470, y: 560, turn: -62, long: 250, bend: -24, count: 6, leaf: leafPiece(s, 80, 13, '#87946A'), open: 34 }),
    
  ];
};

const tyout = (s) => {
  const black = olivePiece(s, 58, '#3A2530');
  return [
    room(s, { kind: 'wood', table: '#B98A58', sun: { x: 360, y: 30, w: 300 } }),
    bottle(s, { x: 250, y: 676, w: 200, h: 470, form: 'cylinder', liquid: '#9A932B', level: 0.72, lid: 'stopper', lidColour: '#C8D2C4', label: label(s, { w: 196, h: 176, paper: '#E9D9A8', ink: palette.brick, motif: 'stack', border: 'teeth' }) }),
    plate(s, { x: 540, y: 690, r: 190, rim: palette.olive, inside: at(0, -8, pile(s, [black], { rx: 96, across: 5, rows: 4, stepY: 24, turn: 30 })) }),
    branch(s, { x: 760, y: 520, turn: 200, long: 270, bend: -20, count: 9, leaf: leafPiece(s, 78, 13, '#7A8657'), open: 38 }),
    strew(s, black, [[380, 748, 12, 1.1], [110, 738, -18, 1.1]]),
  ];
};

const nigella = (s) => [
  room(s, { wall: '#E9DDC9', table: '#C7A779', arch: { x: 360, reach: 240 } }),
  branch(s, { x: 600, y: 640, turn: -84, long: 330, bend: 20, count: 7, leaf: leafPiece(s, 80, 5, '#7E8C55'), open: 46, extra: (t) => s.use(flowerPiece(s, { petals: 7, r: 62, colour: '#A9BCE0', heart: '#5A6A9A', wide: 0.5 }), ...t(1).slice(0, 2), 84) }),
  bottle(s, { x: 320, y: 676, w: 220, h: 440, form: 'apothecary', glass: '#7A4517', dark: true, liquid: '#5E3412', level: 0.6, lid: 'screw', lidColour: palette.night, label: label(s, { w: 206, h: 150, paper: '#EFE0C0', ink: palette.night, motif: 'eye', border: 'zigzag' }) }),
  spoon(s, { x: 520, y: 716, turn: -24, long: 270, r: 78, inside: grains(s, inDisc(s, 0, 0, 70, 40), { count: 50, width: 11, long: 5, colours: ['#2A2023', '#3B2E2C'], light: 0.4 }) }),
  grains(s, inDisc(s, 470, 764, 160, 22), { count: 18, width: 11, long: 5, colours: ['#2A2023'], light: 0.4 }),
];

export default near({
  'argan-oil-food': culinaryArgan,
  'olive-oil-evoo': extraVirgin,
  'olive-oil-ouezzane': ouezzane,
  'olive-oil-tyout': tyout,
  'nigella-oil': nigella,
}, 1.1, { 'olive-oil-evoo': 1.12 });
