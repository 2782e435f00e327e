import type { Point } from './morocco.outline.js';

const ROUNDS_MAX = 60;

/**
 * Moves places that lie too close together apart, so that a finger finds each; the same places always end up the same.
 * @param gap the least distance between two of them, in the map's units
 */
export function movedApart(places: readonly Point[], gap: number): Point[] {
  const moved = places.map((place) => ({ ...place }));
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    let still = true;
    for (let i = 0; i < moved.length; i += 1) {
      for (let j = i + 1; j < moved.length; j += 1) {
        const [a, b] = [moved[i] as { x: number; y: number }, moved[j] as { x: number; y: number }];
        const distance = Math.hypot(b.x - a.x, b.y - a.y);
        if (distance >= gap) continue;
        still = false;
        // Two at one spot part along a direction of their own, not all along the same line.
        const angle = distance === 0 ? i + j : Math.atan2(b.y - a.y, b.x - a.x);
        const push = (gap - distance) / 2 + 0.5;
        a.x -= Math.cos(angle) * push;
        a.y -= Math.sin(angle) * push;
        b.x += Math.cos(angle) * push;
        b.y += Math.sin(angle) * push;
      }
    }
    if (still) break;
  }
  return moved.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}
