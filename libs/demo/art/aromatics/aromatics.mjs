/** Essential oils, flower waters and roses. */
import {
  board, bottle, bowl, branch, d, fill, flowerPiece, label, leafPiece, line, linen, near, needles, op, oval, palette,
  pile, pouch, room, rosePiece, shade, spike, strew, string, tint,
} from '../kit/index.mjs';

/** A dried rose bud lying on its side. */
const budPiece = (s, c = '#B84E6B', r = 34) => s.piece(
  fill(d`M${-r} 0C${-r} ${-r} ${r * 0.4} ${-r * 0.9} ${r} 0C${r * 0.4} ${r * 0.9} ${-r} ${r} ${-r} 0z`, '#3a1f1c', `transform="translate(5 8)" ${op(0.3)}`)
  + fill(d`M${-r} 0C${-r} ${-r} ${r * 0.4} ${-r * 0.9} ${r} 0C${r * 0.4} ${r * 0.9} ${-r} ${r} ${-r} 0z`, s.lin([[0, tint(c, 0.4)], [0.5, c], [1, shade(c, 0.4)]], [0.2, 0, 0.4, 1]))
  + line(d`M${-r * 0.7} ${-r * 0.4}Q${r * 0.2} ${-r * 0.5} ${r * 0.9} 0M${-r * 0.7} ${r * 0.3}Q${r * 0.2} ${r * 0.5} ${r * 0.86} 4M${-r * 0.4} 0Q${r * 0.3} ${-r * 0.1} ${r * 0.9} 0`, shade(c, 0.45), 3, op(0.5))
  + fill(d`M${-r * 1.5}-3L${-r} ${-r * 0.3} ${-r * 0.2} ${-r * 0.6} ${-r * 0.5}-2 ${-r * 0.1} ${r * 0.5} ${-r} ${r * 0.3} ${-r * 1.5} 3z`, '#6E7A45'));

const petalPiece = (s, c = '#D98296') => s.piece(fill('M-40 6Q-30-16 4-18 30-26 44-10 40 16 8 16-24 20-40 6z', '#3a1f1c', `transform="translate(4 7)" ${op(0.25)}`) + fill('M-40 6Q-30-16 4-18 30-26 44-10 40 16 8 16-24 20-40 6z', s.lin([[0, shade(c, 0.2)], [0.5, c], [1, tint(c, 0.55)]])) + line('M-34 4Q0-4 40-10', tint(c, 0.7), 3, op(0.6)));

const lavender = (s) => {
  const stalk = s.piece(spike(s, { x: 0, y: 0, turn: 0, long: 400, head: 0.4, dot: 24, rows: 10, bend: 12, colour: '#7A66AE' }));
  return [
    room(s, { wall: '#DAD6E2', table: '#B3A3B8', arch: { x: 300, reach: 230, top: 100 } }),
    strew(s, stalk, [[640, 700, -116, 1.1], [640, 700, -76, 1.12], [640, 700, -104, 1.16], [640, 700, -86, 1.2], [640, 700, -95, 1.25]]),
    string(640, 640, 70),
    bottle(s, { x: 320, y: 690, w: 230, h: 360, form: 'phial', glass: '#7A4517', dark: true, liquid: '#5E3412', level: 0.5, lid: 'dropper', lidColour: palette.night, label: label(s, { w: 216, h: 150, paper: '#EFE6F2', ink: '#5B4A8C', motif: 'sun', border: 'lozenges' }), labelAt: 0.32 }),
    strew(s, stalk, [[60, 760, -4, 0.95], [130, 776, -8, 0.8]]),
  ];
};

const rosemaryOil = (s) => [
  room(s, { wall: 'sage', sun: { x: 80, y: 30 } }),
  board(s, { x: 400, y: 676, rx: 320, ry: 84, colour: '#A97845' }),
  needles(s, { x: 300, y: 660, turn: -122, long: 380, count: 28, needle: 46, width: 8, colour: '#6C7F5A' }), needles(s, { x: 330, y: 660, turn: -100, size: 0.8, long: 380, count: 28, needle: 46, width: 8, colour: '#6C7F5A' }),
  bottle(s, { x: 450, y: 684, w: 210, h: 340, form: 'cylinder', glass: '#2F5A4A', dark: true, liquid: '#23483A', level: 0.5, lid: 'dropper', lidColour: palette.brass, label: label(s, { w: 150, h: 150, form: 'oval', paper: '#F1EBD6', ink: '#2F5A4A', motif: 'lozenge' }), labelAt: 0.36 }),
  needles(s, { x: 740, y: 740, turn: 192, long: 380, count: 28, needle: 46, width: 8, colour: '#6C7F5A' }),
  oval(690, 640, 14, 18, s.rad([[0, '#FFF3C0'], [1, '#C9A63F']], [0.35, 0.3, 0.7])) + oval(660, 670, 10, 12, '#D9BC5E'),
];

