/** Laying pieces about. */

/** places: [[x, y, turn, size], …], nearest last. */
export const strew = (s, piece, places) => places.map(([x, y, turn = 0, size = 1]) => s.use(piece, x, y, turn, size)).join('');

/** Fills a heap outline with pieces, back rows first; `kinds` are piece ids taken in turn. */
export const pile = (s, kinds, { x = 0, y = 0, rx = 120, rows = 3, across = 5, stepX, stepY = 26, turn = 40, size = 1, shrink = 0.82, jitter = 6 }) => {
  const [left, up] = size === 1 ? [x, y] : [0, 0];
  let out = '';
  for (let row = rows - 1; row >= 0; row--) {
    const count = Math.max(1, Math.round(across * shrink ** row));
    const step = stepX ?? (rx * 2) / across;
    for (let i = 0; i < count; i++) {
      out += s.use(kinds[(i + row) % kinds.length], left + ((i - (count - 1) / 2) * step) / size + s.r(-jitter, jitter), up - (row * stepY) / size + s.r(-jitter, jitter) * 0.5, s.r(-turn, turn), 1);
    }
  }
  return size === 1 ? out : `<g transform="translate(${Math.round(x)} ${Math.round(y)})scale(${size})">${out}</g>`;
};
