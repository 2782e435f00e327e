/** Amlou, the nut and argan spreads. */
import {
  almondPiece, arganPiece, bowl, closed, d, fill, jar, label, leafPiece, line, linen, near, op, oval, palette, room,
  shade, spoon, strew, tint,
} from '../kit/index.mjs';

/** The thick swirl of a spread. */
const swirl = (s, rx, ry, c) => oval(0, 0, rx, ry, s.rad([[0, tint(c, 0.3)], [0.6, c], [1, shade(c, 0.4)]], [0.35, 0.3, 0.8]))
  + line(d`M${-rx * 0.7} 0C${-rx * 0.6} ${-ry} ${rx * 0.7} ${-ry} ${rx * 0.6} 0S${-rx * 0.4} ${ry * 0.7} ${-rx * 0.36} ${ry * 0.04}S${rx * 0.3} ${-ry * 0.46} ${rx * 0.24} 0`, shade(c, 0.4), 9, op(0.4))
  + line(d`M${-rx * 0.7} -5C${-rx * 0.6} ${-ry} ${rx * 0.7} ${-ry} ${rx * 0.6} -5S${-rx * 0.4} ${ry * 0.7} ${-rx * 0.36} -4`, tint(c, 0.75), 5, op(0.7));

const drip = (c, x, y) => fill(closed([[x - 16, y - 10], [x, y - 14], [x + 16, y - 8], [x + 13, y + 40], [x + 4, y + 62], [x - 8, y + 34]]), c) + line(d`M${x - 6} ${y + 2}v24`, '#FFF0CC', 4, op(0.7));

const peanutPiece = (s, c = '#D2A365') => {
  const shape = d`M-46 0C-46-26-14-26 0-16S46-26 46 0 14 26 0 16-46 26-46 0z`;
  return s.piece(fill(shape, '#3a1f1c', `transform="translate(6 8)" ${op(0.3)}`) + fill(shape, s.lin([[0, tint(c, 0.4)], [0.5, c], [1, shade(c, 0.4)]], [0.2, 0, 0.4, 1]))
    + line('M-38-8q12-10 26-4M8-10q16-10 30 0M-40 6q40 12 80 0M-24-14v26M22-16v28M-6-12v22', shade(c, 0.4), 2.5, op(0.5)));
};

export default near({
  'amlou-almond': (s) => {
    const almond = almondPiece(s, 88);
    const c = '#9A5A26';
    return [
      room(s, { wall: 'clay', arch: { x: 330, reach: 240, top: 80 } }),
      jar(s, { x: 290, y: 670, w: 290, h: 370, form: 'squat', lid: 'cloth', lidColour: palette.saffron, liquid: c, thick: true, level: 0.88, label: label(s, { w: 230, h: 140, form: 'hex', ink: palette.brick, motif: 'lozenge' }) }),
      bowl(s, { x: 580, y: 708, w: 290, h: 90, colour: palette.cream, lining: palette.cream, lip: palette.white, band: fill('M-145-64h290v16h-290z', palette.terracotta), inside: swirl(s, 118, 28, c) }),
      spoon(s, { x: 590, y: 606, turn: -40, long: 240, r: 50, inside: oval(0, 0, 50, 29, shade(c, 0.1)) + line('M-30-6q20-14 50-8', tint(c, 0.7), 5, op(0.7)) }),
      strew(s, almond, [[120, 722, 24], [200, 752, -14], [290, 744, 38, 0.95], [396, 756, -30, 1.05]]),
      strew(s, arganPiece(s, 64), [[716, 760, 10], [468, 762, 160, 0.9]]),
      strew(s, leafPiece(s, 70, 15), [[60, 750, -20, 1], [66, 756, 20, 0.9]]),
    ];
  },
  'amlou-peanut': (s) => {
    const nut = peanutPiece(s);
    const c = '#B77B3A';
    return [
      room(s, { wall: 'saffron', sun: { x: 400, y: 30, w: 280 } }),
      linen(s, { x: 380, y: 704, w: 600, stripe: palette.olive }),
      jar(s, { x: 480, y: 690, w: 270, h: 400, form: 'straight', lid: 'wood', liquid: c, thick: true, level: 0.86, label: label(s, { w: 266, h: 120, paper: palette.terracotta, ink: palette.cream, second: palette.terracotta, motif: 'stack', border: 'lozenges' }), labelAt: 0.4 }),
      drip(c, 552, 360),
      spoon(s, { x: 190, y: 690, turn: -58, long: 300, r: 66, inside: oval(0, 0, 68, 40, s.rad([[0, tint(c, 0.45)], [1, shade(c, 0.2)]], [0.35, 0.3, 0.8])) + line('M-40-6C-30-34 44-30 38-2S-14 18-10 2', tint(c, 0.7), 6, op(0.6)) }),
      strew(s, nut, [[690, 672, -24], [716, 724, 18, 1.1], [610, 744, -8, 1.1], [330, 752, 30, 1.05]]),
      strew(s, almondPiece(s, 44, '#C98A5A'), [[250, 764, 10], [520, 768, -20], [410, 744, 20]]),
    ];
  },
}, 1.13);
