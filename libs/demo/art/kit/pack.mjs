/** Pouches, sacks, boxes, tins, crates. The middle of the foot is at (x, y). */
import { palette, shade, tint } from './color.mjs';
import { brush, drum, shadow, slope } from './light.mjs';
import { at, d, fill, line, op, oval } from './scene.mjs';

/** A stand-up paper bag with a folded top; `view` is drawn inside a window of half width r (local, window centre at 0,0). */
export const pouch = (s, { x = 400, y = 690, w = 280, h = 390, colour = palette.kraft, label = '', labelAt = 0.42, view, viewAt = 0.3, viewSize = 0.3, fold = 54, tie = palette.terracotta, long = 0.9 }) => {
  const r = w / 2;
  const body = d`M${-r * 0.86} ${-h + fold}C${-r * 0.9} ${-h * 0.6} ${-r * 1.02} ${-h * 0.3} ${-r} ${-14}Q${-r * 0.98} 0 ${-r * 0.8} 4Q0 22 ${r * 0.8} 4Q${r} 0 ${r} ${-14}C${r * 1.03} ${-h * 0.3} ${r * 0.9} ${-h * 0.6} ${r * 0.86} ${-h + fold}z`;
  const top = d`M${-r * 0.86} ${-h + fold}L${-r * 0.84} ${-h + 4}Q0 ${-h - 6} ${r * 0.84} ${-h + 2}L${r * 0.86} ${-h + fold}Q0 ${-h + fold + 12} ${-r * 0.86} ${-h + fold}z`;
  const creases = d`M${-r * 0.8} ${-h * 0.72}q${r * 0.2} ${h * 0.1} ${r * 0.1} ${h * 0.22}M${r * 0.74} ${-h * 0.76}q${-r * 0.2} ${h * 0.12} ${-r * 0.06} ${h * 0.3}M${-r * 0.9} ${-h * 0.16}q${r * 0.3} ${h * 0.02} ${r * 0.5} ${h * 0.1}M${r * 0.86} ${-h * 0.2}q${-r * 0.26} ${h * 0.03} ${-r * 0.4} ${h * 0.12}`;
  const v = view && d`M${-w * viewSize} 0A${w * viewSize} ${w * viewSize * 0.8} 0 1 1 ${w * viewSize} 0A${w * viewSize} ${w * viewSize * 0.8} 0 1 1 ${-w * viewSize} 0z`;
  return shadow(s, x, y, r * 0.96, long) + at(x, y, [
    fill(body, drum(s, colour)),
    line(creases, shade(colour, 0.5), 4, op(0.35)), line(creases, tint(colour, 0.7), 3, `${op(0.5)} transform="translate(-4-3)"`),
    brush(s, [-r * 0.8, -h * 0.8, w * 0.5, h * 0.7], tint(colour, 0.6), { count: 3, width: 5, opacity: 0.2, upright: true, lean: -8 }),
    fill(d`M${-r * 0.8} 4Q0 22 ${r * 0.8} 4Q0 ${-h * 0.09} ${-r * 0.8} 4z`, shade(colour, 0.5), op(0.4)),
    view && at(0, -h * viewAt, [s.inside(v, view), line(v, shade(colour, 0.45), 5, op(0.6)), line(d`M${-w * viewSize * 0.7} ${-w * viewSize * 0.3}q${w * viewSize * 0.2} ${-w * viewSize * 0.26} ${w * viewSize * 0.6} ${-w * viewSize * 0.32}`, '#fffaf0', 7, op(0.5))]),
    fill(top, s.lin([[0, tint(colour, 0.3)], [1, shade(colour, 0.2)]], [0, 0, 0.6, 1])),
    line(d`M${-r * 0.86} ${-h + fold}Q0 ${-h + fold + 12} ${r * 0.86} ${-h + fold}`, shade(colour, 0.5), 3, op(0.6)),
    tie && line(d`M${-r * 0.86} ${-h + fold * 0.5}q${r * 0.86} 10 ${r * 1.72} 0`, tie, 9) + line(d`M${-r * 0.84} ${-h + fold * 0.5 - 2}q${r * 0.86} 10 ${r * 1.68} 0`, tint(tie, 0.5), 2.5, op(0.7)),
    label && at(0, -h * labelAt, label),
  ]);
};

