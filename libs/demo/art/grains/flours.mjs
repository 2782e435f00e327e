/** Flours and zammita. */
import {
  at, bowl, ear, field, fill, grains, inDisc, label, lozenges, mound, near, oval, palette, podPiece, pouch, powder,
  room, sack, shade, spoon, strew, tint,
} from '../kit/index.mjs';

const carob = (s) => [
  room(s, { wall: 'saffron', arch: { x: 480, reach: 250, top: 60 } }),
  pouch(s, { x: 540, y: 640, w: 280, h: 440, colour: '#7A4A2C', tie: palette.saffron, label: label(s, { w: 190, h: 180, form: 'arch', paper: '#F1DFB8', ink: '#5A3320', motif: 'eye' }), labelAt: 0.46 }),
  bowl(s, { x: 280, y: 704, w: 420, h: 130, form: 'basin', colour: '#E7D4AE', lining: '#D8BF92', band: fill(lozenges(420, -62, 11, 18), palette.brick), inside: powder(s, { y: 6, rx: 172, ry: 42, h: 160, colour: '#7B4426' }) }),
  strew(s, podPiece(s, 300), [[440, 764, -6, 1], [80, 776, -4, 0.8]]), strew(s, podPiece(s, 260, '#6E4026'), [[540, 724, -14, 0.95]]),
  grains(s, inDisc(s, 430, 770, 90, 10), { count: 12, width: 12, long: 3, colours: ['#3E2418'], light: 0.5 }),
];

const barley = (s) => [
  room(s, { wall: 'sand', sun: { x: 90, y: 30 } }),
  ear(s, { x: 560, y: 690, turn: -104, size: 0.95, long: 460, bend: 24, grains: 8, awn: 120, grain: [42, 13] }),
  ear(s, { x: 590, y: 690, turn: -84, long: 460, bend: 24, grains: 8, awn: 120, grain: [42, 13] }),
  ear(s, { x: 620, y: 690, turn: -64, size: 0.9, long: 460, bend: 24, grains: 8, awn: 120, grain: [42, 13] }),
  sack(s, { x: 330, y: 690, w: 430, h: 300, colour: '#EFE4CC', stripe: palette.indigo, inside: powder(s, { rx: 166, ry: 38, h: 130, colour: '#E9DABB' }) }),
  at(390, 330, fill('M-70-20Q-60 40 0 44T70-20z', s.lin([[0, tint(palette.wood, 0.4)], [1, shade(palette.wood, 0.35)]])) + oval(0, -20, 70, 20, shade(palette.wood, 0.35)) + oval(0, -22, 58, 15, '#F3E7CC') + fill('M60-26L150-70l10 20L66-2z', palette.wood), -14),
  powder(s, { x: 640, y: 740, rx: 110, ry: 26, h: 60, colour: '#E5D4B0' }),
];

const zammita = (s) => {
  const c = { count: 33, width: 10, colours: ['#A9743F', '#8A5A30', '#E4C48E'], light: 0.4, dark: 0.35 };
  return [
    room(s, { wall: 'clay', arch: { x: 320, reach: 240, top: 70 } }),
    pouch(s, { x: 280, y: 640, w: 300, h: 450, colour: '#D9BC8C', tie: palette.indigo, label: label(s, { w: 278, h: 150, paper: palette.brick, ink: palette.cream, second: palette.brick, motif: 'lozenge', border: 'lines' }), labelAt: 0.5 }),
    bowl(s, { x: 540, y: 716, w: 380, h: 120, colour: palette.wood, inside: mound(s, { y: 6, rx: 158, ry: 38, h: 130, radius: 56, base: '#A9743F', ...c }) }),
    spoon(s, { x: 150, y: 736, turn: 196, long: 140, r: 64, inside: at(0, 4, field(s, [[0, 0]], { radius: 56, ...c })) }),
  ];
};

export default near({ 'carob-powder': carob, 'barley-flour': barley, zammita }, 1.08);
