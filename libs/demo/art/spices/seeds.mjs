/** Whole seeds, sesame among them. */
import {
  at, bowl, branch, d, field, fill, grains, inDisc, label, leafPiece, line, mound, near, op, palette, pouch, room,
  sack, shade, spoon, strew, teaGlass, tint,
} from '../kit/index.mjs';

const sesame = (s) => {
  const c = { count: 40, width: 9, long: 5, colours: ['#E8C88E', '#D9AE6C', '#C9975A'], light: 0.5, dark: 0.4 };
  return [
    room(s, { wall: 'sage' }),
    pouch(s, { x: 530, y: 660, w: 290, h: 430, colour: '#CFA873', label: label(s, { w: 190, h: 150, form: 'arch', ink: palette.brown, motif: 'sun' }), labelAt: 0.42, tie: palette.olive }),
    bowl(s, { x: 270, y: 720, w: 380, h: 130, colour: palette.wood, inside: mound(s, { y: 6, rx: 158, ry: 38, h: 84, radius: 60, ...c }) }),
    spoon(s, { x: 300, y: 570, turn: -48, long: 250, r: 56, inside: at(0, 4, grains(s, inDisc(s, 0, 0, 48, 26), { ...c, count: 20 })) }),
    grains(s, inDisc(s, 560, 742, 170, 30), { ...c, count: 16 }),
  ];
};

const cumin = (s) => {
  const c = { count: 34, width: 7, long: 16, colours: ['#8A6233', '#A67C46', '#6F4D28'], light: 0.55 };
  return [
    room(s, { wall: 'clay', sun: { x: 60, y: 30 } }),
    sack(s, { x: 360, y: 690, w: 420, h: 330, stripe: palette.olive, inside: mound(s, { rx: 158, ry: 36, h: 120, radius: 58, ...c }), label: '' }),
    branch(s, { x: 640, y: 700, turn: -86, long: 330, bend: 14, count: 8, leaf: leafPiece(s, 60, 4, '#8A9455'), open: 40, extra: (t) => at(...t(1).slice(0, 2), umbel('#E9D9DC', '#A88A8F'), 86) }),
    spoon(s, { x: 566, y: 728, turn: -14, long: 240, r: 58, inside: grains(s, inDisc(s, 0, 0, 52, 30), { ...c, count: 26 }) }),
    grains(s, inDisc(s, 500, 768, 150, 18), { ...c, count: 16 }),
  ];
};

const umbel = (light, dark) => {
  const tips = [[-74, -56], [-50, -84], [-22, -98], [8, -102], [38, -92], [64, -70], [-36, -60], [14, -70], [42, -56]];
  return line(tips.map(([x, y]) => d`M0 0Q${x * 0.3} ${y * 0.6} ${x} ${y}`).join(''), '#8A9455', 3)
    + line(tips.map(([x, y]) => d`M${x - 9} ${y + 2}h0M${x + 8} ${y + 3}h0M${x} ${y - 7}h0`).join(''), dark, 15) + line(tips.map(([x, y]) => d`M${x - 10} ${y}h0M${x + 7} ${y + 1}h0M${x - 1} ${y - 9}h0`).join(''), light, 11);
};

const fenugreek = (s) => {
  const c = { count: 36, width: 15, long: 3, colours: ['#C99B3F', '#B98430', '#DDB65C'], light: 0.5 };
  const leaflet = leafPiece(s, 58, 30, '#7F9A4E');
  return [
    room(s, { wall: 'saffron', kind: 'wood', table: '#BE8F55' }),
    pouch(s, { x: 300, y: 670, w: 320, h: 470, colour: '#EADBBB', tie: palette.indigo, label: label(s, { w: 210, h: 120, form: 'hex', paper: palette.indigo, ink: palette.cream, second: palette.indigo, motif: 'stack' }), labelAt: 0.62, viewAt: 0.26, viewSize: 0.32, view: fill('M-130-100h260v200h-260z', '#8F6523') + field(s, [[-60, -30], [40, -34], [-30, 34], [60, 40], [-90, 30]], c) }),
    bowl(s, { x: 580, y: 720, w: 280, h: 100, colour: palette.indigo, lining: '#4F6DA8', inside: mound(s, { rx: 116, ry: 28, h: 66, radius: 50, ...c }) }),
    strew(s, leaflet, [[620, 470, -90], [620, 470, -20], [620, 470, 200], [700, 410, -60], [700, 410, 10], [700, 410, -130], [560, 400, -120], [560, 400, -50], [560, 400, 170]]),
    line('M620 470Q630 560 600 630M620 520Q670 470 700 410M618 500Q590 440 560 400', '#7C8A4A', 5),
    grains(s, inDisc(s, 400, 756, 110, 20), { ...c, count: 12 }),
  ];
};

const fennel = (s) => {
  const c = { count: 34, width: 9, long: 18, colours: ['#A6A552', '#8B8F3F', '#C2BC72'], light: 0.55 };
  const cone = d`M-150-250Q0-200 150-250L60 10Q30 34-10 18z`;
  return [
    room(s, { wall: 'sage', arch: { x: 300, reach: 230 } }),
    line('M640 690Q650 520 600 340', '#8A9455', 8) + line('M636 620Q700 540 716 430M644 560Q590 500 540 480', '#8A9455', 5),
    at(600, 340, umbel('#F0D75E', '#B99A2C'), -8, 1.35), at(716, 430, umbel('#F0D75E', '#B99A2C'), 16, 0.9), at(540, 480, umbel('#F0D75E', '#B99A2C'), -30, 0.75),
    at(290, 616, mound(s, { y: -236, rx: 140, ry: 30, h: 84, radius: 56, ...c })
      + fill(cone, s.lin([[0, tint('#D9BE94', 0.4)], [0.5, '#D9BE94'], [1, shade('#D9BE94', 0.4)]])) + fill('M-150-250Q0-200 150-250L146-238Q0-186-147-238z', '#FFF4DA', op(0.6))
      + line('M-100-214Q-60-60-20 8M96-210Q60-60 30 10', shade('#D9BE94', 0.5), 3, op(0.35)), -6, 1.1),
    teaGlass(s, { x: 296, y: 716, w: 170, h: 200, ink: palette.indigo }),
    mound(s, { x: 560, y: 730, rx: 130, ry: 30, h: 54, radius: 50, ...c }),
    grains(s, inDisc(s, 430, 764, 120, 16), { ...c, count: 14 }),
  ];
};

export default near({ 'sesame-roasted': sesame, 'cumin-beldi': cumin, fenugreek, anise: fennel }, 1.12, { anise: 1.08 });
