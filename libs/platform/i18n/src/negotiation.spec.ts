import fc from 'fast-check';
import { LANGUAGES } from './language.js';
import { negotiateLanguage } from './negotiation.js';

describe(negotiateLanguage.name, () => {
  it('takes the language with the highest quality, not the first', () => {
    expect(negotiateLanguage('en;q=0.4, ar-MA;q=0.9, fr;q=0.8')).toBe('ar');
  });

  it('takes the earlier of two with the same quality', () => {
    expect(negotiateLanguage('en-GB, fr')).toBe('en');
    expect(negotiateLanguage('fr, en-GB')).toBe('fr');
  });

  it('never answers in a language that is refused', () => {
    expect(negotiateLanguage('en;q=0, *')).toBe('fr');
    expect(negotiateLanguage('ar;q=0, ar-MA', 'en')).toBe('en');
  });

  it('understands the other codes of Arabic and Amazigh speakers', () => {
    expect(negotiateLanguage('ary')).toBe('ar');
    expect(negotiateLanguage('shi-Tfng, de')).toBe('zgh');
  });

  it('falls back when nothing is asked or nothing is known', () => {
    expect(negotiateLanguage(undefined)).toBe('fr');
    expect(negotiateLanguage('de-CH, it;q=0.5', 'ar')).toBe('ar');
  });

  it.each(['constructor', '__proto__', 'toString'])('is not misled by a language called %s', (header) => {
    expect(negotiateLanguage(header)).toBe('fr');
  });

  it('answers one of our languages whatever arrives', () => {
    fc.assert(fc.property(fc.string(), (header) => LANGUAGES.includes(negotiateLanguage(header))));
  });
});