/** An open cloth sack with a rolled rim; `inside` is drawn on the mouth (local, its middle at 0,0). */
export const sack = (s, { x = 400, y = 690, w = 300, h = 270, colour = '#C9AD7F', stripe, inside = '', label = '', long = 0.8 }) => {
  const r = w / 2;
  const m = r * 0.84;
  const body = d`M${-m} ${-h}C${-r * 0.86} ${-h * 0.7} ${-r * 1.16} ${-h * 0.3} ${-r} ${-12}Q${-r * 0.8} 14 0 14T${r} ${-12}C${r * 1.16} ${-h * 0.3} ${r * 0.86} ${-h * 0.7} ${m} ${-h}z`;
  const roll = d`M${-m - 8} ${-h - 6}C${-m - 26} ${-h + 26} ${-m - 6} ${-h + 38} ${-m + 10} ${-h + 38}Q0 ${-h + m * 0.42 + 34} ${m - 10} ${-h + 36}C${m + 10} ${-h + 36} ${m + 24} ${-h + 24} ${m + 8} ${-h - 6}A${m} ${m * 0.26} 0 0 1 ${-m - 8} ${-h - 6}z`;
  const folds = d`M${-m * 0.7} ${-h + 48}q${-r * 0.1} ${h * 0.3} ${r * 0.06} ${h * 0.6}M${-m * 0.1} ${-h + 70}q${r * 0.1} ${h * 0.2} ${-r * 0.04} ${h * 0.5}M${m * 0.6} ${-h + 56}q${r * 0.16} ${h * 0.3} 0 ${h * 0.6}`;
  return shadow(s, x, y, r, long) + at(x, y, [
    fill(body, drum(s, colour)),
    s.inside(body, line(folds, shade(colour, 0.5), 12, op(0.25)) + line(folds, tint(colour, 0.6), 5, `${op(0.4)} transform="translate(-10 0)"`)
      + (stripe ? line(d`M${-r * 1.1} ${-h * 0.34}q${r * 1.1} ${h * 0.16} ${r * 2.2} 0`, stripe, 16, op(0.85)) + line(d`M${-r * 1.1} ${-h * 0.24}q${r * 1.1} ${h * 0.16} ${r * 2.2} 0`, stripe, 5, op(0.8)) : '')
      + line(d`M${-r} ${-h * 0.8}q${r} ${h * 0.16} ${r * 2} 0M${-r} ${-h * 0.55}q${r} ${h * 0.16} ${r * 2} 0M${-r} ${-h * 0.1}q${r} ${h * 0.1} ${r * 2} 0`, shade(colour, 0.4), 3, `${op(0.3)} stroke-dasharray="3 7"`)),
    oval(0, -h - 4, m, m * 0.26, shade(colour, 0.55)),
    inside && at(0, -h - 4, inside),
    fill(roll, drum(s, tint(colour, 0.16))),
    line(d`M${-m + 4} ${-h + 28}Q0 ${-h + m * 0.42 + 22} ${m - 4} ${-h + 28}`, shade(colour, 0.5), 3, `${op(0.35)} stroke-dasharray="5 8"`),
    label && at(0, -h * 0.4, label),
  ]);
};

