import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUES } from './catalogue.js';
import { GRAMMAR } from './grammar.js';
import { LANGUAGES, type Language } from './language.js';

const ROOT = join(__dirname, '..', '..', '..', '..');
const PLURAL = /_(zero|one|two|few|many|other)$/;
const PLACEHOLDER = /\{\{(\w+)(?:, \w+)?\}\}/g;

const stem = (key: string): string => key.replace(PLURAL, '');
const stems = (lang: Language): string[] => [...new Set(Object.keys(CATALOGUES[lang]).map(stem))].sort();

/** A key is plural where every language's rules say it needs forms: `x_other` is there. */
const pluralStems = Object.keys(CATALOGUES.fr)
  .filter((key) => key.endsWith('_other'))
  .map(stem);

function placeholders(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '').sort();
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name))
    .map((name) => join(ROOT, folder, name));
}

describe('the texts', () => {
  it.each(LANGUAGES)('say the same things in %s as in French', (lang) => {
    expect(stems(lang)).toEqual(stems('fr'));
  });

  it.each(LANGUAGES)('have every plural form that %s needs, and no other', (lang) => {
    const needed = new Intl.PluralRules(lang === 'zgh' ? 'en' : lang).resolvedOptions().pluralCategories.toSorted();
    for (const plural of pluralStems) {
      const present = Object.keys(CATALOGUES[lang]).filter((key) => PLURAL.test(key) && stem(key) === plural);
      expect({ plural, forms: present.map((key) => key.slice(plural.length + 1)).sort() }).toEqual({ plural, forms: needed });
    }
  });

  it.each(LANGUAGES)('are filled with the same values in %s', (lang) => {
    for (const [key, text] of Object.entries(CATALOGUES[lang])) {
      const model = CATALOGUES.fr[key] ?? CATALOGUES.fr[`${stem(key)}_other`] ?? '';
      // "One parcel" and "two parcels" are words in many languages; the count may stay unsaid.
      const wanted = placeholders(model).filter((name) => !PLURAL.test(key) || name !== 'count');
      const given = placeholders(text).filter((name) => !PLURAL.test(key) || name !== 'count');
      expect({ key, given }).toEqual({ key, given: wanted });
    }
  });

  it('ask only for grammar that there is', () => {
    const asked = LANGUAGES.flatMap((lang) =>
      Object.values(CATALOGUES[lang]).flatMap((text) => [...text.matchAll(/\{\{\w+, ([^}]+)\}\}/g)].map(([, rule]) => rule)),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((rule) => rule === undefined || !(rule in GRAMMAR))).toEqual([]);
  });

  it('are written in Tifinagh in Amazigh, apart from names and examples', () => {
    const stray = Object.entries(CATALOGUES.zgh).filter(
      ([, text]) => /[\u0600-\u06ff]/.test(text) || (/[A-Za-z]{4,}/.test(text.replace(PLACEHOLDER, '')) && !/[ⴰ-ⵥ]/.test(text)),
    );
    expect(stray).toEqual([]);
  });

  it('carry no invisible direction marks', () => {
    for (const lang of LANGUAGES)
      expect(Object.values(CATALOGUES[lang]).filter((text) => /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text))).toEqual([]);
  });

  it('exist for every key that the code names', () => {
    const known = new Set(stems('fr'));
    const used = [...sourceFiles('libs'), ...sourceFiles('apps')].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bt\(\s*'([a-z_]+(?:\.[\w-]+)+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((key) => !known.has(key))).toEqual([]);
  });
});
