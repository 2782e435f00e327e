/** Regions from Marrakech to the lagoon of Dakhla. */
import { blob, d, fill, line, op, oval, shade, tint } from '../kit/index.mjs';
import { furrows, hill, housePiece, palmPiece, plant, ridge, ripples, sheepPiece, sky, spread, towerPiece, treePiece, tufts } from './land.mjs';

export const size = [1200, 800];
export const limit = 16 * 1024;

const marrakech = (s) => {
  const palm = palmPiece(s, 190);
  const olive = treePiece(s, 46, '#76854E');
  const [a, b] = [housePiece(s, 90, 60, '#C4714C', { door: '#4A2E20' }), housePiece(s, 76, 84, '#D2845C', { door: '#3F6B58', rows: 2 })];
  const koutoubia = towerPiece(s, 86, 270, '#CE8355', { bands: '#8A4428' });
  const wall = d`M0 610V506H1200V610z` + Array.from({ length: 43 }, (_, i) => d`M${i * 28 + 2} 508v-18h15v18z`).join('');
  return [
    sky(s, '#9DBDD8', '#FBDFC0', { sun: [960, 150, 42, '#FFD9A0'] }), ridge(s, 420, 300, 5, '#8C95B4', { snow: 0.42, rough: 0.3 }), ridge(s, 430, 130, 6, '#A88A86', { depth: 0.25 }), hill(s, [430, 420, 430, 424, 430, 420], '#B9A468'), plant(s, palm, spread(s, 22, 0, 440, 1200, 50, 0.3, 0.5)),
    [...Array(11).keys()].map((i) => s.use(i % 2 ? a : b, 60 + i * 108, 514 - (i % 3) * 10, 0, 0.72)).join(''), s.use(koutoubia, 420, 516, 0, 1),
    fill(wall, s.lin([[0, '#D98C62'], [1, '#B5623E']], [0, 0, 0, 1])), line(Array.from({ length: 40 }, (_, i) => d`M${20 + (i % 20) * 60} ${534 + Math.floor(i / 20) * 34}h6`).join(''), '#6E3422', 6, op(0.6)),
    fill('M660 610V470H860v140z', '#CE7E54') + fill('M690 610V540C690 480 720 476 760 476S830 480 830 540v70z', '#E8B080') + fill('M704 610V545C704 500 730 492 760 492S816 500 816 545v65z', '#F3CFA0') + fill('M716 610V550C716 512 740 506 760 506S804 512 804 550v60z', '#5A3424') + line('M672 482h176', '#8A4428', 5, 'stroke-dasharray="7 6"') + line('M120 606V520M520 606v-90M1060 606v-90', '#9A5236', 20, op(0.5)),
    hill(s, [606, 612, 620, 616, 610, 606], '#C9B072'), fill('M700 616h130l150 184H470z', '#E4C390'), plant(s, olive, [[80, 690, 1], [220, 680, 0.9], [360, 690, 1], [960, 680, 0.9], [1090, 690, 1.05], [140, 780, 1.5], [340, 790, 1.4], [1060, 790, 1.5]]), plant(s, palm, [[520, 690, 1], [570, 710, 0.8], [900, 720, 1], [1170, 780, 1.5], [30, 740, 1.3]]),
    fill('M690 700l-8-40q14-16 28 0l4 40zM740 690l-6-30q10-14 22 0l4 30z', '#F3E4C4') + fill('M690 660a9 9 0 1 0 18 0 9 9 0 1 0-18 0M737 656a8 8 0 1 0 16 0 8 8 0 1 0-16 0', '#7A4A2E') + fill('M790 700l-8-40q14-16 28 0l4 40z', '#2F4B8F') + fill('M788 656a9 9 0 1 0 18 0 9 9 0 1 0-18 0', '#C9657A'), tufts(s, 30, 0, 720, 1200, 70, '#7E7E42', 14),
  ];
};

