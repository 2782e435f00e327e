/** The tea table. */
import { palette, shade } from './color.mjs';
import { at, d, line, op } from './scene.mjs';
import { glass } from './vessel.mjs';
import { lozenges } from './motif.mjs';
import { fill } from './scene.mjs';

/** A small Moroccan tea glass with a painted band. */
export const teaGlass = (s, { x, y, w = 120, h = 180, liquid, ink = palette.brass, level = 0.78, inside = '' }) =>
  glass(s, { x, y, w, h, form: [[1, 1, 1], [0.9, 0.7], [0.78, 0.4], [0.8, 0.05], [0.74, 0, 1]], lid: 'none', liquid, level, inside, labelAt: 0.66, long: 0.8,
    label: fill(lozenges(w * 0.8, 6, 6, h * 0.07), ink) + line(d`M${-w * 0.44}-12q${w * 0.44} 14 ${w * 0.88} 0M${-w * 0.42} 24q${w * 0.42} 14 ${w * 0.84} 0`, ink, 3.5) });

/** Steam. */
export const steam = (x, y) => at(x, y, line('M-14 0q-26-40 0-80t-6-80M16-10q24-36 2-76t10-70', '#FFFDF4', 12, op(0.3)));

/** A bundle's string. */
export const string = (x, y, w, turn = 0, c = '#D9BE94') => at(x, y, line(d`M${-w / 2}-6q${w / 2} 10 ${w} 0M${-w / 2} 4q${w / 2} 10 ${w} 0`, c, 6) + line(d`M${-w / 2} 7q${w / 2} 10 ${w} 0`, shade(c, 0.5), 2, op(0.5)) + line(d`M${w * 0.1} 4q30 6 34 34M${w * 0.1} 4q10 24-8 44`, c, 4), turn);
