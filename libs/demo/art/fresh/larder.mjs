/** Cheese, smen, sardines, salt. */
import {
  at, board, bowl, branch, d, drum, fill, grains, inDisc, leafPiece, line, linen, lozenges, mound, near, needles,
  olivePiece, op, oval, palette, room, sack, shade, shadow, slicePiece, spoon, strew, tint, turned, zigzag,
} from '../kit/index.mjs';

const goatCheese = (s) => {
  const round = (x, y, r, h) => shadow(s, x, y + 8, r, 0.7) + at(x, y, [fill(d`M${-r} ${-h}V0A${r} ${r * 0.28} 0 0 0 ${r} 0V${-h}z`, drum(s, '#F4EBDA')), line(d`M${-r} ${-h * 0.66}q${r} ${r * 0.5} ${r * 2} 0M${-r} ${-h * 0.33}q${r} ${r * 0.5} ${r * 2} 0`, '#C9B698', 5, `${op(0.6)} stroke-dasharray="9 9"`), oval(0, -h, r, r * 0.28, s.lin([[0, '#FFFEF8'], [1, '#EADDC4']], [0, 0, 1, 0.5]))]);
  return [
    room(s, { wall: 'dusk', arch: { x: 360, reach: 260, top: 60 } }),
    board(s, { x: 400, y: 676, rx: 350, ry: 92, colour: '#B48350' }),
    branch(s, { x: 720, y: 560, turn: 226, long: 330, bend: -40, count: 9, leaf: leafPiece(s, 90, 14, '#7E8F62'), open: 38 }),
    round(300, 640, 150, 110), round(330, 530, 118, 96),
    grains(s, inDisc(s, 330, 434, 96, 24), { count: 26, width: 6, long: 12, colours: ['#7C8A4A', '#5F6B33'], light: 0.3, dark: 0.4 }),
    fill('M520 690L700 640V560L520 600z', s.lin([[0, '#FFFDF4'], [1, '#EADBC0']], [0, 0, 0.4, 1])) + fill('M520 600L590 552Q660 530 700 560z', '#FFFEF8') + fill('M520 690L520 600 590 552 590 560z', '#D9C6A6', op(0.4)) + line('M570 640h14M620 610h10M640 630h8M600 660h9M664 604h8M554 610h7', '#CDB994', 6, op(0.7)),
    needles(s, { x: 440, y: 736, turn: -8, long: 260, count: 20, needle: 28, width: 8, colour: '#7C8A5A' }),
    strew(s, olivePiece(s, 56, '#4E2C42'), [[160, 724, 10, 1.1], [230, 750, -14, 1.1]]), strew(s, olivePiece(s, 56, '#8B9440'), [[300, 730, 6, 1.05]]),
  ];
};

const smen = (s) => {
  const pot = turned([[96, -330, 1], [104, -306], [92, -280], [150, -190], [156, -110], [110, -12], [100, 0, 1]], 0.2, 0);
  return [
    room(s, { wall: 'sage', arch: { x: 320, reach: 240, top: 70 } }),
    shadow(s, 300, 680, 150, 1.1),
    at(300, 680, [fill(pot, drum(s, '#B8693C')), s.inside(pot, fill(lozenges(320, -176, 9, 24), palette.cream) + line(zigzag(340, -128, 30, 20) + zigzag(340, -224, 30, 16), palette.cream, 5) + fill('M-96-330q96 60 192 0l4 60q-40 20-60 70-16 20-24-10-30-10-50 30-18 10-20-30-24-20-46-50z', '#F2DFA4', op(0.95))),
      oval(0, -330, 96, 25, '#D9B06A'), fill('M-84-332C-60-400 60-396 84-332A86 21 0 0 1-84-332z', s.rad([[0, '#FFFBE4'], [0.5, '#F6E2A0'], [1, '#C99B48']], [0.34, 0.28, 0.8])), line('M-40-352q36-30 74-8', '#FFFDF0', 6, op(0.8)), line('M-96-220q-4 60 10 120', '#FFE3C4', 7, op(0.45))], 0, 1.2),
    spoon(s, { x: 560, y: 600, turn: -52, long: 260, r: 56, inside: fill('M-60-4C-44-50 40-50 60-4 40 34-44 34-60-4z', s.rad([[0, '#FFFBE4'], [0.6, '#F4DE98'], [1, '#CFA050']], [0.35, 0.3, 0.8])) + line('M-30-18q24-16 54-6', '#FFFDF0', 6) }),
    khobz(s, 620, 700),
    needles(s, { x: 60, y: 770, turn: -4, long: 170, count: 14, needle: 24, width: 7, colour: '#7C8A5A' }),
  ];
};

/** A round loaf, one quarter torn off and lying before it. */
const khobz = (s, x, y) => shadow(s, x, y + 30, 150, 0.4) + at(x, y, [
  fill('M-150-6V18A150 46 0 0 0 150 18V-6z', s.lin([[0, '#C98A42'], [0.4, '#E6B56A'], [1, '#8A5424']])),
  fill('M-150-6C-140-66 140-66 150-6A150 46 0 0 1-150-6z', s.rad([[0, '#F6DDA4'], [0.5, '#DDA655'], [1, '#A8692F']], [0.34, 0.2, 0.8])),
  grains(s, inDisc(s, -10, -18, 110, 24), { count: 26, width: 6, colours: ['#F7E6BE'], light: 0, dark: 0.4 }),
  fill('M20 36L150 4V26Q100 62 34 64z', '#FBF0D2') + line('M50 48h8M80 40h10M110 30h8M70 54h7M100 46h8', '#DDC08C', 6),
]);

