/** Fez and Marrakech leather. */
import { at, d, drum, fill, khatem, line, op, oval, palette as p, room, rosette, shade, shadow, tint } from '../kit/index.mjs';
import { spun } from './turn.mjs';

const stitch = 'stroke-dasharray="11 7"';

/** One slipper lying with its toe to the left; the middle of the sole is at (x, y). */
const slipper = (s, x, y, c, turn, size) => {
  const sole = 'M-268 22Q-262 4-236-2C-120-24 90-52 206-34 268-22 268 44 204 62 60 96-150 88-236 50-262 40-270 32-268 22z';
  const bed = 'M20-66C90-82 180-80 216-50 246-22 228 24 176 40 110 56 60 50 20 34z';
  const vamp = 'M-286 2C-282-14-262-8-246-16-184-50-92-136 10-128 52-122 74-78 72-22 70 24 52 52 34 64-60 84-180 62-252 34-274 24-288 14-286 2z';
  return `<g transform="translate(${x} ${y})rotate(${turn})scale(${size})">` + [
    fill(sole, '#3a1f1c', `transform="translate(16 26)" ${op(0.34)}`), fill(sole, s.lin([[0, '#9C6A3C'], [1, '#5A3520']], [0, 0, 0.2, 1])), line('M-240 46C-150 84 60 90 204 56', '#E6C08A', 4, `stroke-dasharray="9 8" ${op(0.8)}`),
    fill(bed, s.lin([[0, shade('#E3BE8C', 0.5)], [0.4, '#D9AE76'], [1, tint('#E3BE8C', 0.3)]])),
    fill('M104-78C176-84 250-60 246-12 242 30 206 40 170 44 196 20 206-8 196-34 178-62 140-74 104-78z', s.lin([[0, tint(c, 0.4)], [0.6, c], [1, shade(c, 0.3)]], [0, 0, 0.6, 1])), line('M120-72C170-70 196-54 204-28 208 0 196 26 180 40', shade(c, 0.45), 4, stitch),
    fill('M10-128C70-112 104-70 102-20 100 20 76 50 40 60 66 30 72-80 10-128z', '#4A2415', op(0.75)),
    fill(vamp, s.rad([[0, tint(c, 0.55)], [0.35, c], [0.8, shade(c, 0.3)], [1, shade(c, 0.5)]], [0.42, 0.2, 0.8])),
    line('M12-116C50-108 62-70 60-22 58 16 44 44 26 58', '#fff0cc', 4.5, stitch), line('M10-126C50-120 72-80 70-22 68 20 52 50 34 62', shade(c, 0.4), 6),
    fill('M-256-8C-190-44-110-112-14-116-90-86-160-30-232 6z', '#fff6dc', op(0.45)), line('M-246 26C-180 58-60 72 24 58', shade(c, 0.5), 5, op(0.5)),
    `<g transform="translate(-66-28)rotate(-22)scale(1.15 .74)">${fill(khatem(46), shade(c, 0.38), op(0.8))}${fill(khatem(36), tint(c, 0.25))}${fill(rosette(28), shade(c, 0.4))}</g>`,
    line('M-132 14q-24 4-44 2m20-24q-20 4-36 14M-8 36q-18 8-40 6', shade(c, 0.42), 5, op(0.7)),
  ].join('') + '</g>';
};

const babouche = (s) => [
  room(s, { wall: 'rose', horizon: 430, table: '#B5815E', arch: { x: 400, reach: 250, top: 36, horizon: 430 } }),
  fill('M70 520q300-60 640-16l50 236q-360 60-720 10z', s.lin([[0, '#3E5AA0'], [0.5, '#2F4B8F'], [1, '#22366B']], [0, 0, 1, 1])), line('M84 544q290-58 616-16M60 712q350 44 690-4', '#DDA030', 7), line('M82 560q300-58 620-16M60 694q350 44 686-4', '#F3E4C4', 3),
  slipper(s, 446, 486, '#D9982F', 10, 0.98), slipper(s, 388, 652, '#DFA033', -7, 1.16),
];