const draa = (s) => {
  const [big, palm] = [palmPiece(s, 230, '#66783C'), palmPiece(s, 170, '#74863F')];
  const [a, b] = [housePiece(s, 120, 110, '#C07A50', { door: '#4A2E20', rows: 2 }), housePiece(s, 96, 80, '#CF8C5E', { door: '#5A3420' })];
  const tower = towerPiece(s, 70, 190, '#C47E52', { lantern: false, taper: 0.1, bands: '#7E452B' });
  return [
    sky(s, '#97BCD6', '#FCE3BE', { sun: [230, 160, 46, '#FFD592'], clouds: 3 }), ridge(s, 440, 190, 5, '#B98E7E', { rough: 0.3 }), ridge(s, 470, 120, 4, '#A86A4C', { depth: 0.4, rough: 0.5 }), line('M0 440q200-20 380 6M700 440q240-24 500 4M60 466q200-14 340 2M760 464q220-16 440 2', '#E2B48C', 5, op(0.5)), hill(s, [480, 470, 476, 460, 470, 480], '#C98F62'),
    plant(s, a, [[520, 560, 1.1], [700, 556, 1.15], [620, 520, 0.95]]), plant(s, b, [[410, 574, 1.1], [850, 570, 1.2], [930, 580, 0.9], [340, 584, 0.8]]), plant(s, tower, [[464, 560, 1.05], [604, 566, 1.3], [770, 560, 1.16], [560, 500, 0.8]]),
    plant(s, palm, spread(s, 26, 0, 566, 1200, 60, 0.5, 0.72)), hill(s, [640, 620, 630, 620, 636, 620], '#8E9A4E'), fill('M560 620C620 660 480 690 560 730S760 760 700 800H420C430 740 380 700 440 670S540 650 520 620z', s.lin([[0, '#8FBBC0'], [1, '#5F95A8']], [0, 0, 0, 1])), ripples(s, 650, 130, '#EAF3EC', 12, [440, 160]),
    line('M700 690h480M720 730h470M740 774h450M0 690h400M0 730h390M0 774h380', '#6B7A3A', 9, op(0.5)), line(Array.from({ length: 34 }, () => d`M${Math.round(s.r(720, 1180))} ${Math.round(s.r(670, 790))}h.1`).join(''), '#D4627A', 17) + line(Array.from({ length: 20 }, () => d`M${Math.round(s.r(720, 1180))} ${Math.round(s.r(670, 790))}h.1`).join(''), '#F0AEB8', 11), tufts(s, 50, 0, 670, 400, 120, '#C2AE4C', 18),
    plant(s, big, [[90, 760, 1.35], [220, 790, 1.1], [1130, 740, 1.3], [1020, 690, 0.95], [350, 720, 0.9], [790, 700, 0.8]]),
  ];
};

const souss = (s) => {
  const argan = treePiece(s, 84, '#7A8A4C', { trunk: '#7A5A44', flat: 0.6, tall: 0.5 });
  const small = treePiece(s, 40, '#82914F', { flat: 0.62, tall: 0.2 });
  const goat = sheepPiece(s, '#4A3428');
  const pale = sheepPiece(s, '#EFE0C4');
  const house = housePiece(s, 90, 60, '#D9A07A', { door: '#2F4B8F' });
  const terrace = (y, k, c) => hill(s, [y, y - 24, y - 8, y - 36, y - 60, y - 80].map((v) => v + k), c, { light: 0.35, dark: 0.18 }) + line(d`M0 ${y + k + 4}C140 ${y + k} 130 ${y - 20 + k} 240 ${y - 20 + k}S380 ${y - 4 + k} 480 ${y - 4 + k} 620 ${y - 32 + k} 720 ${y - 32 + k} 860 ${y - 56 + k} 960 ${y - 56 + k} 1100 ${y - 76 + k} 1200 ${y - 76 + k}`, '#8A6A4C', 8, `${op(0.6)} stroke-dasharray="16 3 9 3"`);
  return [
    sky(s, '#93BBD2', '#FCE7C6', { sun: [880, 140, 44, '#FFDD9C'] }), ridge(s, 410, 230, 5, '#9C95A4', { rough: 0.4 }), ridge(s, 440, 150, 4, '#B57E62', { depth: 0.35, rough: 0.5 }), hill(s, [440, 430, 440, 400, 380, 360], '#C9A06A'),
    terrace(490, 0, '#C9AE6C'), plant(s, small, spread(s, 14, 0, 470, 1150, 20, 0.5, 0.6)), plant(s, house, [[900, 440, 0.8], [980, 432, 0.9], [1060, 424, 0.8]]), terrace(550, 0, '#B9A862'), plant(s, small, spread(s, 12, 0, 540, 1150, 20, 0.8, 0.95)), terrace(620, 0, '#CDB273'), tufts(s, 40, 0, 600, 1200, 50, '#7E8A44', 12),
    hill(s, [690, 700, 690, 670, 650, 640], '#D4B67A'), plant(s, argan, [[980, 720, 1.3], [640, 690, 0.8], [1150, 690, 1]]), s.use(argan, 250, 764, 0, 1.9), s.use(goat, 170, 590, 0, 1.3), s.use(pale, 300, 560, 0, -1.2, 1.2), s.use(goat, 240, 520, 0, 1.1), s.use(pale, 350, 640, 0, 1.1), plant(s, pale, [[520, 750, 1.3], [600, 770, 1.4], [840, 760, 1.3, 1]]), plant(s, goat, [[450, 776, 1.4], [700, 740, 1.2]]),
    line(Array.from({ length: 18 }, () => d`M${Math.round(s.r(80, 480))} ${Math.round(s.r(766, 796))}h.1`).join(''), '#C9A23C', 9), tufts(s, 30, 500, 720, 700, 70, '#8A8A4A', 14),
  ];
};

