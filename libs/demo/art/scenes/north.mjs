/** Regions from the Strait to the Middle Atlas. */
import { d, fill, line, op, oval, shade, tint } from '../kit/index.mjs';
import { cedarPiece, furrows, hill, housePiece, plant, ridge, ripples, sheepPiece, sky, spread, towerPiece, treePiece, tufts } from './land.mjs';

export const size = [1200, 800];
export const limit = 16 * 1024;

const tangier = (s) => {
  const [a, b, c] = [housePiece(s, 92, 96, '#A9C6DE', { door: '#1F4E96', rows: 1, trim: '#5F93C4' }), housePiece(s, 76, 124, '#D6E4EC', { door: '#2F6AAE', rows: 2 }), housePiece(s, 104, 82, '#7FAFD6', { door: '#173F7F', rows: 1 })];
  const tower = towerPiece(s, 54, 190, '#D98A5F');
  const olive = treePiece(s, 52, '#7A8A58');
  const goat = sheepPiece(s, '#F3E9D6');
  const rows = [[[330, 452, 0.6], [420, 446, 0.62], [520, 440, 0.6], [620, 446, 0.62], [710, 450, 0.6]], [[300, 528, 0.8], [396, 520, 0.82], [500, 524, 0.84], [612, 516, 0.82], [720, 528, 0.8], [812, 534, 0.8]], [[250, 622, 1], [362, 628, 1.06], [488, 618, 1.04], [612, 630, 1.06], [738, 622, 1.02], [866, 632, 1]]];
  const kinds = [a, b, c];
  return [
    sky(s, '#8FB9D6', '#F6E4C8', { sun: [230, 150, 44, '#FFE0A0'] }), ridge(s, 400, 250, 4, '#8C9CB4', { rough: 0.3 }), ridge(s, 440, 220, 3, '#7E8F86', { depth: 0.35, rough: 0.5 }), hill(s, [470, 400, 380, 420, 500, 460], '#93A06C'),
    plant(s, olive, spread(s, 14, 780, 430, 400, 80, 0.4, 0.6)), plant(s, olive, spread(s, 5, 20, 460, 220, 60, 0.45, 0.6)),
    rows.map((row, k) => (k === 1 ? s.use(tower, 566, 500, 0, 1) : '') + row.map(([x, y, z], i) => s.use(kinds[(i + k) % 3], x, y, 0, z)).join('')).join(''),
    hill(s, [610, 650, 690, 680, 640, 590], '#9DA865'), fill('M560 800C600 720 540 690 640 640l40 2C600 700 690 720 700 800z', '#E2CBA0'), line('M592 760h84M586 728h70M598 700h56M618 676h40', shade('#E2CBA0', 0.35), 4, op(0.6)),
    plant(s, olive, [[110, 720, 1.5], [1080, 690, 1.4], [960, 760, 1.7], [250, 790, 1.5]]), plant(s, goat, [[800, 740, 1.2], [870, 770, 1.4], [420, 760, 1.2, 1]]), tufts(s, 40, 0, 690, 1200, 110, '#6F7E45', 16),
  ];
};

const oriental = (s) => {
  const bush = treePiece(s, 40, '#8A9468', { flat: 0.6, tall: -0.6 });
  const orange = s.piece(`<use href="#${treePiece(s, 56, '#56733F')}"/>` + line('M-34-66h.1M-10-92h.1M20-72h.1M-18-54h.1M34-58h.1M8-50h.1', '#E0812A', 13));
  const sheep = sheepPiece(s);
  return [
    sky(s, '#A9C4D2', '#FBE6BE', { sun: [900, 190, 46, '#FFD98A'], clouds: 5 }), ridge(s, 400, 130, 6, '#B79C94', { rough: 0.3 }), ridge(s, 430, 90, 5, '#A5836C', { depth: 0.35 }), hill(s, [440, 424, 436, 420, 440, 428], '#D8BC84'), hill(s, [500, 480, 500, 470, 480, 460], '#CBAE72'),
    plant(s, bush, spread(s, 26, 0, 450, 1200, 110, 0.35, 0.8)), plant(s, sheep, spread(s, 16, 200, 500, 420, 70, 0.7, 1)),
    fill('M100 460l74-50 74 50q-40 20-148 0z', '#4A3328') + fill('M100 460l74-50 10 58q-50 6-84-8z', '#5E4436') + fill('M168 466l6-40 14 42z', '#2A1A14'),
    hill(s, [640, 600, 620, 590, 560, 580], '#A8A05C'), furrows(s, 860, 580, 760, 13, '#7E6B3C', { width: 7 }), plant(s, orange, [[640, 640, 0.7], [760, 636, 0.7], [880, 630, 0.7], [1000, 626, 0.7], [1120, 624, 0.7], [560, 700, 1], [720, 704, 1], [880, 700, 1], [1050, 696, 1], [1190, 700, 1], [480, 800, 1.4], [720, 806, 1.45], [970, 802, 1.45], [1190, 806, 1.4]]),
    tufts(s, 60, 0, 610, 440, 180, '#8A9468', 22), tufts(s, 24, 0, 630, 420, 160, '#8A7CB0', 18),
  ];
};

