import { MAD } from '#platform/money';
import { formatS10 } from '../s10/s10.js';
import type { DepositSlip, DepositSlipParcel, PackingSlip, PackingSlipLine, PaperParty, PostalLabel } from './paper.dto.js';

/** Invented people and places, for the specs of the papers. */
export const aCooperative: PaperParty = {
  name: 'تعاونية تيفاوت النسوية لإنتاج زيت أركان',
  attention: 'السيدة فاضمة أيت علي',
  line1: 'دوار تاڭديرت، جماعة أولاد تايمة',
  postcode: '83350',
  locality: 'أولاد تايمة',
  province: 'تارودانت',
  phone: '+212661234567',
};

export const aBuyer: PaperParty = {
  name: 'Mme Salma Benjelloun-Touimi',
  line1: '14, rue Ibn Sina, résidence Al Andalous',
  line2: 'Appartement 7, 3e étage',
  postcode: '20250',
  locality: 'Casablanca',
  province: 'Casablanca',
  phone: '+212612345678',
};

const HANDED_IN = new Date('2026-11-23T10:00:00Z');

export function aPostalLabel(changes: Partial<PostalLabel> = {}): PostalLabel {
  return {
    number: formatS10('CC', 16_245_978),
    service: 'AMANA',
    sender: aCooperative,
    receiver: aBuyer,
    weightGrams: 1_250,
    cashOnDelivery: MAD(123_450),
    orderNumber: 'TZ-26-004217',
    parcelReference: 'TZ-26-004217-1',
    position: { index: 1, of: 2 },
    holdAtAgency: null,
    instructions: 'الاتصال قبل التسليم، العمارة بجانب صيدلية النخيل',
    handedInOn: HANDED_IN,
    ...changes,
  };
}

export function aPackingSlip(changes: Partial<PackingSlip> = {}): PackingSlip {
  return {
    orderNumber: 'TZ-26-004217',
    parcelReference: 'TZ-26-004217-1',
    number: formatS10('CC', 16_245_978),
    packedOn: HANDED_IN,
    cooperative: aCooperative,
    buyer: aBuyer,
    lines: packingSlipLines(3),
    cashOnDelivery: MAD(27_600),
    returnDays: 7,
    orderUrl: 'https://example.org/fr/orders/TZ-26-004217',
    buyerLanguage: 'fr',
    cooperativeLanguage: 'ar',
    ...changes,
  };
}

export function packingSlipLines(count: number): PackingSlipLine[] {
  return Array.from({ length: count }, (_, index) => ({
    quantity: index + 1,
    name: 'Huile d’argan alimentaire',
    nameForCooperative: 'زيت أركان غذائي',
    pack: '250 ml',
    sku: `TAD-ARGAN-${index}`,
    lot: index % 2 === 0 ? 'L26-114' : null,
  }));
}

export function aDepositSlip(parcelCount: number, changes: Partial<DepositSlip> = {}): DepositSlip {
  return {
    number: 'BD-26-000318',
    service: 'AMANA',
    sender: aCooperative,
    agency: null,
    handedInOn: HANDED_IN,
    parcels: Array.from({ length: parcelCount }, (_, index) => aParcel(index)),
    ...changes,
  };
}

function aParcel(index: number): DepositSlipParcel {
  return {
    number: formatS10('CC', 16_245_978 + index),
    reference: `TZ-26-${4_217 + index}-1`,
    receiver: index % 2 === 0 ? 'عبد الرحمان العلوي' : 'Yassine El Idrissi',
    postcode: '30000',
    locality: index % 2 === 0 ? 'فاس' : 'Fès',
    weightGrams: 350 + index,
    cashOnDelivery: index % 4 === 3 ? null : MAD(8_900 + index),
  };
}
