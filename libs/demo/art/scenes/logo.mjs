/** The mark: two open hands, woven one through the other, around what they share. */
import { fill, line } from '../kit/index.mjs';

export const size = [48, 48];

export default {
  logo: () => [
    line('M27.5 5.5L9 24l18.500 18.500', '#B5502F', 7, 'stroke-linejoin="miter" stroke-linecap="butt"'),
    line('M20.500 5.500L39 24 20.500 42.500', '#2F4B8F', 7, 'stroke-linejoin="miter" stroke-linecap="butt"'),
    line('M28 5L20 13', '#B5502F', 7, 'stroke-linecap="butt"'),
    fill('M24 16.500l7.500 7.500-7.500 7.500-7.500-7.500z', '#D9962B'),
  ],
};