const fes = (s) => {
  const [a, b, c] = [housePiece(s, 96, 76, '#E4CBA2', { door: '#6B4A2E' }), housePiece(s, 84, 110, '#D9B98C', { door: '#3F6B58', rows: 2 }), housePiece(s, 110, 88, '#EBD9B8', { door: '#5A3A26' })];
  const tower = towerPiece(s, 62, 250, '#DDBE8E', { bands: '#3F7C62' });
  const cedar = cedarPiece(s, 190);
  const kinds = [a, b, c];
  const green = (x, y, w) => fill(d`M${x} ${y}l${w * 0.5} ${-w * 0.36} ${w * 0.5} ${w * 0.36}z`, '#3F7C62') + line(d`M${x + w * 0.2} ${y}l${w * 0.2} ${-w * 0.24}M${x + w * 0.42} ${y}l${w * 0.07} ${-w * 0.3}M${x + w * 0.7} ${y}l${-w * 0.1} ${-w * 0.26}`, '#2C5A46', 3);
  let town = '';
  [[438, 0.62, 10], [492, 0.78, 9], [560, 0.95, 8], [640, 1.12, 7]].forEach(([y, z, n], k) => {
    if (k === 1) town += s.use(tower, 430, 500, 0, 0.9) + green(640, 420, 130);
    if (k === 2) town += s.use(tower, 760, 570, 0, 1.15) + fill('M540 540v-60h150v60z', '#EBD9B8') + green(528, 482, 174);
    for (let i = 0; i < n; i++) town += s.use(kinds[(i * 2 + k) % 3], 130 + ((i + (k % 2) * 0.5) * 960) / n + s.r(-10, 10), y + s.r(-8, 8), 0, z);
  });
  return [
    sky(s, '#9DBFD3', '#FBE3BC', { sun: [250, 170, 44, '#FFD894'] }), ridge(s, 390, 190, 5, '#8B9AAA', { snow: 0.2 }), hill(s, [400, 340, 360, 330, 370, 350], '#7E8E6A'), plant(s, cedar, spread(s, 26, 0, 350, 1200, 50, 0.26, 0.4)), hill(s, [420, 410, 400, 396, 410, 420], '#B9A468'),
    town, hill(s, [660, 690, 720, 730, 700, 670], '#93934F'), plant(s, cedar, [[90, 760, 1.6], [1110, 770, 1.7], [210, 800, 1.2], [1000, 806, 1.2]]),
    [[430, 742, '#C58A2A'], [520, 742, '#A23B2A'], [610, 742, '#D8C9A0'], [476, 776, '#7A4A2B'], [566, 776, '#E0B23A'], [656, 776, '#B5502F'], [700, 742, '#5C7A6A'], [746, 776, '#E9DCC0']].map(([x, y, q]) => oval(x, y, 42, 15, '#D9C6A0') + oval(x, y, 34, 11, q) + oval(x - 8, y - 3, 16, 3, tint(q, 0.5), op(0.7))).join(''), tufts(s, 30, 0, 730, 1200, 60, '#6B7440', 14),
  ];
};

