import { formatPack, formatPackBeside } from './pack.format.js';
import type { Language } from './language.js';

/** No-break spaces as a reader of this file sees them. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe(formatPack.name, () => {
  it.each<[string, Language, string]>([
    ['250 ml', 'ar', '250 مل'],
    ['5 kg', 'ar', '5 كغ'],
    ['1 g', 'ar', '1 غ'],
    ['2 L', 'ar', '2 لتر'],
    ['2 L', 'fr', '2 l'],
    ['1.5 L', 'fr', '1,5 l'],
    ['20 bags', 'ar', '20 كيسا'],
    ['5 bags', 'ar', '5 أكياس'],
    ['20 bags', 'fr', '20 sachets'],
    ['1 bags', 'en', '1 bag'],
    ['5 pieces', 'ar', '5 قطع'],
    ['6 x 125 g', 'fr', '6 × 125 g'],
    ['3 × 20 bags', 'ar', '3 × 20 كيسا'],
    ['150x250 cm', 'ar', '150 × 250 سم'],
    ['one size', 'fr', 'taille unique'],
    ['medium', 'ar', 'متوسط'],
    ['36-45', 'ar', '36-45'],
  ])('of %s in %s is %s', (pack, lang, text) => {
    expect(plain(formatPack(pack, lang))).toBe(text);
  });

  it('keeps the number with its unit at the end of a line', () => {
    for (const pack of ['5 g', '20 bags', '6 x 125 g']) expect(formatPack(pack, 'fr')).not.toContain(' ');
  });
});

describe(formatPackBeside.name, () => {
  it.each<[string, string, Language]>([
    ['Safran pur rouge 1 g', '1 g', 'fr'],
    ['Safran pur rouge 1\u00a0g', '1 g', 'fr'],
    ['زعفران حر 5 غ', '5 g', 'ar'],
  ])('is left out of %s, which says it', (name, pack, lang) => {
    expect(formatPackBeside(name, pack, lang)).toBe('');
  });

  it('stays where the name has only a part of it', () => {
    expect(plain(formatPackBeside('Safran 11 g', '1 g', 'fr'))).toBe('1 g');
    expect(plain(formatPackBeside('Safran', '1 g', 'fr'))).toBe('1 g');
  });
});
