import type { LocalisedText } from '#catalog';

const LABELS: Readonly<Record<string, LocalisedText>> = {
  home: { ar: 'إلى باب المنزل', fr: 'À domicile', en: 'To your door', zgh: 'ⴰⵔ ⵜⴰⴷⴷⴰⵔⵜ' },
  agency: { ar: 'الاستلام من وكالة البريد', fr: 'Retrait à l’agence de poste', en: 'Pick up at the post office', zgh: 'ⴰⵙⵉⵎⵥ ⴳ ⵜⵏⴱⴰⴹⵜ ⵏ ⵓⵙⵉⵡⴹ' },
};

/** How the parcels of an order reach their buyer, from the option that was chosen. */
export function serviceOf(option: string): string {
  return option.slice(option.indexOf('-') + 1);
}

export function serviceLabelOf(option: string): LocalisedText {
  return LABELS[serviceOf(option)] ?? { fr: serviceOf(option) };
}
