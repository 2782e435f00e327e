import fc from 'fast-check';
import { fold, foldedText, searchQuery, searchVector, terms } from './search.terms.js';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom('زيت', 'الأركان', 'هُويّة', 'Huile', "d'argan", 'ⵣⵣⵉⵜ', 'été', '250 ml', "''", ':*', '&', '\\'), { maxLength: 8 })
    .map((words) => words.join(' ')),
);

describe(fold.name, () => {
  it.each([
    ['Crème fraîche', 'creme fraiche'],
    ['ŒUFS', 'oeufs'],
    ['عَسَلُ الزَّعْتَر', 'عسل الزعتر'],
    ['أركان إفران آسفي', 'اركان افران اسفي'],
    ['تعاونيـــة', 'تعاونيه'],
    ['مُصلّى', 'مصلي'],
    ['أڭادير', 'اكادير'],
    ['٢٥٠', '250'],
    ['ⵜⴰⵎⵓⵔⵜ', 'ⵜⴰⵎⵓⵔⵜ'],
  ])('of %s is %s', (given, folded) => {
    expect(fold(given)).toBe(folded);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => fold(fold(text)) === fold(text)));
  });

  it('does not care for case and accents', () => {
    fc.assert(fc.property(anyText, (text) => fold(text.normalize('NFC')) === fold(text.normalize('NFD'))));
  });
});

describe(terms.name, () => {
  it('finds a noun with and without its article, singular and plural', () => {
    expect(terms('العسل')).toEqual(terms('عسل'));
    expect(terms('huiles')).toEqual(terms('huile'));
    expect(terms('Carpets')).toEqual(terms('carpet'));
  });

  it.each([
    ['أرغان', 'أركان'],
    ['ارجان', 'الأركان'],
    ['Argane', 'argan'],
    ['safron', 'saffron'],
    ['couscous', 'seksu'],
    ['أتاي', 'شاي'],
  ])('takes %s for %s', (typed, usual) => {
    expect(terms(typed)).toEqual(terms(usual));
  });

  it('gives only letters and digits, which need no escaping', () => {
    fc.assert(fc.property(anyText, (text) => terms(text).every((term) => /^[\p{L}\p{N}]+$/u.test(term))));
  });
});

describe(searchQuery.name, () => {
  it('is null where there is no word', () => {
    expect(searchQuery("!!! '' :* &")).toBeNull();
    expect(searchQuery('')).toBeNull();
  });

  it('asks for every word, each of which may go on', () => {
    expect(searchQuery('Huile d’argan')).toBe(`'huile':* & 'd':* & 'argan':*`);
  });

  it('is bounded', () => {
    expect(searchQuery(Array.from({ length: 500 }, (_, n) => `w${n}`).join(' '))?.split('&')).toHaveLength(8);
  });
});

describe(searchVector.name, () => {
  it('says where a word stands and how much it weighs', () => {
    expect(
      searchVector([
        { weight: 'A', text: 'Huile d’argan' },
        { weight: 'D', text: 'une huile' },
      ]),
    ).toBe(`'huile':1A,5 'd':2A 'argan':3A 'une':4`);
  });

  it('stays within the positions PostgreSQL takes', () => {
    const vector = searchVector([{ weight: 'B', text: 'mot '.repeat(20_000) }]);
    expect(vector.split(',').length).toBeLessThanOrEqual(200);
  });
});

describe(foldedText.name, () => {
  it('holds every word once', () => {
    expect(foldedText('Argan argan', 'ARGAN du Souss')).toBe('argan du souss');
  });
});
