/** Lentils and chickpeas. */
import {
  at, bowl, branch, fill, grains, inDisc, label, leafPiece, line, mound, near, op, oval, palette, pouch, room, sack,
  strew, zigzag,
} from '../kit/index.mjs';

const lentils = (s) => {
  const lens = { count: 30, width: 17, colours: ['#8C8448', '#7A6A3A', '#A39A5C'], light: 0.55, dark: 0.5 };
  return [
    room(s, { wall: 'sand', arch: { x: 300, reach: 240, top: 70 } }),
    sack(s, { x: 320, y: 684, w: 420, h: 310, colour: '#BFA377', stripe: palette.olive, inside: mound(s, { rx: 160, ry: 38, h: 130, radius: 60, ...lens }) }),
    branch(s, { x: 640, y: 650, turn: -96, long: 350, bend: 20, count: 15, leaf: leafPiece(s, 62, 20, '#8A9C5A'), open: 62 }),
    bowl(s, { x: 600, y: 724, w: 290, h: 100, colour: palette.indigo, lining: '#4F6DA8', band: line(zigzag(290, -62, 26, 20), palette.cream, 6), inside: mound(s, { y: 4, rx: 120, ry: 30, h: 66, radius: 52, ...lens }) }),
    grains(s, inDisc(s, 400, 762, 160, 16), { ...lens, count: 20 }),
  ];
};

const chickpeas = (s) => {
  const pea = s.piece(oval(4, 6, 19, 18, '#3a1f1c', op(0.32)) + fill('M-19 1C-19-22 20-24 19 0 18 21-18 22-19 1z', s.rad([[0, '#F7E6BE'], [0.5, '#DDB673'], [1, '#9A6A34']], [0.34, 0.28, 0.8])) + line('M-2-14q8 4 6 13', '#A87840', 3, op(0.7)) + fill('M14-6l8-5-2 9z', '#C99A56'));
  const row = (n, y, w) => Array.from({ length: n }, (_, i) => s.use(pea, -w / 2 + (w * i) / (n - 1 || 1) + s.r(-4, 4), y + s.r(-4, 4), s.r(-60, 60))).join('');
  const peas = (w, rows, step = 24, narrow = 0.82) => { let out = ''; for (let j = rows - 1; j >= 0; j--) { const rw = w * narrow ** j; out += row(Math.max(2, Math.round(rw / 33)), -j * step, rw); } return out; };
  return [
    room(s, { wall: 'rose', sun: { x: 400, y: 30, w: 300 } }),
    pouch(s, { x: 560, y: 640, w: 290, h: 440, colour: '#E9DABB', tie: palette.terracotta, label: label(s, { w: 200, h: 180, form: 'arch', paper: palette.terracotta, ink: palette.cream, second: palette.terracotta, motif: 'lozenge' }), labelAt: 0.5 }),
    bowl(s, { x: 300, y: 700, w: 460, h: 150, form: 'deep', colour: palette.wood, inside: at(0, 34, peas(390, 6, 28)) }),
    strew(s, pea, [[540, 724, 0, 1.2], [590, 748, 40, 1.25], [640, 716, 90, 1.2], [530, 766, 140, 1.2], [690, 752, 10, 1.25], [110, 756, 40, 1.2], [160, 770, 80, 1.2]]),
  ];
};

export default near({ 'lentils-zaer': lentils, chickpeas }, 1.1);