const pouf = (s) => {
  const c = '#B0673A';
  const body = 'M112 420C84 500 86 590 130 650 230 716 570 716 670 650 714 590 716 500 688 420z';
  const seam = [-0.94, -0.74, -0.42, 0, 0.42, 0.74, 0.94].map((f) => d`M${400 + f * 286} ${412 + Math.sqrt(1 - f * f) * 112}C${400 + f * 318} ${540 + Math.sqrt(1 - f * f) * 40} ${400 + f * 310} 600 ${400 + f * 262} ${652 + Math.sqrt(1 - f * f) * 42}`).join('');
  const panel = line('M0-112V-278', '#F0D6A8', 5, stitch) + line('M-12-120V-272M12-120V-272', shade(c, 0.4), 3, op(0.6)) + fill('M53-242l22 44-22 60-22-60z', shade(c, 0.3), `transform="rotate(13)" ${op(0.75)}`) + fill('M53-222l11 24-11 34-11-34z', '#E0B15C', 'transform="rotate(13)"');
  return [
    room(s, { wall: 'sage', horizon: 510, table: '#B88A62', arch: { x: 400, reach: 300, top: 20, horizon: 510 } }), shadow(s, 404, 668, 276, 0.5, 0.8),
    fill(body, drum(s, c)),
    s.inside(body, [
      ...[-0.7, 0, 0.72].map((f) => fill(d`M${400 + f * 300 - 46} 440q-16 120 10 250h60q-24-120 0-240z`, tint(c, 0.5), op(0.16))),
      line(seam, shade(c, 0.55), 9, op(0.55)), line(seam, '#F0D6A8', 4, `transform="translate(9 0)" ${stitch}`),
      fill('M80 560Q400 690 720 540V760H80z', '#3a1214', op(0.24)), line('M100 612Q400 730 700 612', '#F0D6A8', 4, stitch),
      line('M180 500q20 24 14 60M300 540q-10 40 6 80M520 540q14 36 0 84M614 500q-6 40 4 70', shade(c, 0.5), 6, op(0.3)),
    ].join('')),
    oval(400, 424, 290, 118, s.lin([[0, shade(c, 0.3)], [1, shade(c, 0.45)]])), oval(400, 412, 290, 116, s.rad([[0, tint(c, 0.5)], [0.5, tint(c, 0.12)], [1, shade(c, 0.16)]], [0.36, 0.3, 0.75])),
    `<g transform="translate(400 408)scale(1 .4)">${spun(s, 12, panel)}${fill(khatem(112), shade(c, 0.42))}${fill(khatem(100), '#E0B15C')}${fill(khatem(88), c)}${line(khatem(74), '#F0D6A8', 5, stitch)}${fill(rosette(60), shade(c, 0.35))}${fill(rosette(44), '#E0B15C')}<circle r="14" fill="${shade(c, 0.4)}"/><circle r="284" stroke="${shade(c, 0.4)}" stroke-width="8"/></g>`,
    line('M124 384C170 330 270 302 360 298', '#fff3d8', 9, op(0.55)),
  ];
};

