import { directionOf, type Language } from '#platform/i18n';
import type { PaperLanguages } from './paper.dto.js';

/** The languages papers are written in. */
export type PaperLanguage = 'ar' | 'fr' | 'en';

const FRENCH = {
  receiver: 'Destinataire',
  sender: 'Expéditeur',
  phone: 'Tél.',
  cashOnDelivery: 'Contre remboursement',
  nothingToCollect: 'Rien à encaisser',
  weight: 'Poids',
  kilogram: 'kg',
  order: 'Commande',
  parcel: 'Colis',
  parcels: 'Colis',
  handedInOn: 'Déposé le',
  packedOn: 'Préparé le',
  holdAtAgency: 'À retirer en agence',
  nearestAgency: 'agence la plus proche',
  instructions: 'Instructions de livraison',
  returnToSender: 'En cas de non-livraison, retourner à l’expéditeur.',
  packingSlip: 'Bordereau de colisage',
  quantity: 'Qté',
  product: 'Produit',
  reference: 'Référence',
  lot: 'Lot',
  pieces: 'Articles',
  cooperative: 'Coopérative',
  buyer: 'Client',
  tracking: 'Suivi',
  toPayOnDelivery: 'À payer à la livraison',
  thanks: 'Merci de votre achat. Il soutient directement les membres de la coopérative.',
  returnWithin:
    'Vous pouvez demander un retour dans un délai de {days} après réception, depuis la page de votre commande ou en appelant la coopérative.',
  noReturn: 'Ces produits ne peuvent pas être retournés. Un problème à la réception ? Appelez la coopérative.',
  notPerishables: 'Les denrées périssables ne sont pas reprises.',
  orderPage: 'Page de la commande',
  depositSlip: 'Bordereau de dépôt',
  slipNumber: 'Bordereau n°',
  service: 'Service',
  agency: 'Agence de dépôt',
  number: 'N°',
  trackingNumber: 'Numéro d’envoi',
  destination: 'Destination',
  amount: 'CRBT',
  amountInWords: 'Total à encaisser, en toutes lettres',
  senderSignature: 'Signature de l’expéditeur',
  clerkSignature: 'Nom et signature de l’agent',
  stamp: 'Cachet de l’agence',
  page: 'Page {page} sur {pages}',
};

export type PaperTexts = Readonly<Record<keyof typeof FRENCH, string>>;

const ARABIC: PaperTexts = {
  receiver: 'المرسَل إليه',
  sender: 'المرسِل',
  phone: 'الهاتف',
  cashOnDelivery: 'الدفع عند الاستلام',
  nothingToCollect: 'لا مبلغ للاستخلاص',
  weight: 'الوزن',
  kilogram: 'كغ',
  order: 'الطلب',
  parcel: 'الطرد',
  parcels: 'الطرود',
  handedInOn: 'تاريخ الإيداع',
  packedOn: 'تاريخ التحضير',
  holdAtAgency: 'يُسحب من الوكالة',
  nearestAgency: 'أقرب وكالة',
  instructions: 'تعليمات التسليم',
  returnToSender: 'في حالة تعذر التسليم، يُعاد إلى المرسِل.',
  packingSlip: 'قائمة محتويات الطرد',
  quantity: 'الكمية',
  product: 'المنتوج',
  reference: 'المرجع',
  lot: 'الدفعة',
  pieces: 'عدد القطع',
  cooperative: 'التعاونية',
  buyer: 'الزبون',
  tracking: 'رقم التتبع',
  toPayOnDelivery: 'المبلغ الواجب أداؤه عند الاستلام',
  thanks: 'شكرا على اقتنائكم منتوجات تعاونيتنا، فأنتم تدعمون أعضاءها مباشرة.',
  returnWithin: 'يمكنكم طلب الإرجاع داخل أجل {days} من تاريخ التوصل، من صفحة طلبكم أو بالاتصال بالتعاونية.',
  noReturn: 'هذه المنتوجات لا تُرجَع. هل من مشكل عند الاستلام؟ اتصلوا بالتعاونية.',
  notPerishables: 'لا تُسترجع المواد سريعة التلف.',
  orderPage: 'صفحة الطلب',
  depositSlip: 'بيان إيداع الطرود',
  slipNumber: 'بيان رقم',
  service: 'الخدمة',
  agency: 'وكالة الإيداع',
  number: 'ر.ت',
  trackingNumber: 'رقم الإرسالية',
  destination: 'الوجهة',
  amount: 'مبلغ الاستخلاص',
  amountInWords: 'المبلغ الإجمالي للاستخلاص بالحروف',
  senderSignature: 'توقيع المرسِل',
  clerkSignature: 'اسم وتوقيع العون',
  stamp: 'طابع الوكالة',
  page: 'صفحة {page} من {pages}',
};

