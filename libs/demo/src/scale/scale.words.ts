/** Words that generated cooperatives and products are named with. All names that come of them are invented. */

interface NameWord {
  readonly latin: string;
  readonly ar: string;
}

export const COOPERATIVE_WORDS: readonly NameWord[] = [
  { latin: 'Tafsut', ar: 'تافسوت' },
  { latin: 'Tagmat', ar: 'تاگمات' },
  { latin: 'Afoulki', ar: 'أفولكي' },
  { latin: 'Tilelli', ar: 'تيليلي' },
  { latin: 'Amoud', ar: 'أمود' },
  { latin: 'Itran', ar: 'إتران' },
  { latin: 'Tamunt', ar: 'تامونت' },
  { latin: 'Anzar', ar: 'أنزار' },
  { latin: 'Tiskiwin', ar: 'تيسكيوين' },
  { latin: 'Ighrem', ar: 'إغرم' },
  { latin: 'Tala', ar: 'تالا' },
  { latin: 'Aghbal', ar: 'أغبال' },
  { latin: 'Amane', ar: 'أمان' },
  { latin: 'Rahma', ar: 'الرحمة' },
  { latin: 'Baraka', ar: 'البركة' },
  { latin: 'Amal', ar: 'الأمل' },
  { latin: 'Nour', ar: 'النور' },
  { latin: 'Wiam', ar: 'الوئام' },
  { latin: 'Yasmine', ar: 'الياسمين' },
  { latin: 'Rihane', ar: 'الريحان' },
  { latin: 'Nakhla', ar: 'النخلة' },
  { latin: 'Zitouna', ar: 'الزيتونة' },
  { latin: 'Sanabil', ar: 'السنابل' },
  { latin: 'Manar', ar: 'المنار' },
  { latin: 'Hidaya', ar: 'الهداية' },
  { latin: 'Ittihad', ar: 'الاتحاد' },
  { latin: 'Chourouk', ar: 'الشروق' },
  { latin: 'Nahda', ar: 'النهضة' },
  { latin: 'Toudert', ar: 'تودرت' },
  { latin: 'Assays', ar: 'أسايس' },
  { latin: 'Tawja', ar: 'تاوجا' },
  { latin: 'Adrar', ar: 'أدرار' },
  { latin: 'Tiznit n Ouadou', ar: 'تيزنيت ن وادو' },
  { latin: 'Tigmmi', ar: 'تيگمي' },
  { latin: 'Isafarne', ar: 'إسافارن' },
  { latin: 'Warda', ar: 'الوردة' },
  { latin: 'Kenz', ar: 'الكنز' },
  { latin: 'Bahja', ar: 'البهجة' },
  { latin: 'Salam', ar: 'السلام' },
  { latin: 'Fath', ar: 'الفتح' },
];

interface Phrase {
  readonly ar: string;
  readonly fr: string;
  readonly en: string;
}

/** What distinguishes one cooperative's product from its neighbour's. */
export const QUALITIES: readonly Phrase[] = [
  { ar: 'من الجبل', fr: 'de montagne', en: 'from the mountains' },
  { ar: 'من الواحة', fr: 'de l’oasis', en: 'from the oasis' },
  { ar: 'إنتاج محدود', fr: 'petite série', en: 'small batch' },
  { ar: 'على الطريقة القديمة', fr: 'à l’ancienne', en: 'made the old way' },
  { ar: 'موسم هذا العام', fr: 'récolte de l’année', en: 'this year’s harvest' },
  { ar: 'من الوادي', fr: 'de la vallée', en: 'from the valley' },
  { ar: 'اختيار الدار', fr: 'choix de la maison', en: 'house selection' },
  { ar: 'صنع يدوي', fr: 'fait main', en: 'handmade' },
  { ar: 'من الساحل', fr: 'de la côte', en: 'from the coast' },
  { ar: 'للعائلة', fr: 'format familial', en: 'family size' },
  { ar: 'من السهل', fr: 'de la plaine', en: 'from the plain' },
  { ar: 'الدفعة الأولى', fr: 'premier lot', en: 'first lot' },
];

export const NOTES: readonly Phrase[] = [
  {
    ar: 'تُفرز الكميات باليد قبل التعبئة، وما لا يليق يبقى في الدوار.',
    fr: 'Trié à la main avant la mise en pot ; ce qui ne convient pas reste au village.',
    en: 'Sorted by hand before packing; what is not good enough stays in the village.',
  },
  {
    ar: 'نشتغل صباحا حين يكون الجو باردا، ونعبئ في اليوم نفسه.',
    fr: 'Nous travaillons le matin, à la fraîche, et conditionnons le jour même.',
    en: 'We work in the cool of the morning and pack the same day.',
  },
  {
    ar: 'كل دفعة تحمل اسم من أعدتها.',
    fr: 'Chaque lot porte le nom de celle qui l’a préparé.',
    en: 'Each lot carries the name of the woman who prepared it.',
  },
  {
    ar: 'المادة الأولى من أراضي الأعضاء وحدها.',
    fr: 'La matière première vient des seules terres des membres.',
    en: 'The raw material comes from the members’ own land only.',
  },
  {
    ar: 'نعمل بطلبات صغيرة حتى لا يطول التخزين.',
    fr: 'Nous produisons par petites quantités pour ne pas stocker longtemps.',
    en: 'We make small quantities so that nothing waits long in store.',
  },
  {
    ar: 'تعلمنا الحرفة من أمهاتنا ونعلمها لبناتنا يوم السبت.',
    fr: 'Le métier nous vient de nos mères ; le samedi, nous l’apprenons à nos filles.',
    en: 'Our mothers taught us the craft; on Saturdays we teach it to our daughters.',
  },
];
