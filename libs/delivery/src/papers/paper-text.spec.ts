import fc from 'fast-check';
import { commonDirection, dialable, directionOfText, printable, printableOrNull } from './paper-text.js';

describe(printable.name, () => {
  it.each([
    ['  Salma \n\t Benjelloun ', 'Salma Benjelloun'],
    ['a\u0000b', 'a b'],
    ['\u202Egnp.exe', 'gnp.exe'],
    ['\u2067فاس\u2069', 'فاس'],
    ['lone \uD800 half', 'lone \uFFFD half'],
    ['Fatima 🌸👩🏽‍🌾 ☎', 'Fatima'],
    ['#panic() $x$ \\ *b* _e_ @r <l>', '#panic() $x$ \\ *b* _e_ @r <l>'],
    ['Ta\u0064\u0323sa', 'Taḍsa'],
    ['e' + '\u0301'.repeat(50), 'é' + '\u0301'.repeat(4)],
  ])('prints %j as %j', (written, printed) => {
    expect(printable(written).text).toBe(printed);
  });

  it('keeps Arabic letters, their vowels, joiners and Tifinagh', () => {
    for (const text of ['مُحَمَّد', 'می\u200Cخواهم', 'ⵜⵉⵡⵉⵣⵉ', '12 × 30 cm — « Taznakht »']) expect(printable(text).text).toBe(text);
  });

  it('cuts at the limit and shows the cut', () => {
    expect(printable('ab '.repeat(1000), 10).text).toBe('ab ab ab…');
    expect(printable('ب'.repeat(11), 10).text).toHaveLength(10);
  });

  it('gives a word of a thousand letters places to break', () => {
    const { text } = printable('X'.repeat(1000), 100);
    expect(Math.max(...text.split('\u200B').map((part) => part.length))).toBeLessThanOrEqual(12);
  });

  it('is quick with a megabyte and gives at most the limit', () => {
    expect([...printable('ب '.repeat(500_000), 60).text].length).toBeLessThanOrEqual(60);
  });

  it('never leaves a control, an override or half a character, whatever was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (written) => {
        const { text } = printable(written);
        expect(text.isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });

  it('prints the same when it is given what it printed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (written) => printable(printable(written).text).text === printable(written).text),
    );
  });
});

describe('direction', () => {
  it.each([
    ['12, زنقة', 'rtl'],
    ['(Casablanca) فاس', 'ltr'],
    ['ⵜⵉⵡⵉⵣⵉ', 'ltr'],
    ['14 — 20', null],
  ])('of %j is %s', (text, dir) => {
    expect(directionOfText(text)).toBe(dir);
  });

  it('of a block follows most of its lines, and the first on a tie', () => {
    const [arabic, latin, neither] = [printable('فاس'), printable('Fès'), printable('12')];
    expect(commonDirection([latin, arabic, arabic, null])).toBe('rtl');
    expect(commonDirection([latin, arabic])).toBe('ltr');
    expect(commonDirection([neither])).toBe('ltr');
  });
});

describe('small things', () => {
  it('writes Moroccan phones as they are dialled and leaves others alone', () => {
    expect(dialable('+212661234567')).toBe('06\u00A061\u00A023\u00A045\u00A067');
    expect(dialable('+33 1 23 45 67 89')).toBe('+33 1 23 45 67 89'.replaceAll(' ', '\u00A0'));
  });

  it('tells an empty text from a text', () => {
    expect(printableOrNull(' \u200B\u202E ')).toBeNull();
    expect(printableOrNull(undefined)).toBeNull();
    expect(printableOrNull('x')).toEqual({ text: 'x', dir: 'ltr' });
  });
});