/** A shallow open tray in perspective (box, crate): `inside` is drawn within its floor, clipped; front wall over it. */
export const tray = (s, { x = 400, y = 700, w = 520, h = 90, deep = 150, colour = palette.wood, lining = shade(colour, 0.35), inside = '', front = '', slats = 0, taper = 0.84 }) => {
  const r = w / 2;
  const back = r * taper;
  const floor = d`M${-r} ${-h}L${-back} ${-h - deep}H${back}L${r} ${-h}z`;
  const face = d`M${-r} ${-h}H${r}L${r * 0.97} 0H${-r * 0.97}z`;
  const slat = Array.from({ length: slats }, (_, i) => d`M${-r} ${-h + (h * (i + 1)) / (slats + 1)}H${r}`).join('');
  return shadow(s, x, y - 6, r * 1.02, 0.35, 0.6) + at(x, y, [
    fill(d`M${-r - 6} ${-h - 4}L${-back - 6} ${-h - deep - 10}H${back + 6}L${r + 6} ${-h - 4}z`, tint(colour, 0.25)),
    fill(floor, s.lin([[0, shade(lining, 0.5)], [1, lining]], [0, 0, 0.6, 1])),
    fill(d`M${-r} ${-h}L${-back} ${-h - deep}l${w * 0.05} 12L${-r + w * 0.06} ${-h}z`, shade(lining, 0.55), op(0.6)),
    inside,
    fill(face, s.lin([[0, tint(colour, 0.25)], [0.4, colour], [1, shade(colour, 0.35)]], [0, 0, 0.8, 0.5])),
    slats && line(slat, shade(colour, 0.65), 5, op(0.7)) + line(slat, tint(colour, 0.5), 2, `${op(0.6)} transform="translate(0 4)"`),
    brush(s, [-r * 0.95, -h + 8, w * 0.9, h - 16], shade(colour, 0.45), { count: 4, width: 3, opacity: 0.25, lean: 4 }),
    line(d`M${-r} ${-h}H${r}`, tint(colour, 0.6), 5),
    front && at(0, -h / 2, front),
  ]);
};

/** A standing carton seen from the front and right side; `front` is drawn on its face (local, face centre at 0,0). */
export const carton = (s, { x = 400, y = 690, w = 220, h = 300, side = 70, colour = palette.cream, front = '', long = 1 }) =>
  shadow(s, x + side * 0.4, y, w * 0.6, long) + at(x, y, [
    fill(d`M${w / 2} 0l${side}-22v${-h + 14}l${-side} 8z`, s.lin([[0, shade(colour, 0.24)], [1, shade(colour, 0.42)]])),
    fill(d`M${-w / 2} 0H${w / 2}V${-h}H${-w / 2}z`, slope(s, colour, 0.6)),
    fill(d`M${-w / 2} ${-h}l${side * 0.8}-16H${w / 2 + side}L${w / 2} ${-h}z`, tint(colour, 0.5)),
    front && at(0, -h / 2, front),
    line(d`M${w / 2} 0V${-h}`, tint(colour, 0.8), 2, op(0.7)),
  ]);

/** A round tin, closed or (with `inside`) open with its lid leaning behind. */
export const tin = (s, { x = 400, y = 690, w = 200, h = 110, colour = palette.brass, band = '', inside = '', tilt = 0.28, top = '' }) => {
  const r = w / 2;
  const ry = r * tilt;
  const wall = d`M${-r} ${-h}V0A${r} ${ry} 0 0 0 ${r} 0V${-h}z`;
  return shadow(s, x, y + ry * 0.3, r, 0.7) + at(x, y, [
    fill(wall, drum(s, colour)), band && s.inside(wall, band),
    oval(0, -h, r, ry, s.lin([[0, tint(colour, 0.65)], [1, shade(colour, 0.15)]], [0, 0, 1, 0.5])),
    inside ? oval(0, -h + 2, r * 0.93, ry * 0.9, shade(colour, 0.5)) + at(0, -h + 4, inside) : oval(0, -h, r * 0.84, ry * 0.82, 'none', `stroke="${shade(colour, 0.35)}" stroke-width="3" opacity=".5"`) + (top && `<g transform="translate(0 ${-h})scale(1 ${tilt})">${top}</g>`),
    line(d`M${-r} ${-h}A${r} ${ry} 0 0 0 ${r} ${-h}`, tint(colour, 0.7), 4, op(0.8)),
  ]);
};