const guelmim = (s) => {
  const pad = (x, y, r, c) => fill(blob(s, x, y, r * 0.74, r, 0.06, 8), s.rad([[0, tint(c, 0.35)], [0.6, c], [1, shade(c, 0.35)]], [0.3, 0.3, 0.8]));
  const pear = (x, y) => oval(x, y, 8, 11, '#C4463E');
  const cactus = (c) => s.piece(oval(20, 4, 70, 14, '#3a1f1c', op(0.25)) + pad(0, -40, 44, shade(c, 0.12)) + pad(-38, -96, 40, c) + pad(34, -104, 42, c) + pad(-8, -136, 36, tint(c, 0.12)) + pad(68, -62, 32, shade(c, 0.1)) + pad(-70, -52, 30, c) + [[-52, -138], [-30, -138], [16, -146], [46, -150], [-8, -176], [-20, -172], [80, -96], [62, -94], [-80, -84]].map(([x, y]) => pear(x, y)).join('') + line('M-40-112l4 14M-30-80l5 10M30-120l4 14M40-90l-4 12M-8-150l3 12M2-30l4 14M66-66l3 10', '#EFE6B8', 3));
  const [one, two] = [cactus('#7E9A5C'), cactus('#8AA36A')];
  const house = housePiece(s, 86, 54, '#E9D3B0', { door: '#2F4B8F' });
  const camel = s.piece(oval(4, 0, 46, 7, '#3a1f1c', op(0.2)) + line('M-30-34v34M-20-32v32M18-34v34M28-34v34', '#7A4E2E', 6) + fill('M-40-40C-40-66-20-66-12-70-4-92 12-92 16-70 30-66 34-62 38-58 50-54 52-84 50-96L66-102 78-92 66-86C66-56 58-36 34-32Q0-24-34-32z', '#8E5F38'));
  return [
    sky(s, '#A0C2D6', '#FDE3BC', { sun: [1000, 170, 46, '#FFD48C'], clouds: 5 }), fill('M0 380H520V440H0z', '#7FAAB8'), ripples(s, 386, 40, '#EAF3EC', 12, [0, 420]), ridge(s, 430, 110, 6, '#C29A86', { rough: 0.4 }), hill(s, [440, 420, 390, 430, 380, 400], '#C48F62'), hill(s, [500, 440, 480, 430, 470, 440], '#B98A58'), hill(s, [540, 520, 480, 520, 470, 500], '#C9A56C'),
    plant(s, one, spread(s, 34, 0, 470, 1200, 80, 0.16, 0.3)), plant(s, house, [[560, 520, 0.9], [640, 516, 0.8], [500, 526, 0.7]]), hill(s, [590, 560, 600, 580, 550, 540], '#D2AC6E'), plant(s, two, spread(s, 12, 0, 580, 1200, 50, 0.42, 0.55)), hill(s, [680, 660, 700, 720, 680, 640], '#BF9156'), furrows(s, 620, 690, 900, 12, '#8A6238', { opacity: 0.2 }), plant(s, camel, [[440, 690, 1], [580, 704, 1.1], [730, 698, 1.05]]),
    plant(s, one, [[130, 760, 1.5], [1080, 740, 1.5], [300, 790, 1], [900, 780, 1.1]]), plant(s, two, [[20, 800, 1.2], [1190, 790, 1.3]]), tufts(s, 40, 0, 690, 1200, 100, '#8E8A4A', 14),
  ];
};

