/** Ground spices and the blend of the attar's shop. */
import {
  aniseStarPiece, bowl, chilliPiece, cinnamonPiece, fill, jar, label, line, near, op, oval, palette, plate, pouch,
  powder, room, roundPiece, shade, spoon, strew, tint,
} from '../kit/index.mjs';

/** A dried niora: a small round wrinkled pepper. */
const niora = (s, c = '#8E1F1A') => s.piece(oval(8, 12, 44, 40, '#3a1f1c', op(0.3)) + oval(0, 0, 44, 40, s.rad([[0, tint(c, 0.5)], [0.4, c], [1, shade(c, 0.5)]], [0.34, 0.28, 0.8]))
  + line('M0-36Q-34-10-22 34M0-36Q-8 0 2 38M2-36Q34-8 24 32', shade(c, 0.45), 4, op(0.6)) + line('M-14-26Q-34-6-28 14M8-28Q24-12 24 6', '#FFB79A', 4, op(0.7)) + fill('M-14-36q14-10 28 0l-8 6 0 4-12 0 0-4z', '#7C8A4A') + line('M0-38q2-12 10-18', '#6B7440', 6));

const paprika = (s) => {
  const pepper = niora(s);
  return [
    room(s, { wall: 'saffron', arch: { x: 420, reach: 270, top: 60 } }),
    line('M620 60Q640 200 610 420', '#8A6B3F', 4), strew(s, pepper, [[600, 130, -20, 0.95], [660, 180, 30, 1], [596, 230, -30, 1.05], [654, 290, 24, 1], [590, 340, -16, 1.05], [640, 400, 10, 1.05]]),
    bowl(s, { x: 320, y: 700, w: 440, h: 130, form: 'dish', colour: palette.brass, lining: '#B5852F', inside: powder(s, { y: 6, rx: 184, ry: 44, h: 200, colour: '#B8321C' }) }),
    spoon(s, { x: 610, y: 724, turn: -28, long: 220, r: 54, inside: powder(s, { y: 4, rx: 50, ry: 24, h: 34, colour: '#B8321C' }) }),
    strew(s, pepper, [[120, 730, -14, 1.15], [480, 748, 24, 1.05]]),
  ];
};

const chilli = (s) => {
  const pod = chilliPiece(s, 190);
  const small = chilliPiece(s, 150, '#8F1F16');
  return [
    room(s, { wall: 'clay' }),
    pouch(s, { x: 290, y: 660, w: 300, h: 470, colour: '#B98555', tie: palette.cream, label: label(s, { w: 200, h: 220, form: 'arch', paper: '#A8231A', ink: '#F6DFB0', second: '#A8231A', motif: 'stack', size: 0.3 }), labelAt: 0.4 }),
    bowl(s, { x: 580, y: 690, w: 300, h: 110, form: 'deep', colour: '#3C5A6B', lining: '#4F7182', band: line('M-150-60q150 60 300 0', '#EBD9B8', 6, `${op(0.9)} stroke-dasharray="2 16"`), inside: powder(s, { y: 4, rx: 124, ry: 30, h: 96, colour: '#C23A16' }) }),
    strew(s, pod, [[90, 730, 6], [300, 760, -16, 1], [520, 742, 10, 1.05]]), strew(s, small, [[200, 764, 168], [730, 770, 196, 0.95]]),
  ];
};

const rasElHanout = (s) => {
  const star = aniseStarPiece(s, 54);
  const nutmeg = roundPiece(s, 38, '#9C7248', { flat: 0.84, pores: false });
  const pod = s.piece(fill('M-34 0Q0-26 34 0Q0 26-34 0z', '#3a1f1c', `transform="translate(5 7)" ${op(0.3)}`) + fill('M-34 0Q0-26 34 0Q0 26-34 0z', s.lin([[0, '#D5D6A2'], [1, '#7E8450']], [0, 0, 0, 1])) + line('M-30 0Q0-8 30 0M-26 4Q0 12 26 4', '#6E7446', 2));
  return [
    room(s, { wall: 'rose', arch: { x: 300, reach: 240, top: 70 } }),
    jar(s, { x: 300, y: 640, w: 270, h: 400, form: 'round', lid: 'cork', liquid: '#9A5B2B', thick: true, level: 0.8, label: label(s, { w: 156, h: 136, form: 'oval', paper: palette.plum, ink: palette.saffron, second: palette.plum, motif: 'lozenge' }) }),
    plate(s, { x: 530, y: 690, r: 215, colour: palette.brass, rim: '#8A6425', inside: powder(s, { x: 20, y: 0, rx: 112, ry: 26, h: 86, colour: '#A0602C' }) }),
    strew(s, cinnamonPiece(s, 210), [[440, 764, -10]]), strew(s, star, [[390, 700, 0, 1.05], [690, 742, 20, 1.15]]),
    strew(s, nutmeg, [[340, 752, 0, 1.1]]), strew(s, pod, [[250, 752, -24, 1.1]]),
  ];
};

export default near({ 'paprika-niora': paprika, 'hot-chilli': chilli, 'ras-el-hanout': rasElHanout }, 1.1);
