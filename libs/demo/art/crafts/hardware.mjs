/** Wood, copper, brass and silver. */
import { at, ball, brush, d, drum, fill, khatem, leafPiece, line, op, oval, palette as p, room, rosette, shade, shadow, star12, tint, turned } from '../kit/index.mjs';
import { band, hoop, spun, wheel } from './turn.mjs';
import { diamonds, onto, quad, rect, zig } from './weave.mjs';

const burl = (s, x, y, w, h, count, c = '#4A2210') => {
  let eyes = '';
  let rings = '';
  for (let i = 0; i < count; i++) {
    const [a, b, r] = [Math.round(s.r(x, x + w)), Math.round(s.r(y, y + h)), Math.round(s.r(8, 22))];
    eyes += `M${a} ${b}h.1`;
    rings += d`M${a - r} ${b}q${r} ${-r * 0.9} ${r * 2} 0t${r * 1.6} ${-r * 0.4}M${a - r * 0.8} ${b + r * 0.3}q${r} ${r * 0.8} ${r * 1.7} 0`;
  }
  return line(rings, c, 3, op(0.45)) + line(eyes, c, 8, op(0.5)) + line(eyes, '#E0A468', 4, `transform="translate(-4 -4)" ${op(0.5)}`);
};

const thuya = (s) => {
  const [wood, pale, dark] = ['#8E4A22', '#E2B76F', '#3A1B10'];
  const [top, front, side] = [quad([344, 300], [712, 316], [500, 436], [122, 414]), quad([134, 424], [498, 446], [498, 704], [144, 664]), quad([498, 446], [702, 326], [694, 562], [498, 704])];
  const inlay = (m, i) => onto(m, [[i, i * 1.4], [1 - i, i * 1.4], [1 - i, 1 - i * 1.4], [i, 1 - i * 1.4]]);
  const starOn = (m, r, ry) => onto(m, Array.from({ length: 16 }, (_, i) => { const [a, q] = [(Math.PI * i) / 8, i % 2 ? 0.76 : 1]; return [0.5 + r * q * Math.sin(a), 0.5 - ry * q * Math.cos(a)]; }));
  const deco = (m, ry) => line(inlay(m, 0.06), pale, 12) + line(inlay(m, 0.06), dark, 12, 'stroke-dasharray="10 10" stroke-linecap="butt"') + line(inlay(m, 0.09), pale, 3)
    + fill(starOn(m, 0.17, ry), pale) + fill(starOn(m, 0.145, ry * 0.85), dark) + fill(starOn(m, 0.12, ry * 0.7), '#C98A45') + fill(starOn(m, 0.06, ry * 0.36), '#F7EBD0')
    + fill(diamonds(m, 0.5, 1, ry * 0.4, { u0: 0.14, u1: 0.3 }) + diamonds(m, 0.5, 1, ry * 0.4, { u0: 0.7, u1: 0.86 }), '#F7EBD0') + fill(diamonds(m, 0.5, 1, ry * 0.22, { u0: 0.17, u1: 0.27 }) + diamonds(m, 0.5, 1, ry * 0.22, { u0: 0.73, u1: 0.83 }), '#5C7A6A');
  const face = (m, art, light) => { const e = rect(m, 0, 0, 1, 1); return fill(e, wood) + s.inside(e, art) + fill(e, light); };
  const turnedBox = [[74, -84, 1], [74, -8], [68, 0, 1]];
  return [
    room(s, { wall: 'sand', horizon: 500, table: '#C08F60', arch: { x: 430, reach: 290, top: 20, horizon: 500 } }), shadow(s, 430, 684, 300, 0.7, 0.85),
    face(side, burl(s, 500, 340, 200, 330, 12) + line(inlay(side, 0.08), pale, 10) + line(inlay(side, 0.08), dark, 10, 'stroke-dasharray="9 9" stroke-linecap="butt"'), s.lin([[0, '#2a0d08', 0.34], [1, '#2a0d08', 0.6]])),
    face(front, burl(s, 140, 440, 360, 240, 12) + deco(front, 0.28), s.lin([[0, '#ffd9a0', 0.3], [0.5, '#ffd9a0', 0], [1, '#2a0d08', 0.45]], [0, 0, 0.6, 1])),
    fill('M122 414L500 436 712 316v22L500 462 122 438z', shade(wood, 0.4)), line('M126 426L500 449 708 328', pale, 5, 'stroke-dasharray="14 8"'), line('M134 450L498 474 702 352', '#1d0a06', 8, op(0.4)),
    face(top, burl(s, 160, 310, 520, 110, 11) + deco(top, 0.3), s.lin([[0, '#ffe2b0', 0.6], [0.5, '#ffe2b0', 0.16], [1, '#ffe2b0', 0]], [0, 0, 1, 0.6])), line('M122 414L344 300 712 316', '#fff0cc', 4, op(0.6)),
    at(316, 466, fill('M-18-14h36v44l-18 14-18-14z', s.lin([[0, tint(p.brass, 0.6)], [1, shade(p.brass, 0.4)]], [0, 0, 1, 1])) + line('M0 6v12', dark, 7)),
    shadow(s, 640, 728, 80, 0.9, 0.8), at(640, 728, fill(turned(turnedBox, 0.22), drum(s, wood)) + line('M-74-62A74 20 0 0 0 74-62', pale, 7, 'stroke-dasharray="10 8" stroke-linecap="butt"') + oval(0, -84, 74, 20, s.lin([[0, tint(wood, 0.6)], [1, wood]])) + oval(0, -86, 52, 13, pale) + oval(0, -86, 40, 9, dark) + oval(0, -87, 22, 5, '#F7EBD0')),
  ];
};