const rabat = (s) => {
  const oak = treePiece(s, 70, '#66764A', { trunk: '#A9532F' });
  const house = housePiece(s, 80, 60, '#F1E4CC', { door: '#2F4B8F' });
  const tower = towerPiece(s, 92, 250, '#C98A5C', { lantern: false, taper: 0.02 });
  const boat = s.piece(fill('M-50-8h100q-10 20-24 22h-54q-16-4-22-22z', '#2F6A8E') + line('M-48-8h96', '#F3E4C4', 5) + fill('M-4-12V-92L44-20z', '#F8EEDA') + fill('M-10-14V-80L-40-20z', '#E2B77E') + line('M-6-10V-96', '#5A3A26', 4));
  return [
    sky(s, '#9CC3D8', '#FCEBCB', { sun: [980, 150, 44, '#FFE3A0'] }), fill('M0 400H1200V520H0z', s.lin([[0, '#6FA3B4'], [1, '#A6C9C6']], [0, 0, 0, 1])), ripples(s, 410, 90, '#E4F1EC', 26),
    fill('M0 470C120 420 240 400 420 412L520 440 560 520H0z', '#C59A66') + fill('M60 424v-60h330v56z', '#D3A56E') + fill(Array.from({ length: 16 }, (_, i) => d`M${62 + i * 21} 366v-13h11v13z`).join(''), '#D3A56E') + fill('M200 424v-44q22-24 44 0v44z', '#6B4226'), s.use(tower, 330, 404, 0, 0.7), plant(s, house, [[110, 420, 0.6], [150, 412, 0.5], [440, 440, 0.6], [490, 456, 0.6]]),
    hill(s, [520, 512, 520, 500, 470, 440], '#B9AC68'), plant(s, house, [[820, 474, 0.5], [880, 466, 0.52], [940, 460, 0.5], [1010, 456, 0.5]]), s.use(tower, 760, 486, 0, 0.62),
    fill('M0 560C300 520 560 560 760 600S1100 640 1200 620V720C900 740 300 690 0 690z', s.lin([[0, '#8FBBC0'], [1, '#5F95A8']], [0, 0, 0, 1])), ripples(s, 580, 100, '#E4F1EC', 30), plant(s, boat, [[420, 620, 0.9], [640, 668, 1.2], [200, 600, 0.7]]),
    hill(s, [690, 716, 740, 726, 700, 640], '#98994F'), furrows(s, 500, 726, 700, 12, '#6F6B33'), plant(s, oak, [[130, 770, 1.7], [1090, 700, 1.7], [960, 770, 2], [300, 800, 1.2], [1180, 790, 1.8]]), line('M124 756v-52M958 754v-60M1088 688v-50', '#D98A5C', 9, op(0.8)), tufts(s, 40, 0, 740, 1200, 50, '#6B7440', 15),
  ];
};

const beniMellal = (s) => {
  const cedar = cedarPiece(s, 200);
  const red = s.piece(`<use href="#${treePiece(s, 50, '#6B7E44')}"/>` + line('M-26-62h.1M-4-80h.1M18-62h.1M2-46h.1', '#B5322C', 14));
  const sheep = sheepPiece(s);
  const house = housePiece(s, 96, 66, '#B9825C', { door: '#4A2E20' });
  return [
    sky(s, '#94BBD6', '#F8E7CB', { sun: [300, 130, 40, '#FFE3A8'] }), ridge(s, 400, 280, 4, '#8797AE', { snow: 0.34 }), ridge(s, 420, 170, 5, '#7C8C7C', { depth: 0.35 }), hill(s, [420, 390, 400, 380, 410, 400], '#7F9460'), plant(s, cedar, spread(s, 30, 0, 396, 1200, 30, 0.28, 0.4)),
    fill('M150 470C300 420 820 424 1040 468 1090 500 900 540 620 544S100 530 150 470z', s.lin([[0, '#5E93B4'], [0.6, '#8FBBCB'], [1, '#4F86A4']], [0, 0, 0, 1])), fill('M300 470C420 450 640 450 800 470 700 500 420 500 300 470z', '#E8F1EE', op(0.4)), ripples(s, 470, 56, '#F2F7F0', 18, [260, 640]),
    hill(s, [520, 540, 560, 556, 530, 500], '#9FA662'), plant(s, cedar, [[70, 560, 0.9], [140, 576, 0.8], [1140, 560, 0.95], [1070, 574, 0.8], [230, 566, 0.6]]), plant(s, house, [[900, 590, 0.9], [990, 600, 1], [850, 606, 0.8]]), plant(s, sheep, spread(s, 12, 330, 580, 420, 50, 0.8, 1.1)),
    hill(s, [640, 650, 640, 660, 650, 660], '#B8A252'), furrows(s, 640, 652, 900, 16, '#7A6A2E', { width: 6 }), plant(s, red, [[90, 720, 1.1], [250, 724, 1.1], [420, 718, 1.1], [780, 722, 1.1], [950, 726, 1.1], [1110, 720, 1.1], [40, 806, 1.5], [270, 810, 1.5], [900, 812, 1.5], [1130, 808, 1.5]]), tufts(s, 40, 440, 700, 420, 90, '#E2C069', 22),
  ];
};

