import { codeSpans, filesEndingIn, read, tableUnder } from './workspace.files.js';

const GLOSSARY = read('docs/glossary.md');
const SECTIONS = [...GLOSSARY.matchAll(/^## (.+)$/gm)].map((match) => match[1] ?? '');
const terms = SECTIONS.flatMap((section) =>
  tableUnder(GLOSSARY, section).map(([english = '', french = '', arabic = '', amazigh = '', meaning = '', code = '']) => ({
    english,
    french,
    arabic,
    amazigh,
    meaning,
    code,
  })),
);

const SOURCES = ['.ts', '.tsx']
  .flatMap((ending) => filesEndingIn(ending))
  .filter((file) => /^(apps|libs|migrations)\//.test(file) && !file.includes('.spec.'))
  .map(read)
  .join('\n');
const INTERFACE_IN_AMAZIGH = filesEndingIn('.json')
  .filter((file) => file.startsWith('libs/platform/i18n/locales/zgh/'))
  .map(read)
  .join('\n');

const ACRONYM = /^[A-Z0-9]+$/;

describe('the glossary', () => {
  it.each(terms.filter((term) => term.code !== '–'))('$english is $code in the sources', ({ code }) => {
    const [name = ''] = codeSpans(code);
    expect(new RegExp(`(?<![\\w])${name.replaceAll('.', '\\.')}(?![\\w])`).test(SOURCES)).toBe(true);
  });

  it.each(terms)('$english has its word in four languages and a meaning', ({ french, arabic, amazigh, meaning }) => {
    expect(french).not.toBe('');
    expect(arabic).toMatch(/\p{Script=Arabic}/u);
    expect(ACRONYM.test(amazigh) || /\p{Script=Tifinagh}/u.test(amazigh)).toBe(true);
    expect(meaning.length).toBeGreaterThan(10);
  });

  it('marks every Amazigh word that the interface does not use', () => {
    const unmarked = terms.map((term) => term.amazigh).filter((word) => !word.endsWith('?') && !ACRONYM.test(word));
    expect(unmarked.filter((word) => !INTERFACE_IN_AMAZIGH.includes(word))).toEqual([]);
  });

  it('has one entry a term', () => {
    const words = terms.map((term) => term.english);
    expect(words).toEqual([...new Set(words)]);
  });
});