/** A spoon standing bowl up; the end of its handle is at (0, 0). */
const spoon = (s, c, long, wide, form) => {
  const bowlAt = -long;
  const heads = { round: [wide, wide * 1.1], long: [wide * 0.8, wide * 1.5], flat: [wide, wide * 1.3] };
  const [rx, ry] = heads[form];
  return fill(d`M-13 0L-11 ${bowlAt + ry}Q-${wide * 0.5} ${bowlAt + ry * 0.8} ${-rx} ${bowlAt}A${rx} ${ry} 0 0 1 ${rx} ${bowlAt}Q${wide * 0.5} ${bowlAt + ry * 0.8} 11 ${bowlAt + ry}L13 0z`, s.lin([[0, shade(c, 0.15)], [0.3, tint(c, 0.45)], [0.6, c], [1, shade(c, 0.4)]]))
    + (form === 'flat' ? line(d`M${-rx * 0.4} ${bowlAt - ry * 0.3}V${bowlAt + ry * 0.4}M0 ${bowlAt - ry * 0.4}V${bowlAt + ry * 0.4}M${rx * 0.4} ${bowlAt - ry * 0.3}V${bowlAt + ry * 0.4}`, shade(c, 0.55), 8)
      : oval(rx * 0.06, bowlAt - ry * 0.06, rx * 0.76, ry * 0.78, s.lin([[0, shade(c, 0.5)], [0.55, shade(c, 0.15)], [1, tint(c, 0.5)]], [0.1, 0, 0.9, 1])) + line(d`M${-rx * 0.6} ${bowlAt - ry * 0.5}Q${-rx * 0.2} ${bowlAt - ry * 0.84} ${rx * 0.3} ${bowlAt - ry * 0.8}`, tint(c, 0.7), 4, op(0.8)))
    + line(d`M-2 -20V${bowlAt + ry + 30}`, tint(c, 0.6), 3, op(0.6)) + line(d`M-11 -150h22m-22 -14h22m-22 -14h22`, shade(c, 0.6), 4, op(0.6));
};

