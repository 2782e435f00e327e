/** Dates of the Tafilalet, the Drâa and Figuig: big, glossy, each variety with its own dish. */
import {
  almondPiece, around, at, bottle, bowl, d, datePiece, fill, grains, inDisc, label, leafPiece, line, linen, lozenge,
  lozenges, near, op, oval, palette, pile, plate, room, shade, shadow, strew, tint, tray, zigzag,
} from '../kit/index.mjs';

/** Ribs of a palm frond, seen from the side, growing from (0, 0). */
const frond = (s, x, y, turn, long = 420, c = '#7D8B52') => {
  const leaf = leafPiece(s, 150, 13, c);
  return at(x, y, [line(d`M0 0Q${long * 0.5}-40 ${long} 0`, '#9A8A55', 9), ...[0.2, 0.32, 0.44, 0.56, 0.68, 0.8, 0.92].map((t) => s.use(leaf, long * t, -80 * t * (1 - t), -44 + t * 20, 1.1 - t * 0.4) + s.use(leaf, long * t, -80 * t * (1 - t), 46 - t * 20, 1.1 - t * 0.4)), s.use(leaf, long, 0, 4, 0.7)], turn);
};

const majhoul = (s) => {
  const [a, b] = [datePiece(s, 150, '#7E3A18', 0.75, 0.46), datePiece(s, 146, '#8F4A20', 0.7, 0.48)];
  return [
    room(s, { wall: 'sand', arch: { x: 400, reach: 280, top: 40 } }),
    frond(s, 90, 500, -30, 480),
    tray(s, { x: 390, y: 700, w: 640, h: 110, deep: 190, colour: '#B07C46', inside: pile(s, [a, b], { y: -128, across: 5, stepX: 116, rows: 3, stepY: 62, turn: 16, shrink: 0.94, jitter: 8 }), front: fill(lozenges(560, 0, 9, 24), shade('#B07C46', 0.55)) + line(zigzag(600, -38, 34, 12) + zigzag(600, 40, 34, 12), shade('#B07C46', 0.55), 4) }),
    strew(s, a, [[640, 740, -14, 1.1]]), strew(s, b, [[140, 752, 12, 1]]),
  ];
};

const boufeggous = (s) => {
  const [a, b] = [datePiece(s, 128, '#B06A25', 0.75, 0.4), datePiece(s, 124, '#8E4B1C', 0.7, 0.4)];
  const weave = d`M-220-150q220 70 440 0M-214-112q214 70 428 0M-204-74q204 66 408 0M-190-38q190 56 380 0`;
  return [
    room(s, { wall: 'clay', sun: { x: 70, y: 30 } }),
    bowl(s, { x: 400, y: 700, w: 520, h: 190, form: 'deep', colour: '#CDA763', lining: '#A87F42', tilt: 0.25,
      band: line(weave, '#8F6A34', 22, `${op(0.5)} stroke-dasharray="20 14"`) + line(weave, '#EBD197', 7, `${op(0.6)} stroke-dasharray="18 16" transform="translate(-2-6)"`) + fill(lozenges(520, -92, 11, 24), palette.brick),
      inside: pile(s, [a, b, a], { y: -18, across: 5, stepX: 84, rows: 5, stepY: 38, turn: 60, shrink: 0.84, jitter: 10 }) }),
    strew(s, a, [[150, 744, 14, 1.05], [660, 742, -16, 1.1]]), strew(s, b, [[560, 770, 6, 0.95]]),
  ];
};

const bousthammi = (s) => {
  const [a, b] = [datePiece(s, 104, '#38201C', 0.55, 0.5), datePiece(s, 100, '#47291F', 0.5, 0.5)];
  return [
    room(s, { wall: 'rose', arch: { x: 300, reach: 230, top: 90 } }),
    frond(s, 780, 300, 152, 380),
    plate(s, { x: 400, y: 650, r: 330, tilt: 0.28, colour: palette.brass, rim: '#8A6425', ornament: around(20, 0.8, fill(lozenge(60, 90), '#8A6425')),
      inside: at(0, -16, pile(s, [a, b], { across: 5, stepX: 86, rows: 5, stepY: 38, turn: 64, shrink: 0.82, jitter: 10, size: 1.15 })) }),
    strew(s, a, [[640, 752, -12, 1.2]]), strew(s, b, [[170, 760, 20, 1.15]]),
  ];
};

const jihel = (s) => {
  const [a, b] = [datePiece(s, 92, '#C98A35', 0.75, 0.44), datePiece(s, 90, '#A9692A', 0.7, 0.44)];
  const strands = [[-210, 330], [-130, 400], [-46, 440], [40, 446], [124, 410], [206, 340]];
  return [
    room(s, { wall: 'saffron' }),
    frond(s, 30, 210, -14, 340), frond(s, 420, 130, 14, 360),
    at(400, 130, [
      line(d`M-30-140Q-10-60 0 0`, '#D9953A', 24) + line(d`M-36-140Q-16-60-6 0`, '#F0C06A', 7),
      line(strands.map(([x, y]) => d`M0-10Q${x * 0.9} ${y * 0.2} ${x} ${y}`).join(''), '#D9953A', 8), line(strands.map(([x, y]) => d`M-2-10Q${x * 0.9 - 2} ${y * 0.2} ${x - 2} ${y}`).join(''), '#F3CB7E', 2.5),
      strands.map(([x, y]) => [0.36, 0.58, 0.8, 1].map((t, i) => s.use(i % 2 ? a : b, x * (0.5 + t * 0.5) + (i % 2 ? 26 : -28), y * (t * 1.05 - 0.05) + 10, i % 2 ? 64 : 116, 1.3)).join('')),
    ]),
    linen(s, { x: 420, y: 740, w: 560, h: 90, stripe: palette.terracotta }),
    strew(s, a, [[300, 712, 14, 1.2], [400, 738, -18, 1.25], [540, 716, 10, 1.2]]), strew(s, b, [[470, 702, 24, 1.15], [620, 744, -8, 1.2]]),
  ];
};