const bag = (s) => {
  const c = '#A65A2E';
  const body = 'M176 386Q400 356 624 386C650 480 660 590 640 676 630 706 600 716 570 718 460 728 340 728 230 718 200 716 170 706 160 676 140 590 150 480 176 386z';
  const flap = 'M166 384Q164 342 204 332 400 308 596 332 636 342 634 384C640 450 620 520 548 562 490 592 440 600 400 602 360 600 310 592 252 562 180 520 160 450 166 384z';
  const inner = 'M190 388Q190 360 216 354 400 332 584 354 610 360 610 388C612 446 594 504 536 540 484 566 436 574 400 576 364 574 316 566 264 540 206 504 188 446 190 388z';
  return [
    room(s, { wall: 'dusk', horizon: 600, table: '#B58A63', kind: 'wood', sun: { x: 20, y: -30, w: 260, h: 360 } }),
    line('M234 380C230 160 330 70 440 74 560 80 640 220 636 380', '#2b2230', 30, op(0.2)), shadow(s, 404, 706, 250, 0.6, 0.8),
    line('M196 372C196 160 290 56 400 56S604 160 604 372', s.lin([[0, tint(c, 0.2)], [0.5, c], [1, shade(c, 0.4)]]), 30, 'stroke-linecap="butt"'), line('M186 372C186 150 286 46 400 46S614 150 614 372', '#F0D6A8', 3, stitch), line('M206 372C206 170 294 66 400 66S594 170 594 372', '#F0D6A8', 3, stitch),
    fill(body, s.lin([[0, shade(c, 0.1)], [0.25, tint(c, 0.2)], [0.6, c], [1, shade(c, 0.46)]])), line('M174 670C170 590 172 500 186 430M626 670C632 600 628 500 614 430M190 690q210 26 420 0', '#F0D6A8', 4, stitch), fill('M160 640Q400 720 640 620L640 676C630 706 600 716 570 718H230C200 716 170 706 160 676z', '#3a1214', op(0.26)),
    fill(flap, '#2a1010', `transform="translate(5 15)" ${op(0.4)}`), fill(flap, s.rad([[0, tint(c, 0.42)], [0.5, c], [1, shade(c, 0.36)]], [0.3, 0.12, 0.95])), line(inner, '#F0D6A8', 4, stitch), line(inner, shade(c, 0.4), 4, 'transform="translate(400 455)scale(.9)translate(-400-455)"'),
    at(400, 452, fill(khatem(76), shade(c, 0.42)) + fill(khatem(66), tint(c, 0.1)) + fill(khatem(54), shade(c, 0.35)) + fill(rosette(46), '#D9A441') + `<circle r="13" fill="${shade(c, 0.4)}"/>` + [-1, 1].map((k) => fill(d`M${k * 96} 0Q${k * 130} -44 ${k * 172} -46 ${k * 164} -4 ${k * 96} 0zM${k * 96} 6Q${k * 130} 44 ${k * 160} 50 ${k * 160} 10 ${k * 96} 6z`, shade(c, 0.38), op(0.85)) + line(d`M${k * 104} -2Q${k * 134} -30 ${k * 160} -36M${k * 104} 8q${k * 24} 20 ${k * 46} 30`, '#D9A441', 3)).join('')),
    line('M186 372Q186 344 212 338 330 320 420 322', '#fff3d8', 8, op(0.55)),
    at(400, 596, fill('M-26-30h52v56q-26 22-52 0z', s.lin([[0, tint(p.brass, 0.6)], [0.5, p.brass], [1, shade(p.brass, 0.4)]], [0, 0, 1, 1])) + line('M-14-8h28M0-8v22', shade(p.brass, 0.6), 6) + line('M-22-24h34', '#fffaf0', 4, op(0.8))),
    fill('M180 362h36v34h-36zM584 362h36v34h-36z', s.lin([[0, tint(p.brass, 0.5)], [1, shade(p.brass, 0.4)]], [0, 0, 1, 1])),
    line('M602 396q26 60 20 108', p.darkWood, 6), at(622, 498, `<circle r="15" fill="${s.rad([[0, tint('#B5502F', 0.5)], [1, '#8F3A26']], [0.34, 0.3, 0.7])}"/>` + line(Array.from({ length: 9 }, (_, i) => d`M${-12 + i * 3} 12q${-8 + i * 2} 60 ${-14 + i * 3.5} 118`).join(''), '#B5502F', 6) + line('M-10 14q-8 60-14 112M-2 14q-4 60-4 116', '#DB8A62', 3) + line('M-14 20h28', '#E0B15C', 7)),
  ];
};

export default { babouche, pouf, 'leather-bag': bag };