const spoons = (s) => {
  const [olive, lemon, walnut] = ['#B5823F', '#DDB877', '#7A4A2B'];
  const crock = [[128, -250, 1], [130, -226], [148, -130], [140, -40], [112, 0, 1]];
  const body = turned(crock, 0.18, 0);
  const map = wheel(crock, 0.16);
  return [
    room(s, { wall: 'sage', horizon: 570, table: '#B88A5E', kind: 'wood', arch: { x: 380, reach: 280, top: 16, horizon: 570 } }), shadow(s, 380, 700, 150, 1.1, 0.8),
    at(378, 698, [
      oval(0, -250, 128, 30, '#4A2A1C'),
      at(-84, -150, spoon(s, walnut, 300, 46, 'round'), -25), at(84, -150, spoon(s, olive, 296, 48, 'flat'), 25), at(-34, -150, spoon(s, lemon, 360, 44, 'long'), -9), at(38, -140, spoon(s, olive, 372, 52, 'round'), 9),
      fill(body, drum(s, '#B9623A')), s.inside(body, fill(band(map, 0.2, 0.42), '#EBD3A6') + line(zig(map, 0.31, 18, 0.07), '#7C3320', 8) + line(hoop(map, 0.17) + hoop(map, 0.45), '#5A2C1E', 5) + brush(s, [-140, -130, 250, 110], '#E9A27C', { count: 4, width: 5, opacity: 0.25, lean: 18 })),
      oval(0, -250, 128, 30, 'none', 'stroke="#D88A60" stroke-width="12" stroke-dasharray="402 600"'), line('M-118-190Q-136-130-126-80', '#fff0d8', 9, op(0.5)),
    ].join('')),
    line('M560 716L716 640', '#3a1f1c', 22, op(0.25)), at(722, 630, spoon(s, lemon, 176, 50, 'round'), -114),
  ];
};

const copper = (s) => {
  const c = '#C0703C';
  const disc = (r, paint, more) => `<circle r="${r}" fill="${paint}"${more ? ' ' + more : ''}/>`;
  const ring = (r, w, more = '', q = shade(c, 0.6)) => `<circle r="${r}" stroke="${q}" stroke-width="${w}"${more}/>`;
  const scallop = Array.from({ length: 24 }, (_, i) => { const [a, b] = [(i * Math.PI) / 12, ((i + 1) * Math.PI) / 12]; return d`${i ? '' : `M${290 * Math.cos(a)} ${290 * Math.sin(a)}`}Q${314 * Math.cos((a + b) / 2)} ${314 * Math.sin((a + b) / 2)} ${290 * Math.cos(b)} ${290 * Math.sin(b)}`; }).join('') + 'z';
  const arch = line('M-26-196Q-26-232 0-246 26-232 26-196z', shade(c, 0.6), 4) + line('M0-204v-24M-10-204q0-14 10-20M10-204q0-14-10-20', shade(c, 0.6), 3);
  const wedge = fill('M0 0L-52-280A284 284 0 0 1 52-280z', '#ffe6c0', op(0.34));
  const mint = leafPiece(s, 62, 30, '#6F8A45');
  const glass = (x, y) => shadow(s, x, y, 40, 1, 0.7) + at(x, y, fill('M-36 0l-8-100h88l-8 100q-36 12-72 0z', '#D9E0D2', op(0.5)) + fill('M-36-2l-6-72h84l-6 72q-36 12-72 0z', s.lin([[0, '#9A5F12'], [0.4, '#D99A2E'], [0.75, '#F0C060'], [1, '#9A5F12']])) + oval(0, -74, 42, 9, '#EFC66A') + line('M-44-100q44 14 88 0', '#fffaf0', 4) + line('M-44-86q44 14 88 0M-42-54q42 14 84 0', '#E7C25F', 5) + line('M-28-66l4 50', '#fffaf0', 7, op(0.7)));
  return [
    room(s, { wall: 'dusk', horizon: 600, table: '#A98460', sun: { x: 10, y: -40, w: 240, h: 340 } }), oval(458, 392, 300, 302, s.rad([[0.75, '#2b2230', 0.45], [1, '#2b2230', 0]])), shadow(s, 412, 672, 210, 0.8, 0.8),
    at(398, 366, [
      fill(scallop, shade(c, 0.45)), `<g transform="scale(.975)">${fill(scallop, s.lin([[0, tint(c, 0.6)], [0.5, c], [1, shade(c, 0.4)]], [0.1, 0, 0.9, 1]))}</g>`, disc(266, s.lin([[0, shade(c, 0.3)], [0.5, c], [1, tint(c, 0.4)]], [0.1, 0, 0.9, 1])), disc(258, s.rad([[0, tint(c, 0.4)], [0.6, tint(c, 0.1)], [1, shade(c, 0.12)]], [0.4, 0.36, 0.7])),
      [-38, 142].map((a) => `<g transform="rotate(${a})">${wedge.replace('280A284 284', '252A258 258').replace('52-280z', '52-252z')}</g>`).join(''),
      ring(278, 4, ' stroke-dasharray="2 10"', tint(c, 0.6)), ring(252, 3), ring(188, 4), ring(182, 2), spun(s, 16, arch), ring(128, 4), ring(122, 2), ring(156, 22, ' stroke-dasharray="3 8"', shade(c, 0.5)), line(star12(118), shade(c, 0.6), 4), line(khatem(96), shade(c, 0.6), 5), spun(s, 8, line('M0-88q22 34 0 60-22-26 0-60zM0-72v34', shade(c, 0.6), 4)), line(rosette(34), shade(c, 0.65), 4), disc(9, shade(c, 0.5)),
      line('M-246-120A276 276 0 0 1-120-246', '#fff6e0', 8, op(0.85)), line('M190 170A254 254 0 0 0 236 96', '#fff0d0', 7, op(0.6)),
    ].join('')),
    `<g transform="translate(-330 -372)scale(1.5)">${glass(636, 744)}</g>`, [[470, 752, -24], [520, 764, 12], [500, 738, 50]].map(([x, y, a]) => s.use(mint, x, y, a)).join(''),
  ];
};

