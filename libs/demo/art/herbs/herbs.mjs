/** Dried herbs of the Atlas: sage-green plaster. */
import {
  at, board, bowl, branch, carton, d, emblem, fill, grains, heap, inDisc, label, leafPiece, line, lozenges, mound,
  near, needles, op, oval, palette, pouch, room, shade, steam, strew, string, tag, teaGlass, tint,
} from '../kit/index.mjs';

/** A hanging bunch: many sprigs from one string. */
const bunch = (s, x, y, sprig, turns) => line(d`M${x} 0V${y}`, '#B79A6A', 5) + turns.map((t, i) => s.use(sprig, x, y, t, 1 - (i % 3) * 0.08)).join('') + string(x, y + 14, 54);

const zaatar = (s) => {
  const sprig = s.piece(needles(s, { x: 0, y: 0, long: 300, count: 20, needle: 26, width: 11, colour: '#7C8450', taper: 0.2, bend: 10 }) + at(0, 0, grains(s, inDisc(s, 270, -4, 36, 24), { count: 14, width: 13, colours: ['#C8AFC9', '#A98BB0'], light: 0.4, dark: 0.3 })));
  const c = { count: 40, width: 8, long: 7, colours: ['#6F7A3F', '#8B9456', '#57612F'], light: 0.4 };
  return [
    room(s, { wall: 'sage', arch: { x: 300, reach: 220, top: 110 } }),
    bunch(s, 560, 60, sprig, [68, 112, 80, 100, 90]),
    bowl(s, { x: 280, y: 706, w: 400, h: 130, colour: palette.terracotta, inside: mound(s, { y: 6, rx: 168, ry: 40, h: 110, radius: 60, ...c }) }),
    grains(s, inDisc(s, 560, 744, 130, 24), { ...c, count: 26 }),
    s.use(sprig, 470, 724, -6, 0.95),
  ];
};

const rosemary = (s) => {
  const c = { count: 44, width: 6, long: 26, colours: ['#6E7B54', '#8A9668', '#525E40'], light: 0.5 };
  const sprig = (x, y, turn, long) => needles(s, { x, y, turn, size: long / 350, long: 350, count: 24, needle: 38, width: 8, colour: '#71815C' });
  return [
    room(s, { wall: 'sand', sun: { x: 60, y: 30 } }),
    pouch(s, { x: 540, y: 660, w: 300, h: 470, colour: '#D8C7A4', tie: palette.olive, label: label(s, { w: 278, h: 130, paper: palette.olive, ink: palette.cream, second: palette.olive, motif: 'khatem', border: 'zigzag' }), labelAt: 0.5 }),
    sprig(120, 690, -76, 400), sprig(150, 690, -58, 330),
    bowl(s, { x: 270, y: 716, w: 330, h: 150, form: 'cup', colour: palette.darkWood, inside: mound(s, { y: 8, rx: 142, ry: 34, h: 74, radius: 56, ...c }) }),
    at(360, 560, fill('M-14-150Q0-170 14-150L20 20Q0 40-20 20z', s.lin([[0, tint(palette.wood, 0.4)], [1, shade(palette.wood, 0.4)]])), 24),
    sprig(430, 752, -4, 300),
  ];
};

const verbena = (s) => {
  const leaf = leafPiece(s, 130, 20, '#93A85A');
  const curl = leafPiece(s, 100, 16, '#A9B46C');
  return [
    room(s, { wall: 'saffron', arch: { x: 500, reach: 240, top: 90 } }),
    steam(240, 400),
    teaGlass(s, { x: 240, y: 676, w: 200, h: 270, liquid: '#C7B348', inside: s.use(leaf, -60, -120, -30, 0.9) }),
    branch(s, { x: 420, y: 700, turn: -62, long: 440, bend: 30, count: 13, leaf, open: 48, size: 1.05, stem: '#9A8A52' }),
    bowl(s, { x: 580, y: 724, w: 320, h: 90, form: 'dish', colour: palette.cream, lining: palette.cream, band: fill(lozenges(320, -50, 14, 14), palette.indigo), inside: strew(s, curl, [[-110, -4, -24], [-70, 6, 10], [-20, 0, -30], [10, 8, 14], [-60, -14, -8], [40, -6, -20], [-20, -22, 20], [20, -26, -10]]) }),
    strew(s, curl, [[90, 740, -10], [300, 764, 8], [380, 744, 28]]),
  ];
};

const sage = (s) => {
  const leaf = leafPiece(s, 120, 40, '#98A58C');
  const small = leafPiece(s, 90, 30, '#86957C');
  return [
    room(s, { wall: 'rose', kind: 'wood', table: '#B78560', arch: { x: 330, reach: 230, top: 60 } }),
    steam(230, 400),
    board(s, { x: 420, y: 664, rx: 350, ry: 90, colour: '#B98650' }),
    bowl(s, { x: 230, y: 640, w: 240, h: 170, form: 'cup', colour: '#6E7F86', lining: '#8FA0A6', inside: oval(0, 0, 112, 28, s.lin([[0, '#8E8A3E'], [1, '#C4BC6A']])) + s.use(small, -70, 2, -8) }),
    line('M560 660L700 600M560 666L710 630M560 672L712 660', '#8C8560', 8),
    strew(s, leaf, [[540, 640, 196, 1.2], [540, 650, 184, 1.4], [540, 636, 210, 1.25], [500, 600, 214, 1.3], [480, 640, 190, 1.3], [540, 620, 226, 1.2], [440, 616, 204, 1.35], [400, 650, 180, 1.35], [470, 580, 236, 1.1]]),
    strew(s, small, [[560, 670, 174, 1.2], [500, 680, 176, 1.3], [430, 690, 170, 1.2]]),
    string(560, 660, 80, 72),
    tag(s, { x: 570, y: 676, turn: 62, size: 1, motif: 'khatem' }),
    strew(s, small, [[60, 764, -12, 1.1], [150, 776, 14]]),
  ];
};

const infusion = (s) => {
  const mix = { count: 34, width: 10, long: 12, colours: ['#8A9456', '#C9A23F', '#B5657A', '#5F6B3A'], light: 0.45 };
  const box = palette.olive;
  return [
    room(s, { wall: 'sage', sun: { x: 400, y: 40, w: 300 } }),
    carton(s, { x: 300, y: 660, w: 330, h: 400, side: 90, colour: box, front: [
      fill(d`M-128 170V-40A128 120 0 0 1 128-40V170z`, palette.cream), at(0, 20, emblem('khatem', 84, box, palette.cream)),
      fill(lozenges(300, -176, 9, 14), palette.saffron), line('M-128 170V-40A128 120 0 0 1 128-40V170z', palette.saffron, 5)] }),
    steam(620, 470),
    teaGlass(s, { x: 610, y: 710, w: 180, h: 230, liquid: '#B5742A' }),
    line('M600 482Q700 470 716 560', '#FBF3E0', 4), at(716, 560, fill('M-24 0h48v62h-48z', '#2e1518', `transform="translate(4 5)" ${op(0.3)}`) + fill('M-24 0h48v62h-48z', palette.cream) + at(0, 31, emblem('lozenge', 20, palette.terracotta, palette.cream)), 8),
    heap(s, { x: 400, y: 744, rx: 140, ry: 28, h: 50, ...mix, count: 70 }),
    grains(s, inDisc(s, 240, 756, 120, 18), { ...mix, count: 18 }),
  ];
};

export default near({ 'oregano-zaatar': zaatar, 'rosemary-dried': rosemary, verbena, sage, 'herbal-tea-mix': infusion }, 1.12, { sage: 1.14, verbena: 1.18 });
