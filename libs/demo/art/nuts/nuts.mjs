/** Dried fruit and nuts. */
import {
  almondPiece, ball, bowl, branch, driedPiece, figHalfPiece, fill, flowerPiece, label, leafPiece, line, lozenges,
  near, olivePiece, op, oval, palette, pile, pouch, room, sack, shade, shellPiece, strew, tint, walnutPiece, zigzag,
} from '../kit/index.mjs';

/** A dried fig: a soft purse, folded towards its stem. */
const dryFigPiece = (s, c) => {
  const purse = 'M-6-38Q6-44 12-32C48-34 66-10 58 14 46 40-46 42-58 14-66-10-44-32-14-32-12-36-10-38-6-38z';
  return s.piece(fill(purse, '#3a1f1c', `transform="translate(6 9)" ${op(0.32)}`) + fill(purse, ball(s, c, 0.7))
    + line('M-8-30Q-44-6-36 26M-2-30Q-14 4-10 36M6-30Q20 0 18 34M10-30Q44-10 42 22', shade(c, 0.4), 4, op(0.5)) + line('M-12-28Q-50-6-44 18M-5-28Q-20 4-18 30M12-28Q34-12 36 10', tint(c, 0.55), 2.5, op(0.5)) + oval(2, -30, 12, 5, shade(c, 0.45)));
};

const figs = (s) => {
  const [a, b, c] = [dryFigPiece(s, '#9A6B3C'), dryFigPiece(s, '#7C5230'), dryFigPiece(s, '#AE8250')];
  return [
    room(s, { wall: 'sage', arch: { x: 330, reach: 240, top: 70 } }),
    line('M640 90Q690 250 640 470', '#C9AE78', 7), strew(s, b, [[650, 140, 80, 0.95], [668, 200, 96, 1], [676, 262, 86, 1], [670, 324, 100, 1.02], [656, 386, 84, 1.02], [640, 446, 96, 1.04]]),
    bowl(s, { x: 340, y: 704, w: 460, h: 140, colour: palette.terracotta, inside: pile(s, [a, b, c], { y: -12, across: 5, stepX: 82, rows: 4, stepY: 42, turn: 30, shrink: 0.84 }) }),
    strew(s, figHalfPiece(s, 62), [[640, 690, 12, 1.05]]), strew(s, c, [[540, 752, 10, 1.1], [110, 744, -10, 1.1]]),
    strew(s, leafPiece(s, 110, 44, '#6E8048'), [[690, 746, -8]]),
  ];
};

const almonds = (s) => {
  const [a, b] = [almondPiece(s, 92, '#B4733A'), almondPiece(s, 88, '#C98A4E')];
  const blossom = flowerPiece(s, { r: 52, colour: '#F7DDE3', heart: '#B5506A', wide: 0.56 });
  return [
    room(s, { wall: 'rose', arch: { x: 380, reach: 270, top: 50 } }),
    branch(s, { x: 790, y: 120, turn: 150, long: 430, bend: 40, count: 4, leaf: leafPiece(s, 60, 14, '#8A9A55'), open: 50, stem: '#6B4A38' }),
    strew(s, blossom, [[700, 190, 0, 0.95], [620, 170, 30, 0.8], [560, 252, 10, 1.05], [470, 270, 40, 0.85], [660, 260, 60, 0.7]]),
    bowl(s, { x: 370, y: 704, w: 480, h: 150, form: 'deep', colour: palette.wood, inside: pile(s, [a, b, a], { y: -8, across: 7, stepX: 62, rows: 6, stepY: 28, turn: 50, shrink: 0.84 }) }),
    strew(s, a, [[110, 734, 20, 1.05], [640, 712, -20, 1.1], [560, 760, 14, 1.1]]), strew(s, b, [[690, 760, 30, 1.1], [190, 766, -10, 1]]), strew(s, blossom, [[250, 764, 20, 0.6]]),
  ];
};

