/**
 * People seen from some distance: robes, scarves, turbans, working hands; no features. A standing person is 200 tall,
 * feet at (0, 0). Outlines and shading are shared pieces, so that a crowd stays small.
 */
import { blob, d, fill, line, op, oval, shade, tint } from '../kit/index.mjs';

const skinTone = '#B07B54';
const own = 'currentColor';
const shadeOver = (s) => s.lin([[0, '#fff0d0', 0.34], [0.42, '#fff0d0', 0], [1, '#3a1214', 0.5]]);

const here = (id, more = '') => `<use href="#${id}"${more}/>`;

/** Draws a piece whose own colour is `c`. */
const dyed = (s, id, c, x = 0, y = 0, k = 1) => here(id, `${k !== 1 ? ` transform="translate(${x} ${y})scale(${k})"` : `${x ? ` x="${x}"` : ''}${y ? ` y="${y}"` : ''}`} color="${c}"`);

/** Sleeves bend at the elbow; each arm: [shoulder, elbow, hand] as points. Hands lie under the cuffs. */
const armsOf = (arms) => {
  const cuff = ([, [ex, ey], [hx, hy]]) => [Math.round(ex + (hx - ex) * 0.7), Math.round(ey + (hy - ey) * 0.7)];
  const hands = arms.map((a) => d`M${cuff(a)[0]} ${cuff(a)[1]}L${a[2][0]} ${a[2][1]}`).join('');
  const sleeves = arms.map((a) => d`M${a[0][0]} ${a[0][1]}Q${a[1][0]} ${a[1][1]} ${cuff(a)[0]} ${cuff(a)[1]}`).join('');
  return line(hands, skinTone, 11) + line(sleeves, '#3a1214', 20, op(0.45)) + line(sleeves, own, 16);
};

const face = (s, x, y) => s.use(s.piece(oval(0, 0, 11, 14, s.lin([[0, tint(skinTone, 0.3)], [1, shade(skinTone, 0.28)]]))), x, y);
const heads = {
  scarf: (s, dir) => { const veil = 'M-17 6C-24-26 24-27 17 6Q20 22 25 34 0 46-25 34-20 22-17 6z'; return fill(veil, own) + fill(veil, shadeOver(s)) + face(s, dir * 5, 1) + line('M-9-13Q-13 8-5 24', '#3a1214', 3, op(0.3)); },
  turban: (s, dir) => { const wound = 'M-17-4C-22-27 22-28 17-5Q0-12-17-4z'; return face(s, dir * 3, 0) + fill(dir > 0 ? 'M12 4Q8 18-4 15L-10 2Q0 12 12 4z' : 'M-12 4Q-8 18 4 15L10 2Q0 12-12 4z', '#4A3228', op(0.7)) + fill(wound, own) + fill(wound, shadeOver(s)) + line('M-15-10Q0-22 15-12', '#3a1214', 2.5, op(0.35)); },
  hat: (s, dir) => { const brim = 'M-15-8Q-13-32 0-32T15-8q14 0 14 2 0 3-29 3t-29-3q0-2 14-2z'; return face(s, dir * 3, 3) + fill(brim, own) + fill(brim, shadeOver(s)) + line('M-15-13q15 5 30 0', '#8F3A26', 5); },
};
const head = (s, y, { scarf, turban, hat, dir = 1 }) => {
  const kind = hat ? 'hat' : turban ? 'turban' : 'scarf';
  return dyed(s, s.piece(heads[kind](s, dir)), hat ?? turban ?? scarf, 0, y);
};

const group = (x, y, k, turned, robe) => `<g color="${robe}" transform="translate(${x} ${y})scale(${turned ? `${-k} ` : ''}${k})">`;

export const standing = (s, { x, y, k = 1, robe, belt, stripes, apron, arms = [], carry = '', under = '', turned = false, ...rest }) => {
  const body = 'M-24-156Q-32-118-24-100-40-50-42-2-20 8 0 8T42-2Q40-50 24-100 32-118 24-156 0-170-24-156z';
  const robed = s.piece(oval(26, 2, 60, 10, '#3a1f1c', op(0.3)) + fill(body, own) + fill(body, shadeOver(s)) + line('M-12-96Q-20-50-22-4M4-92Q6-50 2 2M16-94Q24-50 26-2', '#3a1214', 3, op(0.22)));
  return group(x, y, k, turned, robe) + under + here(robed)
    + (stripes ? line('M-14-150Q-14-90-24-2M-4-152Q-6-80-8 2M6-152Q8-80 10 2M15-150Q18-80 27-2', stripes, 3, op(0.6)) : '') + (apron ? fill('M-18-98Q0-92 20-98 30-50 28-20 4-12-24-20-26-56-18-98z', apron) : '') + (belt ? line('M-24-101Q0-93 24-101', belt, 8) : '')
    + head(s, -180, rest) + here(s.piece(armsOf(arms))) + carry + '</g>';
};

