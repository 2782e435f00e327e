export { MAD, assertMinor, shareOf, splitByLargestRemainder, sumMinor, taxInside, type Currency, type Money } from './money.js';
