/** Saves bytes: what several shapes of one picture have in common is written once. */
const shape = /<(?:path|use|ellipse|circle) [^>]*fill="url\(#([\w-]+)\)"[^>]*\/>/g;

/**
 * Two or more colours under the same light: each shape is painted flat in its colour and once more with one
 * shared veil of light and shade, instead of one gradient per colour. `lit` maps gradient id → { colour, veil },
 * where veil() defines the shared gradient and gives its paint.
 */
export const shareLight = (svg, lit) => {
  const groups = new Map();
  for (const [id, { light }] of lit) groups.set(light, [...(groups.get(light) ?? []), id]);
  const shared = new Set([...groups.values()].filter((ids) => ids.length > 1).flat());
  const kept = new Set();
  for (const [whole, id] of svg.matchAll(shape)) if (shared.has(id) && / (?:opacity|stroke)=/.test(whole)) kept.add(id);
  return svg.replace(shape, (whole, id) => {
    if (!shared.has(id) || kept.has(id)) return whole;
    const { colour, veil } = lit.get(id);
    return whole.replace(`url(#${id})`, colour) + whole.replace(`url(#${id})`, veil());
  });
};

/** Writes an outline that is painted several times only once. `define` gives the id of an outline. */
export const shareOutlines = (svg, define) => {
  const counts = new Map();
  for (const [, data] of svg.matchAll(/<path d="([^"]{40,})"/g)) counts.set(data, (counts.get(data) ?? 0) + 1);
  const ids = new Map([...counts].filter(([, times]) => times > 1).map(([data]) => [data, define(data)]));
  return svg.replace(/<path d="([^"]+)"/g, (whole, data) => (ids.has(data) ? `<use href="#${ids.get(data)}"` : whole));
};

/** Drops gradients that nothing uses. */
export const dropUnused = (defs, svg) => defs.filter((def) => {
  const id = /^<(?:linear|radial)Gradient id="([^"]+)"/.exec(def)?.[1];
  return !id || svg.includes(`url(#${id})`);
});

/** `fill="#rrggbb" … opacity=".4"` says the same in fewer letters as `fill="#rrggbb66"`. */
export const thinPaint = (element) => {
  const found = / opacity="(0?\.\d+)"/.exec(element);
  const paints = element.match(/ (?:fill|stroke)="#[0-9a-fA-F]{6}"/g) ?? [];
  if (!found || paints.length !== 1 || /url\(/.test(element)) return element;
  const alpha = Math.round(Number(found[1]) * 255).toString(16).padStart(2, '0');
  return element.replace(found[0], '').replace(paints[0], `${paints[0].slice(0, -1)}${alpha}"`);
};
