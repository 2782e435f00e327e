/** Saffron of Taliouine and Taznakht. */
import {
  at, carton, crocusPiece, emblem, fill, grains, heap, inBox, inDisc, jar, label, line, linen, lozenges, near,
  palette, room, strew, tin, zigzag,
} from '../kit/index.mjs';

const red = { colours: ['#B3201A', '#8E1512', '#D0402A'], light: 0.4, dark: 0.45 };
const threads = (s, area, count, long = 34, width = 5) => grains(s, area, { count, long, width, lean: 0.2, spread: 5, ...red });

export default near({
  saffron: (s) => {
    const crocus = crocusPiece(s, 150);
    return [
      room(s, { wall: 'sage', arch: { x: 420, reach: 270, top: 70 } }),
      strew(s, crocus, [[560, 560, 8, 1.25], [690, 600, 22, 1], [470, 600, -16, 0.95]]),
      tin(s, { x: 300, y: 670, w: 330, h: 130, colour: palette.brass, band: at(0, -58, fill(lozenges(320, 0, 9, 24), '#8A5F22') + line(zigzag(320, -44, 22, 14), '#8A5F22', 4)), inside: heap(s, { y: 8, rx: 146, ry: 36, h: 70, count: 80, width: 7, long: 40, lean: 0.2, spread: 5, ...red }) }),
      threads(s, inDisc(s, 540, 728, 150, 30), 36, 40, 6),
      s.use(crocus, 130, 740, -72, 0.9),
    ];
  },
  'saffron-5g': (s) => {
    const crocus = crocusPiece(s, 140, '#8566B0');
    return [
      room(s, { wall: 'dusk' }),
      linen(s, { x: 400, y: 706, w: 700, h: 150, colour: '#F3E8D4', stripe: '#A8311F' }),
      carton(s, { x: 560, y: 650, w: 230, h: 340, side: 76, colour: '#8E2418', front: [fill('M-100-150H100V150H-100z', 'none', 'stroke="#E3B65A" stroke-width="4"'), emblem('khatem', 74, '#E3B65A', '#8E2418'), line(zigzag(180, -122, 20, 14) + zigzag(180, 122, 20, 14), '#E3B65A', 4)] }),
      jar(s, { x: 300, y: 690, w: 210, h: 330, form: 'straight', lid: 'cork', inside: fill('M-110-220Q0-250 110-220V20H-110z', '#7C1410') + grains(s, inBox(s, -110, -225, 190, 230), { count: 46, width: 10, long: 50, lean: 0.2, spread: 5, ...red }), label: label(s, { w: 110, h: 90, form: 'oval', ink: '#A8311F', motif: 'lozenge' }), labelAt: 0.3 }),
      s.use(crocus, 150, 720, -30, 1.1), s.use(crocus, 440, 770, 64, 0.95),
      threads(s, inDisc(s, 620, 744, 110, 22), 22, 42, 7),
    ];
  },
}, 1.08);
