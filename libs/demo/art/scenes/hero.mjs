/** Tiwiza: a village does a big job together, in the shade of an argan tree. */
import { d, fill, line, op, oval, shade, tint } from '../kit/index.mjs';
import { furrows, ridge } from './land.mjs';
import { basket, lobePiece, mound, seated, standing } from './people.mjs';

export const size = [1600, 900];
export const limit = 16 * 1024;

const wall = '#E2B48A';

const grove = [[590, 482, 0.9], [640, 470, 0.7], [930, 488, 0.8], [1044, 480, 0.9], [1004, 540, 1.1]];

const view = (s, opening, leaves) => s.inside(opening, [
  fill('M520 60h570v560H520z', s.lin([[0, '#9CC3D8'], [0.6, '#FBE8C8']], [0, 0, 0, 1])), oval(690, 200, 130, 130, s.rad([[0, '#FFE3A0', 0.9], [1, '#FFE3A0', 0]])), oval(690, 200, 32, 32, '#FFF3CF'),
  ridge(s, 420, 190, 3, '#8F9DB4', { snow: 0.25, base: 620, left: 500, w: 600 }), fill('M500 440q70-70 130-66 60 40 130 34 90-60 170-40 70 24 170 62v80H500z', '#AD8B76'), fill('M500 470q300-60 600-30v100H500z', '#A5A662'), fill('M922 414h48v36h-48zM984 410h42v36h-42z', '#E3B48E') + fill('M970 414l18-8v36l-18 8zM1026 410l16-6v36l-16 6z', '#A8704E') + fill('M940 450v-20h13v20zM1000 446v-20h12v20z', '#4A2E20'), fill('M500 500q300-20 600-16v156H500z', '#C9B068'), furrows(s, 800, 490, 420, 6, '#8A7434', { base: 640 }), line(grove.map(([x, y, k]) => `M${x} ${y}v${-Math.round(34 * k)}`).join(''), '#6B4A35', 7), grove.map(([x, y, k]) => s.use(leaves, x, y - 46 * k, 0, k * 0.32)).join(''),
  fill('M760 520q30-4 60 0l90 130H650z', '#E4C794'),
].join(''));

const loom = (s) => {
  const band = (c, ...spans) => fill(spans.map(([y, h]) => `M1150 ${y}h226v${h}h-226z`).join(''), c);
  const cloth = band('#A63A2A', [524, 166]) + band('#E9D8B4', [638, 12], [554, 10]) + band('#2F4B8F', [612, 26]) + band('#D9962B', [598, 14], [524, 22]) + band('#4A2E20', [546, 8]);
  const wood = s.lin([[0, '#C08A56'], [1, '#6E4427']]);
  return oval(1290, 722, 190, 18, '#3a1f1c', op(0.28)) + fill('M1168 330h260l20 380h-240z', '#3a1f1c', op(0.14)) + line('M1152 440H1376', '#FBF1DC', 190, 'stroke-dasharray="2.5 6" stroke-linecap="butt"') + cloth + line('M1152 625H1376', '#F3E4C4', 14, 'stroke-dasharray="8 10" stroke-linecap="butt"')
    + fill('M1122 316h24v404h-24zM1382 316h24v404h-24z', wood) + fill('M1100 330h330v20h-330zM1110 688h310v20h-310z', wood) + line('M1140 470h250', '#8A5A34', 9);
};

const tree = (s, leaves) => {
  const lobes = [[480, 300, 0.9], [90, 300, 1], [560, 236, 0.9], [30, 200, 1.1], [240, 310, 0.9], [430, 170, 1.2], [150, 130, 1.3], [310, 70, 1.3], [330, 220, 1.15], [170, 250, 1]];
  return oval(330, 716, 330, 56, s.rad([[0.2, '#3a1f1c', 0.5], [1, '#3a1f1c', 0]])) + fill('M250 730C290 690 296 600 268 520 240 450 180 400 120 350L160 336C220 372 262 396 292 440 300 380 290 330 276 280L318 276C330 330 334 380 332 430 372 380 420 350 470 330L492 352C430 400 376 460 366 530 356 610 372 680 418 726 366 716 350 700 340 716 320 700 296 712 250 730z', s.lin([[0, '#9A7452'], [1, '#4F3828']])) + line('M300 700Q330 600 312 520M340 690Q330 620 344 540', '#4A3426', 6, op(0.5))
    + lobes.map(([x, y, k], i) => s.use(leaves, x, y, (i * 7) % 23 - 11, k)).join('') + line(Array.from({ length: 13 }, () => d`M${Math.round(s.r(40, 580))} ${Math.round(s.r(150, 330))}h.1`).join(''), '#D9B13B', 14);
};

const table = (s) => oval(820, 768, 330, 30, '#3a1f1c', op(0.32)) + fill('M560 650Q800 630 1046 650L1064 676Q800 700 540 676z', '#EAD3AC')
  + mound(s, 636, 662, 1.2, '#C8842C') + mound(s, 800, 668, 1.3, '#74803C') + mound(s, 966, 662, 1.2, '#A23B2A')
  + fill('M540 672Q800 700 1064 672L1056 764Q800 790 550 764z', s.lin([[0, '#3A559B'], [1, '#1F3366']])) + line('M546 706Q800 734 1060 706M549 748Q800 774 1057 748', '#E0B15C', 6) + line(Array.from({ length: 13 }, (_, i) => { const x = 572 + i * 38; return d`${i ? 'L' : 'M'}${x} ${Math.round((i % 2 ? 718 : 742) + 16 * (1 - ((x - 800) / 260) ** 2))}`; }).join(''), '#F3E4C4', 5);

