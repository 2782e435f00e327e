/** Sweets of the feast table. */
import {
  almondPiece, around, at, board, carton, emblem, fill, flowerPiece, grains, heapPath, inHeap, line, lozenge,
  lozenges, near, op, palette, pile, plate, room, shade, strew, teaGlass, tint,
} from '../kit/index.mjs';

const sellou = (s) => {
  const c = '#A9713C';
  const almond = almondPiece(s, 58, '#C9915A');
  const dome = heapPath(0, 0, 200, 52, 270);
  return [
    room(s, { wall: 'rose', arch: { x: 400, reach: 280, top: 40 } }),
    plate(s, { x: 380, y: 664, r: 310, colour: palette.cream, rim: palette.indigo, ornament: around(18, 0.82, fill(lozenge(56, 84), palette.indigo)) }),
    at(380, 664, [
      fill(dome, s.rad([[0, tint(c, 0.42)], [0.45, c], [1, shade(c, 0.5)]], [0.32, 0.2, 0.85])),
      grains(s, inHeap(s, 0, 0, 192, 44, 260), { count: 30, width: 9, colours: ['#E9CB92'], light: 0.3, dark: 0.25 }),
      [[-150, 16, 80], [-90, 34, 92], [44, 40, 96], [108, 28, 84], [-96, -60, 70], [96, -66, 108], [-50, -130, 74], [52, -136, 104], [0, -210, 90], [-4, -80, 90]].map(([x, y, t]) => s.use(almond, x, y, t)),
    ]),
    teaGlass(s, { x: 690, y: 716, w: 120, h: 170, liquid: '#A8742A' }),
    strew(s, almond, [[120, 764, 20, 1.3], [190, 752, -20, 1.25], [560, 766, 10, 1.3]]),
  ];
};

const horns = (s) => {
  const c = '#EFD6A4';
  const horn = s.piece(fill('M-84 24C-80-50 76-56 86 20 88 36 66 36 60 24 36-4-38-2-58 28-66 40-86 40-84 24z', '#3a1f1c', `transform="translate(6 10)" ${op(0.32)}`)
    + fill('M-84 24C-80-50 76-56 86 20 88 36 66 36 60 24 36-4-38-2-58 28-66 40-86 40-84 24z', s.lin([[0, '#FFF6DE'], [0.45, c], [1, '#B9854A']], [0.2, 0, 0.4, 1]))
    + line('M-66 6C-40-36 40-38 66 2', '#FFFDF2', 7, op(0.7)) + line('M-30-14l4 16M0-22v18M32-14l-4 16M-60 10l8 12M58 8l-6 12', '#C08F50', 3, op(0.5)) + line('M70 20q10 6 12 2M-72 24q-6 8-8 2', '#B5803F', 5, op(0.5)));
  return [
    room(s, { wall: 'dusk', arch: { x: 420, reach: 260, top: 50 } }),
    teaGlass(s, { x: 650, y: 620, w: 150, h: 210, liquid: '#B0802E', ink: palette.indigo }),
    plate(s, { x: 370, y: 690, r: 320, tilt: 0.28, colour: palette.cream, rim: palette.indigo, ornament: around(16, 0.84, fill(lozenge(64, 80), palette.indigo)),
      inside: at(0, 6, pile(s, [horn], { across: 3, stepX: 158, rows: 5, stepY: 50, turn: 14, shrink: 0.86, size: 1.08 })) }),
    strew(s, flowerPiece(s, { r: 46, wide: 0.5 }), [[690, 730, 0], [630, 758, 40, 0.8], [90, 752, 20, 0.85]]),
  ];
};

const fekkas = (s) => {
  const slice = s.piece(fill('M-64 10C-66-34 62-38 66 4 68 32-62 42-64 10z', '#3a1f1c', `transform="translate(5 10)" ${op(0.32)}`) + fill('M-64 14C-66-30 62-34 66 8 68 36-62 46-64 14z', '#A8692C') + fill('M-64 6C-66-38 62-42 66 0 68 28-62 38-64 6z', s.lin([[0, '#F7E2B0'], [0.6, '#E2B568'], [1, '#C58E42']], [0, 0, 0.6, 1]))
    + fill('M-40-4q20-16 34 0-18 14-34 0zM6-18q22-6 28 10-22 6-28-10zM0 10q20-8 30 6-20 12-30-6z', '#FBF0D4', 'stroke="#8F5526" stroke-width="4"') + line('M-20 18h0M44-8h0M-48 6h0M-8-22h0M46 12h0', '#8F5526', 6, op(0.6)) + line('M-54-8Q-40-26 0-27', '#FFF8E4', 5, op(0.8)));
  const almond = almondPiece(s, 74);
  return [
    room(s, { wall: 'clay', kind: 'wood', table: '#B47C4C', sun: { x: 70, y: 30 } }),
    carton(s, { x: 540, y: 610, w: 260, h: 330, side: 84, colour: palette.indigo, front: [fill(lozenges(240, -134, 7, 14) + lozenges(240, 134, 7, 14), palette.saffron), at(0, 0, emblem('khatem', 92, palette.cream, palette.indigo))] }),
    board(s, { x: 350, y: 690, rx: 310, ry: 74, colour: '#8F5C34' }),
    at(330, 684, pile(s, [slice], { across: 4, stepX: 120, rows: 5, stepY: 40, turn: 22, shrink: 0.8, size: 1.12 })),
    strew(s, almond, [[660, 730, 20, 1.1], [720, 760, -24, 1.1], [590, 768, 8]]), strew(s, slice, [[120, 756, -10, 1.05]]),
  ];
};

export default near({ sellou, 'gazelle-horns': horns, fekkas }, 1.12);
