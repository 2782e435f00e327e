import fc from 'fast-check';
import { movedApart } from './apart.js';
import { project, readOutlines } from './morocco.outline.js';

describe('the map', () => {
  const outlines = readOutlines();

  it('has the twelve regions, drawn with few enough points for a phone', () => {
    expect(outlines.map(({ iso }) => iso).sort()).toEqual(Array.from({ length: 12 }, (_, n) => `MA-${String(n + 1).padStart(2, '0')}`));
    expect(outlines.map(({ path }) => path).join('').length).toBeLessThan(9_000);
    for (const { path } of outlines) expect(path).toMatch(/^(M-?\d+ -?\d+(L-?\d+ -?\d+){2,}Z)+$/);
  });

  it.each([
    ['MA-01', 35.77, -5.8, 'Tangier'],
    ['MA-09', 30.42, -9.6, 'Agadir'],
    ['MA-12', 23.7, -15.93, 'Dakhla'],
    ['MA-02', 34.68, -1.91, 'Oujda'],
  ])('has %s where it is', (iso, latitude, longitude) => {
    const { x, y } = project(latitude, longitude);
    const box = outlines.find((outline) => outline.iso === iso)?.box;
    expect(box && x >= box.from.x - 5 && x <= box.to.x + 5 && y >= box.from.y - 5 && y <= box.to.y + 5).toBe(true);
  });

  it('leaves no two places closer than a finger, however many lie at one spot', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const moved = movedApart(places, 30);
        for (let i = 0; i < moved.length; i += 1)
          for (let j = i + 1; j < moved.length; j += 1)
            expect(Math.hypot((moved[i]?.x ?? 0) - (moved[j]?.x ?? 0), (moved[i]?.y ?? 0) - (moved[j]?.y ?? 0))).toBeGreaterThan(27);
        expect(movedApart(places, 30)).toEqual(moved);
      }),
      { seed: 7 },
    );
  });
});
