import { textLanguage } from './text.language.js';

describe(textLanguage.name, () => {
  it('is French for what Amazigh and Arabic pages give untranslated', () => {
    expect(textLanguage('Huile d’argan alimentaire', 'zgh')).toBe('fr');
    expect(textLanguage('Taroudannt', 'ar')).toBe('fr');
  });

  it('is left to the page for its own texts, names in them, and figures', () => {
    expect(textLanguage('ⵣⵣⵉⵜ', 'zgh')).toBeUndefined();
    expect(textLanguage('زيت IG Argane', 'ar')).toBeUndefined();
    expect(textLanguage('83500', 'ar')).toBeUndefined();
    expect(textLanguage('Huile', 'fr')).toBeUndefined();
    expect(textLanguage('Oil', 'en')).toBeUndefined();
  });
});