const roseWater = (s) => {
  const rose = rosePiece(s, 84, '#CF6480');
  return [
    room(s, { wall: 'rose', arch: { x: 360, reach: 250, top: 60 } }),
    bottle(s, { x: 350, y: 676, w: 190, h: 540, form: 'amphora', liquid: '#E8A0A8', warm: false, level: 0.66, lid: 'stopper', lidColour: '#D8B25E', label: label(s, { w: 130, h: 130, form: 'oval', paper: '#FFF7EF', ink: '#B84E6B', motif: 'khatem' }), labelAt: 0.44 }),
    strew(s, leafPiece(s, 110, 34, '#6E7F4C'), [[560, 640, -150], [660, 640, -20], [620, 720, 30], [180, 690, 190], [210, 730, 160]]),
    strew(s, rose, [[610, 640, 0, 1.15], [190, 710, -20, 0.85], [500, 720, 40, 0.8], [700, 728, 10, 0.7]]),
    strew(s, petalPiece(s), [[330, 752, 20], [420, 768, -14, 0.9], [90, 762, 8]]),
  ];
};

const roseBuds = (s) => {
  const [a, b, c] = [budPiece(s), budPiece(s, '#CC6E86'), budPiece(s, '#9A3A58')];
  return [
    room(s, { wall: 'clay', arch: { x: 520, reach: 230, top: 100 } }),
    pouch(s, { x: 560, y: 650, w: 280, h: 420, colour: '#F0DDD0', tie: '#B84E6B', label: label(s, { w: 180, h: 170, form: 'arch', paper: '#B84E6B', ink: '#FBEADF', second: '#B84E6B', motif: 'khatem' }), labelAt: 0.44 }),
    bowl(s, { x: 290, y: 714, w: 440, h: 120, form: 'basin', colour: '#B8693C', lining: '#8E4A28', inside: pile(s, [a, b, c, b], { y: -4, rx: 170, across: 6, rows: 4, stepY: 28, turn: 70, size: 1.12, jitter: 9 }) }),
    strew(s, b, [[540, 738, -24, 1.1], [690, 752, 14, 1.15]]), strew(s, a, [[612, 764, 160, 1.1], [60, 750, 30, 1.05]]),
  ];
};

const roseOil = (s) => {
  const rose = rosePiece(s, 84, '#C4506E');
  const petal = petalPiece(s, '#C85A78');
  const light = petalPiece(s, '#E6A3B1');
  return [
    room(s, { wall: 'saffron', arch: { x: 400, reach: 250, top: 50 } }),
    board(s, { x: 400, y: 672, rx: 320, ry: 84, colour: palette.brass }),
    strew(s, rose, [[250, 610, 20, 0.8]]),
    bottle(s, { x: 410, y: 676, w: 190, h: 250, form: 'flask', liquid: '#E9B23E', level: 0.4, lid: 'stopper', lidColour: '#E7D9C6', size: 1.62 }),
    strew(s, rose, [[640, 656, 0, 1.1]]), strew(s, leafPiece(s, 100, 30, '#6E7F4C'), [[690, 690, 24]]),
    strew(s, petal, [[190, 660, 10, 1.1], [260, 700, -30, 1.2], [520, 726, 24, 1.1], [330, 742, 8]]), strew(s, light, [[220, 730, 40], [430, 736, -20, 1.1], [600, 752, 12, 1.1], [130, 700, -20]]),
  ];
};

const orangeFlower = (s) => {
  const flower = flowerPiece(s, { r: 70, wide: 0.5 });
  return [
    room(s, { wall: 'dusk', arch: { x: 440, reach: 250, top: 60 } }),
    linen(s, { x: 400, y: 700, w: 680, stripe: palette.saffron }),
    bottle(s, { x: 460, y: 684, w: 210, h: 500, form: 'apothecary', glass: '#24489A', dark: true, liquid: '#1D3A80', level: 0.6, lid: 'cork', label: label(s, { w: 196, h: 180, form: 'arch', paper: '#FFF8E8', ink: palette.saffron, motif: 'sun' }) , labelAt: 0.36 }),
    branch(s, { x: 40, y: 700, turn: -54, long: 400, bend: 40, count: 8, leaf: leafPiece(s, 130, 40, '#55733F'), open: 50 }),
    strew(s, flower, [[150, 520, 0, 1.05], [240, 440, 30, 0.85], [90, 640, 10, 0.9], [250, 690, 0, 1.1], [640, 730, 20, 1.05], [700, 670, 50, 0.8]]),
    strew(s, petalPiece(s, '#FFF6E4'), [[380, 752, 10, 0.8], [540, 756, -30, 0.7]]),
  ];
};

export default near({
  'lavender-oil': lavender, 'rosemary-oil': rosemaryOil, 'rose-water': roseWater, 'rose-buds': roseBuds, 'rose-oil': roseOil, 'orange-flower-water': orangeFlower,
}, 1.1, { 'rose-oil': 1.12, 'rosemary-oil': 1.16, 'orange-flower-water': 1.05, 'rose-water': 1.04 });