const aziza = (s) => {
  const [a, b] = [datePiece(s, 124, '#D8B25A', 0.8, 0.5), datePiece(s, 120, '#BF8F45', 0.8, 0.5)];
  return [
    room(s, { wall: 'dusk', arch: { x: 500, reach: 240, top: 70 } }),
    bowl(s, { x: 400, y: 700, w: 480, h: 160, form: 'dish', colour: '#F4EBD8', lining: '#F8F0DF', lip: palette.white, tilt: 0.26, band: fill(lozenges(480, -110, 13, 20), palette.indigo) + line(zigzag(480, -70, 30, 20), palette.indigo, 6),
      inside: pile(s, [a, b, a], { y: -16, across: 5, stepX: 80, rows: 5, stepY: 40, turn: 60, shrink: 0.82, jitter: 10 }) }),
    frond(s, 40, 770, -10, 260), strew(s, a, [[640, 744, -14, 1.1]]), strew(s, b, [[500, 766, 16, 1.05]]),
  ];
};

const syrup = (s) => {
  const date = datePiece(s, 130, '#7A3B1C');
  return [
    room(s, { wall: 'saffron', arch: { x: 300, reach: 240, top: 60 } }),
    bottle(s, { x: 300, y: 676, w: 220, h: 500, form: 'cylinder', liquid: '#421B0B', level: 0.74, lid: 'screw', lidColour: palette.brass, label: label(s, { w: 216, h: 180, paper: palette.saffron, ink: palette.brown, second: palette.saffron, motif: 'stack', border: 'zigzag' }) }),
    plate(s, { x: 570, y: 690, r: 200, colour: '#E9DCC4', rim: palette.terracotta, inside: fill('M-120 4C-110-30 110-34 120 2S-120 40-120 4z', s.rad([[0, '#8A431A'], [1, '#3C180A']], [0.6, 0.4, 0.6])) + line('M-80-8q60-22 130-10', '#FFE9C4', 6, op(0.75)) }),
    line('M584 430Q592 560 578 672', '#5A250E', 13) + line('M581 440Q588 560 575 660', '#D98A4A', 3.5),
    at(600, 420, fill('M-48-6Q-30-30 10-24L190-130l14 18L40-2Q10 36-20 22-50 10-48-6z', s.lin([[0, tint(palette.wood, 0.45)], [1, shade(palette.wood, 0.3)]], [0, 0, 0.4, 1])) + oval(-8, -4, 30, 15, '#5A250E', 'transform="rotate(-16)"') + line('M-26-4q14-10 32-6', '#E9B27A', 4)),
    strew(s, date, [[460, 756, -10, 1.05], [130, 748, 14, 1.05], [640, 766, 8, 0.95]]),
  ];
};

const paste = (s) => {
  const date = datePiece(s, 116, '#7A3B1C');
  const c = '#5E2C18';
  const side = (x, y, w, h, k) => fill(d`M${x} ${y}h${w}v${-h}h${-w}z`, s.lin([[0, tint(c, 0.25)], [0.5, c], [1, shade(c, 0.45)]], [0, 0, 0.6, 1])) + fill(d`M${x} ${y - h}l${k}-44h${w}l${-k} 44z`, s.lin([[0, tint(c, 0.5)], [1, tint(c, 0.12)]])) + fill(d`M${x + w} ${y}l${k}-44v${-h}l${-k} 44z`, shade(c, 0.5));
  return [
    room(s, { wall: 'clay', arch: { x: 470, reach: 250, top: 60 } }),
    shadow(s, 430, 680, 260, 0.5),
    fill('M110 712L210 600H720L660 720z', '#EADBBE') + fill('M110 712L210 600l20 4-80 110zM660 720l60-120 10 30-50 96z', '#CDB68C'),
    side(230, 668, 330, 170, 70), fill('M290 498l62-44h120l-70 44v170H290z', palette.cream, op(0.94)), fill('M290 498l62-44h120l-70 44z', '#FFFDF6', op(0.6)), at(346, 584, label(s, { w: 112, h: 130, form: 'hex', paper: palette.brick, ink: palette.cream, second: palette.brick, motif: 'lozenge' })),
    fill('M606 712l60-20v-164l-60 18z', s.lin([[0, tint(c, 0.2)], [1, shade(c, 0.3)]])),
    fill('M470 730l120-8v34l-120 8zM470 730l40-30 116-8-36 30z', s.lin([[0, tint(c, 0.35)], [1, shade(c, 0.3)]], [0, 0, 0, 1])) + fill('M470 730l40-30 116-8-36 30z', tint(c, 0.34)),
    grains(s, inDisc(s, 500, 590, 50, 60), { count: 16, width: 6, long: 5, colours: ['#8A4A2A', '#B57844'], dark: 0.6 }),
    strew(s, date, [[150, 740, 12, 1.15], [290, 756, -16, 1.1]]), s.use(almondPiece(s, 70), 680, 752, -14), s.use(almondPiece(s, 70), 410, 772, 14),
  ];
};

export default near({
  'dates-majhoul': majhoul, 'dates-boufeggous': boufeggous, 'dates-bousthammi': bousthammi, 'dates-jihel': jihel, 'dates-aziza': aziza,
  'date-syrup': syrup, 'date-paste': paste,
}, 1.1, { 'date-paste': 1.16, 'dates-jihel': 1.02, 'dates-aziza': 1.14 });