const lantern = (s) => {
  const c = '#BF8F3A';
  const glow = s.rad([[0, '#FFF3C4'], [0.5, '#FFC95A'], [1, '#C9761E']], [0.5, 0.55, 0.6]);
  const side = (x0, x1, y0, y1, b0, b1) => quad([x0, y0], [x1, y1], [x1, b1], [x0, b0]);
  const faces = [[side(226, 296, 300, 320, 600, 624), 0.34], [side(296, 504, 320, 320, 624, 624), 0], [side(504, 574, 320, 300, 624, 600), 0.5]];
  const starOn = (m, v, r, ry) => onto(m, Array.from({ length: 16 }, (_, i) => { const [a, q] = [(Math.PI * i) / 8, i % 2 ? 0.55 : 1]; return [0.5 + r * q * Math.sin(a), v - ry * q * Math.cos(a)]; }));
  const holes = (m) => starOn(m, 0.5, 0.33, 0.23) + [0.14, 0.86].map((v) => diamonds(m, v, 4, 0.045, { u0: 0.1, u1: 0.9, fat: 0.3 })).join('') + [0.27, 0.73].map((v) => diamonds(m, v, 2, 0.05, { u0: 0, u1: 1, fat: 0.14 })).join('') + diamonds(m, 0.5, 2, 0.04, { u0: -0.12, u1: 1.12, fat: 0.05 });
  const cast = Array.from({ length: 22 }, () => { const [x, y, r] = [s.r(20, 780), s.r(20, 500), s.r(8, 22)]; return d`M${Math.round(x)} ${Math.round(y - r)}l${r * 0.7} ${r} ${-r * 0.7} ${r} ${-r * 0.7} ${-r}z`; }).join('');
  return [
    room(s, { wall: 'clay', horizon: 590, table: '#A56A42', arch: { x: 400, reach: 300, top: 4, horizon: 590 } }), oval(400, 430, 420, 400, s.rad([[0, '#FFD98A', 0.75], [1, '#FFD98A', 0]])), fill(cast, '#FFEFC0', op(0.5)), shadow(s, 404, 694, 190, 0.6, 0.8), oval(400, 730, 330, 60, s.rad([[0, '#FFD27A', 0.7], [1, '#FFD27A', 0]])),
    line('M400 40V110', shade(c, 0.5), 9), line('M400 30m-20 0a20 22 0 1 0 40 0 20 22 0 1 0-40 0', s.lin([[0, tint(c, 0.5)], [1, shade(c, 0.5)]]), 9),
    fill('M366 110h68l10 30h-88z', drum(s, c)), fill('M250 290C258 200 340 190 352 138h96C460 190 542 200 550 290 500 316 300 316 250 290z', drum(s, c)), fill([0, 1, 2].map((k) => [-2, -1, 0, 1, 2].slice(k === 0 ? 1 : 0, k === 0 ? 4 : 5).map((i) => { const [x, y] = [400 + i * (34 + k * 18), 200 + k * 40 - i * i * (1 + k)]; return d`M${x} ${y - 14}l10 14-10 14-10-14z`; }).join('')).join(''), '#FFE08A'), line('M366 160C356 210 300 226 296 300M434 160C444 210 500 226 504 300', shade(c, 0.5), 4, op(0.6)), line('M340 176C330 206 284 218 272 272', '#fff6da', 7, op(0.7)),
    fill('M206 288Q400 340 594 288v26Q400 368 206 314z', drum(s, tint(c, 0.1))), line('M210 292Q400 344 590 292', '#fff0c0', 4, op(0.8)),
    ...faces.map(([m, dark]) => fill(rect(m, 0, 0, 1, 1), dark ? shade(c, dark) : s.lin([[0, tint(c, 0.35)], [0.6, c], [1, shade(c, 0.2)]], [0, 0, 1, 1])) + line(rect(m, 0.06, 0.05, 0.94, 0.95), shade(c, 0.55), 4) + fill(holes(m), glow) + line(rect(m, 0, 0, 1, 1), shade(c, 0.45), 6)),
    line('M297 330V612', '#fff0c0', 5, op(0.8)), line(starOn(faces[1][0], 0.5, 0.36, 0.25), shade(c, 0.5), 4),
    fill('M206 596Q400 660 594 596v24Q400 690 206 622z', drum(s, tint(c, 0.1))), fill('M236 634Q400 690 564 634l26 48Q400 744 210 682z', drum(s, shade(c, 0.1))), line('M216 684Q400 744 584 684', '#fff0c0', 4, op(0.6)), line('M228 664Q400 718 572 664', shade(c, 0.55), 5, 'stroke-dasharray="3 12"'),
  ];
};

