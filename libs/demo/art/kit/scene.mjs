import { shade, tint } from './color.mjs';
import { dropUnused, shareLight, shareOutlines, thinPaint } from './share.mjs';
import { tight } from './tight.mjs';

/** One picture being drawn: its seeded chance, its shared definitions, and the finished SVG text. */
const hash = (text) => [...text].reduce((h, c) => Math.imul(h ^ c.charCodeAt(0), 16777619), 2166136261) >>> 0;

const seeded = (seed) => {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** Shortest text of a coordinate: whole from 15 up, one decimal below, no leading zero. */
export const n = (v) => {
  const text = String(Math.abs(v) < 15 ? Math.round(v * 10) / 10 : Math.round(v));
  return text.replace(/^(-?)0\./, '$1.').replace(/^-0$/, '0');
};

const trim = (v) => String(Math.round(v * 100) / 100).replace(/^(-?)0\./, '$1.');
const alpha = (a) => (a === undefined ? '' : Math.round(a * 255).toString(16).padStart(2, '0'));

/** Tagged template for path data and transforms: rounds every number, drops needless spaces. */
export const d = (parts, ...values) =>
  parts.reduce((out, part, i) => out + (typeof values[i - 1] === 'number' ? n(values[i - 1]) : values[i - 1]) + part)
    .replace(/[\s,]+/g, ' ').replace(/ ?([MmLlHhVvCcSsQqTtAaZz]) ?/g, '$1').replace(/ -/g, '-').trim();

/** Four letters that stand for a key in ids; draw.mjs refuses two keys with the same code. */
export const codeOf = (key) => `${key[0]}${(hash(key) % 46656).toString(36).padStart(3, '0')}-`;

export class Scene {
  constructor(key, size = [800, 800]) {
    this.key = key;
    // Ids begin with a short code of the key, so that several pictures can stand in one page.
    this.code = codeOf(key);
    this.size = size;
    this.rnd = seeded(hash(key));
    this.defs = [];
    this.ids = new Map();
    this.lights = new Map();
    this.made = new Map();
  }

  /** A random number in [low, high), always the same for the same picture. */
  r(low, high) { return low + (high - low) * this.rnd(); }

  pick(list) { return list[Math.floor(this.rnd() * list.length)]; }

  /** Defines something once; asking for the same text again gives the same id. `body` takes the id attribute. */
  def(tag, attrs, inner) {
    const text = `${tag}|${attrs}|${inner}`;
    if (!this.ids.has(text)) {
      const id = `${this.code}${this.ids.size.toString(36)}`;
      this.ids.set(text, id);
      this.defs.push(`<${tag} id="${id}"${attrs ? ' ' + attrs : ''}>${inner}</${tag}>`);
    }
    return this.ids.get(text);
  }

  /** stops: [[offset, colour, opacity?], …] */
  static stops(stops) {
    return stops.map(([o, c, a]) => `<stop${o ? ` offset="${trim(o)}"` : ''} stop-color="${c}${alpha(a)}"/>`).join('');
  }

  /** Linear gradient over the painted shape's box; direction as fractions [x1, y1, x2, y2]. */
  lin(stops, [x1, y1, x2, y2] = [0, 0, 1, 0]) {
    const attrs = [['x1', x1, 0], ['y1', y1, 0], ['x2', x2, 1], ['y2', y2, 0]]
      .filter(([, v, normal]) => v !== normal).map(([k, v]) => `${k}="${trim(v)}"`).join(' ');
    return `url(#${this.def('linearGradient', attrs, Scene.stops(stops))})`;
  }

  /** Radial gradient over the painted shape's box. */
  rad(stops, [cx, cy, r] = [0.5, 0.5, 0.5]) {
    const attrs = [['cx', cx], ['cy', cy], ['r', r]].filter(([, v]) => v !== 0.5).map(([k, v]) => `${k}="${trim(v)}"`).join(' ');
    return `url(#${this.def('radialGradient', attrs, Scene.stops(stops))})`;
  }

  /** An outline to be painted several times by `<use>`, which gives its colours. */
  path(data) {
    const text = `path|${data}`;
    if (!this.ids.has(text)) {
      const id = `${this.code}${this.ids.size.toString(36)}`;
      this.ids.set(text, id);
      this.defs.push(`<path id="${id}" d="${data}"/>`);
    }
    return this.ids.get(text);
  }

  /** The result of `make`, made only the first time this picture asks for `name`. */
  once(name, make) {
    if (!this.made.has(name)) this.made.set(name, make());
    return this.made.get(name);
  }

  /** A reusable piece; draw it with `use`. */
  piece(svg) { return this.def('g', '', svg); }

  use(id, x, y, turn = 0, size = 1, sizeY = size) {
    const scale = Math.abs(size - 1) < 0.04 && sizeY === size ? '' : sizeY === size ? `scale(${trim(size)})` : `scale(${trim(size)} ${trim(sizeY)})`;
    if (!turn && !scale) return `<use href="#${id}" x="${Math.round(x)}" y="${Math.round(y)}"/>`;
    return `<use href="#${id}" transform="translate(${Math.round(x)} ${Math.round(y)})${turn ? `rotate(${Math.round(turn)})` : ''}${scale}"/>`;
  }

  /** Draws `svg` only inside the outline `path`. */
  inside(path, svg) { return `<g clip-path="url(#${this.def('clipPath', '', `<path d="${path}"/>`)})">${svg}</g>`; }

  /**
   * Paint of a colour under a light. light: { kind: 'lin' | 'rad', place, steps: [[offset, amount], …] } where an
   * amount above 0 lightens and below 0 darkens.
   */
  lit(light, colour) {
    const key = JSON.stringify(light);
    const paint = this[light.kind](light.steps.map(([o, v]) => [o, v < 0 ? shade(colour, -v) : tint(colour, v)]), light.place);
    this.lights.set(paint.slice(5, -1), { light: key, colour, veil: () => this[light.kind](veilStops(light.steps), light.place) });
    return paint;
  }

  finish(parts) {
    const [w, h] = this.size;
    const mark = '<!-- -->';
    let body = parts.flat(Infinity).join('');
    const whole = shareLight(this.defs.join(mark) + mark + mark + body, this.lights);
    const [before, after] = whole.split(mark + mark);
    const veils = this.defs.slice(before.split(mark).length);
    this.defs = [...before.split(mark), ...veils];
    const joined = shareOutlines(this.defs.join(mark) + mark + mark + after, (data) => this.path(data));
    const added = this.defs.slice(joined.split(mark + mark)[0].split(mark).length);
    body = joined.split(mark + mark)[1];
    const defs = [...joined.split(mark + mark)[0].split(mark), ...added];
    const used = dropUnused(defs, defs.join('') + body);
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" fill="none" stroke-linecap="round" stroke-linejoin="round"><defs>${used.join('')}</defs>${body}</svg>\n`
      .replace(/ d="([^"]+)"/g, (_, data) => ` d="${tight(data)}"`).replace(/<(path|use|ellipse|circle) [^>]*>/g, thinPaint);
  }
}

