/** Hand-rolled couscous. */
import {
  bowl, d, ear, emblem, fill, grains, heap, inDisc, mound, near, oval, palette, pouch, room, sack, shade, shadow,
  spoon, tint,
} from '../kit/index.mjs';

/** The plaited tray on which couscous is rolled, seen from a little above. */
const tbag = (s, x, y, r, c = '#D2AB66', mark = palette.brick) => shadow(s, x, y + 20, r, 0.25, 0.5)
  + fill(d`M${x - r} ${y}v16A${r} ${r * 0.3} 0 0 0 ${x + r} ${y + 16}v-16z`, shade(c, 0.35))
  + oval(x, y, r, r * 0.3, s.lin([[0, tint(c, 0.4)], [0.6, c], [1, shade(c, 0.25)]], [0, 0, 1, 0.6]))
  + [0.94, 0.84, 0.74, 0.64].map((f, i) => oval(x, y, r * f, r * 0.3 * f, 'none', `stroke="${i % 2 ? mark : shade(c, 0.4)}" stroke-width="${i % 2 ? 11 : 4}" stroke-dasharray="${i % 2 ? '24 20' : '8 5'}" opacity=".7"`)).join('');

const wheat = (s) => {
  const c = { count: 52, width: 9, colours: ['#EBCB84', '#E0B864', '#F3DDA6'], light: 0.6, dark: 0.35 };
  return [
    room(s, { wall: 'dusk', arch: { x: 400, reach: 280, top: 40 } }),
    ear(s, { x: 680, y: 640, turn: -112, long: 460, bend: 20, grains: 9, awn: 40, grain: [44, 15] }), ear(s, { x: 720, y: 640, turn: -92, long: 460, bend: 20, grains: 9, awn: 40, grain: [44, 15] }),
    tbag(s, 380, 660, 350),
    mound(s, { x: 370, y: 664, rx: 240, ry: 54, h: 230, radius: 70, base: '#D9AE5C', ...c }),
    spoon(s, { x: 620, y: 736, turn: -20, long: 240, r: 56, inside: grains(s, inDisc(s, 0, 0, 52, 30), { ...c, count: 30 }) }),
    grains(s, inDisc(s, 300, 764, 220, 14), { ...c, count: 16 }),
  ];
};

const belboula = (s) => {
  const c = { count: 40, width: 12, colours: ['#A98656', '#C6A577', '#8B6A40'], light: 0.5, dark: 0.4 };
  return [
    room(s, { wall: 'rose', sun: { x: 80, y: 30 } }),
    ear(s, { x: 610, y: 690, turn: -82, long: 430, bend: 24, grains: 8, awn: 130, grain: [42, 13], colour: '#C29A55' }),
    sack(s, { x: 340, y: 680, w: 430, h: 320, colour: '#C9AE82', stripe: palette.terracotta, inside: mound(s, { rx: 164, ry: 38, h: 120, radius: 60, ...c }) }),
    bowl(s, { x: 610, y: 740, w: 270, h: 90, colour: palette.terracotta, inside: mound(s, { y: 4, rx: 110, ry: 28, h: 60, radius: 50, ...c }) }),
    grains(s, inDisc(s, 360, 758, 130, 16), { ...c, count: 12 }),
  ];
};

const khoumassi = (s) => {
  const colours = ['#E6C271', '#A98656', '#D0812F', '#7A4D2E'];
  const mix = { count: 26, width: 14, colours: ['#EBCB84', '#D08A3C', '#7A5030'], light: 0.5, dark: 0.4 };
  const cup = s.piece(bowl(s, { x: 0, y: 0, w: 170, h: 60, colour: palette.cream, lining: '#E9DCC2' }));
  const heapAt = (x, y, grain) => s.use(cup, x, y) + heap(s, { x, y: y - 60, rx: 66, ry: 14, h: 46, count: 7, width: 18, colours: [grain], light: 0, dark: 0.4 });
  return [
    room(s, { wall: 'sage' }),
    pouch(s, { x: 400, y: 560, w: 300, h: 420, colour: '#E0CBA2', tie: palette.brick, label: emblem('khatem', 84, palette.brick, '#E6CFA4'), labelAt: 0.5 }),
    heapAt(130, 610, colours[0]), heapAt(670, 610, colours[1]), heapAt(120, 730, colours[2]), heapAt(680, 730, colours[3]),
    bowl(s, { x: 400, y: 720, w: 330, h: 110, colour: palette.terracotta, inside: mound(s, { y: 6, rx: 136, ry: 34, h: 96, radius: 56, base: '#B8925A', ...mix }) }),
  ];
};

export default near({ 'couscous-wheat': wheat, 'couscous-barley': belboula, 'couscous-khoumassi': khoumassi }, 1.08, { 'couscous-khoumassi': 1.06 });