const almondsRif = (s) => {
  const a = almondPiece(s, 80, '#A9662F');
  const hull = s.piece(fill('M-52 4C-50-40 30-46 56 0 34 44-46 48-52 4z', '#3a1f1c', `transform="translate(6 9)" ${op(0.3)}`) + fill('M-52 4C-50-40 30-46 56 0 34 44-46 48-52 4z', s.lin([[0, '#C7CF94'], [0.5, '#96A262'], [1, '#5E6A3A']], [0.2, 0, 0.4, 1])) + fill('M-40 10Q0-16 50 0 10 20-40 10z', '#6A4522') + s.use(a, 4, 5, 4, 0.85));
  return [
    room(s, { wall: 'dusk', sun: { x: 380, y: 30, w: 300 } }),
    sack(s, { x: 330, y: 690, w: 400, h: 310, colour: '#E4D6BC', stripe: palette.brick, inside: pile(s, [a], { y: 2, across: 6, stepX: 56, rows: 6, stepY: 26, turn: 50, shrink: 0.86, size: 0.95 }) }),
    branch(s, { x: 560, y: 560, turn: -48, long: 280, bend: 30, count: 10, leaf: leafPiece(s, 90, 20, '#7E915A'), open: 46, stem: '#6B4A38' }),
    strew(s, hull, [[620, 660, -14, 1.2], [700, 734, 20, 1.15]]), strew(s, a, [[540, 740, 24, 1.05], [450, 766, -14, 1.05], [90, 750, 18]]),
  ];
};

const walnuts = (s) => {
  const [a, b] = [walnutPiece(s, 50), walnutPiece(s, 48, '#B98548')];
  const shell = shellPiece(s, 62);
  const open = s.piece(oval(8, 12, 62, 52, '#3a1f1c', op(0.3)) + oval(0, 0, 62, 52, '#9A6B3E') + oval(-1, -2, 53, 43, '#E2C596') + s.use(a, 0, 0, 0, 0.86));
  return [
    room(s, { wall: 'saffron', kind: 'wood', table: '#B98A55', arch: { x: 500, reach: 230, top: 80 } }),
    pouch(s, { x: 520, y: 640, w: 290, h: 440, colour: '#D2B386', tie: palette.brown, label: label(s, { w: 200, h: 180, form: 'arch', ink: palette.brown, motif: 'lozenge' }), labelAt: 0.48 }),
    bowl(s, { x: 280, y: 710, w: 420, h: 130, form: 'basin', colour: '#8A5A34', inside: pile(s, [a, b], { y: -8, across: 5, stepX: 76, rows: 4, stepY: 38, turn: 60, shrink: 0.84 }) }),
    strew(s, shell, [[560, 700, 10], [700, 690, -20, 0.95]]), strew(s, open, [[630, 750, -8, 1.05]]), strew(s, b, [[480, 764, 20, 0.9], [80, 752, 0, 0.9]]),
  ];
};

const raisins = (s) => {
  const [a, b, c] = [driedPiece(s, 33, '#8A4E26', { wrinkles: 4 }), driedPiece(s, 32, '#B57A30', { wrinkles: 4 }), driedPiece(s, 33, '#5E3222', { wrinkles: 4 })];
  const grape = olivePiece(s, 62, '#B9C06A', 0.95, false);
  return [
    room(s, { wall: 'sand', arch: { x: 320, reach: 240, top: 80 } }),
    strew(s, leafPiece(s, 150, 70, '#74874A'), [[560, 400, -60], [580, 400, -130, 0.9]]), line('M560 360Q580 420 590 470', '#7A6242', 9),
    strew(s, grape, [[540, 470], [592, 460], [644, 472], [566, 514], [620, 516], [672, 522], [546, 560], [598, 562], [650, 566], [576, 606], [628, 608], [600, 648]].map(([x, y]) => [x, y, 0, 1])),
    bowl(s, { x: 290, y: 700, w: 400, h: 130, colour: palette.indigo, lining: '#4F6DA8', lip: '#8FA5CF', band: line(zigzag(400, -84, 30, 26), palette.cream, 7) + fill(lozenges(400, -40, 9, 12), palette.cream), inside: pile(s, [a, b, c, a], { y: -2, across: 7, stepX: 48, rows: 4, stepY: 28, turn: 80, shrink: 0.86 }) }),
    strew(s, b, [[480, 744, 20, 1.2], [540, 724, 0, 1.1], [110, 756, 10, 1.2]]), strew(s, a, [[570, 758, -20, 1.2], [430, 768, 40, 1.1]]), strew(s, c, [[510, 768, 0, 1.1], [640, 736, 30, 1.2]]),
  ];
};

export default near({ 'dried-figs': figs, almonds, 'almonds-rif': almondsRif, walnuts, raisins }, 1.1, { raisins: 1.14, almonds: 1.12 });
