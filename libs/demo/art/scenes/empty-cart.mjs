/** An empty palm basket, waiting. */
import { at, blob, branch, drum, fill, leafPiece, line, op, oval, shade, shadow, tint, turned } from '../kit/index.mjs';
import { band, hoop, wheel } from '../crafts/turn.mjs';
import { diamonds, onto } from '../crafts/weave.mjs';

export const size = [800, 600];

const plaited = (map, rows, count) => Array.from({ length: rows }, (_, k) => Array.from({ length: count }, (__, i) => onto(map, [[(i + (k % 2 ? 0 : 0.9)) / count, k / rows], [(i + (k % 2 ? 0.9 : 0)) / count, (k + 1) / rows]], { open: true })).join('')).join('');

const emptyCart = (s) => {
  const c = '#D2A85E';
  const rings = [[210, -210, 1], [222, -150], [210, -76], [170, -16], [154, 0, 1]];
  const front = turned(rings, 0.14, 0).replace(/^M[^A-Za-z]+/, 'M-210-210A210 52 0 0 0 210-210');
  const map = wheel(rings, 0.2);
  return [
    fill(blob(s, 400, 300, 360, 250, 0.06, 9), s.rad([[0, '#FBF1DC'], [0.7, '#F3E4C8'], [1, '#EAD3AC']], [0.34, 0.26, 0.8])), fill('M90 470q310-50 620-6-40 84-310 88T90 470z', '#DDBB8A', op(0.7)), shadow(s, 404, 506, 190, 0.8, 0.7),
    at(400, 506, [
      line('M-96-226C-110-400 110-400 96-226', shade('#9A5B32', 0.3), 17), oval(0, -210, 210, 52, shade(c, 0.3)), oval(0, -206, 196, 45, s.lin([[0, '#5A3A20'], [0.6, '#8F6A38'], [1, '#B98F52']], [0, 0, 1, 0.6])), line('M-180-192Q0-150 180-192M-160-182Q0-142 160-182', tint(c, 0.2), 3, `${op(0.5)} stroke-dasharray="8 6"`),
      fill(front, drum(s, c)), s.inside(front, [line(plaited(map, 7, 12), shade(c, 0.42), 5), fill(band(map, 0.3, 0.43), '#8F3A26', op(0.62)), fill(diamonds(map, 0.365, 11, 0.05), '#F0DDAE'), line([1, 2, 3, 4, 5, 6].map((i) => hoop(map, i / 7)).join(''), tint(c, 0.5), 4, op(0.6)), fill(front, s.lin([[0, '#3a1214', 0.36], [0.25, '#fff4da', 0.2], [0.55, '#3a1214', 0], [1, '#3a1214', 0.5]]))].join('')),
      line('M-210-210A210 52 0 0 0 210-210', shade(c, 0.25), 19), line('M-210-213A210 52 0 0 0 210-213', tint(c, 0.45), 10, 'stroke-dasharray="12 6" stroke-linecap="butt"'),
      line('M-104-184C-120-40 120-40 104-184', '#9A5B32', 17), line('M-109-180C-124-44 112-44 100-180', '#D79A62', 4, op(0.8)), fill('M-122-202h36v36h-36zM86-202h36v36h-36z', '#8A4D28'),
    ].join('')),
    branch(s, { x: 586, y: 520, turn: -18, long: 150, count: 7, leaf: leafPiece(s, 52, 14, '#7F8F55') }),
  ];
};

export default { 'empty-cart': emptyCart };
