import { demoGln } from '../market/demo-numbers.js';

const LOCATION_COMPANY = 9_999;

export interface DemoPartner {
  readonly slug: string;
  readonly name: string;
  readonly gln: string;
  /** What the partner pays, as a share of the consumer price. */
  readonly priceBasisPoints: number;
  readonly categories: readonly string[];
  readonly cooperatives: readonly string[];
}

/** Three chains with made-up terms, assortments and location numbers: nothing here was agreed with anybody. */
export const DEMO_PARTNERS: readonly DemoPartner[] = [
  {
    slug: 'marjane',
    name: 'Marjane',
    gln: demoGln(LOCATION_COMPANY, 1),
    priceBasisPoints: 8_200,
    categories: ['oils', 'honey', 'spreads', 'spices', 'pastries', 'preserves', 'dates', 'dried-fruit', 'flours'],
    cooperatives: [],
  },
  {
    slug: 'labelvie',
    name: 'Label’Vie',
    gln: demoGln(LOCATION_COMPANY, 2),
    priceBasisPoints: 8_400,
    categories: ['oils', 'cosmetics', 'herbs', 'aromatics', 'dairy', 'fresh-fruit', 'cereals', 'pulses'],
    cooperatives: ['azur-n-taliouine'],
  },
  {
    slug: 'aswak-assalam',
    name: 'Aswak Assalam',
    gln: demoGln(LOCATION_COMPANY, 3),
    priceBasisPoints: 8_300,
    categories: ['honey', 'dates', 'pottery', 'basketry', 'textiles'],
    cooperatives: ['tifaout-n-argan', 'azur-n-taliouine'],
  },
];