/** The same light as see-through cream and brown, to lay over a flat colour. */
const veilStops = (steps) => {
  const [cream, brown] = ['#FFF4DA', '#4A1E12'];
  const stops = [];
  steps.forEach(([o, v], i) => {
    const next = steps[i + 1]?.[1] ?? v;
    const before = steps[i - 1]?.[1] ?? v;
    if (v === 0) {
      if (before > 0 || next > 0) stops.push([o, cream, 0]);
      if (before < 0 || next < 0) stops.push([o, brown, 0]);
    } else stops.push([o, v < 0 ? brown : cream, Math.abs(v)]);
  });
  return stops;
};

/** Filled path, filled ellipse, stroked path, group, and group moved to a place. */
export const fill = (path, colour, more = '') => `<path d="${path}" fill="${colour}"${more ? ' ' + more : ''}/>`;
export const oval = (cx, cy, rx, ry, colour, more = '') => `<ellipse${cx ? ` cx="${n(cx)}"` : ''}${cy ? ` cy="${n(cy)}"` : ''} rx="${n(rx)}" ry="${n(ry)}" fill="${colour}"${more ? ' ' + more : ''}/>`;
export const line = (path, colour, width, more = '') => `<path d="${path}" stroke="${colour}" stroke-width="${n(width)}"${more ? ' ' + more : ''}/>`;
export const op = (v) => `opacity="${String(v).replace(/^0/, '')}"`;
export const group = (svg, more = '') => `<g${more ? ' ' + more : ''}>${[svg].flat(Infinity).join('')}</g>`;
export const at = (x, y, svg, turn = 0, size = 1) =>
  group(svg, `transform="translate(${Math.round(x)} ${Math.round(y)})${turn ? `rotate(${n(turn)})` : ''}${size === 1 ? '' : `scale(${Math.round(size * 100) / 100})`}"`);