/** Arms bent over work in front, wide or close. */
const working = [[[-22, -146], [-42, -108], [-14, -78]], [[22, -146], [44, -108], [18, -74]]];
const carrying = [[[-22, -146], [-14, -106], [30, -110]]];
const grinding = [[[-24, -100], [-44, -66], [10, -52]], [[26, -100], [60, -88], [84, -76]]];
const weaving = [[[-24, -102], [-50, -118], [-36, -150]], [[26, -102], [54, -120], [42, -152]]];

const mill = fill('M350 806h104v-34h-104zM368 770v-30h68v30z', '#A3927E') + fill('M350 772a52 14 0 0 1 104 0 52 14 0 0 1-104 0zM368 740a34 10 0 0 1 68 0 34 10 0 0 1-68 0z', '#D9CAB2') + line('M420 738V700', '#7A4A2B', 8);

const people = (s) => [
  standing(s, { x: 724, y: 626, k: 0.86, robe: '#8A6547', stripes: '#E3CCA6', turban: '#F3E9D6', arms: [[[20, -146], [38, -150], [14, -196]]], under: fill('M-72-150C-80-214-50-236-10-222 26-208 30-160 10-140-20-124-64-128-72-150z', '#E3CB9E') + line('M-60-200Q-30-180-50-140M-20-222q-10 20 0 40', '#A9865A', 4) }),
  standing(s, { x: 884, y: 634, k: 0.88, robe: '#C9657A', scarf: '#F3E4C4', apron: '#F6EBD8', turned: true, arms: [[[-22, -146], [-50, -176], [-34, -214]], [[22, -146], [50, -176], [34, -214]]], carry: basket(s, 0, -200, 0.9, '#E0812A', true) }),
];

const hero = (s) => {
  const leaves = lobePiece(s, '#75864A');
  const opening = 'M530 640V360A270 270 0 0 1 1070 360V640z';
  return [
    fill('M0 0H1600V900H0z', s.rad([[0, tint(wall, 0.55)], [0.6, wall], [1, shade(wall, 0.22)]], [0.3, 0.16, 1])),
    fill('M500 640V350A300 300 0 0 1 1100 350V640z', tint(wall, 0.3)), view(s, opening, leaves), fill('M530 640V360A270 270 0 0 1 930 123 250 250 0 0 0 574 372V640z', shade(wall, 0.4), op(0.8)), line('M516 640V355A284 284 0 0 1 1084 355V640', '#B5502F', 7, 'stroke-dasharray="20 9"'),
    fill('M0 620Q420 604 800 616T1600 612V900H0z', s.lin([[0, '#E9CBA0'], [0.4, '#D9B282'], [1, '#B78A5C']], [0, 0, 0.2, 1])), fill('M650 616h300l170 130H480z', '#F3DDB6', op(0.6)),
    ...people(s), loom(s), tree(s, leaves),
    standing(s, { x: 646, y: 730, k: 1.18, robe: '#B5502F', scarf: '#E0B23A', belt: '#F3E4C4', arms: working }), standing(s, { x: 806, y: 726, k: 1.2, robe: '#5C7A6A', hat: '#D2A85E', turned: true, belt: '#8F3A26', arms: working }), standing(s, { x: 962, y: 730, k: 1.18, robe: '#2F4B8F', scarf: '#B5502F', turned: true, belt: '#E0B15C', arms: working }),
    table(s),
    seated(s, { x: 1196, y: 772, k: 1.2, robe: '#D9962B', scarf: '#8F3A26', back: true, arms: weaving }), seated(s, { x: 1350, y: 780, k: 1.2, robe: '#6B7440', scarf: '#F3E4C4', back: true, arms: weaving }),
    seated(s, { x: 300, y: 800, k: 1.3, robe: '#A23B5A', scarf: '#2F4B8F', apron: '#F3E4C4', arms: grinding }), mill,
    seated(s, { x: 532, y: 846, k: 1.26, robe: '#E9DCC2', turban: '#D9962B', turned: true, arms: grinding }),
    basket(s, 430, 876, 1.1, '#A8642E'), basket(s, 206, 866, 1.3, '#C8A23C'), basket(s, 1120, 862, 1.3, '#E0812A', true), basket(s, 1256, 882, 1, '#F3E4C4', true), basket(s, 756, 868, 1.4, '#8B9440'), basket(s, 930, 882, 1.1, '#B5322C', true),
    standing(s, { x: 1534, y: 766, k: 1.24, robe: '#B98A62', stripes: '#6E4427', turban: '#FBF4E4', turned: true, arms: carrying, carry: basket(s, 56, -90, 0.84, '#D9962B', true) }),
    standing(s, { x: 96, y: 742, k: 1.2, robe: '#3F7C78', scarf: '#F3E4C4', belt: '#B5502F', arms: carrying, carry: basket(s, 56, -90, 0.84, '#C8A23C') }),
    fill('M0 0H1600V900H0z', s.lin([[0, '#FFE6B0', 0.2], [0.5, '#FFE6B0', 0], [1, '#3a1214', 0.2]], [0, 0, 1, 1])),
  ];
};

export default { hero };
