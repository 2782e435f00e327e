import { room, bottle, bowl, label, heap, palette } from '../kit/index.mjs';
export default {
  'argan-oil-food': (s) => [
    room(s, { wall: 'sand', arch: true }),
    bottle(s, { x: 350, y: 670, w: 190, h: 430, form: 'marasca', liquid: '#C7791C', level: 0.7, label: label(s, { w: 186, h: 150 }) }),
    bowl(s, { x: 580, y: 720, w: 250, h: 90, colour: palette.terracotta, inside: heap(s, { rx: 108, ry: 28, h: 50, colours: ['#B5793F', '#9A5F2E'], long: 14, width: 12, count: 70 }) }),
  ],
};