const sardines = (s) => {
  const fish = s.piece(fill('M-150 0C-110-40 40-46 110-6L160-34Q150 0 160 34L110 8C40 44-110 40-150 0z', '#3a1f1c', `transform="translate(6 12)" ${op(0.3)}`) + fill('M-150 0C-110-40 40-46 110-6L160-34Q150 0 160 34L110 8C40 44-110 40-150 0z', s.lin([[0, '#2F5370'], [0.34, '#6E93A8'], [0.5, '#DDE6E4'], [0.8, '#F4F1E4'], [1, '#A8B0AE']], [0, 0, 0, 1]))
    + line('M-104-24Q-92 0-106 24', '#4A6474', 4, op(0.7)) + line('M-80-8h0M-54-10h0M-26-11h0M4-11h0M34-9h0M64-6h0', '#23405A', 8, op(0.7)) + line('M-90-22Q0-34 90-10', '#EAF4F6', 4, op(0.6)) + oval(-126, -5, 9, 9, '#F6EDD2') + oval(-126, -5, 5, 5, '#1E2A33') + fill('M-10-34l34-14 14 16z', '#4E7288') + line('M124-8l28-16M126 6l26 16M124 0h24', '#3B5A70', 3, op(0.6)));
  const can = d`M-210-40C-210-100-150-120 0-120S210-100 210-40 150 40 0 40-210 20-210-40z`;
  return [
    room(s, { wall: 'dusk', sun: { x: 380, y: 30, w: 300 } }),
    linen(s, { x: 400, y: 690, w: 740, h: 190, stripe: palette.indigo }),
    at(620, 470, [fill('M-110-150Q-110-180-80-180H80Q110-180 110-150V120Q110 150 80 150H-80Q-110 150-110 120z', '#3a1f1c', `transform="translate(16 14)" ${op(0.25)}`), fill('M-110-150Q-110-180-80-180H80Q110-180 110-150V120Q110 150 80 150H-80Q-110 150-110 120z', s.lin([[0, tint('#2F4B8F', 0.25)], [0.5, '#2F4B8F'], [1, shade('#2F4B8F', 0.35)]], [0, 0, 1, 1])), line('M-96-140Q-96-164-72-164H72Q96-164 96-140V110Q96 134 72 134H-72Q-96 134-96 110z', palette.brass, 6), s.use(fish, 0, -14, -30, 0.56), fill(lozenges(180, -128, 5, 14) + lozenges(180, 98, 5, 14), palette.saffron)], 10),
    shadow(s, 320, 676, 220, 0.4),
    at(320, 640, [fill(d`M-210-40V24C-210 84-150 104 0 104S210 84 210 24V-40z`, s.lin([[0, '#8A8F92'], [0.25, '#F2EEE2'], [0.55, '#C4C4BE'], [0.9, '#7C8084'], [1, '#A2A4A4']])), fill(can, '#E9E4D6'), s.inside(can, fill(can, '#B98A2E', 'transform="translate(0-40)scale(.93 .9)translate(0 40)"') + [[-10, -86, 2], [6, -50, -2], [-8, -12, 3]].map(([x, y, t]) => s.use(fish, x, y, t, 1.12)).join('') + fill(can, '#E8B23A', op(0.2))), line(can, '#FFFDF4', 6) + line(can, '#8A8F92', 2)]),
    s.use(slicePiece(s, 66, '#E8C23A'), 130, 730, 0, 1), s.use(slicePiece(s, 60, '#E8C23A'), 590, 730, 0, 0.9),
    strew(s, leafPiece(s, 70, 24, '#5F7A3E'), [[660, 750, -20], [664, 756, 24], [220, 764, 0]]),
  ];
};

const salt = (s) => {
  const c = { count: 40, width: 11, colours: ['#FFFDF8', '#E4DFDF'], light: 0.9, dark: 0.22 };
  const crystal = s.piece(fill('M-22 8L-16-16 8-22 24-6 16 16-10 20z', '#3a1f1c', `transform="translate(4 7)" ${op(0.25)}`) + fill('M-22 8L-16-16 8-22 24-6 16 16-10 20z', '#EFEBEA') + fill('M-16-16L8-22 4-4-12 0z', '#fff') + fill('M4-4L24-6 16 16-10 20-12 0z', '#CFC9CE', op(0.7)));
  return [
    room(s, { wall: 'dusk', arch: { x: 330, reach: 250, top: 60 }, table: '#8FA4B0' }),
    sack(s, { x: 320, y: 684, w: 410, h: 310, colour: '#D9C9AB', stripe: palette.indigo, inside: mound(s, { rx: 156, ry: 36, h: 140, radius: 58, base: '#E6E0DE', ...c }) }),
    bowl(s, { x: 600, y: 720, w: 310, h: 100, form: 'deep', colour: palette.wood, inside: mound(s, { y: 4, rx: 128, ry: 32, h: 84, radius: 54, base: '#E6E0DE', ...c }) }),
    spoon(s, { x: 600, y: 600, turn: -46, long: 220, r: 46, colour: palette.darkWood, inside: grains(s, inDisc(s, 0, 0, 42, 24), { ...c, count: 18 }) }),
    strew(s, crystal, [[420, 744, 0, 1.1], [470, 764, 40, 0.9], [370, 768, 80, 0.8], [110, 752, 20, 1.1], [160, 770, 60, 0.8]]),
    grains(s, inDisc(s, 300, 768, 160, 14), { ...c, count: 12 }),
  ];
};

export default near({ 'goat-cheese': goatCheese, smen, sardines, 'sea-salt': salt }, 1.1, { 'goat-cheese': 1.24, sardines: 1.12 });
