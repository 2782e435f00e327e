import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder `libs/delivery` of the checkout: fonts and templates are read from there, built or not. */
export const DELIVERY_DIR = findDeliveryDir(__dirname);

function findDeliveryDir(start: string): string {
  for (let dir = start; ; dir = dirname(dir)) {
    const candidate = join(dir, 'libs/delivery');
    if (existsSync(join(candidate, 'fonts/OFL.txt'))) return candidate;
    if (dir === dirname(dir)) throw new Error(`libs/delivery/fonts was not found above ${start}`);
  }
}