const casablanca = (s) => {
  const town = Array.from({ length: 22 }, (_, i) => { const [x, h, w] = [30 + i * 30, s.r(30, 92), s.r(22, 36)]; return d`M${Math.round(x)} 420V${Math.round(420 - h)}h${Math.round(w)}V420z`; }).join('');
  const sheaf = s.piece(oval(10, 4, 40, 9, '#3a1f1c', op(0.22)) + fill('M-32 0Q-10-40-34-84L0-96 34-84Q10-40 32 0Q0 12-32 0z', s.lin([[0, '#F0CF86'], [0.5, '#D9A84A'], [1, '#A9762C']])) + line('M-18-44q18 8 36 0', '#8A5A24', 7) + line('M-30-86l-8-18M-14-92l-4-22M2-96v-22M16-92l6-22M30-84l10-16', '#E9C46F', 5));
  const house = housePiece(s, 110, 60, '#F3E6CE', { door: '#3F6B58' });
  const tree = treePiece(s, 44, '#76854E');
  return [
    sky(s, '#9EC0D4', '#FCE7C0', { sun: [960, 180, 48, '#FFD88C'], clouds: 6 }), fill('M0 396H700V440H0z', '#8DB3BC'), fill(town, '#E9DDC8') + fill(town, '#B9A994', `transform="translate(16 0)" ${op(0.4)}`), fill('M120 420V230h44v190z', s.lin([[0, '#F4EADB'], [1, '#B9A790']])) + fill('M132 230v-34h20v34zM132 196l10-20 10 20z', '#3F7C62') + fill('M120 262h44v18h-44z', '#3F7C62', op(0.7)) + fill('M170 420v-46l60-20 60 20v46z', '#E4D6BE') + fill('M164 376l66-26 66 26z', '#3F7C62'),
    hill(s, [424, 418, 426, 410, 400, 404], '#C9B26A'), hill(s, [470, 450, 470, 440, 452, 430], '#D9B95E'), plant(s, tree, spread(s, 14, 0, 436, 1200, 26, 0.3, 0.45)), plant(s, house, [[760, 462, 0.7], [850, 456, 0.6], [320, 470, 0.6]]),
    hill(s, [540, 520, 540, 500, 530, 510], '#A9A455'), furrows(s, 300, 524, 520, 11, '#6E7038', { base: 640 }), hill(s, [600, 580, 610, 570, 590, 580], '#E0B653'), furrows(s, 760, 576, 900, 22, '#A97A28', { width: 6 }), plant(s, sheaf, [[240, 640, 0.7], [400, 630, 0.66], [560, 640, 0.7], [820, 620, 0.66], [980, 628, 0.7], [1110, 618, 0.66], [140, 720, 1.05], [360, 716, 1.05], [620, 730, 1.1], [880, 712, 1.05], [1080, 724, 1.1]]),
    line(Array.from({ length: 70 }, () => { const x = Math.round(s.r(0, 1200)); return d`M${x} 806q${Math.round(s.r(-8, 8))} -30 ${Math.round(s.r(-14, 14))} ${-Math.round(s.r(50, 84))}`; }).join(''), '#C48E32', 4), line(Array.from({ length: 40 }, () => d`M${Math.round(s.r(0, 1200))} ${Math.round(s.r(724, 770))}l${Math.round(s.r(-6, 6))} -24`).join(''), '#F3D48A', 10),
  ];
};

export default { 'region-tanger-tetouan-al-hoceima': tangier, 'region-oriental': oriental, 'region-fes-meknes': fes, 'region-rabat-sale-kenitra': rabat, 'region-beni-mellal-khenifra': beniMellal, 'region-casablanca-settat': casablanca };