const ENGLISH: PaperTexts = {
  receiver: 'To',
  sender: 'From',
  phone: 'Tel.',
  cashOnDelivery: 'Cash on delivery',
  nothingToCollect: 'Nothing to collect',
  weight: 'Weight',
  kilogram: 'kg',
  order: 'Order',
  parcel: 'Parcel',
  parcels: 'Parcels',
  handedInOn: 'Handed in on',
  packedOn: 'Packed on',
  holdAtAgency: 'Hold at agency',
  nearestAgency: 'nearest agency',
  instructions: 'Delivery instructions',
  returnToSender: 'If undelivered, return to sender.',
  packingSlip: 'Packing slip',
  quantity: 'Qty',
  product: 'Product',
  reference: 'Reference',
  lot: 'Lot',
  pieces: 'Items',
  cooperative: 'Cooperative',
  buyer: 'Customer',
  tracking: 'Tracking',
  toPayOnDelivery: 'To pay on delivery',
  thanks: 'Thank you for your purchase. It directly supports the members of the cooperative.',
  returnWithin: 'You can ask for a return within {days} of receiving the parcel, on your order page or by calling the cooperative.',
  noReturn: 'These products cannot be returned. Something wrong on arrival? Call the cooperative.',
  notPerishables: 'Goods that perish are not taken back.',
  orderPage: 'Order page',
  depositSlip: 'Deposit slip',
  slipNumber: 'Slip no.',
  service: 'Service',
  agency: 'Deposit agency',
  number: 'No.',
  trackingNumber: 'Item number',
  destination: 'Destination',
  amount: 'COD',
  amountInWords: 'Total to collect, in words',
  senderSignature: 'Signature of the sender',
  clerkSignature: 'Name and signature of the clerk',
  stamp: 'Stamp of the agency',
  page: 'Page {page} of {pages}',
};

const TEXTS: Readonly<Record<PaperLanguage, PaperTexts>> = { ar: ARABIC, fr: FRENCH, en: ENGLISH };

const DAYS: Readonly<Record<PaperLanguage, Partial<Record<Intl.LDMLPluralRule, string>>>> = {
  ar: { one: 'يوم واحد', two: 'يومين', few: '{n} أيام', many: '{n} يوما', other: '{n} يوم' },
  fr: { one: '{n} jour', other: '{n} jours' },
  en: { one: '{n} day', other: '{n} days' },
};

/** `7 jours`, `30 يوما`: the noun follows the number as each language wants it. */
export function daysInWords(days: number, lang: PaperLanguage): string {
  const form = DAYS[lang][new Intl.PluralRules(lang).select(days)] ?? DAYS[lang].other ?? '{n}';
  return form.replace('{n}', String(days));
}

/** What a template needs to speak one language. */
export interface Speech {
  readonly lang: PaperLanguage;
  readonly dir: 'rtl' | 'ltr';
  readonly t: PaperTexts;
}

/** One or two different languages in the order asked; Amazigh readers get French, which the post reads too. */
export function speeches(languages: PaperLanguages): readonly [Speech, ...Speech[]] {
  const [first, ...others] = languages.flatMap((lang) => (lang === undefined ? [] : speech(paperLanguage(lang))));
  if (first === undefined) throw new RangeError('a paper needs a language');
  return [first, ...others.filter((other) => other.lang !== first.lang)];
}

function speech(lang: PaperLanguage): Speech {
  return { lang, dir: directionOf(lang), t: TEXTS[lang] };
}

function paperLanguage(lang: Language): PaperLanguage {
  return lang === 'zgh' ? 'fr' : lang;
}