const dune = (s, x, y, w, h, c) => fill(d`M${x - w} ${y}C${x - w * 0.5} ${y - h * 0.2} ${x - w * 0.3} ${y - h} ${x} ${y - h}C${x + w * 0.3} ${y - h * 0.7} ${x + w * 0.7} ${y - h * 0.3} ${x + w * 1.2} ${y}z`, s.lin([[0, tint(c, 0.5)], [1, c]], [0, 0, 0.5, 1])) + fill(d`M${x} ${y - h}C${x + w * 0.3} ${y - h * 0.7} ${x + w * 0.7} ${y - h * 0.3} ${x + w * 1.2} ${y}H${x + w * 0.1}C${x - w * 0.14} ${y - h * 0.3} ${x + w * 0.16} ${y - h * 0.5} ${x} ${y - h}z`, shade(c, 0.32));

const laayoune = (s) => {
  const tent = s.piece(oval(30, 4, 150, 16, '#3a1f1c', op(0.25)) + fill('M-130 0Q-70-30-40-92L40-104Q80-40 140 0z', '#4A362C') + fill('M-130 0Q-70-30-40-92L-10 0z', '#6B5040') + fill('M-10 0L-2-60 50 0z', '#241712') + line('M-100-8Q-54-36-34-78M60-12Q50-60 34-92', '#D9B47C', 5, 'stroke-dasharray="10 6"') + line('M-40-92l-130 88M40-104l140 96', '#2A1A14', 2.5));
  const camel = s.piece(oval(4, 0, 50, 7, '#3a1f1c', op(0.22)) + line('M-30-34v34M-20-32v32M18-34v34M28-34v34', '#B58A5C', 6) + fill('M-40-40C-40-66-20-66-12-70-4-92 12-92 16-70 30-66 34-62 38-58 50-54 52-84 50-96L66-102 78-92 66-86C66-56 58-36 34-32Q0-24-34-32z', '#D6AC78') + fill('M-24-62q18-30 36-6l4 22h-40z', '#A23B2A'));
  const boat = s.piece(fill('M-60-10q60 14 120-6-6 24-22 28h-70q-20-4-28-22z', '#2F6A8E') + fill('M-60-10q60 14 120-6l-3 9q-60 14-114 5z', '#E9DCC0') + fill('M-10-8v-24h34v20z', '#F3E4C4'));
  return [
    sky(s, '#8DBAD6', '#FBE9CE', { sun: [240, 160, 44, '#FFE0A0'], clouds: 4 }), fill('M0 350H1200V520H0z', s.lin([[0, '#4F8CA8'], [0.7, '#8CC0C2'], [1, '#CFE3D6']], [0, 0, 0, 1])), ripples(s, 360, 120, '#F2F8F2', 36), plant(s, boat, [[300, 400, 0.6], [520, 430, 0.9], [820, 392, 0.5]]), fill('M0 470C300 440 500 520 760 490S1050 440 1200 450V560H0z', '#F0F4E6', op(0.75)), fill('M0 490C300 464 500 536 760 508S1050 460 1200 470V800H0z', '#E6C994'),
    dune(s, 900, 560, 300, 130, '#D9AC6C'), dune(s, 240, 580, 280, 110, '#DDB274'), dune(s, 600, 640, 340, 130, '#D8A862'), dune(s, 1060, 690, 330, 170, '#D2A05C'), plant(s, camel, [[300, 660, 0.9], [410, 668, 0.95], [520, 664, 0.9]]),
    dune(s, 120, 760, 380, 170, '#DBAA64'), hill(s, [730, 740, 730, 720, 700, 720], '#DDB478'), s.use(tent, 780, 716, 0, 1.05), line('M0 770q160-30 330-6t330-6M60 792q200-24 380-4M820 780q160-24 340-4M900 756q120-16 260-2', '#B98A50', 5, op(0.4)), plant(s, camel, [[1010, 770, 1.4], [1130, 760, 1.2, 1]]), tufts(s, 26, 0, 740, 1200, 50, '#8E9058', 16),
  ];
};