const bracelet = (s) => {
  const [r, h, k] = [186, 224, 0.32];
  const ry = r * k;
  const front = d`M${-r} ${-h}A${r} ${ry} 0 0 0 ${r} ${-h}C${r - 12} ${-h * 0.66} ${r - 12} ${-h * 0.33} ${r} 0A${r} ${ry} 0 0 1 ${-r} 0C${-r + 12} ${-h * 0.33} ${-r + 12} ${-h * 0.66} ${-r} ${-h}z`;
  const map = wheel([[r, -h, 1], [r - 9, -h / 2], [r, 0, 1]], k);
  const [green, gold, blue, red, dark] = ['#2F7A4F', '#E0B23A', '#2F4B8F', '#B5372C', '#55565C'];
  const gems = [0.1, 0.3, 0.5, 0.7, 0.9];
  const kite = (u, a, b) => onto(map, [[u, 0.5 - b], [u + a, 0.5], [u, 0.5 + b], [u - a, 0.5]], { steps: 2 });
  const silver = s.lin([[0, '#6F7072'], [0.12, '#C9CBCB'], [0.3, '#FDFDF9'], [0.46, '#B4B6B6'], [0.62, '#E9EAE6'], [0.84, '#8B8D90'], [1, '#5A5B60']]);
  const bead = (c) => s.piece(oval(6, 22, 26, 9, '#0c1430', op(0.35)) + `<circle r="24" fill="${ball(s, c)}"/>` + oval(-8, -9, 7, 5, '#fff', op(0.75)));
  const [coral, amber] = [bead('#C2452F'), bead('#D9922B')];
  const strand = [[130, 640], [118, 686], [140, 728], [188, 750], [240, 752], [292, 742], [346, 746], [398, 756], [452, 756], [506, 746], [558, 736], [610, 742], [656, 724], [682, 684]];
  return [
    room(s, { wall: 'rose', horizon: 470, table: '#A96F58', arch: { x: 400, reach: 280, top: 20, horizon: 470 } }),
    fill('M20 640C60 560 240 520 410 516S730 548 784 630C800 700 760 800 760 800H40Q0 720 20 640z', s.lin([[0, '#4A68B0'], [0.4, '#2F4B8F'], [1, '#1B2A5C']], [0, 0, 1, 1])), line('M60 690q80-60 150-80M740 680q-60-50-130-66M150 790q100-30 220-24M640 780q-60-20-120-18', '#16224A', 9, op(0.45)), line('M40 640C90 574 250 540 400 534', '#8FA6DC', 6, op(0.5)),
    oval(436, 668, 250, 70, s.rad([[0.4, '#0c1430', 0.75], [1, '#0c1430', 0]])),
    at(400, 624, [
      fill(d`M${-r} ${-h}A${r} ${ry} 0 0 1 ${r} ${-h}L${r} ${-h + 30}A${r} ${ry} 0 0 1 ${-r} ${-h + 30}z`, s.lin([[0, '#3E3F46'], [0.3, '#7C7E82'], [0.6, '#CFD0CE'], [1, '#6A6B70']])), oval(0, -h, r - 9, ry - 6, '#2c2430', op(0.25)),
      fill(front, silver),
      s.inside(front, [
        line(hoop(map, 0.06) + hoop(map, 0.94), dark, 13, 'stroke-dasharray="2 8"'), line(hoop(map, 0.115) + hoop(map, 0.155) + hoop(map, 0.845) + hoop(map, 0.885), dark, 4), line(hoop(map, 0.02) + hoop(map, 0.98), '#fff', 5, op(0.8)), line(zig(map, 0.2, 40, 0.022) + zig(map, 0.8, 40, 0.022), dark, 3.5),
        fill(gems.map((u) => kite(u, 0.092, 0.27)).join(''), dark), ...gems.map((u, i) => fill(kite(u, 0.082, 0.245), i % 2 ? gold : green) + fill(kite(u, 0.062, 0.19), '#DADBD7') + fill(kite(u, 0.05, 0.155), i % 2 ? blue : gold)),
        line([0.2, 0.4, 0.6, 0.8].map((u) => onto(map, [[u, 0.26], [u, 0.38]], { open: true }) + onto(map, [[u, 0.62], [u, 0.74]], { open: true })).join(''), dark, 13, 'stroke-dasharray=".1 15"'),
      ].join('')),
      ...gems.map((u, i) => { const [[x, y], q] = [map(u, 0.5), 20 * Math.cos((u - 0.5) * 2.5)]; return oval(x, y, q + 5, 25, '#E3E4E0', `stroke="${dark}" stroke-width="3"`) + oval(x, y, q, 20, ball(s, i % 2 ? green : red)) + oval(x - q * 0.35, y - 8, q * 0.3, 5, '#fff', op(0.8)); }),
      line(d`M140 ${-h + 44}V36`, dark, 9) + line(d`M139 ${-h + 46}V34`, '#D9DBD9', 6, 'stroke-dasharray="12 4" stroke-linecap="butt"') + `<circle cx="140" cy="${-h + 36}" r="9" fill="${ball(s, '#C9CBCB')}"/>`,
      fill(front, s.lin([[0, '#1d1a28', 0.45], [0.16, '#1d1a28', 0], [0.8, '#1d1a28', 0], [1, '#1d1a28', 0.55]])), line(d`M${-r} ${-h}A${r} ${ry} 0 0 0 ${r} ${-h}`, '#fff', 5, op(0.85)),
    ].join('')),
    strand.map(([x, y], i) => s.use(i % 4 === 2 ? amber : coral, x, y, 0, i % 4 === 2 ? 1.15 : 0.95)).join(''),
  ];
};

export default { 'thuya-box': thuya, 'wooden-spoons': spoons, 'copper-tray': copper, lantern, 'silver-bracelet': bracelet };
