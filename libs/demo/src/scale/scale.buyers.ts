import type { PlaceOrder } from '#orders';
import type { Language } from '#platform/i18n';
import type { SeededRandom } from '../market/deterministic.js';

export type ScaleBuyer = Pick<PlaceOrder, 'contact' | 'address' | 'lang'>;

const FIRST_NAMES = ['Salma', 'Youssef', 'Khadija', 'Hamza', 'Naïma', 'Anas', 'Zineb', 'Rachid', 'Imane', 'Mehdi'];
const LAST_NAMES = ['Berrada', 'El Idrissi', 'Amrani', 'Ouazzani', 'Bennani', 'Aït Lahcen', 'Chraïbi', 'Tazi', 'Moutawakil', 'Zerouali'];
const STREETS = ['rue des Orangers', 'avenue Hassan II', 'rue de Fès', 'boulevard Mohammed V', 'rue Ibn Battouta'];
const CITIES = [
  { locality: 'Rabat', postcode: '10000' },
  { locality: 'Casablanca', postcode: '20000' },
  { locality: 'Fès', postcode: '30000' },
  { locality: 'Marrakech', postcode: '40000' },
  { locality: 'Meknès', postcode: '50000' },
  { locality: 'Oujda', postcode: '60000' },
  { locality: 'Agadir', postcode: '80000' },
  { locality: 'Tanger', postcode: '90000' },
];
const LANGUAGES: readonly Language[] = ['ar', 'fr', 'zgh', 'en'];

/** How the second line of every generated address begins. */
export const generatedBy = (seed: number): string => `generated, seed ${seed}, order `;

/** Somebody invented; the second line of the address says which order of which seed it is. Without a mail address: nobody is written. */
export function scaleBuyer(random: SeededRandom, seed: number, no: number): ScaleBuyer {
  return {
    contact: {
      name: `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`,
      phone: `+2126${String(random.whole(0, 99_999_999)).padStart(8, '0')}`,
    },
    address: { line1: `${random.whole(1, 180)}, ${random.pick(STREETS)}`, line2: `${generatedBy(seed)}${no + 1}`, ...random.pick(CITIES) },
    lang: random.pick(LANGUAGES),
  };
}