/** Seated on the ground, knees forward; back: seen from behind. */
export const seated = (s, { x, y, k = 1, robe, apron, arms = [], back = false, turned = false, ...rest }) => {
  const body = 'M-70-2C-76-34-54-50-34-56-38-82-28-104-14-112Q2-120 20-110C32-98 36-78 34-58 56-50 78-32 72-2 40 12-40 12-70-2z';
  const hair = 'M-18-122C-26-164 26-166 18-122Q24-104 28-84 0-70-28-84-24-104-18-122z';
  const robed = s.piece(oval(22, 2, 92, 14, '#3a1f1c', op(0.3)) + fill(body, own) + fill(body, shadeOver(s)) + line('M-34-56Q-10-44 20-52M-60-20Q-20-36 10-22T66-18M14-100Q24-80 18-56', '#3a1214', 3, op(0.24)));
  return group(x, y, k, turned, robe) + here(robed) + (apron ? fill('M-30-50Q0-40 30-52 52-36 50-8 10 8-46-4-48-34-30-50z', apron) : '')
    + (back ? dyed(s, s.piece(fill(hair, own) + fill(hair, shadeOver(s)) + line('M0-150Q-6-110-2-80', '#3a1214', 3, op(0.25))), rest.scarf) : head(s, -134, rest)) + here(s.piece(armsOf(arms))) + '</g>';
};

/** A heap 100 wide of round things in rows; big: few and large, as oranges are. */
const moundPiece = (s, big) => {
  const rows = big ? [[4, 0, 17], [3, -17, 18], [2, -32, 17]] : [[7, 2, 12.5], [6, -9, 12], [5, -19, 11], [3, -29, 12]];
  const name = big ? 'bigMound' : 'smallMound';
  s[name] ??= s.path([...rows].reverse().map(([count, y, step]) => Array.from({ length: count }, (_, i) => `M${Math.round((i - (count - 1) / 2) * step * 1.12 + s.r(-2, 2))} ${Math.round(y - 4 * (1 - Math.abs(i / (count - 1) - 0.5) * 2) + s.r(-2, 2))}h.1`).join('')).join(''));
  const dots = (paint, width, move = '') => `<use href="#${s[name]}" stroke="${paint}" stroke-width="${width}"${move}/>`;
  const w = big ? 20 : 13;
  const base = 'M-46 2Q-20-34 0-34T46 2Q0 14-46 2z';
  return s.piece(fill(base, own) + fill(base, '#3a1214', op(0.45)) + dots('#3a1214', w + 1, ' opacity=".4" transform="translate(1 3)"') + dots(own, w) + dots('#fff4da', big ? 6 : 4, ` opacity=".55" transform="translate(${big ? '-4-5' : '-2-3'})"`));
};
export const mound = (s, x, y, k, c, big = false) => dyed(s, moundPiece(s, big), c, x, y, k);

/** A round basket 100 wide at scale k, heaped, foot at (x, y). */
export const basket = (s, x, y, k, heap, big = false) => {
  const c = '#C99A55';
  const front = 'M-50-48A50 12 0 0 0 50-48Q46-16 37 0A37 8 0 0 1-37 0Q-46-16-50-48z';
  const outer = fill(front, s.lin([[0, shade(c, 0.15)], [0.25, tint(c, 0.4)], [0.6, c], [1, shade(c, 0.45)]])) + line('M-48-32Q0-8 48-32M-45-18Q0 6 45-18M-41-6Q0 16 41-6', shade(c, 0.45), 3, `${op(0.6)} stroke-dasharray="7 4"`) + line('M-50-48A50 12 0 0 0 50-48', tint(c, 0.35), 5, 'stroke-dasharray="8 3"');
  const weave = s.piece(outer);
  return dyed(s, s.piece(oval(20, 0, 60, 11, '#3a1f1c', op(0.28)) + oval(0, -48, 50, 12, shade(c, 0.55)) + s.use(moundPiece(s, big), 0, -47) + `<use href="#${weave}"/>`), heap, x, y, k);
};

/** A lobe of foliage 200 wide, to be laid many times. */
export const lobePiece = (s, c) => {
  const dabs = (count, cx, cy, r) => Array.from({ length: count }, () => { const [a, q] = [s.r(0, 6.28), r * Math.sqrt(s.r(0, 1))]; return d`M${Math.round(cx + q * Math.cos(a))} ${Math.round(cy + q * 0.7 * Math.sin(a))}l${Math.round(s.r(-10, 10))} -8`; }).join('');
  return s.piece(fill(blob(s, 0, 0, 100, 72, 0.13, 11), s.rad([[0, tint(c, 0.36)], [0.5, c], [1, shade(c, 0.46)]], [0.34, 0.22, 0.85])) + line(dabs(9, 10, 10, 80), shade(c, 0.4), 11, op(0.5)) + line(dabs(12, -22, -20, 66), tint(c, 0.42), 9, op(0.75)));
};