const dakhla = (s) => {
  const flamingo = s.piece(oval(4, 2, 22, 4, '#2F6A7E', op(0.35)) + line('M-2 0v-44M8 0v-44', '#C9657A', 3) + fill('M-26-54C-20-74 10-76 22-62 24-48 4-40-8-42-16-42-26-46-26-54z', s.lin([[0, '#F9D0CC'], [1, '#D9788A']], [0, 0, 0, 1])) + fill('M-26-54q-14 2-20 12 12 2 24-2z', '#C4566C') + line('M20-60C40-70 22-92 32-106q10-8 14 4', '#E9939C', 7) + line('M46-102l2 10', '#3A2A2A', 5));
  const dunesOff = (y, c) => hill(s, [y, y - 10, y + 4, y - 14, y, y - 6], c);
  const shell = s.piece(fill('M-18 6Q-16-18 0-20 16-18 18 6 0 14-18 6z', '#F3E4D0') + line('M-10 4l-4-14M0 6V-16M10 4l4-14', '#C9A88A', 2.5));
  return [
    sky(s, '#86B8D6', '#FDE6CC', { sun: [860, 170, 50, '#FFD9A4'], clouds: 6 }), fill('M0 330H1200V380H0z', '#3F7FA0'), ripples(s, 336, 36, '#DCEBEA', 16), dunesOff(378, '#E2C08A'), fill('M700 380q60-60 150-66 40 30 130 66z', '#E9CB98') + fill('M850 314q40 30 130 66H870q-30-20-20-66z', shade('#E0BE88', 0.25)),
    fill('M0 396H1200V640H0z', s.lin([[0, '#3F97A8'], [0.35, '#6FBFBE'], [0.75, '#A9DCCB'], [1, '#D9EBCF']], [0, 0, 0, 1])), fill('M0 420C300 410 500 450 760 430S1100 420 1200 430v16C1000 440 900 460 700 456S300 440 0 446z', '#F0E2B8', op(0.6)), fill('M300 520C480 500 640 536 860 516 760 548 480 552 300 520z', '#EFE2BC', op(0.8)), fill('M0 560q160-20 300 10-140 20-300 10z', '#EFE2BC', op(0.7)), ripples(s, 410, 200, '#F6FBF4', 46),
    fill('M640 400q30-12 60 0l-6 10h-46z', '#2F4B8F') + fill('M668 396V330l34 60z', '#F8EEDA'), fill('M980 250Q1030 190 1090 220 1050 220 1020 256z', '#B5502F') + fill('M1000 238q30-40 70-34-34 10-54 44z', '#E0B23A') + line('M986 250L900 440M1020 254L902 440', '#5A4A3A', 2), fill('M894 452l14-22 8 22zM880 456q24 8 50 0z', '#3A2A2A'),
    plant(s, flamingo, [[220, 500, 0.7], [270, 506, 0.75], [320, 496, 0.7, 1], [390, 510, 0.8], [440, 500, 0.7], [520, 530, 0.9, 1], [600, 524, 0.85], [150, 580, 1.2], [260, 600, 1.3, 1], [360, 590, 1.2], [480, 610, 1.4], [720, 560, 1], [640, 600, 1.25]]),
    fill('M0 650C200 610 420 660 640 640S1000 580 1200 600V800H0z', '#F3F0DC', op(0.8)), fill('M0 668C200 628 420 678 640 658S1000 598 1200 618V800H0z', s.lin([[0, '#F1DCB0'], [1, '#D6AE74']], [0, 0, 0.2, 1])), line('M60 730q120-22 250 0t260-8M700 720q140-28 300-6M820 770q140-20 300 0M120 776q160-20 340 0', '#B98F5C', 5, op(0.4)), plant(s, shell, [[560, 740, 1], [620, 770, 1.2], [220, 760, 0.9]]),
    fill('M860 720q110 26 240-14-10 50-40 62H920q-40-8-60-48z', '#2F6A8E') + fill('M860 720q110 26 240-14l-6 20q-120 32-222 16z', '#F3E4C4') + line('M930 738v24M1020 732v26', '#1E4A66', 5) + line('M960 724l90-60', '#8A5A30', 7), tufts(s, 26, 0, 690, 1200, 90, '#8E9A62', 16),
  ];
};

export default { 'region-marrakech-safi': marrakech, 'region-draa-tafilalet': draa, 'region-souss-massa': souss, 'region-guelmim-oued-noun': guelmim, 'region-laayoune-sakia-el-hamra': laayoune, 'region-dakhla-oued-ed-dahab': dakhla };
