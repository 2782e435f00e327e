/** Fresh fruit by the crate. */
import {
  at, branch, calyx, emblem, fill, grains, leafPiece, line, linen, lozenges, near, op, oval, palette, pile, room,
  roundPiece, shade, slicePiece, strew, tint, tray,
} from '../kit/index.mjs';

const clementine = (s) => {
  const fruit = roundPiece(s, 78, '#E5872A', { crown: calyx(-50) });
  const plain = roundPiece(s, 78, '#E9952F');
  const leaf = leafPiece(s, 120, 34, '#56733F');
  return [
    room(s, { wall: 'dusk', arch: { x: 400, reach: 290, top: 30 } }),
    tray(s, { x: 400, y: 690, w: 660, h: 150, deep: 130, colour: '#C39256', slats: 2, inside: pile(s, [plain, fruit], { y: -170, across: 5, stepX: 126, rows: 4, stepY: 68, turn: 14, shrink: 0.86, jitter: 6 }), front: fill('M-90-48h180v96h-180z', palette.cream) + at(0, 0, emblem('sun', 40, '#D9781F', palette.cream)) }),
    strew(s, leaf, [[470, 250, -30], [250, 330, 200, 0.9], [600, 420, -14], [350, 470, 30, 0.8]]),
    strew(s, slicePiece(s, 70, '#E9952F'), [[660, 730, 0, 0.95]]), s.use(fruit, 130, 716, -10, 0.85), s.use(leaf, 150, 674, -30, 0.7),
  ];
};

const pomegranate = (s) => {
  const c = '#B5322F';
  const crown = fill('M-24-80l-14-30 22 12 16-20 14 20 24-12-16 30q-24 12-46 0z', shade(c, 0.15)) + fill('M-14-86q14 8 30 0l-6 10-20 0z', '#E8B27A');
  const fruit = roundPiece(s, 90, c, { crown });
  const blush = roundPiece(s, 88, '#C9523A', { crown });
  const open = s.piece(oval(14, 34, 120, 60, '#3a1f1c', op(0.3)) + oval(0, 0, 112, 100, s.rad([[0, tint(c, 0.4)], [0.5, c], [1, shade(c, 0.4)]], [0.34, 0.28, 0.8])) + fill('M-84-30Q-40-86 20-74T92-10Q80 60 10 66T-88 30Q-100 0-84-30z', '#F6DFB2')
    + grains(s, () => { const a = s.r(0, 6.3), f = Math.sqrt(s.rnd()); return [-2 + 76 * f * Math.cos(a), -4 + 54 * f * Math.sin(a)]; }, { count: 64, width: 19, colours: ['#A8142A', '#C92C3E', '#8A0F22'], light: 0.65, dark: 0.5 }) + line('M-4-66Q10-20-6 4T10 62M-6 4Q-50 6-84 22M-6 4Q40-6 84-4', '#F6DFB2', 6, op(0.85)));
  const seed = s.piece(fill('M-13 3Q-8-14 8-10 18 0 8 12-8 16-13 3z', '#3a1f1c', `transform="translate(3 5)" ${op(0.3)}`) + fill('M-13 3Q-8-14 8-10 18 0 8 12-8 16-13 3z', s.rad([[0, '#F07A7A'], [1, '#8A0F22']], [0.35, 0.3, 0.7])) + line('M-5-4l6-2', '#FFE9E4', 3));
  return [
    room(s, { wall: 'sage', sun: { x: 60, y: 20 } }),
    branch(s, { x: 790, y: 240, turn: 160, long: 330, bend: 30, count: 11, leaf: leafPiece(s, 90, 18, '#6F8A4A'), open: 44 }),
    linen(s, { x: 400, y: 710, w: 720, h: 150, stripe: palette.olive }),
    strew(s, blush, [[250, 470, -10, 1.1], [470, 440, 14, 1.15]]), strew(s, fruit, [[620, 560, 10, 1.2], [130, 590, -16, 1.15]]),
    s.use(open, 370, 630, 0, 1.3),
    strew(s, seed, [[560, 718, 0, 1.3], [610, 746, 40, 1.3], [660, 712, 90, 1.3], [190, 752, 20, 1.3], [250, 768, 70, 1.3], [520, 764, 140, 1.3], [130, 730, 10, 1.2]]),
  ];
};

const apple = (s) => {
  const one = (c, blush, t = 10) => s.piece(oval(26, 70, 90, 30, '#3a1f1c', op(0.3)) + fill('M0-66C30-88 94-72 94 0 94 56 50 90 14 86Q0 80-14 86C-50 90-94 56-94 0-94-72-30-88 0-66z', s.rad([[0, tint(c, 0.5)], [0.4, c], [0.8, shade(c, 0.4)], [1, shade(c, 0.26)]], [0.34, 0.28, 0.8]))
    + line('M-50-60Q-84-10-56 50M20-60Q44 0 34 66M50-60Q80 0 60 50M0-50Q10 0 6 60', blush, 5, `${op(0.22)} stroke-dasharray="34 16 12 20"`) + oval(0, -62, 28, 9, shade(c, 0.5), op(0.6)) + line('M0-62q2-26 16-42', '#5A3B22', 7) + oval(-40, -34, 18, 12, '#fffaf0', `${op(0.6)} transform="rotate(-30 -40 -34)"`));
  const [red, gold] = [one('#B8342A', '#E8B25A'), one('#D9B04A', '#C9402F')];
  return [
    room(s, { wall: 'rose', arch: { x: 400, reach: 290, top: 30 } }),
    tray(s, { x: 390, y: 700, w: 640, h: 140, deep: 120, colour: '#9C6B3C', slats: 2, inside: pile(s, [red, gold, red], { y: -180, across: 4, stepX: 146, rows: 3, stepY: 92, turn: 16, shrink: 0.86, jitter: 6, size: 0.98 }), front: fill(lozenges(520, 0, 9, 26), '#E9D3A4') }),
    strew(s, leafPiece(s, 110, 40, '#6E8A4A'), [[420, 300, -24], [240, 380, 200, 0.9], [560, 440, -10, 0.9]]),
    s.use(gold, 690, 690, 8, 0.8),
  ];
};

export default near({ clementine, pomegranate, 'apple-midelt': apple }, 1.08);
